import type { ComparisonView, MePeriod, MeView, TrendView } from '@shiftlight/shared/views/me-view.ts';
import { sayProblem } from '../../messaging/problem-words.ts';
import { Notice } from '../../ui/components/notice.tsx';
import { FigureRow } from '../../ui/figures/figure-row.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useWorkerQuery } from '../../ui/use-worker-query.ts';
import { formatDateRange, formatInstant } from '../../ui/words/instant.ts';
import { formatNumber } from '../../ui/words/number.ts';
import { usePanelStore } from '../panel-store.ts';
import { meWords } from './me-words.ts';
import { sayBefore } from './say-before.ts';

interface FigureListProps {
  readonly period: MePeriod;
  readonly onOpen: (metricId: string) => void;
}

/** The figures of a period. They stand as soon as they are there; trend and comparison follow. */
export function FigureList({ period, onOpen }: FigureListProps) {
  const words = meWords();
  const version = usePanelStore((state) => state.figuresVersion);
  const figures = useWorkerQuery(`figures ${period}`, (api) => api.me.figures.query({ period }), version);
  const trend = useWorkerQuery(`trend ${period}`, (api) => api.me.trend.query({ period }), version);
  const comparison = useWorkerQuery(`comparison ${period}`, (api) => api.me.comparison.query({ period }), version);
  const { data, problem, isKept, answeredAt } = figures;
  const now = useNow(60_000);
  return (
    <>
      {problem !== null && (
        <div className="pad">
          <Notice kind="problem">{sayProblem(problem)}</Notice>
        </div>
      )}
      {isKept && answeredAt !== null && (
        <div className="pad">
          <Notice kind="plain">{words.kept(formatInstant(answeredAt, now))}</Notice>
        </div>
      )}
      {data === null && problem === null && <p className="empty">{words.loading}</p>}
      {data !== null && <Rows view={data} trend={trend.data} comparison={comparison.data} onOpen={onOpen} />}
    </>
  );
}

interface RowsProps {
  readonly view: MeView;
  readonly trend: TrendView | null;
  readonly comparison: ComparisonView | null;
  readonly onOpen: (metricId: string) => void;
}

function Rows({ view, trend, comparison, onOpen }: RowsProps) {
  const words = meWords();
  const { figures, disputedMetricIds, from, to, timeZone } = view;
  const others = comparison === null ? null : formatNumber(comparison.minimumPeople);
  const isCompared = comparison?.comparisons.some(({ state }) => state === 'compared') ?? false;
  return (
    <>
      <ul className="figures" aria-label={words.figures}>
        {figures.map((figure) => (
          <FigureRow
            key={figure.metricId}
            figure={figure}
            points={trend?.lines.find(({ metricId }) => metricId === figure.metricId)?.points ?? null}
            comparison={comparison?.comparisons.find(({ metricId }) => metricId === figure.metricId) ?? null}
            before={sayBefore(view, figure.unit)}
            disputed={disputedMetricIds.includes(figure.metricId)}
            onOpen={() => onOpen(figure.metricId)}
          />
        ))}
      </ul>
      <p className="pad dim">
        {words.daysBegin(formatDateRange(from, to, { timeZone }), timeZone.replaceAll('_', ' '))}
        {isCompared && others !== null && (
          <> {comparison?.group === 'teams' ? words.team(others) : words.everybody(others)}</>
        )}
      </p>
    </>
  );
}

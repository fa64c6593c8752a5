import type { Figure } from '@shiftlight/shared/metrics/figure.ts';
import { mePeriods, type MePeriod, type MeView } from '@shiftlight/shared/views/me-view.ts';
import { useEffect, useState } from 'react';
import { toProblemCode, type ProblemCode } from '../../messaging/problem.ts';
import { problemWords } from '../../messaging/problem-words.ts';
import { sendRequest } from '../../messaging/send-request.ts';
import { Notice } from '../../ui/components/notice.tsx';
import { formatDateRange } from '../../ui/words/instant.ts';
import { usePanelStore } from '../panel-store.ts';
import { describeFigure, formatValue, isJudgeable } from './figure-words.ts';

const periodNames = { today: 'Today', '7-days': '7 days', month: 'Month' } satisfies Record<MePeriod, string>;

/** My own figures, each with its sample and its uncertainty. */
export function MePanel() {
  const [period, setPeriod] = useState<MePeriod>('month');
  const { view, problem } = useFigures(period);
  return (
    <>
      <fieldset className="periods">
        <legend className="visually-hidden">Period</legend>
        {mePeriods.map((id) => (
          <label key={id}>
            <input type="radio" name="period" checked={id === period} onChange={() => setPeriod(id)} />
            {periodNames[id]}
          </label>
        ))}
      </fieldset>
      {problem !== null && (
        <div className="pad">
          <Notice kind="problem">{problemWords[problem]}</Notice>
        </div>
      )}
      {view === null && problem === null && <p className="empty">Loading your figures.</p>}
      {view !== null && <Figures view={view} />}
    </>
  );
}

function Figures({ view }: { readonly view: MeView }) {
  if (view.figures.length === 0) return <p className="empty">No figures in this period yet.</p>;
  return (
    <>
      <dl>
        {view.figures.map((figure) => (
          <FigureRow key={figure.metricId} figure={figure} />
        ))}
      </dl>
      <p className="pad dim">
        {formatDateRange(view.from, view.to, { timeZone: view.timeZone })}. Days begin at midnight in{' '}
        {view.timeZone.replaceAll('_', ' ')}.
      </p>
    </>
  );
}

function FigureRow({ figure }: { readonly figure: Figure }) {
  return (
    <div className="figure" data-testid={`figure-${figure.metricId}`}>
      <dt className="name">{figure.label}</dt>
      {figure.value === null ? (
        <dd className="value none">
          <span aria-hidden="true">—</span>
          <span className="visually-hidden">not enough data yet</span>
        </dd>
      ) : (
        <dd className={isJudgeable(figure) ? 'value' : 'value none'}>{formatValue(figure.unit, figure.value)}</dd>
      )}
      <dd className="more">
        {describeFigure(figure).map((part) => (
          <span key={part}>{part}</span>
        ))}
      </dd>
    </div>
  );
}

/** Loads the figures of a period, and again whenever they may have changed; the last ones stay while a new answer is on its way. */
function useFigures(period: MePeriod): { view: MeView | null; problem: ProblemCode | null } {
  const figuresVersion = usePanelStore((state) => state.figuresVersion);
  const [loaded, setLoaded] = useState<MeView | null>(null);
  const [problem, setProblem] = useState<ProblemCode | null>(null);
  useEffect(() => {
    let isCurrent = true;
    sendRequest({ type: 'figures.get', period }).then(
      (view) => {
        if (!isCurrent) return;
        setLoaded(view);
        setProblem(null);
      },
      (error: unknown) => {
        if (isCurrent) setProblem(toProblemCode(error));
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [period, figuresVersion]);
  return { view: loaded?.period === period ? loaded : null, problem };
}

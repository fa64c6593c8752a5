import type { CardPeriod } from '@shiftlight/shared/scorecards/card-period.ts';
import { shiftCardPeriod } from '@shiftlight/shared/scorecards/card-period.ts';
import { scorecardMetricIds } from '@shiftlight/shared/scorecards/scorecard-metric-ids.ts';
import type { ScorecardView } from '@shiftlight/shared/views/scorecard-view.ts';
import { useQuery } from '@tanstack/react-query';
import { Button } from '../../../ui/components/button.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { FigureRow } from '../../../ui/figures/figure-row.tsx';
import { formatDateRange } from '../../../ui/words/instant.ts';
import { formatNumber } from '../../../ui/words/number.ts';
import { webApi } from '../../api/web-api.ts';
import { useSearchParam } from '../../use-search-param.ts';
import type { CardScope } from './card-address.ts';
import { CardReceipt } from './card-receipt.tsx';
import { saveCsv, saveXlsx } from './export-card.ts';
import { InsightsSection } from './insights-section.tsx';
import { NotesSection } from './notes-section.tsx';
import { PartsTable } from './parts-table.tsx';
import { sayPeriod } from './say-period.ts';
import { scorecardsWords } from './scorecards-words.ts';
import { StateSection } from './state-section.tsx';
import { useOwnDisputes } from './use-own-disputes.ts';

export interface CardInput {
  readonly of: CardScope;
  readonly period: string;
}

interface CardViewProps {
  readonly view: ScorecardView;
  readonly input: CardInput;
  readonly period: CardPeriod;
  readonly isOwn: boolean;
}

/** One scorecard: figures, who they are made of, wins and what to work on, what was written, and its state. */
export function CardView({ view, input, period, isOwn }: CardViewProps) {
  const words = scorecardsWords();
  const { subject, card, waiting } = view;
  const [opened, setOpened] = useSearchParam('figure');
  const trend = useQuery({ queryKey: ['scorecard-trend', input], queryFn: () => webApi.scorecards.trend.query(input) });
  const metricId = scorecardMetricIds.find((id) => id === opened) ?? null;
  const disputes = useOwnDisputes(card, isOwn);
  const before = sayPeriod(shiftCardPeriod(period, -1));
  const around = { period: sayPeriod(period), before, isOwn };
  const people = card.comparedWith === null ? null : formatNumber(card.comparedWith.minimumPeople);
  return (
    <div className="card-page">
      <section className="card" aria-labelledby="card-title">
        <div className="card-head">
          <h2 id="card-title">
            {subject.name} <span className="dim">{sayPeriod(period)}</span>
          </h2>
          <div className="cluster no-print">
            <Button onClick={() => window.print()}>{words.print}</Button>
            <Button onClick={() => saveCsv(view, around)}>{words.csv}</Button>
            <Button onClick={() => void saveXlsx(view, around)}>{words.xlsx}</Button>
          </div>
        </div>
        {waiting > 0 && <Notice kind="plain">{words.waiting}</Notice>}
        {metricId !== null && (
          <CardReceipt
            {...{ view, input, metricId }}
            disputes={isOwn ? disputes : null}
            onClose={() => setOpened(null)}
          />
        )}
        <ul className="figures" aria-label={words.figures} hidden={metricId !== null}>
          {card.figures.map((figure) => (
            <FigureRow
              key={figure.metricId}
              figure={figure}
              points={trend.data?.lines.find((line) => line.metricId === figure.metricId)?.points ?? null}
              comparison={figure.comparison}
              before={before}
              disputed={disputes.isOpen(figure.metricId)}
              isOthers={!isOwn}
              onOpen={() => setOpened(figure.metricId)}
            />
          ))}
        </ul>
        <p className="pad dim">
          {words.daysBegin(
            formatDateRange(card.from, Math.max(card.from, card.to - 1), { timeZone: card.timeZone }),
            card.timeZone.replaceAll('_', ' '),
          )}
          {people !== null && (
            <> {card.comparedWith?.group === 'teams' ? words.comparedTeams(people) : words.comparedAll(people)}</>
          )}
        </p>
      </section>
      <div className="stack">
        <StateSection view={view} input={input} />
        <InsightsSection view={view} input={input} kind="win" />
        <InsightsSection view={view} input={input} kind="area" />
        <NotesSection view={view} input={input} isOwn={isOwn} />
      </div>
      {subject.scope !== 'member' && <PartsTable scope={subject.scope} input={input} />}
    </div>
  );
}

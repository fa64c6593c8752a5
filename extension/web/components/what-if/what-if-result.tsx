import type { WhatIfView } from '@shiftlight/shared/views/what-if-view.ts';
import { parseCardPeriod } from '@shiftlight/shared/scorecards/card-period.ts';
import { countChanged } from '@shiftlight/shared/what-if/tally-clocks.ts';
import { Notice } from '../../../ui/components/notice.tsx';
import { formatNumber } from '../../../ui/words/number.ts';
import { sayPeriod } from '../../pages/scorecards/say-period.ts';
import { ClockChanges } from './clock-changes.tsx';
import { countWords } from './count-words.ts';
import { SampleEstimate } from './sample-estimate.tsx';
import { ReviewChanges } from './review-changes.tsx';
import { FigureChanges } from './figure-changes.tsx';
import { TouchedTargets } from './touched-targets.tsx';
import { TicketChanges } from './ticket-changes.tsx';
import { whatIfWords } from './what-if-words.ts';

/** What a draft would have done: clocks, figures, tickets, and what is not shown. */
export function WhatIfResult({ view }: { readonly view: WhatIfView }) {
  const words = whatIfWords();
  const { clocks, reviews, groups, ticketsTotal, ticketsUsed, hidden, peopleChanged, period, waiting } = view;
  const parsed = parseCardPeriod(period);
  const changed = (clocks === null ? 0 : countChanged(clocks.changes)) + (reviews?.changed ?? 0);
  return (
    <div className="stack what-if-result">
      <p>
        <b>{parsed === null ? period : sayPeriod(parsed)}</b>{' '}
        {ticketsTotal > 0 &&
          (ticketsUsed < ticketsTotal
            ? words.sampled(formatNumber(ticketsUsed, 0), formatNumber(ticketsTotal, 0))
            : view.countId === null
              ? words.lookedAt(ticketsUsed)
              : countWords().exact(formatNumber(ticketsUsed, 0)))}
      </p>
      {waiting > 0 && <Notice kind="plain">{words.waiting(waiting)}</Notice>}
      {hidden !== 'none' && <Notice kind="plain">{hidden === 'all' ? words.noneShown : words.noPeople}</Notice>}
      {hidden !== 'all' && changed === 0 && groups.length === 0 && <Notice kind="plain">{words.nothing}</Notice>}
      <TouchedTargets targets={view.targets ?? []} />
      {clocks !== null && clocks.estimate !== null && <SampleEstimate estimate={clocks.estimate} />}
      {clocks !== null && changed > 0 && <ClockChanges clocks={clocks} />}
      {reviews !== null && <ReviewChanges reviews={reviews} />}
      {groups.length > 0 && <FigureChanges groups={groups} peopleChanged={peopleChanged} />}
      {clocks !== null && clocks.tickets.length > 0 && <TicketChanges clocks={clocks} />}
    </div>
  );
}

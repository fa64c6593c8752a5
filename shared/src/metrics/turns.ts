import type { HistoryTurn } from '../sla/ticket-history.ts';
import type { TicketFacts } from '../tickets/ticket-facts.ts';
import type { EpochMs } from '../time/instant.ts';
import { countedMs, type MetricContext } from './metric-context.ts';

/** The status and owner that a ticket had at an instant; of changes at that very instant the later counts. Null before its first event. */
export function findTurn({ turns }: Pick<TicketFacts, 'turns'>, at: EpochMs): HistoryTurn | null {
  return turns.findLast((turn) => turn.at <= at) ?? null;
}

/** Counted ms within [from, to), under the context's clock, of the turns that `counts` picks by status and owner. */
export function countTurns(
  context: Pick<MetricContext, 'calendar'>,
  { turns }: Pick<TicketFacts, 'turns'>,
  [from, to]: readonly [from: EpochMs, to: EpochMs],
  counts: (turn: HistoryTurn) => boolean,
): number {
  return turns.reduce((sum, turn, index) => {
    if (!counts(turn)) return sum;
    const end = Math.min(turns[index + 1]?.at ?? to, to);
    return sum + countedMs(context, Math.max(turn.at, from), end);
  }, 0);
}

import { localDayOf } from '../metrics/local-day.ts';
import type { EpochMs } from '../time/instant.ts';
import type { DayNumber } from '../time/local-date.ts';
import type { TicketFacts } from '../tickets/ticket-facts.ts';

/** Where and when days of work are looked for: [from, to) in the zone in which days begin. */
export interface ActivityWindow {
  readonly agentId: string;
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly timeZone: string;
}

/** Local days of the window on which the person answered a customer or resolved a ticket: a sign of being at work that every helpdesk gives. */
export function findActiveDays(
  tickets: Iterable<{ readonly facts: TicketFacts }>,
  { agentId, from, to, timeZone }: ActivityWindow,
): ReadonlySet<DayNumber> {
  const days = new Set<DayNumber>();
  const note = (at: EpochMs | null, by: string | null) => {
    if (at !== null && by === agentId && at >= from && at < to) days.add(localDayOf(at, timeZone));
  };
  for (const { facts } of tickets) {
    note(facts.resolvedAt, facts.resolvedBy);
    note(facts.firstHumanReplyAt, facts.firstHumanReplyBy);
    for (const { answeredAt, answeredBy } of facts.responses) note(answeredAt, answeredBy);
  }
  return days;
}

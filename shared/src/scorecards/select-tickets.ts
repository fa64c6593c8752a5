import { toChannelFamily } from '../metrics/channel-family.ts';
import type { MeasuredTicket } from '../metrics/measured-ticket.ts';
import type { TicketMatch } from '../sla/policy.ts';
import type { TicketFacts } from '../tickets/ticket-facts.ts';
import type { Calendar } from '../time/calendar.ts';
import type { Target } from './target.ts';

/** The tickets that a target is for: those that its match fits and, for a target after hours, those asked while the calendar was closed. */
export function selectTickets(
  tickets: readonly MeasuredTicket[],
  target: Pick<Target, 'match' | 'hours'>,
  calendar: Calendar | null,
): readonly MeasuredTicket[] {
  return tickets.filter(({ facts }) => fitsMatch(facts, target.match) && fitsHours(facts, target.hours, calendar));
}

/** What matches look at. */
type Matched = Pick<TicketFacts, 'priority' | 'channel' | 'category' | 'customerTier' | 'groupId'>;

/** Whether a ticket is one of those that a match names; without case, and a channel also by its family (“voice” is phone). */
export function fitsMatch(facts: Matched, match: TicketMatch | null): boolean {
  if (match === null) return true;
  const fits = (value: string | null, allowed: readonly string[] | undefined) =>
    allowed === undefined || allowed.some((one) => one.toLowerCase() === value?.toLowerCase());
  const family = toChannelFamily(facts.channel);
  return (
    fits(facts.priority, match.priority) &&
    (fits(facts.channel, match.channel) || (family !== 'other' && fits(family, match.channel))) &&
    fits(facts.category, match.category) &&
    fits(facts.customerTier, match.customerTier) &&
    fits(facts.groupId, match.groupId)
  );
}

function fitsHours(facts: TicketFacts, hours: Target['hours'], calendar: Calendar | null): boolean {
  if (calendar === null || hours === null || hours === 'wall-clock') return true;
  const open = calendar.isOpen(facts.inquiryAt ?? facts.openedAt);
  return hours === 'working' ? open : !open;
}

import type { TicketFacts } from '../tickets/ticket-facts.ts';

/** Why a ticket is left out of every metric (merged into another, deleted); null when it is in. */
export function whyLeftOut(facts: TicketFacts): string | null {
  if (facts.deletedAt !== null) return 'Ticket was deleted';
  if (facts.mergedInto !== null) return `Merged into ticket ${facts.mergedInto}`;
  return null;
}

import type { TicketFacts } from '../tickets/ticket-facts.ts';

/** A complaint is a ticket whose category or one of whose tags is “complaint” or “complaints”, without case. */
export function isComplaint(facts: Pick<TicketFacts, 'category' | 'tags'>): boolean {
  return [facts.category ?? '', ...facts.tags].some((word) => /^complaints?$/i.test(word.trim()));
}

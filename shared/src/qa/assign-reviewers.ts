import { createSeededRandom, shuffle } from '../statistics/seeded-random.ts';

/** Why somebody may not review a piece of work. Source: issue of the product (nobody reviews themselves or a ticket that they touched). */
export const reviewConflicts = ['own-work', 'touched-ticket'] as const;
export type ReviewConflict = (typeof reviewConflicts)[number];

/** What assignment needs to know of a drawn ticket. */
export interface AssignableTicket {
  readonly ticketKey: string;
  readonly agentId: string;
  /** Members who wrote on the ticket or held it. */
  readonly touchedBy: readonly string[];
}

/** Why the member may not review the ticket; null when they may. */
export function findReviewConflict(
  { agentId, touchedBy }: Omit<AssignableTicket, 'ticketKey'>,
  memberId: string,
): ReviewConflict | null {
  if (agentId === memberId) return 'own-work';
  return touchedBy.includes(memberId) ? 'touched-ticket' : null;
}

/**
 * Who reviews which ticket, in the order of the tickets: of those without a conflict the one with the fewest open reviews, `openOf` included;
 * equals by lot. null = everybody has a conflict, and somebody else must be asked.
 */
export function assignReviewers(
  tickets: readonly AssignableTicket[],
  reviewerIds: readonly string[],
  openOf: ReadonlyMap<string, number>,
  seed: string,
): readonly (string | null)[] {
  const random = createSeededRandom(`${seed}/reviewers`);
  const load = new Map(reviewerIds.map((id) => [id, openOf.get(id) ?? 0]));
  const loadOf = (id: string) => load.get(id) ?? 0;
  return tickets.map((ticket) => {
    const free = shuffle(reviewerIds.toSorted(), random).filter((id) => findReviewConflict(ticket, id) === null);
    const [first] = free.toSorted((a, b) => loadOf(a) - loadOf(b));
    if (first === undefined) return null;
    load.set(first, loadOf(first) + 1);
    return first;
  });
}

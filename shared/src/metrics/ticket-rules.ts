import type { TicketFacts } from '../tickets/ticket-facts.ts';
import type { TicketRule } from './metric.ts';
import { notCounted } from './observation.ts';

/** Why a ticket is left out of every metric (merged into another, deleted); null when it is in. */
export function whyLeftOut(facts: TicketFacts): string | null {
  if (facts.deletedAt !== null) return 'Ticket was deleted';
  if (facts.mergedInto !== null) return `Merged into ticket ${facts.mergedInto}`;
  return null;
}

/** A rule over every ticket that is neither deleted nor merged away. */
export function overTickets(rule: TicketRule): TicketRule {
  return (ticket, context) => {
    const leftOut = whyLeftOut(ticket.facts);
    return leftOut === null ? rule(ticket, context) : notCounted(leftOut);
  };
}

/** A rule over resolved tickets: what each is worth, credited to who resolved it, when it was resolved. */
export function overResolved(worth: (facts: TicketFacts) => number): TicketRule {
  return overTickets(({ facts }) => {
    if (facts.resolvedAt === null) return notCounted('Not resolved');
    return [{ at: facts.resolvedAt, agentId: facts.resolvedBy, value: worth(facts) }];
  });
}

/** A rule over opened tickets: what each is worth when it was opened, credited to the person who has it unless `credit` says otherwise. */
export function overOpened(
  worth: (facts: TicketFacts) => number,
  credit: (facts: TicketFacts) => string | null = (facts) => facts.assigneeId,
): TicketRule {
  return overTickets(({ facts }) => [{ at: facts.openedAt, agentId: credit(facts), value: worth(facts) }]);
}

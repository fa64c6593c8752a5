import type { StatusCategory } from '../events/status.ts';
import type { HistoryTurn } from '../sla/ticket-history.ts';
import type { TicketRule } from './metric.ts';
import { notCounted } from './observation.ts';
import { overTickets } from './ticket-rules.ts';
import { countTurns } from './turns.ts';

/** A rule over resolved tickets: counted time from creation to the last resolution in the turns that `counts` picks. */
export function overTurns(counts: (turn: HistoryTurn) => boolean): TicketRule {
  return overTickets(({ facts }, context) => {
    const { openedAt, resolvedAt } = facts;
    if (resolvedAt === null) return notCounted('Not resolved');
    const value = countTurns(context, facts, [openedAt, resolvedAt], counts);
    return [{ at: resolvedAt, agentId: facts.resolvedBy, value }];
  });
}

/** A rule over resolved tickets: counted time from creation to the last resolution in some statuses. */
export function overStatuses(statuses: readonly StatusCategory[]): TicketRule {
  return overTurns(({ status }) => statuses.includes(status));
}

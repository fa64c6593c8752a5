import type { Clock } from '@shiftlight/shared/sla/clock.ts';
import type { TicketFacts } from '@shiftlight/shared/tickets/ticket-facts.ts';
import type { TicketState } from '@shiftlight/shared/tickets/ticket-state.ts';

/** What stands beside facts, clocks and fold, for lists and timers: all of it follows from them. Instants are epoch ms. */
export function toTicketColumns({ facts, clocks }: TicketState) {
  return {
    open: isOpen(facts),
    gone: isGone(facts),
    status: facts.status,
    rawStatus: facts.rawStatus,
    subject: facts.subject,
    priority: facts.priority,
    channel: facts.channel,
    category: facts.category,
    customerTier: facts.customerTier,
    groupId: facts.groupId,
    assigneeId: facts.assigneeId,
    openedAt: facts.openedAt,
    lastEventAt: facts.lastEventAt,
    agents: listAgents(facts),
    timerAt: findTimerAt(clocks),
  };
}

export type TicketColumns = ReturnType<typeof toTicketColumns>;

/** Next instant at which some clock changes by itself: the nearest due instant of a running one; null when none runs. */
export function findTimerAt(clocks: readonly Clock[]): number | null {
  let next: number | null = null;
  for (const clock of clocks) {
    if (clock.state !== 'running' || clock.dueAt === null) continue;
    if (next === null || clock.dueAt < next) next = clock.dueAt;
  }
  return next;
}

/** Everybody whose figures the ticket may touch, each once: a superset, the metrics decide. */
export function listAgents(facts: TicketFacts): readonly string[] {
  const people = new Set<string>();
  const add = (id: string | null) => id !== null && people.add(id);
  add(facts.assigneeId);
  for (const id of facts.participants) add(id);
  add(facts.firstHumanReplyBy);
  add(facts.resolvedBy);
  for (const survey of facts.surveys) add(survey.creditedTo);
  return [...people];
}

/** Deleted, or merged into another ticket. */
export function isGone(facts: TicketFacts): boolean {
  return facts.deletedAt !== null || facts.mergedInto !== null;
}

/** Open for the lists: not solved, closed or gone. */
export function isOpen(facts: TicketFacts): boolean {
  return facts.status !== 'solved' && facts.status !== 'closed' && !isGone(facts);
}

import type { TicketFacts } from '../tickets/ticket-facts.ts';
import type { EpochMs } from '../time/instant.ts';
import type { MetricContext } from './metric-context.ts';
import type { TicketRule } from './metric.ts';
import { notCounted, type Outcome } from './observation.ts';
import { overTickets } from './ticket-rules.ts';

/**
 * Whether the ticket was open at an instant. Exact for tickets reopened at most once; between the first resolution and the last
 * reopening of others it counts as resolved.
 */
export function isOpenAt(facts: TicketFacts, at: EpochMs): boolean {
  if (facts.openedAt > at) return false;
  if (facts.firstResolvedAt === null || at < facts.firstResolvedAt) return true;
  if (facts.lastReopenedAt === null || at < facts.lastReopenedAt) return false;
  return facts.resolvedAt === null || at < facts.resolvedAt;
}

/** The last instant of the context's period, at which a stock (backlog, active issues) is taken. */
export function stockAt(context: Pick<MetricContext, 'to'>): EpochMs {
  return context.to - 1;
}

/** A rule over tickets open at the end of the period, credited to who holds them. */
export function overOpenAtEnd(worth: (facts: TicketFacts, at: EpochMs) => Outcome | number): TicketRule {
  return overTickets(({ facts }, context) => {
    const at = stockAt(context);
    if (!isOpenAt(facts, at))
      return notCounted(facts.openedAt > at ? 'Opened later' : 'Not open at the end of the period');
    const value = worth(facts, at);
    return typeof value === 'number' ? [{ at, agentId: facts.assigneeId, value }] : value;
  });
}

import type { ResolvedSpan, TicketFacts } from '../tickets/ticket-facts.ts';
import type { EpochMs } from '../time/instant.ts';
import type { MetricContext } from './metric-context.ts';
import type { TicketRule } from './metric.ts';
import { notCounted, type Outcome } from './observation.ts';
import { overTickets } from './ticket-rules.ts';
import { findTurn } from './turns.ts';

/** The resolution that held at an instant, one that begins exactly then included; null when the ticket was open. */
export function findResolution(
  { resolvedSpans }: Pick<TicketFacts, 'resolvedSpans'>,
  at: EpochMs,
): ResolvedSpan | null {
  return resolvedSpans.find(({ from, to }) => from <= at && (to === null || at < to)) ?? null;
}

/** Whether the ticket was open at an instant; one that is resolved or reopened exactly then already is. */
export function isOpenAt(facts: Pick<TicketFacts, 'openedAt' | 'resolvedSpans'>, at: EpochMs): boolean {
  return facts.openedAt <= at && findResolution(facts, at) === null;
}

/** The last instant of the context's period, at which a stock (backlog, active issues) is taken. */
export function stockAt(context: Pick<MetricContext, 'to'>): EpochMs {
  return context.to - 1;
}

/** A rule over tickets open at the end of the period, credited to who held them then. */
export function overOpenAtEnd(worth: (facts: TicketFacts, at: EpochMs) => Outcome | number): TicketRule {
  return overTickets(({ facts }, context) => {
    const at = stockAt(context);
    if (!isOpenAt(facts, at))
      return notCounted(facts.openedAt > at ? 'Opened later' : 'Not open at the end of the period');
    const value = worth(facts, at);
    const agentId = findTurn(facts, at)?.ownerId ?? null;
    return typeof value === 'number' ? [{ at, agentId, value }] : value;
  });
}

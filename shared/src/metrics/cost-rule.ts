import { eventsOfType } from '../events/business-events.ts';
import type { TicketFacts } from '../tickets/ticket-facts.ts';
import type { EpochMs } from '../time/instant.ts';
import { caseOf, observe } from './event-cases.ts';
import type { DataRule } from './metric.ts';
import { notCounted, type CaseOutcome } from './observation.ts';
import { whyLeftOut } from './ticket-rules.ts';

/** A rule that divides the cost of the period, in its main currency, by the tickets that `countedAt` puts into it. */
export function costPer(countedAt: (facts: TicketFacts) => EpochMs | null, without: string): DataRule {
  return ({ tickets, events }, context) => {
    const costs = eventsOfType(events, 'cost.recorded').map((cost) => {
      const sharedMs = Math.min(cost.to, context.to) - Math.max(cost.from, context.from);
      return {
        ...cost,
        part: cost.to > cost.from && sharedMs > 0 ? (cost.amount * sharedMs) / (cost.to - cost.from) : 0,
      };
    });
    const sums = new Map<string, number>();
    for (const { currency, part } of costs) sums.set(currency, (sums.get(currency) ?? 0) + part);
    const main = [...sums].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
    const costCases = costs.map(({ id, currency, part }): CaseOutcome => {
      if (part === 0) return caseOf('cost', id, notCounted('Outside the period'));
      if (currency !== main) return caseOf('cost', id, notCounted(`Recorded in ${currency}`));
      return caseOf('cost', id, observe(context.from, null, part, 0));
    });
    const ticketCases = tickets.map(({ facts }): CaseOutcome => {
      const leftOut = whyLeftOut(facts);
      const at = countedAt(facts);
      const outcome =
        leftOut !== null ? notCounted(leftOut) : at === null ? notCounted(without) : observe(at, null, 0, 1);
      return caseOf('ticket', facts.ticketId, outcome);
    });
    return [...costCases, ...ticketCases];
  };
}

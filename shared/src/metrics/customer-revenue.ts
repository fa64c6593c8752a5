import { eventsOfType, type BusinessEvent, type BusinessEventOf } from '../events/business-events.ts';
import type { EpochMs } from '../time/instant.ts';
import { groupBy } from './event-cases.ts';
import type { MetricContext } from './metric-context.ts';
import type { CaseOutcome } from './observation.ts';

const MONTH_MS = (365.25 / 12) * 86_400_000;

/** A customer with revenue at the start of a period, and what became of it at the end. */
export interface CustomerRevenue {
  readonly customerId: string;
  readonly currency: string;
  /** Annual recurring revenue at the start (> 0) and at the end (>= 0). */
  readonly startArr: number;
  readonly endArr: number;
  /** Why the customer left; null while it stays, or when the source does not say. */
  readonly ended: 'voluntary' | 'involuntary' | null;
  readonly dimensions: NonNullable<CaseOutcome['dimensions']>;
}

/** Every customer that had revenue when the period began. A customer that leaves and comes back within it has not left. */
export function listCustomersAtStart(
  events: readonly BusinessEvent[],
  context: Pick<MetricContext, 'from' | 'to'>,
): CustomerRevenue[] {
  const profiles = groupBy(eventsOfType(events, 'customer.profiled'), (event) => event.customerId);
  return [...groupBy(eventsOfType(events, 'revenue.changed'), (event) => event.customerId)].flatMap(
    ([customerId, changes]) => {
      const atStart = changes.findLast((change) => change.at <= context.from);
      const atEnd = changes.findLast((change) => change.at < context.to);
      if (atStart === undefined || atEnd === undefined || atStart.arr <= 0) return [];
      const profile = profiles.get(customerId)?.findLast((one) => one.at < context.to);
      const startedAt = changes.find((change) => change.arr > 0)?.at ?? atStart.at;
      return [
        {
          customerId,
          currency: atStart.currency,
          startArr: atStart.arr,
          endArr: atEnd.arr,
          ended: atEnd.arr > 0 ? null : atEnd.ended,
          dimensions: { ...toDimensions(profile), tenure: toTenure(context.from - startedAt) },
        },
      ];
    },
  );
}

/** The currency in which most of the starting revenue is; sums of revenue are made in it alone. null without customers. */
export function findMainCurrency(customers: readonly CustomerRevenue[]): string | null {
  const sums = new Map<string, number>();
  for (const { currency, startArr } of customers) sums.set(currency, (sums.get(currency) ?? 0) + startArr);
  return [...sums].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}

/** Length of the relationship as the analysis splits it. Source: Customer success metrics (0–3, 3–12, 12+ months). */
export function toTenure(lengthMs: EpochMs): '0–3 months' | '3–12 months' | '12+ months' {
  if (lengthMs < 3 * MONTH_MS) return '0–3 months';
  return lengthMs < 12 * MONTH_MS ? '3–12 months' : '12+ months';
}

function toDimensions(
  profile: BusinessEventOf<'customer.profiled'> | undefined,
): NonNullable<CaseOutcome['dimensions']> {
  return {
    segment: profile?.segment ?? null,
    geography: profile?.geography ?? null,
    product: profile?.product ?? null,
  };
}

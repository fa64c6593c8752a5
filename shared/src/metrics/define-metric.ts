import type { Breakdown, TicketMetric } from './metric.ts';

/** Breakdowns that every metric over tickets has. */
export const ticketBreakdowns: readonly Breakdown[] = [
  'agent',
  'group',
  'channel',
  'category',
  'product',
  'priority',
  'customer-tier',
  'day',
];

type Defaulted = 'over' | 'version' | 'variants' | 'breakdowns' | 'minimumSample';

/** Types a metric over tickets and fills in what most have: version 1, no variants, the usual breakdowns, a minimum sample of 30. */
export function defineMetric(
  metric: Omit<TicketMetric, Defaulted> & Partial<Pick<TicketMetric, Exclude<Defaulted, 'over'>>>,
): TicketMetric {
  return { over: 'tickets', version: 1, variants: [], breakdowns: ticketBreakdowns, minimumSample: 30, ...metric };
}

import { ticketBreakdowns } from './breakdown.ts';
import type { DataMetric, TicketMetric } from './metric.ts';

type Defaulted = 'version' | 'additive' | 'variants' | 'breakdowns' | 'minimumSample';
type Definition<M extends TicketMetric | DataMetric> = Omit<M, 'over' | Defaulted> & Partial<Pick<M, Defaulted>>;

/** Types a metric over tickets and fills in what most have: version 1, additive, no variants, the usual breakdowns, a minimum sample of 30. */
export function defineMetric(metric: Definition<TicketMetric>): TicketMetric {
  return {
    over: 'tickets',
    version: 1,
    additive: true,
    variants: [],
    breakdowns: ticketBreakdowns,
    minimumSample: 30,
    ...metric,
  };
}

/** Types a metric over business events and fills in what most have: version 1, additive, no variants, split by day, a minimum sample of 30. */
export function defineDataMetric(metric: Definition<DataMetric>): DataMetric {
  return { over: 'data', version: 1, additive: true, variants: [], breakdowns: ['day'], minimumSample: 30, ...metric };
}

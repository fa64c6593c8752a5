import type { TicketFacts } from '../tickets/ticket-facts.ts';
import type { Breakdown } from './breakdown.ts';
import { getMeasure } from './get-measure.ts';
import type { MeasuredTicket } from './measured-ticket.ts';
import type { MetricContext } from './metric-context.ts';
import type { MetricData } from './metric-data.ts';
import type { Metric } from './metric.ts';
import type { CaseOutcome } from './observation.ts';

/** Tickets alone, or tickets and business events. */
export type MetricInput = Iterable<MeasuredTicket> | MetricData;

/** Tells the two inputs apart. */
export function isMetricData(input: MetricInput): input is MetricData {
  return 'events' in input;
}

/** What every case gives the metric, counted or not, in the order of the input. Throws a RangeError for an unknown variant. */
export function* listCases(metric: Metric, input: MetricInput, context: MetricContext): Generator<CaseOutcome> {
  if (metric.over === 'data') {
    const data = isMetricData(input) ? input : { tickets: [...input], events: [] };
    yield* getMeasure(metric, context.variant).of(data, context);
    return;
  }
  const measure = getMeasure(metric, context.variant);
  for (const ticket of isMetricData(input) ? input.tickets : input) {
    const { facts } = ticket;
    yield {
      subject: 'ticket',
      subjectId: facts.ticketId,
      outcome: measure.of(ticket, context),
      dimensions: dimensionsOf(facts),
      ...(facts.corrections.length > 0 && { corrections: facts.corrections }),
    };
  }
}

/** What a ticket is split by. */
export function dimensionsOf(facts: TicketFacts): Readonly<Partial<Record<Breakdown, string | null>>> {
  return {
    group: facts.groupId,
    channel: facts.channel,
    category: facts.category,
    product: facts.product,
    priority: facts.priority,
    'customer-tier': facts.customerTier,
  };
}

import type { Figure } from './figure.ts';
import { addToState, createState, readState, type AccumulatorState } from './accumulators/accumulator.ts';
import { getMeasure } from './get-measure.ts';
import type { MeasuredTicket } from './measured-ticket.ts';
import type { TicketMetric } from './metric.ts';
import type { MetricContext } from './metric-context.ts';
import { isNotCounted, type Observation } from './observation.ts';

/** True when the observation falls into the context's period and to its person. */
export function belongsTo(observation: Observation, context: MetricContext): boolean {
  if (observation.at < context.from || observation.at >= context.to) return false;
  return context.agentId === null || observation.agentId === context.agentId;
}

/** Gathers what the tickets give a metric in the context's period and for its person. The state merges with that of other periods or people. */
export function accumulateTickets(
  metric: TicketMetric,
  tickets: Iterable<MeasuredTicket>,
  context: MetricContext,
): AccumulatorState {
  const measure = getMeasure(metric, context.variant);
  const state = createState(measure.accumulate);
  for (const ticket of tickets) {
    const outcome = measure.of(ticket, context);
    if (isNotCounted(outcome)) continue;
    for (const observation of outcome)
      if (belongsTo(observation, context)) addToState(state, observation.value, observation.weight);
  }
  return state;
}

/** The figure of a metric from an accumulated state, for cells that were stored and merged. */
export function toFigure(metric: TicketMetric, state: AccumulatorState, variantId: string | null): Figure {
  const measure = getMeasure(metric, variantId);
  const reading = readState(state);
  return {
    metricId: metric.id,
    label: metric.label,
    unit: measure.unit,
    better: measure.better,
    value: reading.value,
    n: reading.n,
    median: reading.median,
    p90: reading.p90,
    interval: reading.interval,
    reason: whyNot(metric, state, reading.value, reading.n),
    minimumSample: metric.minimumSample,
    definitionVersion: metric.version,
  };
}

/** Computes a metric over tickets. A figure that cannot be computed has value null and says why. Throws a RangeError for an unknown variant. */
export function computeFigure(metric: TicketMetric, tickets: Iterable<MeasuredTicket>, context: MetricContext): Figure {
  return toFigure(metric, accumulateTickets(metric, tickets, context), context.variant);
}

function whyNot(metric: TicketMetric, state: AccumulatorState, value: number | null, n: number): string | null {
  if (value === null) return n === 0 ? 'Nothing to count in this period' : 'Nothing to divide by in this period';
  if (state.kind === 'count' || n >= metric.minimumSample) return null;
  return `Based on ${n}; judge it from ${metric.minimumSample}`;
}

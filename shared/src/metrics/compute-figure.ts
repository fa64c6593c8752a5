import { addToState, createState, readState, type AccumulatorState } from './accumulators/accumulator.ts';
import type { Figure } from './figure.ts';
import { getMeasure } from './get-measure.ts';
import { listCases, type MetricInput } from './list-cases.ts';
import type { MetricContext } from './metric-context.ts';
import type { Metric } from './metric.ts';
import { findMissingEvents } from './missing-events.ts';
import { isNotCounted, type Observation } from './observation.ts';

/** True when the observation falls into the context's period and to its person. */
export function belongsTo(observation: Observation, context: MetricContext): boolean {
  if (observation.at < context.from || observation.at >= context.to) return false;
  return context.agentId === null || observation.agentId === context.agentId;
}

/** Gathers what the input gives a metric in the context's period and for its person. The state merges with that of other periods or people. */
export function accumulate(metric: Metric, input: MetricInput, context: MetricContext): AccumulatorState {
  const state = createState(getMeasure(metric, context.variant).accumulate);
  for (const { outcome } of listCases(metric, input, context)) {
    if (isNotCounted(outcome)) continue;
    for (const observation of outcome) {
      if (belongsTo(observation, context)) addToState(state, observation.value, observation.weight);
    }
  }
  return state;
}

/** The figure of a metric from an accumulated state, for cells that were stored and merged. `missing` names events that never came. */
export function toFigure(
  metric: Metric,
  state: AccumulatorState,
  variantId: string | null,
  missing: readonly string[] = [],
): Figure {
  const measure = getMeasure(metric, variantId);
  const reading = readState(state);
  const value = missing.length > 0 ? null : reading.value;
  return {
    metricId: metric.id,
    label: metric.label,
    unit: measure.unit,
    better: measure.better,
    value,
    n: reading.n,
    median: reading.median,
    p90: reading.p90,
    interval: value === null ? null : reading.interval,
    reason: whyNot(metric, state, value, missing),
    minimumSample: metric.minimumSample,
    definitionVersion: metric.version,
  };
}

/**
 * Computes any metric over tickets, or over tickets and business events. A figure that cannot be computed has value null and says why.
 * Throws a RangeError for an unknown variant.
 */
export function computeFigure(metric: Metric, input: MetricInput, context: MetricContext): Figure {
  return toFigure(
    metric,
    accumulate(metric, input, context),
    context.variant,
    findMissingEvents(metric, input, context),
  );
}

function whyNot(
  metric: Metric,
  state: AccumulatorState,
  value: number | null,
  missing: readonly string[],
): string | null {
  if (missing.length > 0) return `Needs ${missing.join(' and ')}, which this workspace does not receive`;
  if (value === null) return state.n === 0 ? 'Nothing to count in this period' : 'Nothing to divide by in this period';
  if (state.kind === 'count' || state.n >= metric.minimumSample) return null;
  return `Based on ${state.n}; judge it from ${metric.minimumSample}`;
}

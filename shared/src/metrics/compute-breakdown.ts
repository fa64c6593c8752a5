import { addToState, createState, type AccumulatorState } from './accumulators/accumulator.ts';
import type { Breakdown } from './breakdown.ts';
import { belongsTo, toFigure } from './compute-figure.ts';
import type { Figure } from './figure.ts';
import { getMeasure } from './get-measure.ts';
import { listCases, type MetricInput } from './list-cases.ts';
import { localDateOf, localHourOf, zoneOf } from './local-day.ts';
import type { MetricContext } from './metric-context.ts';
import type { Metric } from './metric.ts';
import { isNotCounted, type CaseOutcome, type Observation } from './observation.ts';

/** The figure of one part; `key` null = not known of these cases. */
export interface BreakdownPart {
  readonly key: string | null;
  readonly figure: Figure;
}

/** Splits a metric by one dimension; parts in ascending order of key, the unknown last. The parts' samples add up to the whole's. */
export function computeBreakdown(
  metric: Metric,
  input: MetricInput,
  context: MetricContext,
  by: Breakdown,
): readonly BreakdownPart[] {
  const kind = getMeasure(metric, context.variant).accumulate;
  const states = new Map<string | null, AccumulatorState>();
  for (const one of listCases(metric, input, context)) {
    if (isNotCounted(one.outcome)) continue;
    for (const observation of one.outcome) {
      if (!belongsTo(observation, context)) continue;
      const key = keyOf(one, observation, context, by);
      const state = states.get(key) ?? createState(kind);
      states.set(key, state);
      addToState(state, observation.value, observation.weight);
    }
  }
  return [...states]
    .sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1))
    .map(([key, state]) => ({ key, figure: toFigure(metric, state, context.variant) }));
}

function keyOf(one: CaseOutcome, observation: Observation, context: MetricContext, by: Breakdown): string | null {
  if (by === 'agent') return observation.agentId;
  if (by === 'day') return localDateOf(observation.at, zoneOf(context));
  if (by === 'hour') return String(localHourOf(observation.at, zoneOf(context))).padStart(2, '0');
  return one.dimensions?.[by] ?? null;
}

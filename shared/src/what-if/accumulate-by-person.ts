import { addToState, createState, mergeStates, type AccumulatorState } from '../metrics/accumulators/accumulator.ts';
import { belongsTo } from '../metrics/compute-figure.ts';
import { getMeasure } from '../metrics/get-measure.ts';
import { listCases } from '../metrics/list-cases.ts';
import type { MeasuredTicket } from '../metrics/measured-ticket.ts';
import type { MetricContext } from '../metrics/metric-context.ts';
import type { Metric } from '../metrics/metric.ts';
import { isNotCounted } from '../metrics/observation.ts';

/** What a metric gathers, for everybody and for each person. */
export interface StatesByPerson {
  readonly whole: AccumulatorState;
  /** By the id that `personOf` gave; work of nobody, or of people it does not know, is in `whole` alone. */
  readonly people: ReadonlyMap<string, AccumulatorState>;
}

/** The same while it grows. */
export interface GrowingStates extends StatesByPerson {
  readonly people: Map<string, AccumulatorState>;
}

/** Nothing gathered yet. Throws a RangeError for an unknown variant. */
export function createStatesByPerson(metric: Metric, variant: string | null): GrowingStates {
  return { whole: createState(getMeasure(metric, variant).accumulate), people: new Map() };
}

/** Adds the tickets of one helpdesk in place. Throws a RangeError for an unknown variant. */
export function addByPerson(
  into: GrowingStates,
  metric: Metric,
  tickets: Iterable<MeasuredTicket>,
  context: Omit<MetricContext, 'agentId'>,
  personOf: (agentId: string) => string | null,
): void {
  const { whole, people } = into;
  const everybody = { ...context, agentId: null };
  for (const { outcome } of listCases(metric, tickets, everybody)) {
    if (isNotCounted(outcome)) continue;
    for (const observation of outcome) {
      if (!belongsTo(observation, everybody)) continue;
      addToState(whole, observation.value, observation.weight);
      const person = observation.agentId === null ? null : personOf(observation.agentId);
      if (person === null) continue;
      const own = people.get(person) ?? createState(whole.kind);
      people.set(person, own);
      addToState(own, observation.value, observation.weight);
    }
  }
}

/** What these people gathered together; null when none of them has anything. */
export function mergePeople({ people }: StatesByPerson, ids: readonly string[]): AccumulatorState | null {
  const states = ids.flatMap((id) => people.get(id) ?? []);
  const [first, ...rest] = states;
  return first === undefined ? null : rest.reduce(mergeStates, first);
}

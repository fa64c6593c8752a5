import { eventsOfType, type BusinessEventOf, type BusinessEventType } from '../events/business-events.ts';
import type { EpochMs } from '../time/instant.ts';
import type { MetricContext } from './metric-context.ts';
import type { DataRule } from './metric.ts';
import type { CaseOutcome, Observation, Outcome } from './observation.ts';

/** What one event of a type gives a metric. */
export type EventRule<T extends BusinessEventType> = (event: BusinessEventOf<T>, context: MetricContext) => Outcome;

/** A rule over the events of one type; each event is a case under its own id. */
export function overEvents<T extends BusinessEventType>(type: T, rule: EventRule<T>): DataRule {
  return ({ events }, context) =>
    eventsOfType(events, type).map((event) => ({ subject: type, subjectId: event.id, outcome: rule(event, context) }));
}

/** One observation worth `value` at `at`, credited to `agentId`. */
export function observe(at: EpochMs, agentId: string | null, value: number, weight?: number): readonly Observation[] {
  return [weight === undefined ? { at, agentId, value } : { at, agentId, value, weight }];
}

/** A case of a metric over business events. */
export function caseOf(
  subject: string,
  subjectId: string,
  outcome: Outcome,
  dimensions?: CaseOutcome['dimensions'],
): CaseOutcome {
  return dimensions === undefined ? { subject, subjectId, outcome } : { subject, subjectId, outcome, dimensions };
}

interface Dated {
  readonly at: EpochMs;
  readonly id?: string;
}

/** By instant, then by id, so that the order of arrival never matters. */
export function byTime(a: Dated, b: Dated): number {
  if (a.at !== b.at) return a.at - b.at;
  const [one, other] = [a.id ?? '', b.id ?? ''];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The events by a key of theirs; of several with the same key the earliest stays. */
export function firstBy<E extends Dated>(events: readonly E[], keyOf: (event: E) => string): Map<string, E> {
  const first = new Map<string, E>();
  for (const event of events) {
    const known = first.get(keyOf(event));
    if (known === undefined || byTime(event, known) < 0) first.set(keyOf(event), event);
  }
  return first;
}

/** The events in groups by a key of theirs, each in order of time. */
export function groupBy<E extends Dated>(events: readonly E[], keyOf: (event: E) => string): Map<string, E[]> {
  const groups = new Map<string, E[]>();
  for (const event of events.toSorted(byTime)) {
    const group = groups.get(keyOf(event));
    if (group === undefined) groups.set(keyOf(event), [event]);
    else group.push(event);
  }
  return groups;
}

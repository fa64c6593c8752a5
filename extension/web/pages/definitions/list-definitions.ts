import { choosableMetrics } from '@shiftlight/shared/metrics/chosen/choosable-metrics.ts';
import { metricProfiles } from '@shiftlight/shared/metrics/profiles/index.ts';

/** Variant by metric; a metric that is not named counts by its usual definition. */
export type Choices = Readonly<Record<string, string>>;

/** Helpdesks that count a figure in this definition; null = the usual one. */
export function listUsers(metricId: string, variant: string | null): readonly string[] {
  return metricProfiles.flatMap(({ id, label, variants }) =>
    id !== 'seeds' && Object.entries(variants).some(([of, used]) => of === metricId && used === variant) ? [label] : [],
  );
}

/** The profile that says the same of every figure that it has, and leaves the others usual; null when there is none. */
export function findProfile(choices: Choices): string | null {
  const fits = metricProfiles.find(({ variants }) =>
    choosableMetrics.every(({ id }) => (choices[id] ?? null) === (variants[id] ?? null)),
  );
  return fits?.id ?? null;
}

/** The choices with another one for a figure; null takes it back. */
export function withChoice(choices: Choices, metricId: string, variant: string | null): Choices {
  const { [metricId]: _, ...others } = choices;
  return variant === null ? others : { ...others, [metricId]: variant };
}

/** True when both would count alike. */
export function areSameChoices(one: Choices, other: Choices): boolean {
  return choosableMetrics.every(({ id }) => one[id] === other[id]);
}

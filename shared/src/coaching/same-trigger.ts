import { boundOf, listJudgedTiers } from './fit-trigger.ts';
import type { CoachingTrigger } from './trigger.ts';

/** True when both would judge alike, whatever they are called and in whatever order their parts were written. */
export function isSameTrigger(one: CoachingTrigger, other: CoachingTrigger): boolean {
  return JSON.stringify(toPlain(one)) === JSON.stringify(toPlain(other));
}

function toPlain(trigger: CoachingTrigger) {
  const { id, metricId, variant, rule, windowMs, minimumSample, coolDownMs, onlyWhenSure = false } = trigger;
  const sorted = (list: readonly string[] | null | undefined) => list?.toSorted() ?? null;
  return [
    ...[id, metricId, variant, rule.kind, boundOf(rule), windowMs, minimumSample, coolDownMs, onlyWhenSure],
    ...[listJudgedTiers(trigger), trigger.tierBounds?.map(({ tier, bound }) => [tier, bound]) ?? []],
    ...[sorted(trigger.teamIds), sorted(trigger.channels)],
  ];
}

import { toEffectSample } from '@shiftlight/shared/coaching/effect-sample.ts';
import { followEffect, type EffectState } from '@shiftlight/shared/coaching/follow-effect.ts';
import { getMeasure } from '@shiftlight/shared/metrics/get-measure.ts';
import { getMetric } from '@shiftlight/shared/metrics/index.ts';
import type { EffectDue } from './coaching-watch.repository.ts';
import type { MeasureScope, MemberData } from './list-member-cases.ts';
import { measureMember } from './measure-member.ts';

/** Days of work that a sum needs on either side: its values are days, whatever the trigger's sample is. */
const neededDays = 5;

/** What can be said at `now` of the effect of one call, from the member's tickets since it was acknowledged. */
export function measureEffectOf(
  { rule, beforeSample, firedAt, from, to }: EffectDue,
  data: MemberData,
  scope: Omit<MeasureScope, 'from' | 'to'>,
  now: number,
): EffectState {
  const { accumulate } = getMeasure(getMetric(rule.metricId), rule.variant);
  const { cases } = measureMember(rule, data, { ...scope, madeAt: firedAt, from, to: Math.min(to, now) });
  const observations = cases.map(({ observation }) => observation);
  return followEffect({
    before: beforeSample,
    after: toEffectSample(accumulate, observations, scope.timeZone),
    afterEndsAt: to,
    now,
    better: rule.rule.kind === 'above' ? 'lower' : 'higher',
    needed: accumulate === 'count' ? neededDays : Math.max(2, rule.minimumSample),
  });
}

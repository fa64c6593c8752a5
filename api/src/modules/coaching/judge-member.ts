import type { TriggerResult } from '@shiftlight/shared/coaching/evaluate-trigger.ts';
import { toEffectSample } from '@shiftlight/shared/coaching/effect-sample.ts';
import { findRuleOf } from '@shiftlight/shared/coaching/fit-trigger.ts';
import { judgeLook, type Look, type LookResult } from '@shiftlight/shared/coaching/judge-look.ts';
import { labelTrigger } from '@shiftlight/shared/coaching/label-trigger.ts';
import type { CoachingTrigger, Tier } from '@shiftlight/shared/coaching/trigger.ts';
import { findWorkTier } from '@shiftlight/shared/coaching/work-tier.ts';
import type { Figure } from '@shiftlight/shared/metrics/figure.ts';
import { getMeasure } from '@shiftlight/shared/metrics/get-measure.ts';
import { getMetric } from '@shiftlight/shared/metrics/index.ts';
import type { TriggerEvidence, UnknownCause } from '@shiftlight/shared/views/coaching-view.ts';
import type { NewTrigger, Watch } from './coaching-watch.repository.ts';
import type { MeasureScope } from './list-member-cases.ts';
import type { MemberMeasurement } from './measure-member.ts';

/** What of a member decides which triggers look at them. */
export interface JudgedPerson {
  readonly isSpecialist: boolean;
  readonly teamIds: readonly string[];
}

/** What one trigger is judged on for one member. */
export interface JudgeInput {
  readonly rule: CoachingTrigger;
  readonly ruleVersion: number;
  readonly measured: MemberMeasurement;
  readonly scope: MeasureScope;
  /** Figures of the rest of the team; null for a rule that compares with nobody. */
  readonly teammates: readonly Look[] | null;
  readonly person: JudgedPerson;
  /** Why the trigger may not judge yet, whatever the figure says; null = it may. */
  readonly heldBack: 'history-loading' | null;
  readonly lastFiredAt: number | null;
  readonly now: number;
}

export interface Judgement {
  readonly watch: Watch;
  readonly fired: Omit<NewTrigger, 'triggerId'> | null;
}

/** Judges one figure by one trigger: how it is watched from now on, and the call with its evidence when there is one. */
export function judgeMember(input: JudgeInput): Judgement {
  const { rule, ruleVersion, measured, person, scope, teammates, lastFiredAt, now } = input;
  const { figure, activeDays, leftOut } = measured;
  const workTier = findWorkTier(measured.resolved, person.isSpecialist);
  const own = { figure, activeDays, tier: workTier.tier };
  const look = judgeLook(rule, { own, teamIds: person.teamIds, teammates, lastFiredAt, now });
  const { result, comparable } = look;
  const cause = findCause(input, look);
  const basis = { workTier, leftOut };
  const watch: Watch = {
    ruleId: rule.id,
    ruleVersion,
    state: cause === null ? result.state : 'unknown',
    cause,
    figure: measured.figure,
    threshold: result.threshold,
    interval: result.interval,
    basis,
    activeDays: measured.activeDays,
  };
  if (watch.state !== 'fired' || result.threshold === null) return { watch, fired: null };
  return {
    watch,
    fired: {
      rule: toRuleOfTier(rule, workTier.tier),
      ruleVersion,
      firedAt: now,
      evidence: {
        ...toEvidence(input, result, result.threshold, teammates === null ? null : comparable.figures),
        basis,
      },
      cases: measured.cases,
      beforeSample: toEffectSample(
        getMeasure(getMetric(rule.metricId), rule.variant).accumulate,
        measured.cases.map(({ observation }) => observation),
        scope.timeZone,
      ),
    },
  };
}

/** As the person was judged: a call names the threshold of their own tier. */
function toRuleOfTier(trigger: CoachingTrigger, tier: Tier): CoachingTrigger {
  const rule = findRuleOf(trigger, tier);
  return rule === trigger.rule ? trigger : { ...trigger, rule, label: labelTrigger({ ...trigger, rule }) };
}

function findCause(
  { measured, teammates, heldBack }: JudgeInput,
  { result, misfit, comparable }: LookResult,
): UnknownCause | null {
  if (heldBack !== null) return heldBack;
  if (misfit !== null) return misfit;
  if (measured.missesEvents) return 'missing-events';
  if (measured.figure.value === null) return measured.leftOut === null ? 'no-data' : 'shifts-not-told';
  if (teammates?.length === 0) return 'no-team';
  if (comparable.reason !== null) return comparable.reason;
  return result.state === 'unknown' ? 'no-data' : null;
}

function toEvidence(
  { measured, scope }: JudgeInput,
  { sure, interval }: TriggerResult,
  threshold: number,
  team: readonly Figure[] | null,
): TriggerEvidence {
  const values = team?.flatMap(({ value }) => (value === null ? [] : [value])) ?? [];
  return {
    figure: measured.figure,
    threshold,
    interval,
    sure,
    from: scope.from,
    to: scope.to,
    team:
      team === null
        ? null
        : { members: values.length, average: values.reduce((sum, value) => sum + value, 0) / values.length },
    ticketCount: measured.cases.filter(({ subject }) => subject === 'ticket').length,
  };
}

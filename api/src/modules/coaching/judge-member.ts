import { evaluateTrigger, type TriggerResult } from '@shiftlight/shared/coaching/evaluate-trigger.ts';
import { toEffectSample } from '@shiftlight/shared/coaching/effect-sample.ts';
import { listComparable, type Comparable, type TeamMemberFigure } from '@shiftlight/shared/coaching/list-comparable.ts';
import type { CoachingTrigger } from '@shiftlight/shared/coaching/trigger.ts';
import type { Figure } from '@shiftlight/shared/metrics/figure.ts';
import { getMeasure } from '@shiftlight/shared/metrics/get-measure.ts';
import { getMetric } from '@shiftlight/shared/metrics/index.ts';
import type { TriggerEvidence, UnknownCause } from '@shiftlight/shared/views/coaching-view.ts';
import type { NewTrigger, Watch } from './coaching-watch.repository.ts';
import type { MeasureScope, MemberMeasurement } from './measure-member.ts';

/** What one trigger is judged on for one member. */
export interface JudgeInput {
  readonly rule: CoachingTrigger;
  readonly ruleVersion: number;
  readonly measured: MemberMeasurement;
  readonly scope: MeasureScope;
  /** Figures of the rest of the team; null for a rule that compares with nobody. */
  readonly teammates: readonly TeamMemberFigure[] | null;
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
  const { rule, ruleVersion, measured, scope, teammates, lastFiredAt, now } = input;
  const comparable =
    teammates === null
      ? { figures: [], reason: null }
      : listComparable([...teammates, measured].map(toTeamFigure), toTeamFigure(measured));
  const result = evaluateTrigger(rule, {
    figure: measured.figure,
    teamFigures: comparable.figures ?? [],
    lastFiredAt,
    now,
  });
  const cause = findCause(input, comparable, result);
  const watch: Watch = {
    ruleId: rule.id,
    ruleVersion,
    state: cause === null ? result.state : 'unknown',
    cause,
    figure: measured.figure,
    threshold: result.threshold,
    interval: result.interval,
    activeDays: measured.activeDays,
  };
  if (watch.state !== 'fired' || result.threshold === null) return { watch, fired: null };
  return {
    watch,
    fired: {
      rule,
      ruleVersion,
      firedAt: now,
      evidence: toEvidence(input, result, result.threshold, teammates === null ? null : comparable.figures),
      cases: measured.cases,
      beforeSample: toEffectSample(
        getMeasure(getMetric(rule.metricId), rule.variant).accumulate,
        measured.cases.map(({ observation }) => observation),
        scope.timeZone,
      ),
    },
  };
}

function toTeamFigure({ figure, activeDays }: TeamMemberFigure): TeamMemberFigure {
  return { figure, activeDays };
}

function findCause(
  { measured, teammates, heldBack }: JudgeInput,
  comparable: Comparable,
  result: TriggerResult,
): UnknownCause | null {
  if (heldBack !== null) return heldBack;
  if (measured.missesEvents) return 'missing-events';
  if (measured.figure.value === null) return 'no-data';
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

import { boundOf, listJudgedTiers, withBound } from '@shiftlight/shared/coaching/fit-trigger.ts';
import { labelTrigger } from '@shiftlight/shared/coaching/label-trigger.ts';
import { isSameTrigger } from '@shiftlight/shared/coaching/same-trigger.ts';
import { tiers, type CoachingTrigger, type Tier, type TriggerRule } from '@shiftlight/shared/coaching/trigger.ts';
import type { FigureUnit } from '@shiftlight/shared/metrics/figure.ts';
import { getMeasure } from '@shiftlight/shared/metrics/get-measure.ts';
import { getMetric, metrics } from '@shiftlight/shared/metrics/index.ts';

const dayMs = 86_400_000;

/** How a trigger judges the people of one tier. */
export type TierChoice = 'as-all' | 'own' | 'none';

/** What a trigger cannot be saved with, said beside its form. */
export type TriggerFault =
  'aboveZero' | 'share' | 'window' | 'pause' | 'sample' | 'noTier' | 'noTeam' | 'teamGone' | 'noChannel';

/** Unit of a trigger's threshold where it is a value of the figure. */
export function unitOfFigure({ metricId, variant }: Pick<CoachingTrigger, 'metricId' | 'variant'>): FigureUnit {
  return getMeasure(getMetric(metricId), variant).unit;
}

/** Unit of the threshold: a share of the average is a share, whatever the figure counts in. */
export function unitOfBound(trigger: CoachingTrigger): FigureUnit {
  return trigger.rule.kind === 'below-team-average' ? 'ratio' : unitOfFigure(trigger);
}

/** Sample below which nobody is judged by the figure. */
export const leastSampleOf = ({ metricId }: CoachingTrigger): number => getMetric(metricId).minimumSample;

/** Figures of single people that have a better side, and so can call for a talk. */
export function listTriggerMetrics(): readonly { readonly metricId: string; readonly label: string }[] {
  return metrics
    .filter(({ additive, better, breakdowns }) => additive && better !== 'neither' && breakdowns.includes('agent'))
    .map(({ id, label }) => ({ metricId: id, label }));
}

/** A new trigger for a figure, at a threshold that somebody still has to choose with care. */
export function newTrigger(metricId: string, others: readonly CoachingTrigger[]): CoachingTrigger {
  const metric = getMetric(metricId);
  const value = metric.unit === 'ratio' ? 0.8 : metric.unit === 'ms' ? 3_600_000 : 1;
  const rule: TriggerRule =
    metric.unit === 'count' && metric.better === 'higher'
      ? { kind: 'below-team-average', ratio: 0.8 }
      : { kind: metric.better === 'lower' ? 'above' : 'below', value };
  const trigger = {
    ...{ metricId, variant: null, rule, minimumSample: Math.max(1, metric.minimumSample) },
    ...{ windowMs: 28 * dayMs, coolDownMs: 28 * dayMs, onlyWhenSure: true, source: 'Set on the dashboard' },
  };
  return { ...trigger, id: findFreeId(metricId, others), label: labelTrigger(trigger) };
}

function findFreeId(metricId: string, others: readonly CoachingTrigger[]): string {
  const taken = new Set(others.map(({ id }) => id));
  let number = 1;
  while (taken.has(number === 1 ? metricId : `${metricId}-${number}`)) number += 1;
  return number === 1 ? metricId : `${metricId}-${number}`;
}

/** The trigger with other parts; its stored name follows its threshold. */
export function changeTrigger(trigger: CoachingTrigger, parts: Partial<CoachingTrigger>): CoachingTrigger {
  const changed = { ...trigger, ...parts };
  return { ...changed, label: labelTrigger(changed) };
}

/** How the people of a tier are judged. */
export function tierChoiceOf(trigger: CoachingTrigger, tier: Tier): TierChoice {
  if (trigger.tierBounds?.some((own) => own.tier === tier) === true) return 'own';
  return listJudgedTiers(trigger)?.includes(tier) === false ? 'none' : 'as-all';
}

/** The trigger with another way to judge a tier; `bound` is looked at for `own` only. */
export function withTierChoice(
  trigger: CoachingTrigger,
  tier: Tier,
  choice: TierChoice,
  bound = boundOf(trigger.rule),
): CoachingTrigger {
  const others = tiers.filter((one) => one !== tier);
  const judged = tiers.filter((one) => (one === tier ? choice === 'as-all' : tierChoiceOf(trigger, one) === 'as-all'));
  const bounds = (trigger.tierBounds ?? []).filter((own) => others.includes(own.tier));
  const tierBounds = choice === 'own' ? [...bounds, { tier, bound }].sort((a, b) => a.tier - b.tier) : bounds;
  return { ...trigger, tiers: judged.length === tiers.length ? null : judged, tierBounds };
}

/** What is wrong with a draft; empty when it can be saved. The API says the same again. */
export function findTriggerDraftFaults(
  trigger: CoachingTrigger,
  teamIds: ReadonlySet<string>,
): readonly TriggerFault[] {
  const { rule, windowMs, coolDownMs, minimumSample, tierBounds = [] } = trigger;
  const bounds = [boundOf(rule), ...tierBounds.map(({ bound }) => bound)];
  const isDays = (ms: number) => ms >= dayMs && ms <= 366 * dayMs;
  const checks: readonly (readonly [TriggerFault, boolean])[] = [
    ['aboveZero', bounds.some((bound) => bound <= 0)],
    ['share', unitOfBound(trigger) === 'ratio' && bounds.some((bound) => bound > 1)],
    ['window', !isDays(windowMs)],
    ['pause', !isDays(coolDownMs)],
    ['sample', minimumSample < Math.max(1, leastSampleOf(trigger))],
    ['noTier', listJudgedTiers(trigger)?.length === 0],
    ['noTeam', trigger.teamIds?.length === 0],
    ['teamGone', trigger.teamIds?.some((id) => !teamIds.has(id)) === true],
    ['noChannel', trigger.channels?.length === 0],
  ];
  return checks.flatMap(([fault, isSo]) => (isSo ? [fault] : []));
}

/** True when both lists would be stored alike. */
export function areSameTriggers(one: readonly CoachingTrigger[], other: readonly CoachingTrigger[]): boolean {
  return (
    one.length === other.length &&
    one.every((trigger, index) => {
      const beside = other[index];
      return beside !== undefined && isSameTrigger(trigger, beside);
    })
  );
}

/** The rule with another kind of comparison; a value of one kind says nothing in another. */
export function toKind(trigger: CoachingTrigger, kind: TriggerRule['kind']): CoachingTrigger {
  if (kind === trigger.rule.kind) return trigger;
  const bound = kind === 'below-team-average' || unitOfFigure(trigger) === 'ratio' ? 0.8 : 1;
  const rule = kind === 'below-team-average' ? { kind, ratio: bound } : { kind, value: bound };
  return changeTrigger(trigger, { rule, tierBounds: [] });
}

/** The trigger with another threshold; 0, which cannot be saved, while a field holds no number. */
export const toBound = (trigger: CoachingTrigger, bound: number | null): CoachingTrigger =>
  changeTrigger(trigger, { rule: withBound(trigger.rule, bound ?? 0) });

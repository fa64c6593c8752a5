import { findMetric } from '../metrics/index.ts';
import type { Metric } from '../metrics/metric.ts';
import { withBound } from './fit-trigger.ts';
import type { CoachingTrigger, TriggerRule } from './trigger.ts';

const DAY_MS = 86_400_000;

/** Most triggers of one workspace: more than anybody can be talked to about. */
export const mostTriggers = 30;

/** What makes no sense in a list of triggers, each in one sentence that says what to change; empty when all is well. */
export function findTriggerFaults(triggers: readonly CoachingTrigger[]): readonly string[] {
  const faults = triggers.flatMap((trigger) => findFaults(trigger).map((fault) => `${trigger.label}: ${fault}`));
  const ids = triggers.map(({ id }) => id);
  const twice = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
  for (const id of twice) faults.push(`The id “${id}” is used twice: give each trigger an id of its own.`);
  if (triggers.length > mostTriggers) faults.push(`At most ${mostTriggers} triggers: take some out.`);
  return faults;
}

function findFaults(trigger: CoachingTrigger): string[] {
  const { metricId, variant, rule, minimumSample, windowMs, coolDownMs } = trigger;
  const metric = findMetric(metricId);
  if (metric === null) return [`there is no metric “${metricId}”.`];
  const faults: string[] = [];
  if (variant !== null && !metric.variants.some(({ id }) => id === variant)) {
    return [`${metric.label} has no variant “${variant}”.`];
  }
  const measure = metric.variants.find(({ id }) => id === variant);
  const better = measure?.better ?? metric.better;
  const unit = measure?.unit ?? metric.unit;
  if (!(measure?.additive ?? metric.additive)) {
    faults.push(`${metric.label} describes a whole team or period and cannot be computed for one person.`);
  }
  if (minimumSample < metric.minimumSample) {
    faults.push(`needs a sample of at least ${metric.minimumSample}, below which nobody is judged by this figure.`);
  }
  if (windowMs < DAY_MS || windowMs > 366 * DAY_MS) faults.push('the window must be between 1 and 366 days.');
  if (coolDownMs < DAY_MS || coolDownMs > 366 * DAY_MS) faults.push('the pause must be between 1 and 366 days.');
  faults.push(...findRuleFaults(rule, better, unit));
  for (const { tier, bound } of trigger.tierBounds ?? []) {
    const found = findRuleFaults(withBound(rule, bound), better, unit).filter((fault) => !faults.includes(fault));
    faults.push(...found.map((fault) => `tier ${tier}: ${fault}`));
  }
  return [...faults, ...findLimitFaults(trigger, metric)];
}

/** What is wrong with whom it is limited to. */
function findLimitFaults({ tiers, tierBounds = [], teamIds, channels }: CoachingTrigger, metric: Metric): string[] {
  const faults: string[] = [];
  const named = tierBounds.map(({ tier }) => tier);
  if (new Set(named).size < named.length) faults.push('a tier has two thresholds of its own: keep one.');
  if (tiers?.length === 0 && named.length === 0)
    faults.push('it looks at no tier: choose one, or take the trigger out.');
  if (teamIds?.length === 0) faults.push('it looks at no team: choose one, or all.');
  if (channels?.length === 0) faults.push('it counts no channel: choose one, or all.');
  if (channels !== undefined && channels !== null && !metric.breakdowns.includes('channel')) {
    faults.push('its figure is not known by channel: let it count all of them.');
  }
  return faults;
}

function findRuleFaults(rule: TriggerRule, better: Metric['better'], unit: Metric['unit']): string[] {
  const faults: string[] = [];
  if (rule.kind === 'above' ? better === 'higher' : better === 'lower') {
    faults.push(`${better} is better here: choose ${better === 'higher' ? 'below' : 'above'}.`);
  }
  const bound = rule.kind === 'below-team-average' ? rule.ratio : rule.value;
  const isShare = rule.kind === 'below-team-average' || unit === 'ratio';
  if (isShare && (bound <= 0 || bound > 1)) faults.push('the threshold must be above 0 and at most 1 (100 %).');
  if (!isShare && bound <= 0) faults.push('the threshold must be above 0.');
  return faults;
}

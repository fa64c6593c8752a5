import { boundOf, listJudgedTiers } from '@shiftlight/shared/coaching/fit-trigger.ts';
import type { CoachingTrigger } from '@shiftlight/shared/coaching/trigger.ts';
import { getMetric } from '@shiftlight/shared/metrics/index.ts';
import type { TriggerRulesView } from '@shiftlight/shared/views/trigger-rules-view.ts';
import { coachWords } from '../../../ui/coaching/coach-words.ts';
import { sayJudgedTiers } from '../../../ui/coaching/say-basis.ts';
import { sayValue } from '../../../ui/coaching/trigger-words.ts';
import { sayAnyMetric } from '../../../ui/figures/more-metric-words.ts';
import { listNames } from '../../../ui/words/list-names.ts';
import { formatNumber } from '../../../ui/words/number.ts';
import { unitOfBound } from './trigger-draft.ts';
import { triggersWords } from './triggers-words.ts';

const fcrId = 'first-contact-resolution';
const adherenceId = 'schedule-adherence';

/** When a trigger calls, in one line: `Customer satisfaction below 85 %`. */
export function sayRule(trigger: CoachingTrigger): string {
  const { metricId, rule } = trigger;
  const words = coachWords();
  const metric = sayAnyMetric({ metricId, label: getMetric(metricId).label });
  const bound = sayValue(unitOfBound(trigger), boundOf(rule));
  return rule.kind === 'below-team-average' ? words.belowTeam(metric, bound) : words[rule.kind](metric, bound);
}

/** Whom it looks at and which tickets it counts, a sentence each. */
export function sayWhom(trigger: CoachingTrigger, teams: TriggerRulesView['teams']): readonly string[] {
  const words = triggersWords();
  const tiers = sayJudgedTiers(trigger);
  const teamIds = trigger.teamIds ?? null;
  const nameOf = (id: string) => teams.find(({ teamId }) => teamId === id)?.name ?? words.goneTeam;
  const parts = [
    ...(tiers === null ? [] : [words.tiers(tiers)]),
    ...(teamIds === null ? [] : [words.teams(listNames(teamIds.map(nameOf)))]),
  ];
  const channels = trigger.channels ?? null;
  return [
    words.looksAt(parts.length === 0 ? words.everybody : parts.join(', ')),
    ...(trigger.tierBounds ?? []).map(({ tier, bound }) =>
      words.ownBound(formatNumber(tier, 0), sayValue(unitOfBound(trigger), bound)),
    ),
    ...(channels === null ? [] : [words.channels(listNames(channels.map((one) => words.channelNames[one])))]),
  ];
}

/** Why it looks at whom it looks, where that needs a reason; null otherwise. */
export function sayWhy(trigger: CoachingTrigger): string | null {
  const words = triggersWords();
  if (trigger.metricId === adherenceId) return words.whyTold;
  return trigger.metricId === fcrId && !isUnfair(trigger) ? words.whyTierOne : null;
}

/** What is unfair about it, said as a warning; null otherwise. */
export const sayUnfair = (trigger: CoachingTrigger): string | null =>
  isUnfair(trigger) ? triggersWords().unfairTier : null;

/** People of higher tiers judged by the same threshold as tier 1, on what they cannot reach. */
function isUnfair(trigger: CoachingTrigger): boolean {
  if (trigger.metricId !== fcrId) return false;
  const own = new Set((trigger.tierBounds ?? []).map(({ tier }) => tier));
  const judged = listJudgedTiers(trigger) ?? [1, 2, 3];
  return judged.some((tier) => tier > 1 && !own.has(tier));
}

import type { Figure } from '../metrics/figure.ts';
import { poissonInterval } from '../statistics/poisson-interval.ts';
import type { EpochMs } from '../time/instant.ts';
import type { CoachingTrigger } from './trigger.ts';

/** What a trigger is evaluated on. */
export interface TriggerInput {
  /** The person's figure over the trigger's window. */
  readonly figure: Figure;
  /** The same figure of every member of the team who was at work in the window, this person included. */
  readonly teamFigures: readonly Figure[];
  /** When the trigger last called for this person; null = never. */
  readonly lastFiredAt: EpochMs | null;
  readonly now: EpochMs;
}

/**
 * What came of it. Only `fired` is a call; the other states explain why there is none. `unclear` = on the wrong side, but chance alone
 * could explain it, and the trigger waits until it is sure.
 */
export interface TriggerResult {
  readonly state: 'fired' | 'quiet' | 'unclear' | 'too-few' | 'cooling-down' | 'unknown';
  /** The value below which it fires (above which, for an `above` rule); null when it cannot be said. */
  readonly threshold: number | null;
  /** True when the whole 95 % interval lies on the wrong side of the threshold. */
  readonly sure: boolean;
  /** The 95 % interval that was judged by, also of a count, which has none as a figure; null when there is none. */
  readonly interval: readonly [low: number, high: number] | null;
  readonly words: string;
}

/** Whether a person's figure calls for a talk. Never on too small a sample, and not again before the cool-down is over. */
export function evaluateTrigger(
  trigger: CoachingTrigger,
  { figure, teamFigures, lastFiredAt, now }: TriggerInput,
): TriggerResult {
  const threshold = findThreshold(trigger, teamFigures);
  const interval = findInterval(figure);
  const result = (state: TriggerResult['state'], words: string, sure = false): TriggerResult => ({
    state,
    threshold,
    sure,
    interval,
    words,
  });
  if (figure.value === null) return result('unknown', figure.reason ?? 'Not known');
  if (threshold === null) return result('unknown', 'No team average to compare with');
  if (figure.n < trigger.minimumSample) {
    return result('too-few', `Based on ${figure.n}; this trigger looks at ${trigger.minimumSample} and more`);
  }
  const above = trigger.rule.kind === 'above';
  if (above ? figure.value <= threshold : figure.value >= threshold) {
    return result('quiet', `Not ${above ? 'above' : 'below'} the threshold`);
  }
  if (lastFiredAt !== null && now - lastFiredAt < trigger.coolDownMs) {
    const days = Math.ceil((lastFiredAt + trigger.coolDownMs - now) / 86_400_000);
    return result('cooling-down', `Was raised already; looks again in ${days} ${days === 1 ? 'day' : 'days'}`);
  }
  const sure = interval === null || (above ? interval[0] > threshold : interval[1] < threshold);
  if (!sure && trigger.onlyWhenSure === true) {
    return result('unclear', `${trigger.label}, but chance alone could explain it`);
  }
  return result('fired', sure ? trigger.label : `${trigger.label}, within the uncertainty`, sure);
}

function findInterval({ value, unit, interval }: Figure): readonly [number, number] | null {
  return interval === null && unit === 'count' && value !== null ? poissonInterval(value) : interval;
}

function findThreshold({ rule }: CoachingTrigger, teamFigures: readonly Figure[]): number | null {
  if (rule.kind !== 'below-team-average') return rule.value;
  const values = teamFigures.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length < 2) return null;
  return rule.ratio * (values.reduce((sum, value) => sum + value, 0) / values.length);
}

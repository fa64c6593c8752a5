import type { EffectState } from '@shiftlight/shared/coaching/follow-effect.ts';
import type { CoachingTrigger } from '@shiftlight/shared/coaching/trigger.ts';
import type { FigureUnit } from '@shiftlight/shared/metrics/figure.ts';
import type { WatchedFigure } from '@shiftlight/shared/views/coaching-view.ts';
import { formatDuration } from '../words/duration.ts';
import { formatDate } from '../words/instant.ts';
import { formatAmount, formatNumber, formatPercent } from '../words/number.ts';
import { coachWords } from './coach-words.ts';
import { effectWords } from './effect-words.ts';
import { sayOtherTier } from './say-basis.ts';

/** A value in its unit. */
export function sayValue(unit: FigureUnit, value: number): string {
  if (unit === 'ratio') return formatPercent(value);
  return unit === 'ms' ? formatDuration(value) : formatAmount(value);
}

/** What a metric is called; null for one that only a manager chose, which then goes by the manager's own label. */
export function findMetricName(metricId: string): string | null {
  const { metrics } = coachWords();
  return Object.entries(metrics).find(([id]) => id === metricId)?.[1] ?? null;
}

/** When a trigger calls, in one line; in the manager's words where the metric has none of ours. */
export function sayTrigger({ metricId, rule, label }: CoachingTrigger, unit: FigureUnit): string {
  const words = coachWords();
  const metric = findMetricName(metricId);
  if (metric === null) return label;
  if (rule.kind === 'below-team-average') return words.belowTeam(metric, formatPercent(rule.ratio));
  return words[rule.kind](metric, sayValue(unit, rule.value));
}

/** A range in its unit, the unit once: `43–61 %`. */
export function sayRange(unit: FigureUnit, [low, high]: readonly [number, number]): string {
  const { range } = coachWords();
  if (unit === 'ratio') return range(formatNumber(low * 100, 0), formatPercent(high));
  return range(sayValue(unit, low), sayValue(unit, high));
}

/** A change with its sign; of ratios in percentage points. */
function sayChange(unit: FigureUnit, change: number): string {
  const sign = change > 0 ? '+' : change < 0 ? '−' : '';
  const size = Math.abs(change);
  if (unit === 'ratio') return `${sign}${effectWords().points(formatNumber(size * 100, 0))}`;
  return `${sign}${sayValue(unit, size)}`;
}

/** A mean change over several people with its likely range. */
export function sayChangeWithin(
  unit: FigureUnit,
  change: number,
  interval: readonly [low: number, high: number] | null,
): string {
  if (interval === null) return sayChange(unit, change);
  const [low, high] = interval;
  return effectWords().effectRange(sayChange(unit, change), sayChange(unit, low), sayChange(unit, high));
}

/** What can be said of the effect: the sentence and, once measured, the numbers behind it. */
export function sayEffect(state: EffectState, unit: FigureUnit): readonly string[] {
  const words = effectWords();
  const count = (value: number) => formatNumber(value, 0);
  if (state.state === 'waiting') {
    return [words.effectWaiting(formatDate(state.untilAt), count(state.n), count(state.needed))];
  }
  if (state.state === 'too-few') return [words.effectTooFew(count(state.n), count(state.needed))];
  const { before, after, change, interval, verdict } = state.effect;
  const say = (value: number) => (unit === 'count' ? words.perDay(formatAmount(value)) : sayValue(unit, value));
  return [
    words.verdicts[verdict],
    words.effectMeasured(say(before), say(after), sayChangeWithin(unit, change, interval)),
  ];
}

/** How a trigger looks at the viewer now, in one sentence. */
export function sayWatched({ state, cause, figure, rule, basis, quietUntilAt }: WatchedFigure): string {
  const words = coachWords();
  if (state === 'not-yet') return words.notYet;
  if (cause === 'other-tier') return sayOtherTier(rule, basis) ?? words.causes[cause];
  if (state === 'unknown') return words.causes[cause ?? 'no-data'];
  if (state === 'too-few') return words.tooFew(formatNumber(figure?.n ?? 0, 0), formatNumber(rule.minimumSample, 0));
  if (state === 'cooling-down') {
    return quietUntilAt === null ? words.states.fired : words.coolingDown(formatDate(quietUntilAt));
  }
  return words.states[state];
}

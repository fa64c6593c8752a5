import type { Bound } from '@shiftlight/shared/scorecards/bound.ts';
import type { Figure, FigureUnit } from '@shiftlight/shared/metrics/figure.ts';
import { formatBudget, formatDuration } from '../words/duration.ts';
import { formatAmount, formatNumber, formatPercent } from '../words/number.ts';
import { figureWords } from './figure-words.ts';

const formats = {
  ms: formatDuration,
  ratio: formatPercent,
  count: formatAmount,
  score: formatAmount,
  money: formatAmount,
  days: (value) => figureWords().businessDays(formatAmount(value)),
  'percent-points': (value) => figureWords().points(formatAmount(value)),
} satisfies Record<FigureUnit, (value: number) => string>;

/** A figure's value in its unit. */
export function formatValue(unit: FigureUnit, value: number): string {
  return formats[unit](value);
}

/** A figure's value beside a bound: a share that only rounds to the bound is said with one more digit, cut off, so that 84.9 % is not read as 85 %. */
export function formatBeside(unit: FigureUnit, value: number, bound: number): string {
  const isAmbiguous = unit === 'ratio' && value < bound && formatPercent(value) === formatPercent(bound);
  return isAmbiguous ? `${formatNumber(Math.floor(value * 1_000) / 10)} %` : formatValue(unit, value);
}

/** A length of a change, without its sign; the change of a share is in percentage points. */
export function formatChange(unit: FigureUnit, change: number): string {
  const size = Math.abs(change);
  if (unit === 'ratio') return figureWords().points(formatNumber(size * 100, size < 0.01 ? 1 : 0));
  return formatValue(unit, size);
}

/** A bound as a target says it: `at least 75 %`, `below 2 h`. */
export function sayBound(unit: FigureUnit, bound: Bound): string {
  const words = figureWords();
  const say = (value: number) => (unit === 'ms' ? formatBudget(value) : formatValue(unit, value));
  switch (bound.kind) {
    case 'between':
      return words.range(say(bound.low), say(bound.high));
    case 'falling':
      return words.falling;
    default:
      return words.bounds[bound.kind](say(bound.value));
  }
}

/** The 95 % interval of a figure: `70–82 %`, `36 m to 46 m`. */
export function formatInterval(unit: FigureUnit, [low, high]: readonly [number, number]): string {
  if (unit === 'ratio') return `${formatNumber(low * 100, 0)}–${formatPercent(high)}`;
  return figureWords().range(formatValue(unit, low), formatValue(unit, high));
}

/** True when a figure may be read as it stands; others are shown as a dash, without weight. */
export function isJudgeable({ unit, value, n, minimumSample }: Figure): boolean {
  return value !== null && (unit === 'count' || n >= minimumSample);
}

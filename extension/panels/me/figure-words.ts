import type { Figure, FigureUnit } from '@shiftlight/shared/metrics/figure.ts';
import { formatDuration } from '../../ui/words/duration.ts';
import { formatNumber, formatPercent } from '../../ui/words/number.ts';
import { meWords } from './me-words.ts';

const decimal = (value: number): string => formatNumber(value);

const formats = {
  ms: formatDuration,
  ratio: formatPercent,
  count: decimal,
  score: decimal,
  money: decimal,
  days: (value) => meWords().businessDays(decimal(value)),
  'percent-points': (value) => meWords().points(decimal(value)),
} satisfies Record<FigureUnit, (value: number) => string>;

/** A figure's value in its unit. */
export function formatValue(unit: FigureUnit, value: number): string {
  return formats[unit](value);
}

/** The line below a figure: interval, sample, p90, or in words why there is nothing to judge. */
export function describeFigure(figure: Figure): string[] {
  const { unit, value, n, interval, p90, reason, minimumSample } = figure;
  const parts: string[] = [];
  if (value !== null && interval !== null) parts.push(formatInterval(unit, interval));
  if (unit !== 'count' && (n > 0 || reason === null)) parts.push(`n ${decimal(n)}`);
  if (value !== null && p90 !== null) parts.push(`p90 ${formatValue(unit, p90)}`);
  if (reason !== null) parts.push(reason);
  else if (unit !== 'count' && n < minimumSample) parts.push(meWords().tooFew(decimal(minimumSample)));
  return parts;
}

/** True when a figure may be read as it stands; others are shown without weight. */
export function isJudgeable({ unit, value, n, minimumSample }: Figure): boolean {
  return value !== null && (unit === 'count' || n >= minimumSample);
}

function formatInterval(unit: FigureUnit, [low, high]: readonly [number, number]): string {
  if (unit === 'ratio') return `${formatNumber(low * 100, 0)}–${formatPercent(high)}`;
  return meWords().range(formatValue(unit, low), formatValue(unit, high));
}

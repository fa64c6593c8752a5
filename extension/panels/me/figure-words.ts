import type { Figure, FigureUnit } from '@shiftlight/shared/metrics/figure.ts';
import { formatDuration } from '../../ui/words/duration.ts';

const percent = (value: number): string => `${Math.round(value * 100)} %`;
const decimal = (value: number): string => new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 }).format(value);

const formats = {
  ms: formatDuration,
  ratio: percent,
  count: decimal,
  score: decimal,
  money: decimal,
  days: (value) => `${decimal(value)} business days`,
  'percent-points': (value) => `${decimal(value)} pp`,
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
  else if (unit !== 'count' && n < minimumSample) parts.push(`Too few to judge (needs ${minimumSample}).`);
  return parts;
}

/** True when a figure may be read as it stands; others are shown without weight. */
export function isJudgeable({ unit, value, n, minimumSample }: Figure): boolean {
  return value !== null && (unit === 'count' || n >= minimumSample);
}

function formatInterval(unit: FigureUnit, [low, high]: readonly [number, number]): string {
  if (unit === 'ratio') return `${Math.round(low * 100)}–${percent(high)}`;
  return `${formatValue(unit, low)} to ${formatValue(unit, high)}`;
}

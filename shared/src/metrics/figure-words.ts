import type { FigureUnit } from './figure.ts';

const lengths = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1000],
] as const;

/** A length in its two largest units, as “1 h 15 min”; below a second in ms. Cut off, never rounded up. */
export function toLengthWords(ms: number): string {
  const sign = ms < 0 ? '−' : '';
  let left = Math.abs(ms);
  if (left < 1000) return `${sign}${Math.trunc(left)} ms`;
  const parts: string[] = [];
  for (const [unit, size] of lengths) {
    const count = Math.floor(left / size);
    if (count === 0 && parts.length === 0) continue;
    left -= count * size;
    if (count > 0) parts.push(`${count} ${unit}`);
    if (parts.length === 2 || count === 0) break;
  }
  return `${sign}${parts.join(' ')}`;
}

/** A figure's value with its unit, as texts show it. Money has no sign, because its currency is the workspace's. */
export function toValueWords(value: number, unit: FigureUnit): string {
  switch (unit) {
    case 'ms':
      return toLengthWords(value);
    case 'ratio':
      return `${trim(value * 100, 1)} %`;
    case 'percent-points':
      return `${value > 0 ? '+' : ''}${trim(value, 1)}`;
    case 'score':
    case 'money':
      return trim(value, 2);
    case 'count':
      return trim(value, 1);
    case 'days':
      return `${trim(value, 1)} ${value === 1 ? 'business day' : 'business days'}`;
  }
}

function trim(value: number, digits: number): string {
  return String(Number(value.toFixed(digits))).replace('-', '−');
}

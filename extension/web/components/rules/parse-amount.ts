import type { FigureUnit } from '@shiftlight/shared/metrics/figure.ts';

const minute = 60_000;

/** Units in which people write lengths, by their length. */
export const lengthUnits = { minutes: minute, hours: 60 * minute, days: 24 * 60 * minute } as const;
export type LengthUnit = keyof typeof lengthUnits;

/** The largest unit in which a length is a whole number; minutes for none. */
export function unitOf(ms: number): LengthUnit {
  if (ms > 0 && ms % lengthUnits.days === 0) return 'days';
  return ms > 0 && ms % lengthUnits.hours === 0 ? 'hours' : 'minutes';
}

/** What a field shows of a value: shares as per cent, lengths in their unit, with a point. */
export function toAmountText(unit: FigureUnit, value: number, lengthUnit: LengthUnit): string {
  const shown = unit === 'ratio' ? value * 100 : unit === 'ms' ? value / lengthUnits[lengthUnit] : value;
  // Twelve digits hide what halves and thirds of binary fractions leave over.
  return String(Number(shown.toPrecision(12)));
}

/** The value of a field's text, in the unit of the metric; null when it is no number. A comma is a point. */
export function parseAmount(unit: FigureUnit, text: string, lengthUnit: LengthUnit): number | null {
  const plain = text.trim().replace(',', '.');
  if (!/^-?\d+(\.\d+)?$|^-?\.\d+$/.test(plain)) return null;
  const number = Number(plain);
  if (unit === 'ratio') return Number((number / 100).toPrecision(12));
  return unit === 'ms' ? Math.round(number * lengthUnits[lengthUnit]) : number;
}

import { formatDateTime } from '../../ui/words/instant.ts';
import { mineWords } from './mine-words.ts';
import { toFieldText } from './to-csv.ts';

const isoInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** The name of a stored field as words: `memberSince` → `member since`. */
export function sayFieldName(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
}

/** A stored value as a person reads it: instants in the viewer's zone, yes and no as words, everything else as it is stored. */
export function sayFieldValue(value: unknown): string {
  if (typeof value === 'boolean') return value ? mineWords().yes : mineWords().no;
  if (typeof value !== 'string' || !isoInstant.test(value)) return toFieldText(value);
  const at = Date.parse(value);
  return Number.isNaN(at) ? value : formatDateTime(at);
}

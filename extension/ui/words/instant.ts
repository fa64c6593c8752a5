import type { EpochMs } from '@shiftlight/shared/time/instant.ts';
import { getLocale } from './language.ts';
import { findSaidInstant } from './said-instants.ts';

/** Zone and locale in which times are shown; absent = the viewer's own. */
export interface ShownIn {
  readonly timeZone?: string;
  readonly locale?: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function getFormat(
  options: Intl.DateTimeFormatOptions,
  { timeZone, locale = getLocale() }: ShownIn,
): Intl.DateTimeFormat {
  const key = JSON.stringify([options, timeZone, locale]);
  const known = formats.get(key);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat(locale, { ...options, ...(timeZone === undefined ? {} : { timeZone }) });
  formats.set(key, format);
  return format;
}

const clockTime = { hour: '2-digit', minute: '2-digit' } as const;
const dayMs = 24 * 60 * 60 * 1000;

/** Wall-clock time as a person says it beside `now`: `16:20` today, `Mon 09:00` within six days, else `14 Dec 09:00`. */
export function formatInstant(at: EpochMs, now: EpochMs, shownIn: ShownIn = {}): string {
  const { timeZone, locale = getLocale() } = shownIn;
  const said = timeZone === undefined ? findSaidInstant(at, now, locale) : undefined;
  if (said !== undefined) return said;
  const time = getFormat(clockTime, shownIn).format(at);
  if (isSameDay(at, now, shownIn)) return time;
  const isNear = Math.abs(at - now) < 6 * dayMs;
  const day = getFormat(isNear ? { weekday: 'short' } : { day: 'numeric', month: 'short' }, shownIn).format(at);
  return `${day} ${time}`;
}

/** Time of day: `09:00`. */
export function formatTimeOfDay(at: EpochMs, shownIn: ShownIn = {}): string {
  return getFormat(clockTime, shownIn).format(at);
}

/** Time of day to the second. */
export function formatTimeToSecond(at: EpochMs, shownIn: ShownIn = {}): string {
  return getFormat({ ...clockTime, second: '2-digit' }, shownIn).format(at);
}

/** Date and time in full, for lists that look back: the date as `formatDate` writes it. */
export function formatDateTime(at: EpochMs, shownIn: ShownIn = {}): string {
  return getFormat({ day: 'numeric', month: 'short', year: 'numeric', ...clockTime }, shownIn).format(at);
}

/** A date: `22 Nov 2026`. */
export function formatDate(at: EpochMs, shownIn: ShownIn = {}): string {
  return getFormat({ day: 'numeric', month: 'short', year: 'numeric' }, shownIn).format(at);
}

/** A local date `YYYY-MM-DD`, which belongs to no zone. */
export function formatLocalDate(date: string): string {
  return formatDate(Date.parse(date), { timeZone: 'UTC' });
}

/** Dates from `from` to `to`, the shared parts once: `1 – 22 Nov 2026`; one date when both fall on it. */
export function formatDateRange(from: EpochMs, to: EpochMs, shownIn: ShownIn = {}): string {
  return getFormat({ day: 'numeric', month: 'short', year: 'numeric' }, shownIn).formatRange(from, to);
}

/** A day as `Fri, 20 Nov`. */
export function formatDay(at: EpochMs, shownIn: ShownIn = {}): string {
  return getFormat({ weekday: 'short', day: 'numeric', month: 'short' }, shownIn).format(at);
}

/** A month by its name. */
export function formatMonth(at: EpochMs, shownIn: ShownIn = {}): string {
  return getFormat({ month: 'long' }, shownIn).format(at);
}

/** A month with its year: `November 2026`. */
export function formatMonthOfYear(at: EpochMs, shownIn: ShownIn = {}): string {
  return getFormat({ month: 'long', year: 'numeric' }, shownIn).format(at);
}

/** True when both instants fall on the same local date. */
export function isSameDay(a: EpochMs, b: EpochMs, shownIn: ShownIn = {}): boolean {
  const date = getFormat({ year: 'numeric', month: '2-digit', day: '2-digit' }, shownIn);
  return date.format(a) === date.format(b);
}

import { CalendarError } from './calendar-error.ts';

export const DAY_MS = 86_400_000;

/** Local calendar date as days since 1970-01-01, so that dates can be counted and compared as numbers. */
export type DayNumber = number;

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const monthDayPattern = /^(\d{2})-(\d{2})$/;

/** `YYYY-MM-DD` as a day number. Throws CalendarError when the date does not exist. */
export function parseDate(text: string, field: string): DayNumber {
  const match = datePattern.exec(text);
  const [year, month, day] = match ? match.slice(1).map(Number) : [];
  if (year !== undefined && month !== undefined && day !== undefined) {
    const at = Date.UTC(year, month - 1, day);
    if (new Date(at).toISOString().startsWith(text)) return at / DAY_MS;
  }
  throw new CalendarError(`${field}: “${text}” is not a date. Write it as YYYY-MM-DD.`);
}

/** `MM-DD` as month × 100 + day (02-29 is allowed). Throws CalendarError when no year has that date. */
export function parseMonthDay(text: string, field: string): number {
  const match = monthDayPattern.exec(text);
  if (match) {
    const at = new Date(`2000-${text}T00:00:00Z`);
    if (!Number.isNaN(at.getTime()) && at.toISOString().slice(5, 10) === text)
      return Number(match[1]) * 100 + Number(match[2]);
  }
  throw new CalendarError(`${field}: “${text}” is not a day of the year. Write it as MM-DD.`);
}

/** Day number as `YYYY-MM-DD`. */
export function toDateText(day: DayNumber): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Month × 100 + day of a day number, the key of what recurs every year. */
export function monthDayOf(day: DayNumber): number {
  const date = new Date(day * DAY_MS);
  return (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
}

/** Day of the week, 0 = Monday (1970-01-01 was a Thursday). */
export function weekdayIndexOf(day: DayNumber): number {
  return (((day + 3) % 7) + 7) % 7;
}

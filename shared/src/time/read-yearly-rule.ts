import { DAY_MS, type DayNumber, weekdayIndexOf } from './local-date.ts';

/** Every year on the date of the event itself, for ever. */
export const everyYear = 'every-year';

/** For how many years dates are worked out that differ from year to year: longer than any calendar is kept. */
const YEARS_AHEAD = 60;
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const understood = new Set(['FREQ', 'INTERVAL', 'BYMONTH', 'BYMONTHDAY', 'BYDAY', 'COUNT', 'UNTIL', 'WKST']);

const dayOf = (year: number, month: number, day: number): DayNumber => Date.UTC(year, month - 1, day) / DAY_MS;

/** The nth weekday of a month, from its end when `nth` is negative; null when the month has no such day. */
function findNthWeekday(year: number, month: number, nth: number, weekday: number): DayNumber | null {
  const first = dayOf(year, month, 1);
  const last = dayOf(year, month + 1, 1) - 1;
  const day =
    nth > 0
      ? first + ((weekday - weekdayIndexOf(first) + 7) % 7) + 7 * (nth - 1)
      : last - ((weekdayIndexOf(last) - weekday + 7) % 7) + 7 * (nth + 1);
  return day < first || day > last ? null : day;
}

function findDate(year: number, month: number, dayOfMonth: number): DayNumber | null {
  const day = dayOf(year, month, dayOfMonth);
  return new Date(day * DAY_MS).getUTCMonth() === month - 1 ? day : null;
}

/** A whole number of a part of the rule; `absent` when the part is missing, NaN when it is something else. */
function readCount(text: string | undefined, absent: number): number {
  if (text === undefined) return absent;
  return /^\d+$/.test(text) ? Number(text) : NaN;
}

/** Last date of `UNTIL`; null when it is no date. */
function readUntil(text: string | undefined): DayNumber | null {
  if (text === undefined) return Infinity;
  const match = /^(\d{4})(\d{2})(\d{2})(T\d{6}Z?)?$/.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/**
 * Reads a recurrence rule (RFC 5545, 3.3.10) of holidays whose first date is `firstDay`: yearly on one date, or on the nth weekday of a
 * month, with an end or without, but for the days of `except`. Gives `everyYear` for the same date for ever, else all dates as day numbers,
 * for the next 60 years where there is no end; null when the rule says something else.
 */
export function readYearlyRule(
  rule: string,
  firstDay: DayNumber,
  except: ReadonlySet<DayNumber> = new Set(),
): typeof everyYear | readonly DayNumber[] | null {
  const parts = new Map(
    rule.split(';').map((part): [string, string] => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']),
  );
  if (parts.get('FREQ') !== 'YEARLY' || [...parts.keys()].some((key) => !understood.has(key))) return null;
  const first = new Date(firstDay * DAY_MS);
  const month = readCount(parts.get('BYMONTH'), first.getUTCMonth() + 1);
  const dayOfMonth = readCount(parts.get('BYMONTHDAY'), first.getUTCDate());
  const every = readCount(parts.get('INTERVAL'), 1);
  const count = readCount(parts.get('COUNT'), Infinity);
  const until = readUntil(parts.get('UNTIL'));
  if (!(month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= 31 && every >= 1 && count >= 1)) return null;
  if (until === null) return null;
  const byDay = parts.get('BYDAY');
  const nthWeekday = byDay === undefined ? null : /^([+-]?[1-5])(MO|TU|WE|TH|FR|SA|SU)$/.exec(byDay);
  // Without a month, the nth weekday is that of the year; with a day of the month, it is a Friday the 13th.
  if (byDay !== undefined && (nthWeekday === null || !parts.has('BYMONTH') || parts.has('BYMONTHDAY'))) return null;
  const sameDate = nthWeekday === null && month === first.getUTCMonth() + 1 && dayOfMonth === first.getUTCDate();
  const isEndless = count === Infinity && until === Infinity;
  if (sameDate && every === 1 && isEndless && except.size === 0) return everyYear;
  const find = (year: number): DayNumber | null =>
    nthWeekday === null
      ? findDate(year, month, dayOfMonth)
      : findNthWeekday(year, month, Number(nthWeekday[1]), weekdays.indexOf(nthWeekday[2] ?? ''));
  const days: DayNumber[] = [];
  const firstYear = first.getUTCFullYear();
  for (let year = firstYear; year <= firstYear + YEARS_AHEAD && days.length < count; year += every) {
    const day = find(year);
    if (day !== null && day >= firstDay && day <= until) days.push(day);
  }
  // A date that is left out counts among `COUNT` all the same (RFC 5545, 3.8.5.1).
  return days.filter((day) => !except.has(day));
}

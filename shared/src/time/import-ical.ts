import type { LocalInterval } from './calendar-definition.ts';
import { CalendarError } from './calendar-error.ts';
import { DAY_MS, type DayNumber, toDateText } from './local-date.ts';
import { type IcalEvent, type IcalMoment, readIcal } from './read-ical.ts';
import { everyYear, readYearlyRule } from './read-yearly-rule.ts';
import { resolveLocal } from './resolve-local.ts';
import { offsetAt, readZoneOffsets } from './zone-offsets.ts';

type Intervals = Readonly<Record<string, readonly LocalInterval[]>>;

/** What an iCalendar file of holidays adds to a calendar definition. */
export interface ImportedHolidays {
  /** Whole closed dates. */
  readonly holidays: readonly string[];
  /** Dates closed every year. */
  readonly recurringHolidays: readonly string[];
  /** Closed parts of a date, on the calendar's own wall clock. */
  readonly breaks: Intervals;
  /** Closed parts of a day of every year. */
  readonly recurringBreaks: Intervals;
  /** Summaries, by date or by day of the year. */
  readonly dayNames: Readonly<Record<string, string>>;
  /** Summaries of events that cannot be imported, with the reason. */
  readonly skipped: readonly { readonly name: string; readonly reason: string }[];
}

/** Longest event that is taken for a holiday: a company shutdown may last a month, a mistake lasts years. */
const MOST_DAYS = 62;

/** The reading of the calendar's own wall at a moment of an event; a zone that is unknown here counts as the calendar's own. */
function toOwnReading({ localMs, wholeDay, timeZone }: IcalMoment, own: string): number {
  if (wholeDay || timeZone === null || timeZone === own) return localMs;
  const reach = 3 * DAY_MS;
  try {
    const at = resolveLocal(readZoneOffsets(timeZone, localMs - reach, localMs + reach), localMs);
    return at + offsetAt(readZoneOffsets(own, at - reach, at + reach), at);
  } catch (error) {
    if (error instanceof CalendarError) return localMs;
    throw error;
  }
}

function toTime(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

type Recurrence = ReturnType<typeof readYearlyRule> | 'once';

/** The first day of an event by its own wall. */
const firstDayOf = ({ localMs }: IcalMoment): DayNumber => Math.floor(localMs / DAY_MS);

const shift = (moment: IcalMoment, days: number): IcalMoment => ({
  ...moment,
  localMs: moment.localMs + days * DAY_MS,
});

/** Why an event is no holiday that a calendar can take; null when it is one. */
function whyNot({ cancelled, from }: IcalEvent, recurs: Recurrence, lengthMs: number): string | null {
  if (cancelled) return 'It was cancelled.';
  if (from === null) return 'It has no date.';
  if (recurs === null) return 'It recurs by another rule than yearly on one date or on one weekday of a month.';
  if (lengthMs < 0) return 'It ends before it begins.';
  if (lengthMs === 0) return 'It has no length.';
  return lengthMs > MOST_DAYS * DAY_MS ? 'It lasts longer than two months.' : null;
}

/**
 * Reads the holidays of an iCalendar file (RFC 5545): events of whole days and of parts of a day, once or every year. Times of another zone
 * are turned into those of `timeZone`, the calendar's. Throws CalendarError when the text is no calendar or the zone is unknown.
 */
export function importIcal(text: string, timeZone: string): ImportedHolidays {
  const holidays = { once: new Set<string>(), yearly: new Set<string>() };
  const breaks = { once: new Map<string, LocalInterval[]>(), yearly: new Map<string, LocalInterval[]>() };
  const dayNames = new Map<string, string>();
  const skipped: { name: string; reason: string }[] = [];
  const take = (kind: 'once' | 'yearly', name: string, start: number, end: number) => {
    for (let midnight = Math.floor(start / DAY_MS) * DAY_MS; midnight < end; midnight += DAY_MS) {
      const date = toDateText(midnight / DAY_MS);
      const key = kind === 'once' ? date : date.slice(5);
      const part = [Math.max(start - midnight, 0), Math.min(end - midnight, DAY_MS)] as const;
      if (part[0] === 0 && part[1] === DAY_MS) holidays[kind].add(key);
      else breaks[kind].set(key, [...(breaks[kind].get(key) ?? []), [toTime(part[0]), toTime(part[1])]]);
      if (name !== '') dayNames.set(key, name);
    }
  };
  for (const event of readIcal(text)) {
    const { name, from, to, rule, except } = event;
    const span = (days: number): readonly [start: number, end: number] => {
      const start = from === null ? 0 : toOwnReading(shift(from, days), timeZone);
      const wholeDayMs = from?.wholeDay === true ? DAY_MS : 0;
      return [start, to === null ? start + wholeDayMs : toOwnReading(shift(to, days), timeZone)];
    };
    const first = from === null ? 0 : firstDayOf(from);
    const leftOut = new Set(except.map(firstDayOf));
    const recurs: Recurrence = rule === null || from === null ? 'once' : readYearlyRule(rule, first, leftOut);
    const [start, end] = span(0);
    const reason = whyNot(event, recurs, end - start);
    if (reason !== null) skipped.push({ name, reason });
    else if (recurs === 'once') take('once', name, start, end);
    else if (recurs === everyYear) take('yearly', name, start, end);
    else for (const day of recurs ?? []) take('once', name, ...span(day - first));
  }
  return {
    holidays: [...holidays.once].sort(),
    recurringHolidays: [...holidays.yearly].sort(),
    breaks: Object.fromEntries(breaks.once),
    recurringBreaks: Object.fromEntries(breaks.yearly),
    dayNames: Object.fromEntries(dayNames),
    skipped,
  };
}

import { CalendarError } from './calendar-error.ts';
import type { LocalInterval } from './calendar-definition.ts';
import { parseDate, toDateText } from './local-date.ts';

/** What an iCalendar file of holidays adds to a calendar definition. */
export interface ImportedHolidays {
  /** Whole closed dates. */
  readonly holidays: readonly string[];
  /** Dates closed every year. */
  readonly recurringHolidays: readonly string[];
  /** Closed parts of a date: events with a time of day, read as the calendar's own wall clock. */
  readonly breaks: Readonly<Record<string, readonly LocalInterval[]>>;
  /** Summaries, by date or by day of the year. */
  readonly dayNames: Readonly<Record<string, string>>;
  /** Summaries of events that cannot be imported, with the reason. */
  readonly skipped: readonly { readonly name: string; readonly reason: string }[];
}

interface Property {
  readonly name: string;
  readonly value: string;
}

/** Longest event that is taken for a holiday: a company shutdown may last a month, a mistake lasts years. */
const MOST_DAYS = 62;

/** Logical lines (RFC 5545: a line that begins with a blank continues the one before), as names and values without parameters. */
function readProperties(text: string): readonly Property[] {
  const lines = text.replaceAll(/\r?\n[ \t]/g, '').split(/\r?\n/);
  return lines.flatMap((line) => {
    const match = /^([A-Za-z-]+)(?:;(?:"[^"]*"|[^":])*)?:(.*)$/.exec(line);
    return match ? [{ name: (match[1] ?? '').toUpperCase(), value: match[2] ?? '' }] : [];
  });
}

function readEvents(properties: readonly Property[]): readonly ReadonlyMap<string, string>[] {
  const events: Map<string, string>[] = [];
  let event: Map<string, string> | null = null;
  for (const { name, value } of properties) {
    if (name === 'BEGIN' && value.toUpperCase() === 'VEVENT') event = new Map();
    else if (name === 'END' && value.toUpperCase() === 'VEVENT' && event) {
      events.push(event);
      event = null;
    } else if (event && !event.has(name)) event.set(name, value);
  }
  return events;
}

/** `20261224` or `20261224T120000` (with or without Z) as a date and a time of day. */
function readMoment(value: string | undefined): { readonly date: string; readonly time: string | null } | null {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})Z?)?$/.exec(value ?? '');
  if (!match) return null;
  const [, year, month, day, hour, minute] = match;
  return { date: `${year}-${month}-${day}`, time: hour === undefined ? null : `${hour}:${minute}` };
}

function toText(value: string): string {
  return value
    .replaceAll(/\\[nN]/g, ' ')
    .replaceAll(/\\([,;\\])/g, '$1')
    .trim();
}

/**
 * Reads the holidays of an iCalendar file (RFC 5545): events of whole days, those that recur every year, and events of part of a day.
 * Throws CalendarError when the text is no calendar.
 */
export function importIcal(text: string): ImportedHolidays {
  const properties = readProperties(text);
  if (!properties.some(({ name, value }) => name === 'BEGIN' && value.toUpperCase() === 'VCALENDAR'))
    throw new CalendarError('This is not an iCalendar file. Choose a file that ends in .ics.');
  const holidays = new Set<string>();
  const recurringHolidays = new Set<string>();
  const breaks = new Map<string, LocalInterval[]>();
  const dayNames = new Map<string, string>();
  const skipped: { name: string; reason: string }[] = [];
  for (const event of readEvents(properties)) {
    const name = toText(event.get('SUMMARY') ?? '');
    const from = readMoment(event.get('DTSTART'));
    const to = readMoment(event.get('DTEND'));
    const rule = event.get('RRULE');
    const skip = (reason: string) => skipped.push({ name, reason });
    if (event.get('STATUS') === 'CANCELLED') skip('It was cancelled.');
    else if (from === null) skip('It has no date.');
    else if (rule !== undefined && !/^FREQ=YEARLY(;INTERVAL=1)?(;BYMONTH=\d+)?(;BYMONTHDAY=\d+)?$/.test(rule))
      skip('It recurs by another rule than every year on the same date.');
    else if (from.time !== null) {
      if (to?.time === undefined || to.time === null || to.date !== from.date || rule !== undefined)
        skip('It is a part of a day that recurs or runs into another day.');
      else {
        breaks.set(from.date, [...(breaks.get(from.date) ?? []), [from.time, to.time]]);
        dayNames.set(from.date, name);
      }
    } else {
      const first = parseDate(from.date, 'DTSTART');
      const end = to === null ? first + 1 : parseDate(to.date, 'DTEND');
      if (end - first > MOST_DAYS) skip('It lasts longer than two months.');
      for (let day = first; day < Math.max(end, first + 1) && end - first <= MOST_DAYS; day += 1) {
        const date = toDateText(day);
        const key = rule === undefined ? date : date.slice(5);
        (rule === undefined ? holidays : recurringHolidays).add(key);
        if (name !== '') dayNames.set(key, name);
      }
    }
  }
  return {
    holidays: [...holidays].sort(),
    recurringHolidays: [...recurringHolidays].sort(),
    breaks: Object.fromEntries(breaks),
    dayNames: Object.fromEntries(dayNames),
    skipped,
  };
}

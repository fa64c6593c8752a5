import { CalendarError } from './calendar-error.ts';
import { DAY_MS } from './local-date.ts';

/** A moment of an iCalendar event as a reading on some wall: `localMs` is the reading as if it were UTC. */
export interface IcalMoment {
  readonly localMs: number;
  /** A date without a time of day. */
  readonly wholeDay: boolean;
  /** Zone whose wall shows it: an IANA name, or null for the calendar's own. */
  readonly timeZone: string | null;
}

/** One event of an iCalendar file, as far as holidays need it. */
export interface IcalEvent {
  readonly name: string;
  readonly cancelled: boolean;
  readonly from: IcalMoment | null;
  readonly to: IcalMoment | null;
  readonly rule: string | null;
  /** Where the rule leaves a date out (EXDATE). */
  readonly except: readonly IcalMoment[];
}

interface Property {
  readonly name: string;
  readonly parameters: string;
  readonly value: string;
}

/** Logical lines (RFC 5545: a line that begins with a blank continues the one before). */
function readProperties(text: string): readonly Property[] {
  const lines = text.replaceAll(/\r?\n[ \t]/g, '').split(/\r?\n/);
  return lines.flatMap((line) => {
    const match = /^([A-Za-z-]+)((?:;(?:"[^"]*"|[^":])*)?):(.*)$/.exec(line);
    return match ? [{ name: (match[1] ?? '').toUpperCase(), parameters: match[2] ?? '', value: match[3] ?? '' }] : [];
  });
}

/** Moments of a property that may stand several times and list several moments, separated by commas. */
function readMoments(properties: readonly Property[], name: string): readonly IcalMoment[] {
  return properties
    .filter((property) => property.name === name)
    .flatMap((property) => property.value.split(',').map((value) => readMoment({ ...property, value })))
    .filter((moment) => moment !== null);
}

/** `20261224`, or `20261224T120000` with a zone as parameter, with Z, or floating. */
function readMoment(property: Property | undefined): IcalMoment | null {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/.exec(property?.value ?? '');
  if (!match) return null;
  const [year = NaN, month = NaN, day = NaN, hour, minute, second] = match.slice(1, 7).map(Number);
  const wholeDay = match[4] === undefined;
  const localMs = Date.UTC(year, month - 1, day, wholeDay ? 0 : hour, wholeDay ? 0 : minute, wholeDay ? 0 : second);
  const zone = /;TZID="?([^";]+)"?/i.exec(property?.parameters ?? '')?.[1];
  return { localMs, wholeDay, timeZone: match[7] === 'Z' ? 'UTC' : (zone ?? null) };
}

/** `P1D`, `PT4H30M`, `P1W` in ms; null when it is no length. */
function readLength(value: string | undefined): number | null {
  const match = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(value ?? '');
  if (!match) return null;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return (weeks * 7 + days) * DAY_MS + ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

function toText(value: string): string {
  return value
    .replaceAll(/\\[nN]/g, ' ')
    .replaceAll(/\\([,;\\])/g, '$1')
    .trim();
}

function toEvent(properties: readonly Property[]): IcalEvent {
  const find = (name: string) => properties.find((property) => property.name === name);
  const valueOf = (name: string) => find(name)?.value;
  const from = readMoment(find('DTSTART'));
  const lengthMs = readLength(valueOf('DURATION'));
  const end = readMoment(find('DTEND'));
  return {
    name: toText(valueOf('SUMMARY') ?? ''),
    cancelled: valueOf('STATUS') === 'CANCELLED',
    from,
    to: end ?? (from && lengthMs !== null ? { ...from, localMs: from.localMs + lengthMs } : null),
    rule: valueOf('RRULE') ?? null,
    except: readMoments(properties, 'EXDATE'),
  };
}

/** The events of an iCalendar file (RFC 5545), in the order of the file. Throws CalendarError when the text is no calendar. */
export function readIcal(text: string): readonly IcalEvent[] {
  const properties = readProperties(text);
  const begins = (property: Property, what: string) =>
    property.name === 'BEGIN' && property.value.toUpperCase() === what;
  if (!properties.some((property) => begins(property, 'VCALENDAR')))
    throw new CalendarError('This is not an iCalendar file. Choose a file that ends in .ics.');
  const events: IcalEvent[] = [];
  let event: Property[] | null = null;
  for (const property of properties) {
    if (begins(property, 'VEVENT')) event = [];
    else if (property.name === 'END' && property.value.toUpperCase() === 'VEVENT' && event) {
      events.push(toEvent(event));
      event = null;
    } else event?.push(property);
  }
  return events;
}

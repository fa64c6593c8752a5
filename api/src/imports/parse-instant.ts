import type { ImportMapping } from './mapping.ts';

type Rules = Pick<ImportMapping, 'timeZone' | 'dates'>;
type Instant = { readonly value: number } | { readonly problem: string };

const unreadable: Instant = { problem: 'This is no date and time. Send 2026-11-02 14:30, or 2026-11-02T14:30:00Z.' };

/** Day numbers of workbooks for 2000 to 2100: no Unix time in seconds is that small. */
const workbookDays = { first: 36_526, last: 73_415, of1970: 25_569 } as const;
const daySeconds = 86_400;

/**
 * Reads an instant, in epoch ms: ISO 8601, dates with points, dates with slashes when it is known what comes first, Unix time in s or ms,
 * day numbers of workbooks. Without an offset it is local time of the zone; a time that the clocks skipped or showed twice is refused.
 */
export function parseInstant(cell: unknown, rules: Rules): Instant {
  const text = String(cell).trim();
  if (/^\d+(\.\d+)?$/.test(text)) return fromNumber(Number(text), rules.timeZone);
  const iso =
    /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s*(Z|[-+]\d\d:?\d\d|UTC)?)?$/i.exec(text);
  if (iso !== null) {
    const [, year, month, day, hour, minute, second, fraction, offset] = iso;
    return toInstant({ year, month, day, hour, minute, second, fraction }, offset ?? null, rules.timeZone);
  }
  const local = /^(\d{1,2})([./])(\d{1,2})\2(\d{4})(?:,?\s+(\d{1,2}):(\d\d)(?::(\d\d))?\s*([ap]\.?\s?m\.?)?)?$/i.exec(
    text,
  );
  if (local === null) return unreadable;
  const [, first, separator, second, year, hour, minute, seconds, half] = local;
  const order = separator === '.' ? 'day-first' : rules.dates;
  if (order === null) return { problem: 'Choose whether the day or the month comes first in this file.' };
  const [day, month] = order === 'day-first' ? [first, second] : [second, first];
  const shown = half === undefined ? hour : toFullHour(hour, half);
  return toInstant({ year, month, day, hour: shown, minute, second: seconds }, null, rules.timeZone);
}

function toFullHour(hour: string | undefined, half: string): string {
  const number = Number(hour) % 12;
  return String(/^p/i.test(half) ? number + 12 : number);
}

function fromNumber(number: number, timeZone: string): Instant {
  if (number >= workbookDays.first && number < workbookDays.last) {
    // Fractions of days are not exact; seconds are.
    const at = Math.round((number - workbookDays.of1970) * daySeconds) * 1_000;
    const shown = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('UTC').toPlainDateTime();
    return inZone(shown, timeZone);
  }
  const at = number < 10_000_000_000 ? number * 1_000 : number;
  return { value: Math.round(at) };
}

type Parts = Readonly<
  Partial<Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'fraction', string | undefined>>
>;

function toInstant({ fraction, ...parts }: Parts, offset: string | null, timeZone: string): Instant {
  const number = (text: string | undefined) => Number(text ?? 0);
  try {
    const shown = Temporal.PlainDateTime.from(
      {
        year: number(parts.year),
        month: number(parts.month),
        day: number(parts.day),
        hour: number(parts.hour),
        minute: number(parts.minute),
        second: number(parts.second),
        millisecond: fraction === undefined ? 0 : Number(fraction.padEnd(3, '0').slice(0, 3)),
      },
      { overflow: 'reject' },
    );
    return offset === null ? inZone(shown, timeZone) : withOffset(shown, offset);
  } catch {
    return { problem: 'There is no such day or time.' };
  }
}

function withOffset(shown: Temporal.PlainDateTime, offset: string): Instant {
  const utc = shown.toZonedDateTime('UTC').epochMilliseconds;
  if (/^(z|utc)$/i.test(offset)) return { value: utc };
  const [, sign, hours, minutes] = /^([-+])(\d\d):?(\d\d)$/.exec(offset) ?? [];
  const aheadMs = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return { value: sign === '-' ? utc + aheadMs : utc - aheadMs };
}

function inZone(shown: Temporal.PlainDateTime, timeZone: string): Instant {
  try {
    return { value: shown.toZonedDateTime(timeZone, { disambiguation: 'reject' }).epochMilliseconds };
  } catch {
    return { problem: `In ${timeZone} the clocks were changed then: add the offset from UTC, +01:00 for example.` };
  }
}

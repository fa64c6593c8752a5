import { describe, expect, test } from 'vitest';
import {
  formatDate,
  formatDateRange,
  formatDateTime,
  formatInstant,
  isSameDay,
} from '@shiftlight/extension/ui/words/instant.ts';
import { sayAge } from '@shiftlight/extension/ui/words/age.ts';

const now = Date.parse('2026-11-20T13:39:00Z');
const inBerlin = { timeZone: 'Europe/Berlin', locale: 'en-GB' };

test.each([
  ['the time alone on the same day', '2026-11-20T15:20:00Z', '16:20'],
  ['the weekday within six days', '2026-11-23T08:00:00Z', 'Mon 09:00'],
  ['the date further away', '2026-12-14T08:00:00Z', '14 Dec 09:00'],
  ['the weekday for yesterday', '2026-11-19T08:00:00Z', 'Thu 09:00'],
  ['the viewer’s day, not UTC’s, after midnight', '2026-11-20T23:30:00Z', 'Sat 00:30'],
])('shows %s', (_name, at, expected) => {
  expect(formatInstant(Date.parse(at), now, inBerlin)).toBe(expected);
});

test('days follow the zone', () => {
  const late = Date.parse('2026-11-20T23:30:00Z');
  expect(isSameDay(now, late, { timeZone: 'UTC' })).toBe(true);
  expect(isSameDay(now, late, { timeZone: 'Europe/Berlin' })).toBe(false);
});

describe('the age of the data', () => {
  const shownIn = { timeZone: 'UTC', locale: 'en-GB' };
  test.each([
    ['a moment ago', { state: 'live', heardAt: now - 400 }, 'live, now'],
    ['two seconds ago', { state: 'live', heardAt: now - 2_000 }, 'live, 2 s ago'],
    ['minutes ago', { state: 'live', heardAt: now - 130_000 }, 'live, 2 m ago'],
    ['a clock that was set back', { state: 'live', heardAt: now + 5_000 }, 'live, now'],
    ['no connection', { state: 'offline', heardAt: now - 37 * 60_000 }, 'no connection, data from 13:02'],
    ['no connection and no data', { state: 'offline', heardAt: null }, 'no connection'],
    ['the first attempt', { state: 'connecting', heardAt: null }, 'connecting'],
    ['a later attempt', { state: 'connecting', heardAt: now - 60_000 }, 'connecting, data from 13:38'],
    ['nobody signed in', { state: 'signed-out', heardAt: null }, 'signed out'],
  ] as const)('is told for %s', (_name, status, expected) => {
    expect(sayAge(status, now, shownIn)).toBe(expected);
  });
});

test.each([
  { name: 'a range within a month', to: '2026-11-22T02:00:00Z', expected: '1–22 Nov 2026' },
  { name: 'a single date', to: '2026-11-01T12:00:00Z', expected: '1 Nov 2026' },
])('says $name in the dates of its zone', ({ to, expected }) => {
  const from = Date.parse('2026-10-31T23:00:00Z');
  const shown = formatDateRange(from, Date.parse(to), { timeZone: 'Europe/Berlin', locale: 'en-GB' });
  // Which dash and which spaces stand around it differ between versions of the locale data.
  expect(shown.replace(/\s*–\s*/, '–')).toBe(expected);
});

test.each([
  ['en-GB', '22 Nov 2026, 20:31'],
  ['de', '22. Nov. 2026, 20:31'],
  ['es', '22 nov 2026, 20:31'],
])('writes a date the same with its time and without it, in %s', (locale, expected) => {
  const shownIn = { timeZone: 'Europe/Berlin', locale };
  const at = Date.UTC(2026, 10, 22, 19, 31);
  expect(formatDateTime(at, shownIn)).toBe(expected);
  expect(formatDateTime(at, shownIn)).toContain(formatDate(at, shownIn));
});

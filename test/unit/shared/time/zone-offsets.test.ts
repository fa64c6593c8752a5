import { offsetAt, readZoneOffsets } from '@shiftlight/shared/time/zone-offsets.ts';
import { resolveLocal } from '@shiftlight/shared/time/resolve-local.ts';
import { expect, test } from 'vitest';

const HOUR = 3_600_000;
const from = Date.UTC(1975, 0, 1);
const to = Date.UTC(2037, 0, 1);
const zones = [
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Asia/Gaza',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Pacific/Apia',
  'Australia/Lord_Howe',
  'Antarctica/Troll',
  'America/Caracas',
  'Asia/Pyongyang',
  'Europe/Istanbul',
];

test.each(zones)('%s: every change of clocks since 1975 is where the platform’s own Temporal has it', (timeZone) => {
  const zone = readZoneOffsets(timeZone, from, to);
  let cursor = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone);
  const expected: number[] = [];
  for (;;) {
    const next = cursor.getTimeZoneTransition('next');
    if (next === null || next.epochMilliseconds >= to) break;
    if (next.offsetNanoseconds !== next.subtract({ seconds: 1 }).offsetNanoseconds)
      expected.push(next.epochMilliseconds);
    cursor = next;
  }
  const ours = zone.fromAt.filter((at) => at > from && at < to);
  expect(ours).toEqual(expected);
  for (const at of expected) {
    const there = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
    expect(offsetAt(zone, at)).toBe(there.offsetNanoseconds / 1e6);
  }
});

test.each(zones)(
  '%s: a reading on the wall becomes the instant that Temporal calls compatible, but for dates left out',
  (timeZone) => {
    const zone = readZoneOffsets(timeZone, from, to);
    for (const change of zone.fromAt.slice(1)) {
      for (let local = change - 30 * HOUR; local < change + 30 * HOUR; local += HOUR / 2) {
        const reading = Temporal.PlainDateTime.from(new Date(local).toISOString().slice(0, -1));
        const compatible = reading.toZonedDateTime(timeZone).epochMilliseconds;
        const leftOut = Math.abs(offsetAt(zone, change) - offsetAt(zone, change - 1)) > 12 * HOUR;
        if (!leftOut) expect(resolveLocal(zone, local)).toBe(compatible);
      }
    }
  },
);

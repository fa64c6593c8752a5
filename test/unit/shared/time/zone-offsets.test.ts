import { describeZone, learnZone, offsetAt, readZoneOffsets } from '@shiftlight/shared/time/zone-offsets.ts';
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

test.each(zones)('%s: what was read elsewhere and sent as JSON answers as what was read here', (timeZone) => {
  const around = Date.UTC(2026, 9, 1);
  const facts = describeZone(timeZone, around - 2400 * HOUR, around + 2400 * HOUR);
  expect(facts.changes[0]?.at).toBe(facts.from);
  // A name of its own, so that nothing is known of it: were it read here, it would be refused.
  const name = `Elsewhere/${timeZone}`;
  learnZone({ ...JSON.parse(JSON.stringify(facts)), timeZone: name });
  const own = readZoneOffsets(timeZone, facts.from, facts.to);
  const learned = readZoneOffsets(name, facts.from, facts.to);
  for (let at = facts.from; at <= facts.to; at += HOUR) expect(offsetAt(learned, at)).toBe(offsetAt(own, at));
});

test('a shorter message does not take away what is known of a longer time', () => {
  const timeZone = 'Elsewhere/Long';
  const changes = [{ at: 0, offsetMs: HOUR }];
  learnZone({ timeZone, from: 0, to: 1000 * HOUR, changes });
  learnZone({ timeZone, from: 10 * HOUR, to: 20 * HOUR, changes: [{ at: 10 * HOUR, offsetMs: 2 * HOUR }] });
  expect(offsetAt(readZoneOffsets(timeZone, 0, 1000 * HOUR), 15 * HOUR)).toBe(HOUR);
});

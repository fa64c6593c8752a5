import { findPeriodBounds, listTrendStretches } from '@shiftlight/api/modules/me/period-bounds.ts';
import { mePeriods } from '@shiftlight/shared/views/me-view.ts';
import { describe, expect, test } from 'vitest';

const zone = 'Europe/Berlin';
const berlin = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds;
const always = () => true;
/** Monday to Friday, told by the weekday of the day's middle. */
const onWeekdays = (from: number, to: number) =>
  Temporal.Instant.fromEpochMilliseconds((from + to) / 2).toZonedDateTimeISO(zone).dayOfWeek <= 5;

describe('the period before', () => {
  test.each([
    { period: 'today', now: '2026-11-24T10:00', previous: ['2026-11-23T00:00', '2026-11-24T00:00'] },
    // Monday: nobody worked at the weekend.
    { period: 'today', now: '2026-11-23T10:00', previous: ['2026-11-20T00:00', '2026-11-21T00:00'] },
    { period: '7-days', now: '2026-11-23T10:00', previous: ['2026-11-10T00:00', '2026-11-17T00:00'] },
    { period: 'month', now: '2026-11-23T10:00', previous: ['2026-10-01T00:00', '2026-11-01T00:00'] },
    // Clocks went back on 25 October: the day has 25 hours.
    { period: 'today', now: '2026-10-26T10:00', previous: ['2026-10-23T00:00', '2026-10-24T00:00'] },
  ] as const)('of $period at $now', ({ period, now, previous }) => {
    const bounds = findPeriodBounds(period, berlin(now), zone, onWeekdays);
    expect([bounds.previous.from, bounds.previous.to]).toEqual(previous.map(berlin));
  });

  test('so far has the length that the running one has reached', () => {
    const now = berlin('2026-11-10T12:00');
    const { from, previous, previousSoFar } = findPeriodBounds('month', now, zone, always);
    expect(previousSoFar.from).toBe(previous.from);
    expect(previousSoFar.to - previousSoFar.from).toBe(now - from);
  });

  test('so far is never longer than it was', () => {
    const { previous, previousSoFar } = findPeriodBounds('month', berlin('2026-03-31T12:00'), zone, always);
    expect(previousSoFar).toEqual(previous);
  });

  test('is yesterday when nobody ever works', () => {
    const { previous } = findPeriodBounds('today', berlin('2026-11-24T10:00'), zone, () => false);
    expect(previous.from).toBe(berlin('2026-11-23T00:00'));
  });
});

describe.each(mePeriods)('the trend of %s', (period) => {
  const now = berlin('2026-11-05T15:30');
  const stretches = listTrendStretches(period, now, zone);

  test('ends now, with the period that is shown', () => {
    const { from, to } = findPeriodBounds(period, now, zone, always);
    expect(stretches.at(-1)).toEqual({ from, to });
  });

  test('has no gaps, also where the clocks change', () => {
    expect(stretches.slice(1).map(({ from }) => from)).toEqual(stretches.slice(0, -1).map(({ to }) => to));
    for (const { from } of stretches) {
      expect(Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone).hour).toBe(0);
    }
  });
});

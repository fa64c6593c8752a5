import { describe, expect, test } from 'vitest';
import {
  chooseLimit,
  createPacer,
  findHoldMs,
  findRetryAfterMs,
  getPacer,
} from '@shiftlight/api/connectors/kit/rate-limit.ts';

const now = Date.UTC(2026, 0, 1);

describe('how long a refused request waits', () => {
  test.each<{ readonly headers: Record<string, string>; readonly expected: number | null }>([
    { headers: { 'retry-after': '3' }, expected: 3_000 },
    { headers: { 'retry-after': '0' }, expected: 0 },
    { headers: { 'retry-after': new Date(now + 5_000).toUTCString() }, expected: 5_000 },
    { headers: { 'retry-after': new Date(now - 5_000).toUTCString() }, expected: 0 },
    { headers: { 'ratelimit-reset': '41' }, expected: 41_000 },
    { headers: { 'x-ratelimit-reset': String(now / 1000 + 7) }, expected: 7_000 },
    { headers: { 'retry-after': '2', 'x-ratelimit-reset': '60' }, expected: 2_000 },
    { headers: { 'retry-after': 'soon' }, expected: null },
    { headers: {}, expected: null },
  ])('$headers: $expected', ({ headers, expected }) => {
    expect(findRetryAfterMs(new Headers(headers), now)).toBe(expected);
  });
});

test('no window of the limit ever holds more requests than it may, however many come at once', async () => {
  let clock = now;
  const sent: number[] = [];
  const pacer = createPacer({ requests: 3, perMs: 1_000 }, () => clock);
  const pause = async (ms: number) => {
    clock += ms;
  };
  await Promise.all(
    Array.from({ length: 10 }, async () => {
      await pacer.take(pause);
      sent.push(clock);
    }),
  );
  expect(sent).toHaveLength(10);
  for (const [index, at] of sent.entries()) {
    expect(at - (sent[index - 3] ?? -Infinity)).toBeGreaterThanOrEqual(1_000);
  }
});

describe('the pace of a helpdesk', () => {
  const clock = { at: now };
  const read = () => clock.at;
  const pause = async (ms: number) => {
    clock.at += ms;
  };
  const limit = { requests: 2, perMs: 1_000 };

  test('goes on from one reading to the next: they share the limit', async () => {
    const first = getPacer('https://desk.test', limit, read);
    await first.take(pause);
    await first.take(pause);
    await getPacer('https://desk.test', limit, read).take(pause);
    expect(clock.at).toBe(now + 1_000);
  });

  test('is each helpdesk’s own', async () => {
    const before = clock.at;
    await getPacer('https://other.test', limit, read).take(pause);
    expect(clock.at).toBe(before);
  });

  test('stands still while the helpdesk says that its limit is used up', async () => {
    const before = clock.at;
    const pacer = createPacer({ requests: 100, perMs: 1_000 }, read);
    pacer.hold(7_000);
    await pacer.take(pause);
    expect(clock.at).toBe(before + 7_000);
  });

  test.each<{ readonly headers: Record<string, string>; readonly expected: number | null }>([
    { headers: { 'ratelimit-remaining': '0', 'ratelimit-reset': '12' }, expected: 12_000 },
    { headers: { 'x-ratelimit-remaining': '4', 'x-ratelimit-reset': String(now / 1000 + 3) }, expected: 3_000 },
    { headers: { 'x-rate-limit-remaining': '1' }, expected: 60_000 },
    { headers: { 'ratelimit-remaining': '1', 'ratelimit-reset': '900' }, expected: 120_000 },
    { headers: { 'ratelimit-remaining': '5' }, expected: null },
    { headers: { 'ratelimit-remaining': 'many' }, expected: null },
    { headers: {}, expected: null },
  ])('with $headers waits $expected', ({ headers, expected }) => {
    expect(findHoldMs(new Headers(headers), now, 60_000)).toBe(expected);
  });

  test('is what the admin says of their plan, spread over the minute, else the vendor’s lowest', () => {
    const lowest = { requests: 190, perMs: 60_000 };
    expect(chooseLimit({ requestsPerMinute: null }, lowest)).toEqual(lowest);
    expect(chooseLimit({ requestsPerMinute: 600 }, lowest)).toEqual({ requests: 10, perMs: 1_000 });
    expect(chooseLimit({ requestsPerMinute: 30 }, lowest)).toEqual({ requests: 1, perMs: 2_000 });
  });
});

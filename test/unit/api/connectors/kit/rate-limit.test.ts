import { describe, expect, test } from 'vitest';
import { createPacer, findRetryAfterMs } from '@shiftlight/api/connectors/kit/rate-limit.ts';

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
  const takeTurn = createPacer(
    { requests: 3, perMs: 1_000 },
    () => clock,
    async (ms) => {
      clock += ms;
    },
  );
  await Promise.all(
    Array.from({ length: 10 }, async () => {
      await takeTurn();
      sent.push(clock);
    }),
  );
  expect(sent).toHaveLength(10);
  for (const [index, at] of sent.entries()) {
    expect(at - (sent[index - 3] ?? -Infinity)).toBeGreaterThanOrEqual(1_000);
  }
});

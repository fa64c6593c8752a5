import { assignReviewers, findReviewConflict } from '@shiftlight/shared/qa/assign-reviewers.ts';
import { drawSample, findReplacement, type DrawRequest } from '@shiftlight/shared/qa/draw-sample.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const strata = ['a', 'a', 'a', 'b'];
const candidates = ['ann', 'bob'].flatMap((agentId) =>
  Array.from({ length: 20 }, (_, index) => ({
    ticketKey: `${agentId}-${index}`,
    agentId,
    stratum: strata[index % 4] ?? null,
  })),
);
const five = (changes: Partial<DrawRequest> = {}): DrawRequest => ({
  method: 'random',
  seed: 'week 47',
  countFor: () => 5,
  ...changes,
});
const keysOf = (request: DrawRequest, of = candidates) =>
  drawSample(of, request).flatMap(({ drawn }) => drawn.map(({ ticketKey }) => ticketKey));

describe.each(['random', 'stratified'] as const)('a %s draw', (method) => {
  test('takes as many from everybody, none twice, and knows their chance', () => {
    const draws = drawSample(candidates, five({ method }));
    expect(draws.map(({ agentId, drawn, reserve }) => [agentId, drawn.length, reserve.length])).toEqual([
      ['ann', 5, 15],
      ['bob', 5, 15],
    ]);
    expect(new Set(keysOf(five({ method }))).size).toBe(10);
    expect(draws.flatMap(({ drawn }) => drawn.map(({ inclusionRatio }) => inclusionRatio))).toEqual(
      Array(10).fill(0.25),
    );
  });
  test('takes all where there are fewer', () => {
    const [ann] = drawSample(candidates.slice(0, 3), five({ method }));
    expect(ann?.drawn.map(({ inclusionRatio }) => inclusionRatio)).toEqual([1, 1, 1]);
    expect(ann?.reserve).toEqual([]);
  });
  test('follows from its seed, not from the order of the candidates', () => {
    expect(keysOf(five({ method }), candidates.toReversed())).toEqual(keysOf(five({ method })));
    expect(keysOf(five({ method, seed: 'week 48' }))).not.toEqual(keysOf(five({ method })));
  });
  test('reaches every ticket as often as its chance says', () => {
    const times = new Map<string, number>();
    for (let round = 0; round < 2_000; round += 1) {
      for (const key of keysOf(five({ method, seed: `round ${round}` }))) times.set(key, (times.get(key) ?? 0) + 1);
    }
    const shares = candidates.map(({ ticketKey }) => (times.get(ticketKey) ?? 0) / 2_000);
    expect(Math.min(...shares)).toBeGreaterThan(0.2);
    expect(Math.max(...shares)).toBeLessThan(0.3);
  });
});

test('a stratified draw keeps the proportions every time', () => {
  fc.assert(
    fc.property(fc.string(), (seed) => {
      const draws = drawSample(candidates, five({ method: 'stratified', seed, countFor: () => 4 }));
      for (const { drawn } of draws) expect(drawn.filter(({ stratum }) => stratum === 'b')).toHaveLength(1);
    }),
  );
});

test('what stands in comes from the same stratum while there is one, and is never taken twice', () => {
  const [ann] = drawSample(candidates, five({ method: 'stratified' }));
  if (ann === undefined) throw new Error('Ann has tickets.');
  const inB = ann.reserve.filter(({ stratum }) => stratum === 'b').map(({ ticketKey }) => ticketKey);
  const first = findReplacement(ann, 'b', new Set());
  expect(first?.ticketKey).toBe(inB[0]);
  expect(findReplacement(ann, 'b', new Set(inB))?.stratum).toBe('a');
  expect(findReplacement(ann, 'b', new Set(candidates.map(({ ticketKey }) => ticketKey)))).toBeNull();
});

describe('assignment', () => {
  const ticket = (ticketKey: string, agentId: string, touchedBy: readonly string[] = []) => ({
    ticketKey,
    agentId,
    touchedBy,
  });
  test.each([
    { name: 'nobody reviews their own work', of: ticket('1', 'lea'), conflict: 'own-work' },
    { name: 'nobody reviews a ticket that they touched', of: ticket('1', 'ann', ['lea']), conflict: 'touched-ticket' },
    { name: 'everybody else may', of: ticket('1', 'ann', ['max']), conflict: null },
  ])('$name', ({ of, conflict }) => {
    expect(findReviewConflict(of, 'lea')).toBe(conflict);
  });
  test('shares the work, counts what is open already, and obeys conflicts', () => {
    const tickets = Array.from({ length: 10 }, (_, index) =>
      ticket(`${index}`, 'ann', index === 0 ? ['lea', 'max'] : []),
    );
    const given = assignReviewers(tickets, ['lea', 'max'], new Map([['lea', 3]]), 'seed');
    expect(given[0]).toBeNull();
    expect(given.filter((id) => id === 'lea')).toHaveLength(3);
    expect(given.filter((id) => id === 'max')).toHaveLength(6);
  });
  test('follows from its seed', () => {
    const tickets = Array.from({ length: 10 }, (_, index) => ticket(`${index}`, 'ann'));
    const give = (seed: string) => assignReviewers(tickets, ['lea', 'max', 'kim'], new Map(), seed);
    expect(give('a')).toEqual(give('a'));
    expect(give('a')).not.toEqual(give('b'));
  });
});

import { estimateTotal } from '@shiftlight/shared/statistics/estimate-total.ts';
import { createSeededRandom } from '@shiftlight/shared/statistics/seeded-random.ts';
import { describe, expect, test } from 'vitest';

describe('an estimate of a total', () => {
  test.each([
    { name: 'is exact when everything was looked at', hits: 3, n: 40, total: 40, low: 3, best: 3, high: 3 },
    { name: 'is never below what was seen', hits: 30, n: 50, total: 52, low: 30, best: 31, high: 32 },
    { name: 'leaves room for what was not seen', hits: 0, n: 100, total: 10_000, low: 0, best: 0, high: 367 },
    { name: 'is as wide as a simple sample when the whole is large', hits: 50, n: 100, total: 1e9 },
  ])('$name', ({ name: _name, hits, n, total, ...expected }) => {
    const found = estimateTotal(hits, n, total);
    if ('low' in expected) expect(found).toEqual(expected);
    // Wilson's interval of 50 of 100 is 0.4038 to 0.5962.
    else expect([found?.low, found?.high].map((end) => Math.round((end ?? 0) / 1e5) / 1e4)).toEqual([0.4038, 0.5962]);
  });

  test('says nothing without a sample', () => {
    expect(estimateTotal(0, 0, 10)).toBeNull();
  });

  test('holds the truth about as often as it promises', () => {
    const random = createSeededRandom('five');
    const total = 2_000;
    const marked = 140;
    let held = 0;
    const draws = 400;
    for (let draw = 0; draw < draws; draw += 1) {
      const pool = Array.from({ length: total }, (_, index) => index < marked);
      let hits = 0;
      for (let taken = 0; taken < 500; taken += 1) {
        const place = taken + Math.floor(random() * (total - taken));
        [pool[taken], pool[place]] = [pool[place] ?? false, pool[taken] ?? false];
        if (pool[taken] === true) hits += 1;
      }
      const { low, high } = estimateTotal(hits, 500, total) ?? { low: 0, high: 0 };
      if (low <= marked && marked <= high) held += 1;
    }
    expect(held / draws).toBeGreaterThan(0.92);
  });
});

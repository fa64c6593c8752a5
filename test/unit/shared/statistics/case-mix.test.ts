import { compareWithCaseMix, minimumStratum, type MixedCase } from '@shiftlight/shared/statistics/case-mix.ts';
import { describe, expect, test } from 'vitest';

const cases = (n: number, hits: number, ...mix: (string | null)[]): MixedCase[] =>
  Array.from({ length: n }, (_, index) => ({ mix, value: index < hits ? 1 : 0 }));

describe('a comparison by case mix', () => {
  // The team reaches 90 % on billing and 50 % on technical questions.
  const team = [...cases(200, 180, 'billing', 'email', 'P3'), ...cases(200, 100, 'technical', 'email', 'P3')];

  test('does not hold a hard mix against anybody', () => {
    const result = compareWithCaseMix(cases(100, 52, 'technical', 'email', 'P3'), team);
    expect(result).toMatchObject({
      observed: 0.52,
      expected: 0.5,
      difference: expect.closeTo(0.02, 9),
      sure: false,
      fullMixRatio: 1,
    });
    expect(result?.adjusted).toBeCloseTo(0.72, 9);
  });

  test('does not praise anybody for an easy mix', () => {
    const result = compareWithCaseMix(cases(100, 80, 'billing', 'email', 'P3'), team);
    expect(result).toMatchObject({ observed: 0.8, expected: 0.9, sure: true });
    expect(result?.interval[1]).toBeLessThan(0);
  });

  test('weighs the expectation by the own mix', () => {
    const result = compareWithCaseMix(
      [...cases(30, 27, 'billing', 'email', 'P3'), ...cases(10, 5, 'technical', 'email', 'P3')],
      team,
    );
    expect(result?.expected).toBeCloseTo(0.8, 9);
  });

  test('asks a coarser mix where too few cases compare', () => {
    const rare = cases(minimumStratum - 1, 0, 'billing', 'phone', 'P1');
    const result = compareWithCaseMix(cases(10, 9, 'billing', 'phone', 'P1'), [...team, ...rare]);
    expect(result).toMatchObject({ fullMixRatio: 0, expected: expect.closeTo(180 / 219, 9) });
  });

  test('asks the whole team for a category that nobody else has', () => {
    expect(compareWithCaseMix(cases(10, 7, 'new', null, null), team)?.expected).toBeCloseTo(0.7, 9);
  });

  test('works for lengths as well as ratios', () => {
    const others = Array.from({ length: 50 }, (_, index) => ({ mix: ['a'], value: 60 + (index % 2) * 20 }));
    expect(
      compareWithCaseMix(
        [
          { mix: ['a'], value: 100 },
          { mix: ['a'], value: 110 },
        ],
        others,
      ),
    ).toMatchObject({ observed: 105, expected: 70, sure: true });
  });

  test('is wide for few cases, also where all others are alike', () => {
    const result = compareWithCaseMix(cases(2, 2, 'billing', 'email', 'P3'), [
      ...cases(50, 50, 'billing', 'email', 'P3'),
      ...cases(50, 0, 'x', 'y', 'z'),
    ]);
    expect((result?.interval[1] ?? 0) - (result?.interval[0] ?? 0)).toBeGreaterThan(0.2);
  });

  test.each([
    [[], team],
    [team, []],
  ])('needs cases on both sides', (own, others) => {
    expect(compareWithCaseMix(own, others)).toBeNull();
  });
});

describe('with a least number of people', () => {
  const of = (personId: string, mix: readonly string[], value: number, count: number): MixedCase[] =>
    Array.from({ length: count }, () => ({ mix, value, personId }));
  const five = ['a', 'b', 'c', 'd', 'e'];

  test('says nothing of a smaller group', () => {
    const others = five.slice(1).flatMap((person) => of(person, ['x'], 1, 50));
    expect(compareWithCaseMix(of('me', ['x'], 0, 50), others, 5)).toBeNull();
  });

  test('never uses a mean in which one person could be read', () => {
    const others = [...five.flatMap((person) => of(person, ['common'], 0, 20)), ...of('a', ['rare'], 1, 100)];
    const own = of('me', ['rare'], 1, 30);
    expect(compareWithCaseMix(own, others)?.expected).toBe(1);
    expect(compareWithCaseMix(own, others, 5)?.expected).toBe(0.5);
  });
});

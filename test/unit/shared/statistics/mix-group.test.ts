import fc from 'fast-check';
import { compareWithCaseMix, type MixedCase } from '@shiftlight/shared/statistics/case-mix.ts';
import { createMixGroup } from '@shiftlight/shared/statistics/mix-group.ts';
import { expect, test } from 'vitest';

const people = ['ada', 'ben', 'cleo', 'dan', 'eve', 'fay', 'gil'];

const caseOf = fc.record({
  personId: fc.constantFrom(...people),
  mix: fc.tuple(
    fc.constantFrom('billing', 'delivery', null),
    fc.constantFrom('email', 'chat'),
    fc.constantFrom('P1', 'P2'),
  ),
  value: fc.integer({ min: 0, max: 500_000 }),
});

const toCells = (cases: readonly Required<MixedCase>[]) =>
  [...Map.groupBy(cases, ({ personId, mix }) => JSON.stringify([personId, mix])).values()].flatMap((alike) =>
    alike.slice(0, 1).map(({ personId, mix }) => ({
      ...{ personId, mix, n: alike.length },
      sum: alike.reduce((sum, { value }) => sum + value, 0),
      sumOfSquares: alike.reduce((sum, { value }) => sum + value * value, 0),
    })),
  );

test('comparing added-up cases gives what comparing them one by one gives', () => {
  const property = fc.property(
    fc.array(caseOf, { minLength: 1, maxLength: 400 }),
    fc.nat(5),
    (cases, minimumPeople) => {
      const group = createMixGroup(toCells(cases));
      for (const personId of people) {
        const own = cases.filter((one) => one.personId === personId);
        const others = cases.filter((one) => one.personId !== personId);
        // Below 2^53 sums of whole numbers are exact in whichever order.
        expect(group.compare(personId, minimumPeople)).toEqual(toClose(compareWithCaseMix(own, others, minimumPeople)));
        expect(group.hasCases(personId)).toBe(own.length > 0);
      }
    },
  );
  fc.assert(property, { numRuns: 60, seed: 7 });
});

function toClose(comparison: ReturnType<typeof compareWithCaseMix>) {
  if (comparison === null) return null;
  const close = (value: number) => expect.closeTo(value, 4);
  const { n, observed, fullMixRatio, interval } = comparison;
  return {
    ...{ n, observed, fullMixRatio, sure: comparison.sure },
    expected: close(comparison.expected),
    difference: close(comparison.difference),
    adjusted: close(comparison.adjusted),
    interval: interval.map(close),
  };
}

test('cases of nobody count in no comparison', () => {
  const cell = { mix: ['billing'], n: 30, sum: 30, sumOfSquares: 30 };
  const group = createMixGroup([{ ...cell, personId: 'ada' }, cell]);
  expect(group.compare('ada', 0)).toBeNull();
});

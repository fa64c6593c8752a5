import { cohenKappa, toAgreementTable } from '@shiftlight/shared/qa/agreement/cohen-kappa.ts';
import { fleissKappa, toCategoryCounts } from '@shiftlight/shared/qa/agreement/fleiss-kappa.ts';
import { intraclassCorrelation } from '@shiftlight/shared/qa/agreement/intraclass-correlation.ts';
import { krippendorffAlpha } from '@shiftlight/shared/qa/agreement/krippendorff-alpha.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('Cohen’s kappa', () => {
  test('has its standard error and interval', () => {
    const { kappa, standardError, interval } = cohenKappa([
      [0, 4, 1],
      [0, 8, 0],
      [0, 1, 5],
    ]);
    expect([kappa, standardError]).toEqual([expect.closeTo(0.4842, 4), expect.closeTo(0.138, 4)]);
    expect(interval).toEqual([expect.closeTo(0.2137, 4), expect.closeTo(0.7547, 4)]);
  });
  test('is one for full agreement, in every weighting', () => {
    const table = toAgreementTable([1, 2, 3, 1], [1, 2, 3, 1]);
    for (const weights of ['none', 'linear', 'quadratic'] as const) expect(cohenKappa(table, weights).kappa).toBe(1);
  });
  test('is not defined when both always say the same', () => {
    expect(cohenKappa(toAgreementTable([1, 1], [1, 1]))).toEqual({
      kappa: null,
      standardError: null,
      interval: null,
      agreementRatio: 1,
    });
  });
  test('does not depend on who is called first', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })), { minLength: 2 }),
        (pairs) => {
          const [a, b] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
          const [one, other] = [
            cohenKappa(toAgreementTable(a, b), 'linear').kappa,
            cohenKappa(toAgreementTable(b, a), 'linear').kappa,
          ];
          expect(one === null ? other : one - (other ?? NaN)).toBeOneOf([null, expect.closeTo(0, 9)]);
        },
      ),
    );
  });
});

describe('Fleiss’ kappa', () => {
  test('is not defined with a single category', () => {
    expect(fleissKappa([[3], [3]])).toEqual({
      kappa: null,
      freeMarginal: null,
      overallAgreement: 1,
      perSubject: [1, 1],
    });
  });
  test('counts categories in ascending order', () => {
    expect(
      toCategoryCounts([
        [2, 1, 2],
        [3, 3, 1],
      ]),
    ).toEqual([
      [1, 2, 0],
      [1, 0, 2],
    ]);
  });
});

describe('Krippendorff’s alpha', () => {
  test.each([
    { level: 'nominal', alpha: 0.4166666667 },
    { level: 'ordinal', alpha: 0.4166666667 },
    { level: 'interval', alpha: 0.4166666667 },
  ] as const)('of two values is the same at the $level level', ({ level, alpha }) => {
    expect(
      krippendorffAlpha(
        [
          [1, 2, 1],
          [1, 1, 1],
          [1, 2, null],
        ],
        level,
      ),
    ).toBeCloseTo(alpha, 9);
  });
  test('does not look at subjects with one rating', () => {
    expect(
      krippendorffAlpha(
        [
          [1, 2, 5],
          [1, 2, null],
        ],
        'interval',
      ),
    ).toBe(1);
  });
  test.each([
    [[]],
    [
      [
        [1, null],
        [null, 2],
      ],
    ],
    [
      [
        [3, 3],
        [3, 3],
      ],
    ],
  ])('is not defined without pairs, or without variation', (ratings) => {
    expect(krippendorffAlpha(ratings, 'nominal')).toBeNull();
  });
});

describe('the intraclass correlation', () => {
  test('is the published value of Shrout and Fleiss', () => {
    const ratings = [
      [9, 2, 5, 8],
      [6, 1, 3, 2],
      [8, 4, 6, 8],
      [7, 1, 2, 6],
      [10, 5, 6, 9],
      [6, 2, 4, 7],
    ];
    expect(intraclassCorrelation(ratings)).toBeCloseTo(0.29, 2);
  });
  test.each([
    [[]],
    [[[1, 2]]],
    [[[1], [2]]],
    [
      [
        [1, 1],
        [1, 1],
      ],
    ],
  ])('is not defined for too little, or without variation', (ratings) => {
    expect(intraclassCorrelation(ratings)).toBeNull();
  });
});

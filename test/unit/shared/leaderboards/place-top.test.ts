import { placeTop } from '@shiftlight/shared/leaderboards/place-top.ts';
import type { Figure } from '@shiftlight/shared/metrics/figure.ts';
import { describe, expect, test } from 'vitest';

const figureOf = (own: Partial<Figure>): Figure => ({
  ...{ metricId: 'csat', label: 'CSAT', unit: 'ratio', better: 'higher', value: 0.8, n: 50, median: null, p90: null },
  ...{ interval: [0.75, 0.85], reason: null, minimumSample: 30, definitionVersion: 1 },
  ...own,
});
type Row = readonly [name: string, value: number, interval: readonly [number, number] | null, more?: Partial<Figure>];
const placesOf = (rows: readonly Row[]) =>
  placeTop(new Map(rows.map(([name, value, interval, more]) => [name, figureOf({ value, interval, ...more })]))).map(
    ({ memberId, place }) => [memberId, place],
  );

describe('the first three places', () => {
  test('go to the best three when no intervals overlap, and nobody behind them is told', () => {
    const rows: readonly Row[] = [
      ['dan', 0.5, [0.49, 0.51]],
      ['ann', 0.9, [0.89, 0.91]],
      ['cleo', 0.6, [0.59, 0.61]],
      ['ben', 0.7, [0.69, 0.71]],
    ];
    expect(placesOf(rows)).toEqual([
      ['ann', 1],
      ['ben', 2],
      ['cleo', 3],
    ]);
  });

  test('are shared by those whose interval overlaps that of the best of the place; the next counts on behind them', () => {
    const rows: readonly Row[] = [
      ['ann', 0.9, [0.85, 0.95]],
      ['ben', 0.86, [0.8, 0.9]],
      ['cleo', 0.82, [0.79, 0.84]],
      ['dan', 0.7, [0.69, 0.71]],
    ];
    expect(placesOf(rows)).toEqual([
      ['ann', 1],
      ['ben', 1],
      ['cleo', 3],
    ]);
  });

  test('are for nobody below the minimum sample or without a value', () => {
    const few = { n: 29 };
    expect(
      placesOf([
        ['ann', 1, [0.9, 1], few],
        ['ben', 0.5, [0.4, 0.6]],
      ]),
    ).toEqual([['ben', 1]]);
    expect(placesOf([['ann', 1, null, { value: null }]])).toEqual([]);
  });

  test('begin with the lowest where lower is better', () => {
    const ms = { unit: 'ms', better: 'lower' } as const;
    expect(
      placesOf([
        ['slow', 9, [8, 10], ms],
        ['quick', 2, [1, 3], ms],
      ]),
    ).toEqual([
      ['quick', 1],
      ['slow', 2],
    ]);
  });

  test('know that a count could have come out otherwise: 40 and 45 tickets are alike, 40 and 90 are not', () => {
    const count = { unit: 'count', minimumSample: 1 } as const;
    expect(
      placesOf([
        ['ann', 45, null, count],
        ['ben', 40, null, count],
      ]).map(([, place]) => place),
    ).toEqual([1, 1]);
    expect(
      placesOf([
        ['ann', 90, null, count],
        ['ben', 40, null, count],
      ]).map(([, place]) => place),
    ).toEqual([1, 2]);
  });
});

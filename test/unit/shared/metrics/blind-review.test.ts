import { blindReason } from '@shiftlight/shared/metrics/blind-review.ts';
import { createFigureReceipt } from '@shiftlight/shared/metrics/figure-receipt.ts';
import { getMetric } from '@shiftlight/shared/metrics/index.ts';
import { expect, test } from 'vitest';
import { event } from '../../../builders/business-event.ts';

const review = (reviewId: string, scoreRatio: number, calibrationId: string | null = null) =>
  event('review.completed', 20, { reviewId, ticketId: 'T1', scoreRatio, calibrationId });

/** A figure over these reviews, of which the viewer may not learn the score of `hidden`. */
function receiptOf(metricId: string, events: readonly ReturnType<typeof review>[], hidden: readonly string[]) {
  const context = {
    ...{ calendar: null, from: 0, to: 10 ** 15, agentId: null, variant: null },
    blindReviews: new Set(hidden),
  };
  return createFigureReceipt(getMetric(metricId), { tickets: [], events }, context);
}

test('a review that is rated again blind is left out of the quality score, and the bill says why', () => {
  const { figure, reasons } = receiptOf('qa-score', [review('a', 0.9), review('b', 0.5)], ['b']);
  expect(figure).toMatchObject({ value: 0.9, n: 1 });
  expect(reasons).toEqual([{ reason: blindReason, cases: 1 }]);
});

test('everybody else sees it count', () => {
  const { figure, notCountedTotal } = receiptOf('qa-score', [review('a', 0.9), review('b', 0.5)], []);
  expect([figure.value, figure.n, notCountedTotal]).toEqual([0.7, 2, 0]);
});

test('how far reviewers are apart is not told while one of them still rates', () => {
  const ratings = [review('a', 0.9, 'c'), review('b', 0.5, 'c')];
  expect(receiptOf('calibration-variance', ratings, []).figure.value).toBeCloseTo(0.4, 12);
  const { figure, reasons } = receiptOf('calibration-variance', ratings, ['a', 'b']);
  expect([figure.value, reasons]).toEqual([null, [{ reason: blindReason, cases: 1 }]]);
});

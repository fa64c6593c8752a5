import { exactLimit } from '@shiftlight/shared/statistics/quantile-sketch.ts';
import type { ScorecardFigure } from '@shiftlight/shared/views/scorecard-view.ts';
import type { PlainFigure } from './plain-figures.ts';

/** Throws unless every figure of a card that plain SQL knows is the same to the last digit. Gives how many were compared. */
export function checkCard(
  of: string,
  figures: readonly Pick<ScorecardFigure, 'metricId' | 'value' | 'n' | 'median' | 'p90' | 'reason'>[],
  plain: readonly PlainFigure[],
): number {
  for (const expected of plain) {
    const { metricId, n, value, median, p90 } = expected;
    const figure = figures.find((one) => one.metricId === metricId);
    if (figure === undefined) throw new Error(`${of} has no ${metricId}.`);
    // A figure of a small sample is not shown: its sample is compared alone.
    const isSame =
      figure.n === n &&
      (figure.value === null ? figure.reason !== null : figure.value === value) &&
      // More values than a sketch keeps one by one have quantiles that are near, not the same.
      (n > exactLimit || figure.median === null || (figure.median === median && figure.p90 === p90));
    if (!isSame)
      throw new Error(`${of}: ${JSON.stringify(figure)} is not what plain SQL says: ${JSON.stringify(expected)}`);
  }
  return plain.length;
}

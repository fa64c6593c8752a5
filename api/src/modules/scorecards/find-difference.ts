import type { FigureDifference, ScorecardCard } from '@shiftlight/shared/views/scorecard-view.ts';

/** Figures whose value or sample differs between two workings-out of the same card. */
export function findDifference(before: ScorecardCard, after: ScorecardCard): readonly FigureDifference[] {
  return after.figures.flatMap((figure): FigureDifference[] => {
    const was = before.figures.find(({ metricId }) => metricId === figure.metricId);
    const old = { value: was?.value ?? null, n: was?.n ?? 0 };
    const fresh = { value: figure.value, n: figure.n };
    return isSame(old.value, fresh.value) && old.n === fresh.n
      ? []
      : [{ metricId: figure.metricId, before: old, after: fresh }];
  });
}

/** Sums of squares and means may differ in their last bit with the order of adding up: that is no other number. */
function isSame(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

import {
  judgeTruth,
  truthLimits,
  truthMeasures,
  type TruthMeasure,
  type TruthRatio,
} from '@shiftlight/shared/truth/truth-limits.ts';
import type { ReconciliationView, TruthFigure } from '@shiftlight/shared/views/truth-view.ts';
import type { ReconciliationRow } from './reconciliation-row.ts';

/** Each measure as a share: agreeing values of those that mean the same, tickets that were here of those in the list, events in time. */
const shares: Readonly<Record<TruthMeasure, (row: ReconciliationRow) => TruthRatio>> = {
  accuracyRatio: ({ agreed, differing }) => ({ good: agreed, of: agreed + differing }),
  completenessRatio: ({ listed, missed }) => ({ good: listed - missed, of: listed }),
  timelinessRatio: ({ freshEvents, freshInTime }) => ({ good: freshInTime, of: freshEvents }),
};

/** The three measures of a comparison, each with its limit and verdict. */
export function listTruthFigures(row: ReconciliationRow): readonly TruthFigure[] {
  return truthMeasures.map((measure) => {
    const share = shares[measure](row);
    return { measure, ...share, limit: truthLimits[measure], verdict: judgeTruth(measure, share) };
  });
}

export function toReconciliationView(row: ReconciliationRow): ReconciliationView {
  const { reconciliationId, state, startedAt, finishedAt, error, listed, settled, sampled, moving } = row;
  const { agreed, definedOtherwise, differing, fieldsExpected, fieldsMissing, lagMedianMs } = row;
  return {
    ...{ reconciliationId, state, startedAt, finishedAt, error, listed, settled, sampled, moving },
    ...{ agreed, definedOtherwise, differing, fieldsExpected, fieldsMissing, lagMedianMs },
    findings: { missed: row.missed, behind: row.behind, absent: row.absent },
    absentHere: row.absentCount,
    figures: listTruthFigures(row),
  };
}

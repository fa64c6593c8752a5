import type { EpochMs } from '../time/instant.ts';

/** Why a mean is not there. */
export type MissingMean = 'nothing-rated' | 'too-few-ratings' | 'too-few-people';

/** The ratings of one category in one month. */
export interface CategoryMonth {
  /** Null where works-council mode keeps it. */
  readonly n: number | null;
  /** Mean height on the scale, 0–1. */
  readonly meanRatio: number | null;
  /** 95 %, within 0–1. */
  readonly interval: readonly [low: number, high: number] | null;
  /** Null when there is one. */
  readonly missing: MissingMean | null;
}

/** Mean ratings of the categories of each rubric, month by month. */
export interface CategoryScoresView {
  /** Oldest first; the last one runs on. `to` excluded. */
  readonly months: readonly { readonly from: EpochMs; readonly to: EpochMs }[];
  /** What the workspace aims at for the quality score, 0–1; null without such a target. */
  readonly targetRatio: number | null;
  /** From so many ratings on a mean is said. */
  readonly minimum: number;
  readonly rubrics: readonly {
    readonly rubricId: string;
    readonly label: string;
    readonly passRatio: number;
    /** Of whole reviews; one a month. */
    readonly total: readonly CategoryMonth[];
    readonly criteria: readonly {
      readonly criterionId: string;
      readonly label: string;
      readonly months: readonly CategoryMonth[];
    }[];
  }[];
}

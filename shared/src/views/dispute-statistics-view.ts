import type { AcceptedShare } from '../qa/dispute-statistics.ts';
import type { EpochMs } from '../time/instant.ts';
import type { QaPerson } from './qa-view.ts';

/** How decided disputes of reviews ended, for whoever leads the people whose work was reviewed. */
export interface DisputeStatisticsView {
  readonly from: EpochMs;
  readonly to: EpochMs;
  /** From so many decisions on a share is said. */
  readonly minimum: number;
  /** Disputes of too few people to be shown in this workspace. */
  readonly isHidden: boolean;
  /** Only the total is shown. */
  readonly worksCouncil: boolean;
  readonly overall: AcceptedShare;
  /** By who wrote the first review; `reviews` = how many they wrote in the period. */
  readonly reviewers: readonly (AcceptedShare & { readonly person: QaPerson; readonly reviews: number })[];
  readonly rubrics: readonly (AcceptedShare & {
    readonly rubricId: string;
    readonly label: string;
    readonly criteria: readonly (AcceptedShare & { readonly criterionId: string; readonly label: string })[];
  })[];
}

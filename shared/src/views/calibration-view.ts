import type { CriterionVariance } from '../qa/calibrate-criteria.ts';
import type { ReviewerAccuracy } from '../qa/reviewer-accuracy.ts';
import type { EpochMs } from '../time/instant.ts';
import type { QaPerson, QaTicket } from './qa-view.ts';

/** `blind`: nobody sees what others rated. `revealed`: all have rated, or the deadline is over. `closed`: the outcome is written down. */
export type CalibrationState = 'blind' | 'revealed' | 'closed';

/** A calibration as a list shows it. */
export interface CalibrationSummary {
  readonly calibrationId: string;
  readonly label: string;
  readonly teamName: string;
  readonly state: CalibrationState;
  readonly openedAt: EpochMs;
  readonly deadlineAt: EpochMs;
  readonly tickets: number;
  readonly reviewers: readonly {
    readonly person: QaPerson;
    /** Tickets that they have rated. */
    readonly rated: number;
  }[];
  /** Mean spread of the scores, 0–1; null while blind, or without a ticket that two rated. */
  readonly varianceRatio: number | null;
  readonly withinTolerance: boolean | null;
  /** Whether the viewer may close it. */
  readonly mayClose: boolean;
}

/** What a calibration found; only once nothing is blind any more. */
export interface CalibrationReportView extends CalibrationSummary {
  readonly seed: string;
  /** Krippendorff’s alpha over the scores; null when it is not defined. */
  readonly alpha: number | null;
  readonly criteria: readonly CriterionVariance[];
  readonly leans: readonly {
    readonly person: QaPerson;
    readonly n: number;
    /** Mean distance from the others on the same tickets; above 0 = milder. */
    readonly leanRatio: number;
    /** Beside the benchmark reviewer; null without one, and for the benchmark. */
    readonly accuracy: ReviewerAccuracy | null;
  }[];
  readonly benchmark: QaPerson | null;
  readonly scores: readonly {
    readonly ticket: QaTicket;
    readonly spread: number | null;
    readonly scores: readonly { readonly person: QaPerson; readonly scoreRatio: number | null }[];
  }[];
  readonly outcome: string | null;
  readonly closedAt: EpochMs | null;
}

/** Calibrations, newest first, and whom a new one can be made of. */
export interface CalibrationsView {
  readonly calibrations: readonly CalibrationSummary[];
  readonly serverNow: EpochMs;
}

import type { EffectState } from '../coaching/follow-effect.ts';
import type { LeftOutShifts } from '../coaching/select-told-shifts.ts';
import type { WorkTier } from '../coaching/work-tier.ts';
import type { DismissReason, TriggerRecord } from '../coaching/trigger-record.ts';
import type { CoachingTrigger } from '../coaching/trigger.ts';
import type { Figure, FigureUnit } from '../metrics/figure.ts';
import type { EpochMs } from '../time/instant.ts';

/** What a trigger knows of a person beside the figure. */
export interface JudgedBasis {
  readonly workTier: WorkTier;
  /** Shifts that adherence leaves out; null for other figures, and where none is left out. */
  readonly leftOut: LeftOutShifts | null;
}

/** What a trigger rested on when it called; never changed afterwards, the same for everybody who may see it. */
export interface TriggerEvidence {
  readonly figure: Figure;
  /** In the figure's unit. */
  readonly threshold: number;
  /** The 95 % interval that was judged by; null when there is none. */
  readonly interval: readonly [low: number, high: number] | null;
  /** False when chance alone could explain it. */
  readonly sure: boolean;
  readonly from: EpochMs;
  readonly to: EpochMs;
  /** With whom the person was compared; null for a fixed threshold. */
  readonly team: { readonly members: number; readonly average: number } | null;
  /** Cases behind the figure that are tickets. */
  readonly ticketCount: number;
  /** Absent in calls that were made before it was kept. */
  readonly basis?: JudgedBasis;
}

/** What a lead wrote to the person. Notes are added, never changed. */
export interface CoachingNote {
  readonly noteId: string;
  readonly authorMemberId: string;
  readonly authorName: string;
  readonly text: string;
  readonly goal: string | null;
  /** Local date `YYYY-MM-DD`. */
  readonly followUpOn: string | null;
  readonly at: EpochMs;
}

export type TriggerState = 'open' | 'acknowledged' | 'dismissed' | 'withdrawn';

/** One call of a trigger for one person. */
export interface RaisedTrigger {
  readonly triggerId: string;
  readonly memberId: string;
  readonly memberName: string;
  readonly rule: CoachingTrigger;
  readonly firedAt: EpochMs;
  readonly evidence: TriggerEvidence;
  readonly state: TriggerState;
  readonly acknowledgedAt: EpochMs | null;
  readonly dismissal: { readonly reason: DismissReason; readonly text: string; readonly at: EpochMs } | null;
  /** Its evidence was wrong, as somebody decided on a dispute. */
  readonly withdrawal: { readonly reason: string; readonly at: EpochMs } | null;
  /** The person disputes it: `open` until somebody decided, `decided` when it stands or was withdrawn. */
  readonly dispute: 'open' | 'decided' | null;
  /** Oldest first. */
  readonly notes: readonly CoachingNote[];
  /** The effect as it was judged at the end of its window; null before. */
  readonly effect: EffectState | null;
}

/** Why nothing can be said of a figure. */
export type UnknownCause =
  | 'no-data'
  | 'missing-events'
  | 'history-loading'
  | 'team-loading'
  | 'no-team'
  | 'small-team'
  | 'away'
  | 'other-tier'
  | 'other-team'
  | 'shifts-not-told';

/** How one trigger last looked at the viewer. */
export interface WatchedFigure {
  readonly rule: CoachingTrigger;
  /** Of the figure and the threshold. */
  readonly unit: FigureUnit;
  readonly state: 'fired' | 'quiet' | 'unclear' | 'too-few' | 'cooling-down' | 'unknown' | 'not-yet';
  readonly cause: UnknownCause | null;
  /** null before the first look. */
  readonly figure: Figure | null;
  readonly threshold: number | null;
  readonly interval: readonly [low: number, high: number] | null;
  /** null before the first look, and for looks from before it was kept. */
  readonly basis: JudgedBasis | null;
  /** End of the cool-down; null when there is none. */
  readonly quietUntilAt: EpochMs | null;
  readonly evaluatedAt: EpochMs | null;
}

/** The viewer's own coaching. */
export interface MyCoachingView {
  /** Newest first. */
  readonly triggers: readonly RaisedTrigger[];
  readonly watched: readonly WatchedFigure[];
  /** Names of the people who see the viewer's triggers at the same time: the leads of their teams. */
  readonly leads: readonly string[];
  readonly timeZone: string;
  readonly serverNow: EpochMs;
}

/** A trigger's own record over the people whom the viewer may see. */
export interface TriggerRecordView {
  readonly rule: CoachingTrigger;
  /** Of the mean change and its interval. */
  readonly unit: FigureUnit;
  readonly record: TriggerRecord;
}

/** Coaching of the people whom the viewer leads. */
export interface TeamCoachingView {
  /** Open ones first, then newest first. */
  readonly triggers: readonly RaisedTrigger[];
  readonly records: readonly TriggerRecordView[];
  /** True where nothing of single people is shown to others: only records of triggers that called for enough people. */
  readonly worksCouncil: boolean;
  readonly timeZone: string;
  readonly serverNow: EpochMs;
}

/** A ticket that went into the figure of a trigger. `subject` null = not known (any more). */
export interface EvidenceTicket {
  readonly connectorId: string;
  readonly externalId: string;
  readonly subject: string | null;
  readonly at: EpochMs;
  /** In the metric's unit; 0 or 1 for a ratio. */
  readonly value: number;
}

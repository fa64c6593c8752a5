import type { ScorecardMetricId } from '../scorecards/scorecard-metric-ids.ts';
import type { EpochMs } from '../time/instant.ts';
import type { MeFigure, Stretch, TeamComparison } from './me-view.ts';
import type { ReceiptTicket } from './receipt-view.ts';

export const scorecardScopes = ['member', 'team', 'workspace'] as const;
export type ScorecardScope = (typeof scorecardScopes)[number];

/** Whose scorecard it is. */
export interface ScorecardSubject {
  readonly scope: ScorecardScope;
  /** Id of the member, the team or the workspace. */
  readonly id: string;
  readonly name: string;
}

/** A line of a scorecard: the figure with target and change, and how it compares with the team on the same mix of work. */
export interface ScorecardFigure extends MeFigure {
  readonly metricId: ScorecardMetricId;
  /** null where nothing is compared: teams, the workspace, sums, what is no ticket. */
  readonly comparison: TeamComparison | null;
}

/** A win or a development area, as it follows from the figures. */
export interface Insight {
  /** Stable within a scorecard, so that it can be taken off: `improved csat`. */
  readonly id: string;
  readonly kind: 'win' | 'area';
  readonly reason: 'praise' | 'improved' | 'better-than-team' | 'got-worse' | 'behind-team' | 'missed-target';
  readonly metricId: ScorecardMetricId | null;
  /** For praise: how many customers gave the best answer there is, and the newest of their tickets. */
  readonly answers: number;
  readonly tickets: readonly ReceiptTicket[];
}

/** Under which rules a scorecard was worked out. */
export interface CardBasis {
  /** Calendar whose working time counted, with its version; null = wall-clock time. */
  readonly calendarId: string | null;
  readonly policyVersion: number;
  readonly targetVersion: number;
  /** Versions of the definitions, by metric. */
  readonly definitions: Readonly<Record<string, number>>;
  /** Version of the workspace's choice of definitions; 0 = none, absent in cards from before there was a choice. */
  readonly definitionSet?: number;
}

/** The figures of a period with all that puts them into proportion; what a closed month keeps. */
export interface ScorecardCard extends Stretch {
  /** As in addresses (`CardPeriodText`). */
  readonly period: string;
  readonly timeZone: string;
  readonly previous: Stretch;
  readonly previousSoFar: Stretch;
  readonly figures: readonly ScorecardFigure[];
  readonly insights: readonly Insight[];
  /** Whom a person is compared with, never fewer than `minimumPeople` others. */
  readonly comparedWith: { readonly group: 'teams' | 'workspace'; readonly minimumPeople: number } | null;
  readonly basis: CardBasis;
  readonly computedAt: EpochMs;
}

/** What a restatement changed in one figure. */
export interface FigureDifference {
  readonly metricId: ScorecardMetricId;
  readonly before: { readonly value: number | null; readonly n: number };
  readonly after: { readonly value: number | null; readonly n: number };
}

/** A version of a closed month. The first one was made at the end of the month and has neither reason nor difference. */
export interface FrozenVersion {
  readonly version: number;
  readonly frozenAt: EpochMs;
  /** Name of who restated it; null for the first one. */
  readonly byName: string | null;
  readonly reason: string | null;
  readonly difference: readonly FigureDifference[];
}

export type ScorecardState =
  /** The period is running, or closed periods are only kept for whole months. */
  | { readonly kind: 'open'; readonly closesAt: EpochMs | null }
  /** The newest version is shown. */
  | { readonly kind: 'frozen'; readonly versions: readonly FrozenVersion[] };

export const scorecardNoteKinds = ['comment', 'win', 'area', 'removed', 'acknowledged'] as const;
export type ScorecardNoteKind = (typeof scorecardNoteKinds)[number];

/** What somebody wrote on a scorecard. */
export interface ScorecardNote {
  readonly id: string;
  readonly kind: ScorecardNoteKind;
  readonly text: string | null;
  /** What a `removed` takes off: the id of an insight or of another note. */
  readonly target: string | null;
  readonly authorName: string;
  readonly byViewer: boolean;
  readonly at: EpochMs;
}

export interface ScorecardView {
  readonly subject: ScorecardSubject;
  readonly card: ScorecardCard;
  readonly state: ScorecardState;
  readonly notes: readonly ScorecardNote[];
  /** What the viewer may do here. */
  readonly may: {
    readonly comment: boolean;
    /** Edit wins and development areas. */
    readonly edit: boolean;
    readonly acknowledge: boolean;
    readonly restate: boolean;
    /** Close the month for everybody: it is over and does not close by itself. */
    readonly close: boolean;
  };
  /** Changes of tickets that are not counted yet; 0 = all are. */
  readonly waiting: number;
  readonly serverNow: EpochMs;
}

/** The figures over periods of the same kind, the shown one last. */
export interface ScorecardTrend {
  readonly stretches: readonly Stretch[];
  readonly lines: readonly { readonly metricId: ScorecardMetricId; readonly points: readonly (number | null)[] }[];
}

/** One part of a larger scorecard: a member of a team, a team of the workspace. */
export interface ScorecardPart {
  readonly subject: ScorecardSubject;
  readonly figures: readonly ScorecardFigure[];
}

/** A team by its members, the workspace by its teams, in the order of their names. */
export interface ScorecardParts {
  readonly parts: readonly ScorecardPart[];
  readonly minimumPeople: number;
  readonly serverNow: EpochMs;
}

/** What the viewer may open. */
export interface ScorecardSubjects {
  readonly own: ScorecardSubject;
  readonly teams: readonly ScorecardSubject[];
  readonly workspace: ScorecardSubject | null;
}

/** What would be said of a closed month if it were worked out today. */
export interface RestatementPreview {
  readonly difference: readonly FigureDifference[];
  readonly waiting: number;
}

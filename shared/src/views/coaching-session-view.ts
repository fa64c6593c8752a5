import type { PeerComparison } from '../coaching/compare-with-peers.ts';
import type { EffectState } from '../coaching/follow-effect.ts';
import type { MeMetricId } from '../metrics/me-metrics.ts';
import type { FigureUnit } from '../metrics/figure.ts';
import type { EpochMs } from '../time/instant.ts';

/** What one of the two wrote. Entries are added, never changed. Dates are local, `YYYY-MM-DD`. */
export type SessionEntryBody =
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'action'; readonly text: string; readonly dueOn: string | null }
  /** The action with this entry's number is done. */
  | { readonly kind: 'done'; readonly action: number }
  | { readonly kind: 'follow-up'; readonly on: string }
  | { readonly kind: 'closed'; readonly text: string };

export interface SessionEntry {
  readonly number: number;
  readonly authorName: string;
  readonly byViewer: boolean;
  readonly at: EpochMs;
  readonly body: SessionEntryBody;
}

/** What came of a goal, judged once when the follow-up date is over. */
export interface GoalEffect {
  readonly state: EffectState;
  /** Whether the value since then reaches the aim; null while it is not measured. */
  readonly reached: boolean | null;
  /** Beside colleagues of the same teams; null while it is not measured, and when too few of them have cases. */
  readonly peers: PeerComparison | null;
}

/** A metric and what it should become. */
export interface SessionGoal {
  readonly number: number;
  readonly metricId: MeMetricId;
  readonly label: string;
  readonly unit: FigureUnit;
  readonly better: 'higher' | 'lower' | 'neither';
  /** In the metric's unit. */
  readonly aim: number;
  /** Mean of the four weeks before, with the number of values; null without any, and where `hidden`. */
  readonly before: { readonly value: number; readonly n: number } | null;
  /** null without a follow-up date, and where `hidden`. */
  readonly effect: GoalEffect | null;
  /** True where the viewer may not see figures of single people. */
  readonly hidden: boolean;
  /** True while the viewer may still be asked to rate one of the person’s reviews blind: the figure would tell its score. */
  readonly blind: boolean;
}

/** One session, the same for both. */
export interface CoachingSessionView {
  readonly sessionId: string;
  readonly member: { readonly memberId: string; readonly name: string };
  readonly lead: { readonly memberId: string; readonly name: string };
  /** True when it is about the viewer. */
  readonly mine: boolean;
  readonly triggerId: string | null;
  readonly openedAt: EpochMs;
  /** Local date; null = none agreed on. */
  readonly followUpOn: string | null;
  readonly closedAt: EpochMs | null;
  readonly goals: readonly SessionGoal[];
  /** Oldest first. */
  readonly entries: readonly SessionEntry[];
}

/** A colleague with whom a session can be opened. */
export interface SessionPartner {
  readonly memberId: string;
  readonly name: string;
}

export interface CoachingSessionsView {
  /** Open ones first, by follow-up date; then the newest that are closed. */
  readonly sessions: readonly CoachingSessionView[];
  /** Whom the viewer may coach, and who may coach the viewer. */
  readonly coachees: readonly SessionPartner[];
  readonly coaches: readonly SessionPartner[];
  readonly timeZone: string;
  readonly serverNow: EpochMs;
}

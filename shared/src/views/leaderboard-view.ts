import type { ScoreWeight, WeightedScore } from '../scorecards/weighted-score.ts';
import type { EpochMs } from '../time/instant.ts';
import type { ScorecardFigure } from './scorecard-view.ts';

/** What leaderboards rank, one list each. Source: Hot Rodan metrics draft (weekly wins and leaderboards). */
export const leaderboardMetricIds = [
  'csat',
  'first-contact-resolution',
  'tickets-handled',
  'first-response-time',
] as const;
export type LeaderboardMetricId = (typeof leaderboardMetricIds)[number];

/** One of the first three places, which several may share. */
export interface LeaderboardPlace {
  readonly place: number;
  readonly name: string;
  readonly isViewer: boolean;
  readonly figure: ScorecardFigure;
}

export interface Leaderboard {
  readonly metricId: LeaderboardMetricId;
  /** Best first; empty when nobody who takes part has enough of a sample. */
  readonly places: readonly LeaderboardPlace[];
}

/** Who reached the highest weighted score, and how it is made. */
export interface AgentOfTheWeek {
  readonly weights: readonly ScoreWeight[];
  readonly winners: readonly (Omit<WeightedScore, 'agentId'> & { readonly name: string; readonly isViewer: boolean })[];
}

/** What a team wants to reach together in a month, and how far it is. */
export interface TeamGoalView {
  readonly id: string;
  readonly aim: number;
  /** null where the viewer may not see it: a team's figure of so few people would tell theirs. */
  readonly figure: ScorecardFigure | null;
  readonly metricId: LeaderboardMetricId;
  /** null while it cannot be said. */
  readonly isReached: boolean | null;
}

/** The leaderboards of a team in a week. */
export interface LeaderboardsView {
  readonly team: { readonly id: string; readonly name: string };
  /** `works-council`: impossible in this workspace; `off`: nobody switched it on. */
  readonly state: 'on' | 'off' | 'works-council';
  readonly participates: boolean;
  /** Whether the viewer is in the team, and so could take part. */
  readonly isMember: boolean;
  readonly may: { readonly switch: boolean; readonly setGoals: boolean };
  /** Month of the goals, as in addresses. */
  readonly month: string;
  readonly goals: readonly TeamGoalView[];
  readonly boards: readonly Leaderboard[];
  readonly agentOfTheWeek: AgentOfTheWeek | null;
  readonly serverNow: EpochMs;
}

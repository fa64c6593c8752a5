import type { BusinessEventBase } from './business-event-base.ts';

/** A review of an agent's work was finished. `scoreRatio` is 0–1; null when nothing was rated. */
export interface ReviewCompleted extends BusinessEventBase {
  readonly type: 'review.completed';
  readonly reviewId: string;
  readonly ticketId: string;
  readonly agentId: string;
  readonly reviewerId: string;
  readonly scoreRatio: number | null;
  /** The reviewer found a wrong answer or a mistake in the process. */
  readonly errorFound: boolean;
  /** Calibration session that the review belongs to; such reviews judge reviewers, not agents. null = an ordinary review. */
  readonly calibrationId: string | null;
}

/** Coaching for a metric was held, and its window before and after is over. Values in the metric's unit. */
export interface CoachingMeasured extends BusinessEventBase {
  readonly type: 'coaching.measured';
  readonly coachingId: string;
  readonly agentId: string;
  readonly metricId: string;
  readonly better: 'higher' | 'lower';
  readonly before: number;
  readonly after: number;
}

/** The specialist who took an escalation said whether everything needed was there at the first hand-over. */
export interface EscalationRated extends BusinessEventBase {
  readonly type: 'escalation.rated';
  readonly escalationId: string;
  readonly ticketId: string;
  /** Who escalated. */
  readonly agentId: string | null;
  readonly complete: boolean;
}

/** A problem record behind several tickets was closed. */
export interface ProblemClosed extends BusinessEventBase {
  readonly type: 'problem.closed';
  readonly problemId: string;
  readonly needsRootCause: boolean;
  readonly hasRootCause: boolean;
}

export type QualityEvent = ReviewCompleted | CoachingMeasured | EscalationRated | ProblemClosed;

/** When a figure calls for a talk: under or over a fixed value in the metric's unit, or under a share of the team's average. */
export type TriggerRule =
  | { readonly kind: 'below'; readonly value: number }
  | { readonly kind: 'above'; readonly value: number }
  | { readonly kind: 'below-team-average'; readonly ratio: number };

/** A coaching trigger. */
export interface CoachingTrigger {
  readonly id: string;
  readonly label: string;
  readonly metricId: string;
  readonly variant: string | null;
  readonly rule: TriggerRule;
  /** Length of the window that the figure covers, up to now. */
  readonly windowMs: number;
  /** Sample from which the figure may call for a talk. */
  readonly minimumSample: number;
  /** After it called, it is silent for this person for so long. */
  readonly coolDownMs: number;
  /** True = it calls only when the whole 95 % interval lies on the wrong side, so that chance alone is no reason for a talk. */
  readonly onlyWhenSure?: boolean;
  readonly source: string;
}

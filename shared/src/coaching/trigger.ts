import type { ChannelFamily } from '../metrics/channel-family.ts';

/** When a figure calls for a talk: under or over a fixed value in the metric's unit, or under a share of the team's average. */
export type TriggerRule =
  | { readonly kind: 'below'; readonly value: number }
  | { readonly kind: 'above'; readonly value: number }
  | { readonly kind: 'below-team-average'; readonly ratio: number };

/** Tiers of support, as `findWorkTier` tells them of a person. */
export const tiers = [1, 2, 3] as const;
export type Tier = (typeof tiers)[number];

/** A threshold for the people of one tier, instead of the rule's, in the same unit. */
export interface TierBound {
  readonly tier: Tier;
  readonly bound: number;
}

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
  /** Tiers whose people it judges by the rule's own threshold; null = every tier; absent = as `listJudgedTiers` has it for the metric. */
  readonly tiers?: readonly Tier[] | null | undefined;
  /** Tiers that are judged by a threshold of their own, whether `tiers` names them or not. */
  readonly tierBounds?: readonly TierBound[] | undefined;
  /** Teams whose members it judges; null or absent = everybody. */
  readonly teamIds?: readonly string[] | null | undefined;
  /** Families of channels whose tickets the figure counts; null or absent = all tickets. */
  readonly channels?: readonly ChannelFamily[] | null | undefined;
  readonly source: string;
}

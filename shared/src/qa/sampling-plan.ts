import type { ChannelFamily } from '../metrics/channel-family.ts';

export const samplingMethods = ['random', 'stratified'] as const;
/** By what a stratified draw keeps its proportions. */
export const strataFields = ['channel', 'category', 'priority', 'rating'] as const;
export const samplingUnits = ['week', 'month'] as const;

export type SamplingMethod = (typeof samplingMethods)[number];
export type StrataField = (typeof strataFields)[number];
export type SamplingUnit = (typeof samplingUnits)[number];

/** How the finished tickets of a team are sampled for review. Source: Hot Rodan metrics draft (5–10 tickets per agent per week), Support KPIs (5 calls per month). */
export interface SamplingPlan {
  readonly label: string;
  readonly teamId: string;
  /** Families of channels that it draws from; none = all. */
  readonly channels: readonly ChannelFamily[];
  readonly unit: SamplingUnit;
  /** Tickets per agent in each week or month. */
  readonly perAgent: number;
  readonly method: SamplingMethod;
  /** What proportions a stratified draw keeps; null for a random one. */
  readonly stratifyBy: StrataField | null;
  /** Public human answers below which there is nothing to review. */
  readonly minimumReplies: number;
  /** Members who review; nobody reviews themselves or a ticket that they touched. */
  readonly reviewerIds: readonly string[];
  /** Days from the draw until a review is due. */
  readonly dueDays: number;
  readonly active: boolean;
}

/** Why a sampled ticket may be given back for another one. */
export const replaceReasons = [
  'nothing-to-review',
  'other-language',
  'wrong-person',
  'sensitive',
  'test-ticket',
  'other',
] as const;
export type ReplaceReason = (typeof replaceReasons)[number];

/** Why a finished ticket could not be drawn. */
export const exclusionReasons = ['deleted-or-merged', 'other-channel', 'too-few-replies', 'drawn-before'] as const;
export type ExclusionReason = (typeof exclusionReasons)[number];

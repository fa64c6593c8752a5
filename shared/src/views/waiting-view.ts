import type { EpochMs } from '../time/instant.ts';

/**
 * What can wait for a member. Of their own: coaching triggers not answered, escalations that came back, follow-ups of coaching, the closed
 * month's scorecard not read. As a specialist: escalations, reviews, calibrations. As a lead: second reviews, disputes. As an admin: helpdesks
 * with an error or something unread, data below its limits.
 */
export const waitingKinds = [
  'returned',
  'escalation',
  'dispute',
  'trigger',
  'review',
  'second-review',
  'calibration',
  'follow-up',
  'scorecard',
  'helpdesk',
  'data',
] as const;
export type WaitingKind = (typeof waitingKinds)[number];

/** Things of one kind that wait for a member until they do something. */
export interface WaitingItem {
  readonly kind: WaitingKind;
  /** How many, from 1. */
  readonly count: number;
  /** The nearest instant by which one of them is to be done; null where there is none. */
  readonly dueAt: EpochMs | null;
  /** Since when the first of them waits; null where it is not known. */
  readonly since: EpochMs | null;
}

/** All that waits, in the order of `waitingKinds`; kinds of which nothing waits are left out. */
export interface WaitingView {
  readonly items: readonly WaitingItem[];
  readonly serverNow: EpochMs;
}

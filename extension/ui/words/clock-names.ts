import type { ClockKind, PauseReason } from '@shiftlight/shared/sla/clock.ts';

/** What each clock is called on screen. */
export const clockNames = {
  'first-response': 'First reply',
  'next-reply': 'Next reply',
  'periodic-update': 'Update',
  'pausable-update': 'Update',
  'requester-wait': 'Customer wait',
  'agent-work': 'Agent work',
  'first-resolution': 'First resolution',
  resolution: 'Resolution',
  'group-ownership': 'In this group',
} satisfies Record<ClockKind, string>;

/** What a person did when the clock was met. */
export const metWords = {
  'first-response': 'answered',
  'next-reply': 'answered',
  'periodic-update': 'updated',
  'pausable-update': 'updated',
  'requester-wait': 'solved',
  'agent-work': 'solved',
  'first-resolution': 'solved',
  resolution: 'solved',
  'group-ownership': 'passed on',
} satisfies Record<ClockKind, string>;

/** Why a clock stands still because of a person. */
export const pauseWords = {
  'waiting-for-customer': 'waiting for customer',
  'waiting-for-third-party': 'waiting for third party',
  'by-policy': 'paused by its policy',
  solved: 'solved',
} satisfies Record<PauseReason, string>;

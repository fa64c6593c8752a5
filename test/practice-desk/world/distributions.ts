import { hours, minutes } from './durations.ts';

export const priorities = ['P1', 'P2', 'P3', 'P4'] as const;
export type Priority = (typeof priorities)[number];
export const channels = ['email', 'web', 'chat', 'phone'] as const;
export type Channel = (typeof channels)[number];

/** Share of tickets by priority: most are everyday questions, a stop of business is rare. */
export const priorityShares: readonly (readonly [Priority, number])[] = [
  ['P1', 0.04],
  ['P2', 0.16],
  ['P3', 0.58],
  ['P4', 0.22],
];

/** Share of tickets by channel. */
export const channelShares: readonly (readonly [Channel, number])[] = [
  ['email', 0.46],
  ['web', 0.22],
  ['chat', 0.22],
  ['phone', 0.1],
];

/** Median working time to the first human answer; log-normal, so that the slow tail misses its target now and then. */
export const firstReplyMedianMs: Readonly<Record<Priority, number>> = {
  P1: minutes(6),
  P2: minutes(22),
  P3: minutes(80),
  P4: minutes(170),
};
export const replySpread = 0.75;

/** Chat and phone are answered while the customer waits. */
export const channelPace: Readonly<Record<Channel, number>> = { email: 1, web: 1, chat: 0.06, phone: 0.03 };

/** Customers answer within hours, some after days. */
export const customerReplyMedianMs = hours(3);
export const customerReplySpread = 1.3;

/** Handling time of one answer; the industry's usual six minutes. */
export const handleMedianMs = minutes(6);

/** What may happen to a ticket, as shares of all tickets. */
export const shares = {
  escalated: 0.09,
  onHold: 0.05,
  reopened: 0.05,
  /** Customers who write again before anybody answered. */
  nudged: 0.08,
  merged: 0.012,
  /** Solved tickets whose customer answers the survey. */
  surveyed: 0.27,
} as const;

/** Survey answers 1–5 when the first answer came quickly, and when it did not. */
export const surveyShares = {
  quick: [
    [1, 0.02],
    [2, 0.03],
    [3, 0.06],
    [4, 0.25],
    [5, 0.64],
  ],
  slow: [
    [1, 0.14],
    [2, 0.15],
    [3, 0.18],
    [4, 0.28],
    [5, 0.25],
  ],
} as const;

/** Tickets an hour by hour of the day (UTC) on a weekday; at weekends a third of it. Two humps, as every office knows them. */
const weekdayHourly = [
  0.6, 0.5, 0.4, 0.4, 0.6, 1, 2, 3.6, 5.2, 6, 5.6, 4.8, 4.2, 5, 5.2, 4.6, 3.8, 2.8, 2.2, 1.8, 1.4, 1.2, 0.9, 0.7,
];
const weekendRatio = 0.34;
/** While life goes on in front of a viewer there is at least a new ticket every six minutes or so. */
const liveHourlyFloor = 10;

export const peakHourly = 12;

/** Expected tickets an hour at an instant. */
export function expectedHourly(at: number, liveFrom: number): number {
  const date = new Date(at);
  const weekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
  const planned = (weekdayHourly[date.getUTCHours()] ?? 1) * (weekend ? weekendRatio : 1);
  return at >= liveFrom ? Math.max(planned, liveHourlyFloor) : planned;
}

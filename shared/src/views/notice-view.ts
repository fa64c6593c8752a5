import type { EpochMs } from '../time/instant.ts';
import type { TicketRef } from './ticket-view.ts';

/**
 * What a member is told of by a notification: a coaching trigger about them, an escalation of theirs that came back, a decision on their
 * dispute, a finished review of their work; admins also of data below its limits.
 */
export const noticeKinds = ['coaching', 'returned', 'decided', 'reviewed', 'data'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Something that happened to a member. The extension says it in the member's language. */
export interface Notice {
  readonly kind: NoticeKind;
  /** Unique within its kind, so that nobody is told twice. */
  readonly noticeId: string;
  readonly at: EpochMs;
  /** The ticket that it is about; null for none. */
  readonly ticket: TicketRef | null;
  /** Name of the thing: subject of the ticket, name of the metric. Null when it has none. */
  readonly subject: string | null;
  /** What a person gave as reason; null when there is none. */
  readonly reason: string | null;
}

/** Notices after an instant, oldest first. */
export interface NoticesView {
  readonly notices: readonly Notice[];
  /** The server's clock. Later notices may still carry an instant a little before it. */
  readonly serverNow: EpochMs;
}

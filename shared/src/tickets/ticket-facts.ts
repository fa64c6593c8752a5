import type { StatusCategory } from '../events/status.ts';
import type { EpochMs } from '../time/instant.ts';

/** Everything the metrics need to know of one ticket, folded from its events. Plain data. */
export interface TicketFacts {
  readonly ticketId: string;
  readonly subject: string | null;
  readonly channel: string | null;
  readonly category: string | null;
  readonly product: string | null;
  readonly priority: string | null;
  readonly customerTier: string | null;
  readonly tags: readonly string[];
  readonly requesterId: string | null;
  readonly status: StatusCategory;
  readonly rawStatus: string;
  readonly assigneeId: string | null;
  readonly groupId: string | null;
  readonly openedAt: EpochMs;
  /** Newest event folded in. */
  readonly lastEventAt: EpochMs;
  readonly firstCustomerMessageAt: EpochMs | null;
  /** First public answer of a human agent; automatic answers never count (BLOG). */
  readonly firstHumanReplyAt: EpochMs | null;
  readonly firstHumanReplyBy: string | null;
  readonly humanReplies: number;
  readonly customerReplies: number;
  readonly firstResolvedAt: EpochMs | null;
  /** Last move to solved/closed; null while open. */
  readonly resolvedAt: EpochMs | null;
  readonly resolvedBy: string | null;
  readonly reopens: number;
  readonly escalations: number;
  readonly mergedInto: string | null;
  readonly deletedAt: EpochMs | null;
  readonly surveys: readonly { readonly kind: 'csat' | 'nps' | 'ces'; readonly value: number; readonly scaleMin: number; readonly scaleMax: number; readonly at: EpochMs; readonly creditedTo: string | null }[];
}

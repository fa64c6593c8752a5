import type { Stretch } from '@shiftlight/shared/views/me-view.ts';
import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import type { Found, FoundClocks } from '../to-view.ts';
import type { TicketsDraft } from '../what-if.schema.ts';

/** How a count stands: `outdated` = the rules that it compares with were changed while it ran; `failed` = it could not be finished. */
export const countStates = ['running', 'done', 'cancelled', 'outdated', 'failed'] as const;
export type CountState = (typeof countStates)[number];

/** What a count has found: of a running one the clocks so far, of a finished one everything. */
export type CountFound =
  { readonly kind: 'so-far'; readonly clocks: FoundClocks | null } | { readonly kind: 'whole'; readonly found: Found };

/** A count over every ticket of a period, as it is stored. */
export interface CountRow extends Stretch {
  readonly workspaceId: string;
  readonly id: string;
  readonly askedBy: string;
  readonly askedAt: number;
  readonly draft: TicketsDraft;
  /** Which stored rules it compares with. */
  readonly basis: string;
  readonly period: string;
  readonly timeZone: string;
  readonly state: CountState;
  readonly total: number;
  readonly done: number;
  readonly found: CountFound | null;
  /** Tickets of the period that changed while it ran; null until it is done. */
  readonly changedMeanwhile: number | null;
  readonly watchedAt: number;
  readonly finishedAt: number | null;
}

/** A count with what one slice of work on it needs. */
export interface ClaimedCount extends CountRow {
  /** Number of this slice: nobody else may store under it. */
  readonly slice: number;
  /** The last ticket that is counted; null = none yet. */
  readonly after: TicketRef | null;
  readonly startPosition: number;
  /** What has been gathered, as it was stored; null = nothing yet. */
  readonly gathered: unknown;
}

import type { DisputeTarget } from '@shiftlight/shared/disputes/dispute-target.ts';
import type { ExpectedScore } from '@shiftlight/shared/disputes/expected-score.ts';
import type { EventChange } from '@shiftlight/shared/events/correction.ts';
import type { ChosenCorrection } from '@shiftlight/shared/views/dispute-view.ts';
import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import type { z } from 'zod';
import type { Client } from '../../../ingest/ingest.repository.ts';
import type { Viewer } from '../../../trpc/context.ts';
import type { DisputeSources } from '../dispute-sources.ts';
import type { DisputeRow } from '../disputes.repository.ts';

/** What somebody says should be instead. */
export interface Claim {
  /** For events only. */
  readonly proposal: EventChange | null;
  /** For reviews only. */
  readonly expected: ExpectedScore | null;
}

/** What is to be decided. */
export interface Verdict {
  readonly decision: 'accepted' | 'rejected';
  readonly corrections: readonly ChosenCorrection[];
}

/** A dispute about one kind of target. */
export type DisputeOf<T> = DisputeRow & { readonly target: T };

/** An accepted dispute with its decision. */
export type Settled<T> = DisputeOf<T> & { readonly decision: { readonly reason: string; readonly at: number } };

/** One kind of thing that can be disputed. */
export interface TargetKind<T extends DisputeTarget> {
  readonly kind: T['kind'];
  readonly schema: z.ZodType<T>;
  /** Tells two targets of one person apart. */
  toKey(target: T): string;
  /** The ticket that it is about; null for targets without one. */
  findTicket(target: T): TicketRef | null;
  /** Whether views of the ticket show to everybody that a decision is awaited. */
  readonly isShownOnTicket: boolean;
  /**
   * Throws NOT_FOUND when there is no such thing or it is none of the viewer's, INVALID when the proposal makes no sense.
   */
  check(sources: DisputeSources, viewer: Viewer, target: T, claim: Claim): Promise<void>;
  /** Throws INVALID or CONFLICT for a decision that cannot be made. */
  checkDecision(sources: DisputeSources, viewer: Viewer, dispute: DisputeOf<T>, verdict: Verdict): Promise<void>;
  /** What an accepted dispute brings about beside its corrections, in the transaction of the decision. */
  settle?(sources: DisputeSources, client: Client, workspaceId: string, settled: Settled<T>): Promise<void>;
}

/** Types an entry of the list of target kinds. */
export function defineTargetKind<T extends DisputeTarget>(kind: TargetKind<T>): TargetKind<T> {
  return kind;
}

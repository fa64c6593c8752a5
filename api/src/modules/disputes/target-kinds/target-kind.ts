import type { DisputeTarget } from '@shiftlight/shared/disputes/dispute-target.ts';
import type { EventChange } from '@shiftlight/shared/events/correction.ts';
import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import type { z } from 'zod';
import type { Viewer } from '../../../trpc/context.ts';
import type { DisputeSources } from '../dispute-sources.ts';

/** One kind of thing that can be disputed. */
export interface TargetKind<T extends DisputeTarget> {
  readonly kind: T['kind'];
  readonly schema: z.ZodType<T>;
  /** Tells two targets of one person apart. */
  toKey(target: T): string;
  /** The ticket whose views show that a decision is awaited; null for targets without one. */
  findTicket(target: T): TicketRef | null;
  /**
   * Throws NOT_FOUND when there is no such thing or it is none of the viewer's, INVALID when the proposal makes no sense.
   */
  check(sources: DisputeSources, viewer: Viewer, target: T, proposal: EventChange | null): Promise<void>;
}

/** Types an entry of the list of target kinds. */
export function defineTargetKind<T extends DisputeTarget>(kind: TargetKind<T>): TargetKind<T> {
  return kind;
}

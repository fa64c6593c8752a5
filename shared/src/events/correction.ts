import type { EpochMs } from '../time/instant.ts';
import type { EventCorrected, TicketAttributes } from './ticket-events.ts';

/** Who really did something: a colleague, or a program. */
export type CorrectedActor =
  { readonly kind: 'agent'; readonly personId: string } | { readonly kind: 'system'; readonly personId: null };

/** What a correction may change in how an event is counted. The event itself stays as the helpdesk told it. */
export type EventChange =
  | { readonly kind: 'automatic'; readonly automatic: boolean }
  | { readonly kind: 'visibility'; readonly visibility: 'public' | 'internal' }
  | { readonly kind: 'actor'; readonly actor: CorrectedActor }
  | { readonly kind: 'attributes'; readonly attributes: Pick<TicketAttributes, 'category' | 'priority'> }
  | { readonly kind: 'ignored'; readonly ignored: boolean };

export type EventChangeKind = EventChange['kind'];

/** A decided correction, as facts and receipts carry it. */
export interface Correction {
  readonly correctedEventId: string;
  readonly change: EventChange;
  readonly decidedAt: EpochMs;
  /** The member who decided. */
  readonly decidedBy: string;
  /** The decision's reason, in that member's words. */
  readonly reason: string;
  readonly disputeId: string;
}

/** The correction that an event tells of. */
export function toCorrection(event: EventCorrected): Correction {
  const { correctedEventId, change, at: decidedAt, decidedBy, reason, disputeId } = event;
  return { correctedEventId, change, decidedAt, decidedBy, reason, disputeId };
}

import type { BusinessEventBase } from './business-event-base.ts';

/** An agent recommended a part for a vehicle. */
export interface FitmentRecommended extends BusinessEventBase {
  readonly type: 'fitment.recommended';
  readonly recommendationId: string;
  readonly agentId: string | null;
  readonly ticketId: string | null;
  /** The order that followed; null when none is known. */
  readonly orderId: string | null;
  readonly product: string | null;
}

/** A follow-up survey said whether the recommended part fits and works. */
export interface FitmentConfirmed extends BusinessEventBase {
  readonly type: 'fitment.confirmed';
  readonly recommendationId: string;
  readonly worked: boolean;
}

export type FitmentEvent = FitmentRecommended | FitmentConfirmed;

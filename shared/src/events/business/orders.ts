import type { EpochMs } from '../../time/instant.ts';
import type { BusinessEventBase } from './business-event-base.ts';

/** A customer ordered. `ticketId` names the support ticket that led to it; null when none did. */
export interface OrderPlaced extends BusinessEventBase {
  readonly type: 'order.placed';
  readonly orderId: string;
  readonly customerId: string;
  readonly placedThrough: 'support' | 'website' | 'other';
  /** In the currency's main unit, without shipping and tax. */
  readonly amount: number;
  readonly currency: string;
  readonly products: readonly string[];
  readonly ticketId: string | null;
  readonly agentId: string | null;
  /** A rush order (race weekend) that must arrive by `deliverBy`. */
  readonly emergency: boolean;
  readonly deliverBy: EpochMs | null;
}

/** The order reached the customer. */
export interface OrderDelivered extends BusinessEventBase {
  readonly type: 'order.delivered';
  readonly orderId: string;
}

export type OrderEvent = OrderPlaced | OrderDelivered;

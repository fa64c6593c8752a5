import type { BusinessEventBase } from './business-event-base.ts';

/** A customer asked to send goods back (RMA). `aboutFitment`: the part did not fit. */
export interface ReturnRequested extends BusinessEventBase {
  readonly type: 'return.requested';
  readonly returnId: string;
  readonly orderId: string;
  readonly product: string | null;
  readonly aboutFitment: boolean;
  readonly agentId: string | null;
}

/** The refund was issued or the exchange shipped. */
export interface ReturnCompleted extends BusinessEventBase {
  readonly type: 'return.completed';
  readonly returnId: string;
  readonly outcome: 'refunded' | 'exchanged' | 'refused';
}

/** A claim was handed to the vendor. */
export interface WarrantyClaimed extends BusinessEventBase {
  readonly type: 'warranty.claimed';
  readonly claimId: string;
  readonly product: string | null;
  readonly vendor: string | null;
  readonly agentId: string | null;
}

/** The vendor decided a claim. */
export interface WarrantyDecided extends BusinessEventBase {
  readonly type: 'warranty.decided';
  readonly claimId: string;
  readonly approved: boolean;
}

export type ReturnEvent = ReturnRequested | ReturnCompleted | WarrantyClaimed | WarrantyDecided;

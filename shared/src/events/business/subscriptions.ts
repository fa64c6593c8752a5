import type { EpochMs } from '../../time/instant.ts';
import type { BusinessEventBase } from './business-event-base.ts';

/** What is known of a customer company, for breakdowns; a later event replaces an earlier one. */
export interface CustomerProfiled extends BusinessEventBase {
  readonly type: 'customer.profiled';
  readonly customerId: string;
  readonly segment: 'enterprise' | 'mid-market' | 'smb' | null;
  readonly geography: string | null;
  readonly product: string | null;
  /** The helpdesk's ids of this customer's requesters, which tie tickets to the customer. */
  readonly requesterIds: readonly string[];
}

/** The customer's yearly recurring revenue from this instant on; the first one starts the customer, 0 ends it. */
export interface RevenueChanged extends BusinessEventBase {
  readonly type: 'revenue.changed';
  readonly customerId: string;
  /** Annual recurring revenue in the currency's main unit. */
  readonly arr: number;
  readonly currency: string;
  /** Why it fell to 0: the customer chose to leave, or did not (failed payment, closed business); null otherwise. */
  readonly ended: 'voluntary' | 'involuntary' | null;
}

/** A renewal is due. */
export interface RenewalScheduled extends BusinessEventBase {
  readonly type: 'renewal.scheduled';
  readonly customerId: string;
  readonly dueAt: EpochMs;
}

export type SubscriptionEvent = CustomerProfiled | RevenueChanged | RenewalScheduled;

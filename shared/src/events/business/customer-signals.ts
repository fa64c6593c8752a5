import type { BusinessEventBase } from './business-event-base.ts';

/** How much a customer used the product in the period that ends at `at`; the unit is the product's own and stays the same. */
export interface UsageMeasured extends BusinessEventBase {
  readonly type: 'usage.measured';
  readonly customerId: string;
  readonly amount: number;
}

/** A payment is late, or a bill is disputed. */
export interface PaymentDelayed extends BusinessEventBase {
  readonly type: 'payment.delayed';
  readonly customerId: string;
  readonly disputed: boolean;
}

/** A key contact of the customer changed or left. */
export interface ContactChanged extends BusinessEventBase {
  readonly type: 'contact.changed';
  readonly customerId: string;
}

/** An answer to a survey that belongs to no ticket, such as the quarterly recommendation question. */
export interface RelationshipSurveyAnswered extends BusinessEventBase {
  readonly type: 'relationship-survey.answered';
  readonly survey: 'csat' | 'nps' | 'ces';
  readonly customerId: string | null;
  readonly value: number;
  readonly scaleMin: number;
  readonly scaleMax: number;
}

/** A customer said which channel they like to use. */
export interface ChannelPreferred extends BusinessEventBase {
  readonly type: 'channel.preferred';
  readonly customerId: string;
  readonly channel: string;
}

export type CustomerSignal =
  UsageMeasured | PaymentDelayed | ContactChanged | RelationshipSurveyAnswered | ChannelPreferred;

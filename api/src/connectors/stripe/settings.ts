import { z } from 'zod';
import { idsOfSetting } from '../kit/ids-of.ts';

/** How an account's subscriptions are read. */
export const stripeSettings = idsOfSetting.extend({
  /** Whose revenue it is. One event tells of one subscription: where customers have several, only the subscription can be counted rightly. */
  countedBy: z.enum(['subscription', 'customer']).default('subscription'),
  /** Test deliveries are left out unless this is on. */
  testMode: z.boolean().default(false),
});
export type StripeSettings = z.infer<typeof stripeSettings>;

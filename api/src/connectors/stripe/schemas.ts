import { z } from 'zod';
import { listOf, optionalText, orNull } from '../kit/payload.ts';

/** An id, or the object in its place when it was asked for expanded. */
const reference = z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)]);

/** Every delivery. Source: Stripe API, Event. */
export const stripeEvent = z.object({
  id: z.string().min(1).max(190),
  type: z.string(),
  created: z.number(),
  livemode: z.boolean(),
  data: z.object({ object: z.unknown(), previous_attributes: orNull(z.record(z.string(), z.unknown())) }),
});

const price = z.object({
  unit_amount: orNull(z.number()),
  unit_amount_decimal: orNull(z.coerce.number()),
  recurring: orNull(
    z.object({
      interval: z.enum(['day', 'week', 'month', 'year']),
      interval_count: z.number().int().min(1).default(1),
      usage_type: optionalText,
    }),
  ),
});

/** customer.subscription.*. Source: Stripe API, Subscription; newer versions say per item when its period ends. */
export const subscription = z.object({
  id: z.string(),
  customer: reference,
  status: z.string(),
  currency: z.string(),
  cancel_at_period_end: z.boolean().default(false),
  current_period_end: orNull(z.number()),
  cancellation_details: orNull(z.object({ reason: optionalText })),
  items: z.object({
    data: listOf(z.object({ price, quantity: orNull(z.number()), current_period_end: orNull(z.number()) })),
  }),
});
export type Subscription = z.infer<typeof subscription>;

/** invoice.*. Source: Stripe API, Invoice; newer versions name the subscription within `parent`. */
export const invoice = z.object({
  customer: orNull(reference),
  subscription: orNull(reference),
  parent: orNull(z.object({ subscription_details: orNull(z.object({ subscription: orNull(reference) })) })),
});

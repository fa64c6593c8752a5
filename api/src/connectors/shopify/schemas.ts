import { z } from 'zod';
import { listOf, optionalText, orNull } from '../kit/payload.ts';

const id = z.union([z.number(), z.string()]).transform(String);
const money = z.coerce.number();
const instant = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));

const taxLine = z.object({ price: money });
const lineItem = z.object({ sku: optionalText, title: optionalText, tax_lines: listOf(taxLine) });

/** orders/create, orders/updated, orders/cancelled. Source: Shopify Admin API, Order. */
export const order = z.object({
  id,
  created_at: instant,
  updated_at: instant,
  processed_at: orNull(instant),
  cancelled_at: orNull(instant),
  currency: z.string(),
  subtotal_price: money,
  taxes_included: z.boolean().default(false),
  source_name: optionalText,
  tags: optionalText,
  customer: orNull(z.object({ id })),
  line_items: listOf(lineItem),
  note_attributes: listOf(z.object({ name: z.string(), value: optionalText })),
});
export type Order = z.infer<typeof order>;

/** fulfillments/create, fulfillments/update. Source: Shopify Admin API, Fulfillment. */
export const fulfilment = z.object({ id, order_id: id, updated_at: instant, shipment_status: optionalText });

/** fulfillment_events/create. Source: Shopify Admin API, FulfillmentEvent. */
export const fulfilmentEvent = z.object({ id, order_id: id, status: z.string(), happened_at: instant });

/** returns/request, approve, decline, close. Source: Shopify webhooks, Return. */
export const returned = z.object({
  id,
  order: z.object({ id }),
  return_line_items: listOf(z.object({ return_reason: optionalText })),
});

/** refunds/create. Source: Shopify Admin API, Refund. */
export const refund = z.object({
  id,
  order_id: id,
  created_at: instant,
  return: orNull(z.object({ id })),
  refund_line_items: listOf(z.object({ restock_type: optionalText, line_item: orNull(lineItem) })),
});

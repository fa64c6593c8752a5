import type { z } from 'zod';
import type { BusinessEntry } from '../business-entry.ts';
import type { DeliveryHeaders, NormaliseScope, Understood } from '../connector-kind.ts';
import { describeIssues, ignored, malformed, understood } from '../kit/understood.ts';
import { toOrderEntry } from './orders.ts';
import { toRefundEntries, toReturnEntry } from './returns.ts';
import { fulfilment, fulfilmentEvent, order, refund, returned } from './schemas.ts';
import { shopifySettings } from './settings.ts';

const returnTopics = {
  'returns/request': 'requested',
  'returns/approve': 'approved',
  'returns/decline': 'declined',
  'returns/close': 'closed',
} as const;

/** What one webhook of a shop tells. Its topic stands in a header; returns say when they happened only there as well. */
export function normaliseShopify(body: unknown, scope: NormaliseScope, headers: DeliveryHeaders): Understood {
  const topic = textOf(headers, 'x-shopify-topic') ?? guessTopic(body);
  const settings = shopifySettings.parse(scope.settings ?? {});
  switch (topic) {
    case 'orders/create':
    case 'orders/updated':
    case 'orders/edited':
    case 'orders/cancelled':
      return read(order, body, (one) => [toOrderEntry(one, settings, scope)]);
    case 'fulfillments/create':
    case 'fulfillments/update':
      return read(fulfilment, body, ({ id, order_id, updated_at, shipment_status }) =>
        shipment_status === 'delivered'
          ? [toDelivery(`fulfillment/${id}`, order_id, updated_at)]
          : 'The parcel has not arrived yet.',
      );
    case 'fulfillment_events/create':
      return read(fulfilmentEvent, body, ({ id, order_id, status, happened_at }) =>
        status === 'delivered'
          ? [toDelivery(`fulfillment-event/${id}`, order_id, happened_at)]
          : 'The parcel has not arrived yet.',
      );
    case 'refunds/create':
      return read(refund, body, toRefundEntries);
    case 'returns/request':
    case 'returns/approve':
    case 'returns/decline':
    case 'returns/close': {
      const at = Date.parse(textOf(headers, 'x-shopify-triggered-at') ?? '');
      if (Number.isNaN(at))
        return malformed('x-shopify-triggered-at: A return says only in this header when it happened.', body);
      return read(returned, body, (one) => [toReturnEntry(one, returnTopics[topic], at, settings)]);
    }
    case null:
      return malformed('x-shopify-topic: This header says what was delivered.', body);
    default:
      return ignored(`Deliveries of topic ${topic.slice(0, 60)} tell nothing that is counted.`);
  }
}

function read<T>(
  schema: z.ZodType<T>,
  body: unknown,
  toEntries: (value: T) => readonly BusinessEntry[] | string,
): Understood {
  const parsed = schema.safeParse(body);
  if (!parsed.success) return malformed(describeIssues(parsed.error), body);
  const entries = toEntries(parsed.data);
  return typeof entries === 'string' ? ignored(entries) : understood({ business: entries });
}

function toDelivery(id: string, orderId: string, at: number): BusinessEntry {
  return { revision: 0, event: { id, at, type: 'order.delivered', orderId } };
}

function textOf(headers: DeliveryHeaders, name: string): string | null {
  const value = headers[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** For recorded bodies without their headers: what each of them has and no other. */
function guessTopic(body: unknown): string | null {
  if (typeof body !== 'object' || body === null) return null;
  if ('subtotal_price' in body) return 'orders/updated';
  if ('refund_line_items' in body) return 'refunds/create';
  if ('shipment_status' in body) return 'fulfillments/update';
  if ('happened_at' in body) return 'fulfillment_events/create';
  return null;
}

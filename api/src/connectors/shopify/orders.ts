import type { BusinessEntry } from '../business-entry.ts';
import type { NormaliseScope } from '../connector-kind.ts';
import type { Order } from './schemas.ts';
import type { ShopifySettings } from './settings.ts';

/** An order as it stands now: the latest word about it counts; a cancelled one counts no more. */
export function toOrderEntry(
  order: Order,
  settings: ShopifySettings,
  { pseudonymOf }: Pick<NormaliseScope, 'pseudonymOf'>,
): BusinessEntry {
  const id = `order/${order.id}`;
  const revision = order.updated_at;
  if (order.cancelled_at !== null) {
    return { revision, event: { id, at: order.cancelled_at, type: 'event.withdrawn' } };
  }
  const tags = (order.tags ?? '').split(',').map((tag) => tag.trim().toLowerCase());
  const deliverBy = Date.parse(findNote(order, 'deliver_by') ?? '');
  return {
    revision,
    event: {
      id,
      at: order.processed_at ?? order.created_at,
      type: 'order.placed',
      orderId: order.id,
      customerId: pseudonymOf(order.customer?.id ?? `guest of order ${order.id}`),
      placedThrough: toPlace(order.source_name, settings),
      amount: toNet(order),
      currency: order.currency,
      products: order.line_items.flatMap(({ sku, title }) => (sku === null || sku === '' ? (title ?? []) : sku)),
      ticketId: findNote(order, 'ticket_id'),
      agentId: findNote(order, 'agent_id'),
      emergency: settings.rushTags.some((tag) => tags.includes(tag.toLowerCase())),
      deliverBy: Number.isNaN(deliverBy) ? null : deliverBy,
    },
  };
}

function toPlace(source: string | null, { supportSources }: ShopifySettings): 'support' | 'website' | 'other' {
  if (source === null) return 'other';
  if (supportSources.includes(source)) return 'support';
  return source === 'web' ? 'website' : 'other';
}

/** The subtotal holds no shipping; where prices include tax, it does. */
function toNet({ subtotal_price, taxes_included, line_items }: Order): number {
  if (!taxes_included) return subtotal_price;
  const tax = line_items.flatMap(({ tax_lines }) => tax_lines).reduce((sum, { price }) => sum + price, 0);
  return Math.max(0, Math.round((subtotal_price - tax) * 100) / 100);
}

/** What the order form was told beside: agents name the ticket and themselves there. */
function findNote({ note_attributes }: Order, name: string): string | null {
  const value = note_attributes.find((note) => note.name.toLowerCase() === name)?.value?.trim() ?? '';
  return value === '' ? null : value;
}

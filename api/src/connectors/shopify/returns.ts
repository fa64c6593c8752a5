import type { z } from 'zod';
import type { BusinessEntry } from '../business-entry.ts';
import type { refund, returned } from './schemas.ts';
import type { ShopifySettings } from './settings.ts';

type Returned = z.infer<typeof returned>;
type Refund = z.infer<typeof refund>;

/**
 * A step of a return. Customers request, staff open returns approved at once: both are the request, and the customer's own word counts
 * before that of the approval. A closed one that nobody refunded was exchanged.
 */
export function toReturnEntry(
  { id, order, return_line_items }: Returned,
  step: 'requested' | 'approved' | 'declined' | 'closed',
  at: number,
  { fitmentReasons }: ShopifySettings,
): BusinessEntry {
  if (step === 'declined' || step === 'closed') {
    const outcome = step === 'declined' ? 'refused' : 'exchanged';
    return { revision: 0, event: { id: `return/${id}/${step}`, at, type: 'return.completed', returnId: id, outcome } };
  }
  const aboutFitment = return_line_items.some(({ return_reason }) =>
    fitmentReasons.includes((return_reason ?? '').toLowerCase()),
  );
  return {
    revision: step === 'requested' ? 1 : 0,
    event: {
      ...{ id: `return/${id}`, at, type: 'return.requested', returnId: id, orderId: order.id },
      ...{ product: null, aboutFitment, agentId: null },
    },
  };
}

/** A refund ends its return; one of goods that came back without a return is both. Says in words why others are none. */
export function toRefundEntries({ id, order_id, created_at, ...rest }: Refund): readonly BusinessEntry[] | string {
  const at = created_at;
  const completed = (returnId: string): BusinessEntry => ({
    revision: 0,
    event: { id: `refund/${id}`, at, type: 'return.completed', returnId, outcome: 'refunded' },
  });
  if (rest.return !== null) return [completed(rest.return.id)];
  const [back] = rest.refund_line_items.filter(({ restock_type }) => restock_type === 'return');
  if (back === undefined) return 'Money went back, no goods did: that is no return.';
  const returnId = `refund ${id}`;
  return [
    {
      revision: 0,
      event: {
        ...{ id: `refund/${id}/requested`, at, type: 'return.requested', returnId, orderId: order_id },
        ...{ product: back.line_item?.sku ?? null, aboutFitment: false, agentId: null },
      },
    },
    completed(returnId),
  ];
}

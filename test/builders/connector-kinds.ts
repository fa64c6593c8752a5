import type { ConnectorKind, DeliveryHeaders } from '@shiftlight/api/connectors/connector-kind.ts';
import { explainDelivery, type ExplainedDelivery } from '@shiftlight/api/connectors/explain-delivery.ts';
import { findConnectorKind } from '@shiftlight/api/connectors/index.ts';
import { known } from './people.ts';

/** The way in which this helpdesk is connected. */
export function getKind(helpdesk: string): ConnectorKind {
  return known(findConnectorKind(helpdesk));
}

/** What a server would make of a delivery; customers are `c_…`. */
export function explain(
  helpdesk: string,
  body: unknown,
  options: { readonly headers?: DeliveryHeaders; readonly settings?: object; readonly secret?: string } = {},
): ExplainedDelivery {
  const kind = getKind(helpdesk);
  return explainDelivery(kind, {
    body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
    headers: options.headers ?? {},
    secret: options.secret ?? null,
    settings: kind.settings.parse(options.settings ?? {}),
    url: '',
    now: Date.now(),
  });
}

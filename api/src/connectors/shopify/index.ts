import { z } from 'zod';
import { capabilitiesExcept } from '../capabilities.ts';
import type { ConnectorKind } from '../connector-kind.ts';
import { hmacSignature } from '../signature-spec.ts';
import { noTickets } from '../kit/no-tickets.ts';
import { normaliseShopify } from './normalise.ts';
import { shopifySettings } from './settings.ts';

/** A Shopify shop: orders, deliveries, returns and refunds, as its webhooks tell them. */
export const shopify: ConnectorKind = {
  id: 'shopify',
  helpdesks: ['shopify'],
  /** Over the bytes of the body, without a time: a delivery that is sent again is the same event. */
  signatures: [hmacSignature({ header: 'x-shopify-hmac-sha256', encoding: 'base64' })],
  secretFrom: 'helpdesk',
  capabilities: capabilitiesExcept(noTickets),
  settings: shopifySettings,
  credentials: z.object({}),
  normalise: normaliseShopify,
  readLog: null,
  readTickets: null,
  pastesScrip: false,
  check: async () => {},
  writeScrip: () => null,
};

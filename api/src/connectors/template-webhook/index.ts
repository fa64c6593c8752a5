import { capabilitiesExcept } from '../capabilities.ts';
import type { ConnectorKind } from '../connector-kind.ts';
import { bearerSecret, hmacSignature, shiftlightSecretHeader, shiftlightSignature } from '../signature-spec.ts';
import { z } from 'zod';
import { productBodies } from './bodies/product-bodies.ts';
import { writeBodies } from './bodies/rule-body.ts';
import { templateSettings } from './settings.ts';
import { normaliseDelivery } from './webhook.ts';

/**
 * Helpdesks whose rules can send a web request with a body that we write. Proven by whatever the product can do: our signature, the
 * product's own one, the secret in a header, or at last in the address. There is no log to read: what was not delivered is not known.
 */
export const templateWebhook: ConnectorKind = {
  id: 'template-webhook',
  helpdesks: [
    'template-webhook',
    'frappe-helpdesk',
    'osticket',
    'freshservice',
    'salesforce',
    'libredesk',
    'peppermint',
  ],
  signatures: [
    shiftlightSignature,
    shiftlightSecretHeader,
    bearerSecret,
    hmacSignature({ header: 'x-frappe-webhook-signature', encoding: 'base64' }),
    hmacSignature({ header: 'x-hub-signature', algorithm: 'sha1', prefix: 'sha1=' }),
    { scheme: 'url-token', parameter: 'token' },
  ],
  secretFrom: 'shiftlight',
  capabilities: capabilitiesExcept({
    status: 'observed',
    priority: 'observed',
    assignee: 'observed',
    group: 'observed',
    reopened: 'observed',
    escalated: 'observed',
    survey: 'observed',
    merged: 'observed',
  }),
  settings: templateSettings,
  credentials: z.object({}),
  normalise: normaliseDelivery,
  readLog: null,
  readTickets: null,
  check: async () => {},
  pastesScrip: true,
  bodyProducts: productBodies.map(({ product, name }) => ({ product, name })),
  writeScrip({ webhookUrl, secret, product }) {
    const bodies = productBodies.find((one) => one.product === product) ?? productBodies[0];
    return bodies === undefined ? null : writeBodies(bodies, { webhookUrl, secret });
  },
};

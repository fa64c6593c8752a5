import { z } from 'zod';
import { capabilitiesExcept } from '../capabilities.ts';
import type { ConnectorKind } from '../connector-kind.ts';
import { hmacSignature } from '../signature-spec.ts';
import { noTickets } from '../kit/no-tickets.ts';
import { normaliseStripe } from './normalise.ts';
import { stripeSettings } from './settings.ts';

/** A Stripe account: recurring revenue, renewals and late payments, as its webhooks tell them. */
export const stripe: ConnectorKind = {
  id: 'stripe',
  helpdesks: ['stripe'],
  signatures: [
    hmacSignature({
      header: 'stripe-signature',
      list: { timestamp: 't', signature: 'v1' },
      template: '{timestamp}.{body}',
    }),
  ],
  secretFrom: 'helpdesk',
  capabilities: capabilitiesExcept(noTickets),
  settings: stripeSettings,
  credentials: z.object({}),
  normalise: normaliseStripe,
  readLog: null,
  readTickets: null,
  pastesScrip: false,
  check: async () => {},
  writeScrip: () => null,
};

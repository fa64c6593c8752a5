import { capabilitiesExcept } from '../capabilities.ts';
import type { CheckScope, ConnectorKind } from '../connector-kind.ts';
import { bearerSecret, shiftlightSecretHeader } from '../signature-spec.ts';
import { createGorgiasClient, readLog, readTickets, ticketsPage } from './read-log.ts';
import { records } from './records.ts';
import { pageOf, restUser } from './rest-schemas.ts';
import { gorgiasCredentials, gorgiasSettings } from './settings.ts';
import { normaliseDelivery } from './webhook.ts';

/** Gorgias: messages and the log of each ticket, pushed by an HTTP integration. Gorgias does not sign: the secret is a header there. */
export const gorgias: ConnectorKind = {
  id: 'gorgias',
  helpdesks: ['gorgias'],
  signatures: [shiftlightSecretHeader, bearerSecret],
  secretFrom: 'shiftlight',
  capabilities: capabilitiesExcept({
    priority: 'observed',
    escalated: 'observed',
    merged: 'missing',
    deleted: 'observed',
  }),
  settings: gorgiasSettings,
  credentials: gorgiasCredentials,
  normalise: normaliseDelivery,
  readLog,
  readTickets,
  records,
  pastesScrip: true,
  async check(scope: CheckScope) {
    const client = createGorgiasClient(scope, Date.now);
    await client.get('/api/tickets', { limit: 1 }, ticketsPage);
    await client.get('/api/users', { limit: 1 }, pageOf(restUser));
  },
  writeScrip: ({ webhookUrl, secret }) =>
    [
      'Settings → Integrations → HTTP → Add HTTP integration',
      'Triggers: ticket created, ticket updated, message created, ticket self-unsnoozed',
      `URL: ${webhookUrl}`,
      'HTTP method: POST, request content type: application/json',
      `Headers: X-Shiftlight-Secret = ${secret}`,
      'Request body:',
      '{"ticket_id": "{{ticket.id}}"}',
      '',
    ].join('\n'),
};

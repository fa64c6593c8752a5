import { capabilitiesExcept } from '../capabilities.ts';
import type { CheckScope, ConnectorKind } from '../connector-kind.ts';
import { hmacSignature } from '../signature-spec.ts';
import { createChatwootClient, findAccountPath, readLog, readTickets } from './read-log.ts';
import { records } from './records.ts';
import { agentsPage, conversationsPage } from './rest-schemas.ts';
import { chatwootCredentials, chatwootSettings } from './settings.ts';
import { normaliseDelivery } from './webhook.ts';

/**
 * Chatwoot: messages and the activities among them. Newer versions sign with a secret of their own, over time and body; older ones
 * cannot prove themselves and add the secret to the address, `?token=…`.
 */
export const chatwoot: ConnectorKind = {
  id: 'chatwoot',
  helpdesks: ['chatwoot'],
  signatures: [
    hmacSignature({
      header: 'x-chatwoot-signature',
      prefix: 'sha256=',
      timestampHeader: 'x-chatwoot-timestamp',
      template: '{timestamp}.{body}',
    }),
    { scheme: 'url-token', parameter: 'token' },
  ],
  secretFrom: 'helpdesk',
  capabilities: capabilitiesExcept({
    assignee: 'observed',
    group: 'observed',
    escalated: 'observed',
    merged: 'missing',
    // Chatwoot deletes without a word: noticed when the conversation is looked at again.
    deleted: 'missing',
  }),
  settings: chatwootSettings,
  credentials: chatwootCredentials,
  normalise: normaliseDelivery,
  readLog,
  readTickets,
  records,
  pastesScrip: true,
  async check(scope: CheckScope) {
    const client = createChatwootClient(scope, Date.now);
    const path = await findAccountPath(client, chatwootSettings.parse(scope.settings));
    await client.get(`${path}/agents`, {}, agentsPage);
    await client.get(`${path}/conversations`, { status: 'all', assignee_type: 'all', page: 1 }, conversationsPage);
  },
  writeScrip: ({ webhookUrl, secret }) =>
    [
      'Settings → Integrations → Webhooks → Add new webhook',
      'Events: conversation created, status changed, updated; message created, updated',
      `URL where the webhook shows a secret of its own, which is then entered here: ${webhookUrl}`,
      `URL of older versions, which do not sign: ${webhookUrl}?token=${encodeURIComponent(secret)}`,
      '',
    ].join('\n'),
};

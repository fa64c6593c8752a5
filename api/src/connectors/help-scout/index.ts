import { capabilitiesExcept } from '../capabilities.ts';
import type { CheckScope, ConnectorKind } from '../connector-kind.ts';
import { scoutPage, scoutUser } from '../kit/scout/scout-schemas.ts';
import { hmacSignature } from '../signature-spec.ts';
import { conversationsPage, createHelpScoutClient, readLog, readTickets } from './read-log.ts';
import { records } from './records.ts';
import { helpScoutCredentials, helpScoutSettings } from './settings.ts';
import { normaliseDelivery } from './webhook.ts';

/** Help Scout: threads of conversations. Deliveries are signed with HMAC-SHA1 without a time; ratings are told in deliveries alone. */
export const helpScout: ConnectorKind = {
  id: 'help-scout',
  helpdesks: ['help-scout'],
  signatures: [hmacSignature({ algorithm: 'sha1', encoding: 'base64', header: 'x-helpscout-signature' })],
  secretFrom: 'shiftlight',
  capabilities: capabilitiesExcept({
    priority: 'missing',
    group: 'observed',
    escalated: 'observed',
    merged: 'observed',
    deleted: 'observed',
  }),
  settings: helpScoutSettings,
  credentials: helpScoutCredentials,
  normalise: normaliseDelivery,
  readLog,
  readTickets,
  records,
  pastesScrip: true,
  async check(scope: CheckScope) {
    const client = createHelpScoutClient(scope, Date.now);
    await client.get('/v2/conversations', { status: 'all', page: 1 }, conversationsPage);
    await client.get('/v2/users', { page: 1 }, scoutPage('users', scoutUser));
  },
  writeScrip: ({ webhookUrl, secret }) =>
    [
      'Manage → Apps → Webhooks → Install App',
      `Callback URL: ${webhookUrl}`,
      `Secret Key: ${secret}`,
      'Events: all conversation events and “Satisfaction ratings”.',
      '',
    ].join('\n'),
};

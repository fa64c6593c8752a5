import { capabilitiesExcept } from '../capabilities.ts';
import type { CheckScope, ConnectorKind } from '../connector-kind.ts';
import { scoutPage, scoutUser } from '../kit/scout/scout-schemas.ts';
import { normaliseScoutDelivery } from '../kit/scout/scout-webhook.ts';
import { hmacSignature } from '../signature-spec.ts';
import { conversationsPage, createFreescoutClient, readLog, readTickets } from './read-log.ts';
import { records } from './records.ts';
import { freescoutCredentials, freescoutSettings } from './settings.ts';

/**
 * FreeScout with its API & Webhooks module. The key of the signature is MD5 of the installation's APP_KEY, with its `base64:`, and a
 * fixed word; one for the whole installation. Which conversation another one was merged into is not told.
 */
export const freescout: ConnectorKind = {
  id: 'freescout',
  helpdesks: ['freescout'],
  signatures: [
    hmacSignature({
      algorithm: 'sha1',
      encoding: 'base64',
      header: 'x-freescout-signature',
      key: { md5WithSuffix: 'webhook_key' },
    }),
  ],
  secretFrom: 'helpdesk',
  capabilities: capabilitiesExcept({
    priority: 'missing',
    group: 'observed',
    escalated: 'observed',
    survey: 'missing',
    merged: 'missing',
    deleted: 'observed',
  }),
  settings: freescoutSettings,
  credentials: freescoutCredentials,
  normalise: (body, scope, headers) => normaliseScoutDelivery('x-freescout-event', body, scope, headers),
  readLog,
  readTickets,
  records,
  pastesScrip: true,
  async check(scope: CheckScope) {
    const client = createFreescoutClient(scope, Date.now);
    await client.get('/api/conversations', { pageSize: 1 }, conversationsPage);
    await client.get('/api/users', { pageSize: 1 }, scoutPage('users', scoutUser));
  },
  writeScrip: ({ webhookUrl }) =>
    [
      'Manage → API & Webhooks → Webhooks → New webhook',
      `URL: ${webhookUrl}`,
      'Events: every one that begins with convo.',
      'Secret for Shiftlight: APP_KEY from the file .env of the installation, whole, with “base64:”.',
      '',
    ].join('\n'),
};

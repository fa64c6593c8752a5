import { z } from 'zod';
import { capabilitiesExcept } from '../capabilities.ts';
import type { CheckScope, ConnectorKind } from '../connector-kind.ts';
import { optionalText } from '../kit/payload.ts';
import { hmacSignature } from '../signature-spec.ts';
import { createZammadClient, readLog, readStateTypes, readTickets } from './read-log.ts';
import { records } from './records.ts';
import { ticketsPage } from './rest-schemas.ts';
import { toStatus, zammadCredentials, zammadSettings } from './settings.ts';
import { normaliseDelivery } from './webhook.ts';

/** Zammad: articles and the ticket's own history, pushed by triggers with a webhook. HMAC-SHA1 over the body; there is no time in it. */
export const zammad: ConnectorKind = {
  id: 'zammad',
  helpdesks: ['zammad'],
  signatures: [hmacSignature({ algorithm: 'sha1', header: 'x-hub-signature', prefix: 'sha1=' })],
  secretFrom: 'shiftlight',
  capabilities: capabilitiesExcept({ escalated: 'observed', survey: 'missing', deleted: 'observed' }),
  settings: zammadSettings,
  credentials: zammadCredentials,
  normalise: normaliseDelivery,
  readLog,
  readTickets,
  records,
  async readStatuses(scope) {
    const settings = zammadSettings.parse(scope.settings);
    const types = await readStateTypes(createZammadClient(scope, Date.now));
    return [...types].map(([name, type]) => ({ rawStatus: name, status: toStatus(name, type, settings) }));
  },
  pastesScrip: true,
  async check(scope: CheckScope) {
    const client = createZammadClient(scope, Date.now);
    const me = await client.get('/api/v1/users/me', {}, z.object({ id: z.number(), login: optionalText }));
    await client.get('/api/v1/tickets', { expand: true, page: 1, per_page: 1 }, ticketsPage);
    // Without admin.user Zammad hides the roles of others, and nobody could be told from a customer.
    await client.get(`/api/v1/users/${me.id}`, { expand: true }, z.object({ roles: z.array(z.string()) }));
  },
  writeScrip: ({ webhookUrl, secret }) =>
    [
      'Admin → Manage → Webhook → New webhook',
      `Endpoint: ${webhookUrl}`,
      `HMAC SHA1 signature token: ${secret}`,
      'Custom payload: off',
      'Admin → Manage → Trigger → New trigger: action-based, “Action is updated” or “is created”, execute the webhook.',
      '',
    ].join('\n'),
};

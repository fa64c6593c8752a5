import { z } from 'zod';
import { capabilitiesExcept } from '../capabilities.ts';
import type { CheckScope, ConnectorKind } from '../connector-kind.ts';
import { hmacSignature } from '../signature-spec.ts';
import { createIntercomClient, readLog, readTickets } from './read-log.ts';
import { records } from './records.ts';
import { adminsPage, searchPage } from './rest-schemas.ts';
import { intercomCredentials, intercomSettings } from './settings.ts';
import { normaliseDelivery } from './webhook.ts';

/** Intercom: parts of conversations and tickets. Notifications are signed with the app's client secret, HMAC-SHA1, without a time. */
export const intercom: ConnectorKind = {
  id: 'intercom',
  helpdesks: ['intercom'],
  signatures: [hmacSignature({ algorithm: 'sha1', header: 'x-hub-signature', prefix: 'sha1=' })],
  secretFrom: 'helpdesk',
  capabilities: capabilitiesExcept({
    priority: 'missing',
    escalated: 'observed',
    merged: 'missing',
    deleted: 'observed',
  }),
  settings: intercomSettings,
  credentials: intercomCredentials,
  normalise: normaliseDelivery,
  readLog,
  readTickets,
  records,
  pastesScrip: false,
  async check(scope: CheckScope) {
    const client = createIntercomClient(scope, Date.now);
    await client.get('/me', {}, z.object({ id: z.unknown() }));
    await client.get('/admins', {}, adminsPage);
    const query = { field: 'updated_at', operator: '>', value: 0 };
    await client.search('/conversations/search', { query, pagination: { per_page: 1 } }, searchPage);
  },
  writeScrip: () => null,
};

import { z } from 'zod';
import { capabilitiesExcept } from '../capabilities.ts';
import type { CheckScope, ConnectorKind } from '../connector-kind.ts';
import { bearerSecret, shiftlightSecretHeader } from '../signature-spec.ts';
import { createFreshdeskClient, readDirectory } from './freshdesk-client.ts';
import { records } from './records.ts';
import { readLog, readTickets } from './read-log.ts';
import { ticketsPage } from './rest-schemas.ts';
import { freshdeskCredentials, freshdeskSettings, toStatus } from './settings.ts';
import { normaliseDelivery } from './webhook.ts';

/** Freshdesk: its list of changed tickets is the truth, rules with a webhook make it quick. Freshdesk does not sign. */
export const freshdesk: ConnectorKind = {
  id: 'freshdesk',
  helpdesks: ['freshdesk'],
  signatures: [shiftlightSecretHeader, bearerSecret],
  secretFrom: 'shiftlight',
  capabilities: capabilitiesExcept({
    priority: 'observed',
    assignee: 'observed',
    group: 'observed',
    escalated: 'observed',
    deleted: 'observed',
    merged: 'missing',
  }),
  settings: freshdeskSettings,
  credentials: freshdeskCredentials,
  normalise: normaliseDelivery,
  readLog,
  readTickets,
  records,
  async readStatuses(scope) {
    const settings = freshdeskSettings.parse(scope.settings);
    const { statuses } = await readDirectory(createFreshdeskClient(scope, Date.now));
    return [...statuses].map(([id, name]) => ({ rawStatus: name, status: toStatus(id, name, settings) }));
  },
  pastesScrip: true,
  async check(scope: CheckScope) {
    const client = createFreshdeskClient(scope, Date.now);
    await client.get('/api/v2/tickets', { per_page: 1 }, ticketsPage);
    await client.get('/api/v2/agents', { per_page: 1 }, z.array(z.unknown()));
  },
  writeScrip: ({ webhookUrl, secret }) =>
    [
      'Two automation rules (Admin → Automations), one on ticket creation, one on ticket updates, with the action “Trigger webhook”:',
      `Request type: POST`,
      `URL: ${webhookUrl}`,
      `Custom headers: {"X-Shiftlight-Secret": "${secret}"}`,
      'Encoding: JSON, Content: Advanced',
      '{"ticket_id": "{{ticket.id}}"}',
      '',
    ].join('\n'),
};

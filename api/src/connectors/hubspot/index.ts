import { capabilitiesExcept } from '../capabilities.ts';
import type { CheckScope, ConnectorKind } from '../connector-kind.ts';
import { hmacSignature } from '../signature-spec.ts';
import { createHubspotClient, readLog, readStages, readTickets, toSearch } from './read-log.ts';
import { records } from './records.ts';
import { pageOf, restOwner, ticketsPage } from './rest-schemas.ts';
import { hubspotCredentials, hubspotSettings, toStatus } from './settings.ts';
import { normaliseDelivery } from './webhook.ts';

/**
 * HubSpot Service Hub: the history of each ticket's properties and the messages of its conversations. Version 3 of the signature is
 * over method, address, body and time, so the address must be the public one.
 */
export const hubspot: ConnectorKind = {
  id: 'hubspot',
  helpdesks: ['hubspot'],
  signatures: [
    hmacSignature({
      header: 'x-hubspot-signature-v3',
      encoding: 'base64',
      timestampHeader: 'x-hubspot-request-timestamp',
      timestampUnit: 'ms',
      template: '{method}{url}{body}{timestamp}',
    }),
  ],
  secretFrom: 'helpdesk',
  capabilities: capabilitiesExcept({
    escalated: 'observed',
    survey: 'missing',
    merged: 'observed',
    deleted: 'observed',
  }),
  settings: hubspotSettings,
  credentials: hubspotCredentials,
  normalise: normaliseDelivery,
  readLog,
  readTickets,
  records,
  async readStatuses(scope) {
    const settings = hubspotSettings.parse(scope.settings);
    const stages = await readStages(createHubspotClient(scope, Date.now));
    return [...stages].map(([id, stage]) => ({ rawStatus: stage.label, status: toStatus(id, stage, settings) }));
  },
  pastesScrip: false,
  async check(scope: CheckScope) {
    const client = createHubspotClient(scope, Date.now);
    const search = { ...toSearch({ sinceMs: 0, page: 1 }), limit: 1 };
    await client.search('/crm/v3/objects/tickets/search', search, ticketsPage);
    await client.get('/crm/v3/owners', { limit: 1 }, pageOf(restOwner));
  },
  writeScrip: () => null,
};

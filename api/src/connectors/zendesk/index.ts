import { capabilitiesExcept } from '../capabilities.ts';
import type { ConnectorKind } from '../connector-kind.ts';
import { hmacSignature } from '../signature-spec.ts';
import { check } from './check.ts';
import { records } from './records.ts';
import { readLog, readTickets } from './read-log.ts';
import { zendeskCredentials, zendeskSettings } from './settings.ts';
import { normaliseDelivery } from './webhook.ts';

/**
 * Zendesk Support: event subscriptions or triggers say which ticket changed, its audits say what. The signature is over timestamp and
 * body; an older copy of the vendor's page has them the other way round, and its example fits only that.
 */
export const zendesk: ConnectorKind = {
  id: 'zendesk',
  helpdesks: ['zendesk'],
  signatures: [
    hmacSignature({
      encoding: 'base64',
      header: 'x-zendesk-webhook-signature',
      timestampHeader: 'x-zendesk-webhook-signature-timestamp',
      timestampUnit: 'iso',
      template: '{timestamp}{body}',
      // Zendesk goes on trying for minutes with the timestamp of the first attempt.
      toleranceMs: 15 * 60_000,
    }),
  ],
  secretFrom: 'helpdesk',
  // Escalations are moves to a group that the admin names as one of a higher tier.
  capabilities: capabilitiesExcept({ escalated: 'observed', deleted: 'observed' }),
  settings: zendeskSettings,
  credentials: zendeskCredentials,
  normalise: normaliseDelivery,
  readLog,
  readTickets,
  records,
  pastesScrip: true,
  check,
  writeScrip: () => '{"ticket_id": "{{ticket.id}}"}\n',
};

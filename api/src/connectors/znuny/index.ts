import { capabilitiesExcept } from '../capabilities.ts';
import type { CheckScope, ConnectorKind } from '../connector-kind.ts';
import { bearerSecret, shiftlightSecretHeader } from '../signature-spec.ts';
import { readLog, readTickets } from './read-log.ts';
import { records } from './records.ts';
import { znunyCredentials, znunySettings } from './settings.ts';
import { normaliseDelivery } from './webhook.ts';
import { createZnunyClient } from './znuny-client.ts';

/** Znuny, OTOBO and the OTRS family: each ticket's history and articles through a web service that an admin publishes. Nothing is signed. */
export const znuny: ConnectorKind = {
  id: 'znuny',
  helpdesks: ['znuny'],
  signatures: [shiftlightSecretHeader, bearerSecret, { scheme: 'url-token', parameter: 'token' }],
  secretFrom: 'shiftlight',
  capabilities: capabilitiesExcept({ escalated: 'observed', survey: 'missing', deleted: 'observed' }),
  settings: znunySettings,
  credentials: znunyCredentials,
  normalise: normaliseDelivery,
  readLog,
  readTickets,
  records,
  pastesScrip: true,
  async check(scope: CheckScope) {
    const client = createZnunyClient(scope, Date.now);
    const [id] = await client.searchTickets({ Limit: 1 });
    if (id !== undefined) await client.getHistory(id);
  },
  writeScrip: ({ webhookUrl, secret }) =>
    [
      'Admin → Processes & Automation → Web Services: in the web service named “Shiftlight” (HTTP::REST), add',
      '',
      'As provider, for reading: the operations Ticket::TicketSearch, Ticket::TicketGet and Ticket::TicketHistoryGet,',
      'mapped to /TicketSearch, /TicketGet and /TicketHistoryGet with method POST.',
      '',
      'As requester, so that changes arrive at once: transport HTTP::REST, default command POST,',
      `endpoint ${webhookUrl}`,
      `with the additional header X-Shiftlight-Secret: ${secret} (where your version has no such field: ?token=${secret} at the end of the address),`,
      'and an invoker Generic::PassThrough with the event triggers TicketCreate, TicketStateUpdate, TicketPriorityUpdate,',
      'TicketOwnerUpdate, TicketQueueUpdate, TicketTypeUpdate, TicketMerge, TicketDelete and ArticleCreate, asynchronous.',
      '',
    ].join('\n'),
};

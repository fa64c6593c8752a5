import { capabilitiesExcept } from '../capabilities.ts';
import type { CheckScope, ConnectorKind } from '../connector-kind.ts';
import { hmacSignature } from '../signature-spec.ts';
import { conversationsPage, createFrontClient, readLog, readTickets, teammatesPage } from './read-log.ts';
import { records } from './records.ts';
import { frontCredentials, frontSettings } from './settings.ts';
import { answerChallenge, normaliseDelivery } from './webhook.ts';

const header = 'x-front-signature';

/**
 * Front: the log of each conversation. An application signs with SHA-256 over time and body, a rule with SHA-1 over the body alone;
 * both in the same header. Front has no priorities; ratings are texts in comments.
 */
export const front: ConnectorKind = {
  id: 'front',
  helpdesks: ['front'],
  signatures: [
    hmacSignature({
      header,
      encoding: 'base64',
      timestampHeader: 'x-front-request-timestamp',
      timestampUnit: 'ms',
      template: '{timestamp}:{body}',
    }),
    hmacSignature({ header, encoding: 'base64', algorithm: 'sha1' }),
  ],
  secretFrom: 'helpdesk',
  capabilities: capabilitiesExcept({ priority: 'missing', escalated: 'observed', survey: 'missing' }),
  settings: frontSettings,
  credentials: frontCredentials,
  normalise: normaliseDelivery,
  answer: (body, headers) => answerChallenge(body, headers['x-front-challenge']),
  readLog,
  readTickets,
  records,
  pastesScrip: false,
  async check(scope: CheckScope) {
    const client = createFrontClient(scope, Date.now);
    await client.get('/conversations', { limit: 1 }, conversationsPage);
    await client.get('/teammates', {}, teammatesPage);
  },
  writeScrip: () => null,
};

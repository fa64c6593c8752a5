import { z } from 'zod';
import type { ConnectorKind, ReaderScope } from '../connector-kind.ts';
import { shiftlightSignature } from '../signature-spec.ts';
import { createRtClient } from './rt-client.ts';
import { readLog } from './read-log.ts';
import { pageOf } from './rest-schemas.ts';
import { rtCredentials, rtSettings } from './settings.ts';
import { normaliseDelivery } from './webhook.ts';
import { writeScrip } from './scrip.ts';

/** Request Tracker 5 (and 4.4 with the REST2 extension): its transaction log over REST 2, pushed by a scrip that we generate. */
export const requestTracker: ConnectorKind = {
  id: 'request-tracker',
  helpdesks: ['request-tracker'],
  signature: shiftlightSignature,
  settings: rtSettings,
  credentials: rtCredentials,
  normalise: normaliseDelivery,
  readLog,
  pastesScrip: true,
  check,
  writeScrip,
};

async function check(scope: ReaderScope): Promise<void> {
  const client = createRtClient(scope.baseUrl, rtCredentials.parse(scope.credentials), scope.signal);
  await client.get('/rt', {}, z.object({ Version: z.string() }));
  await client.get('/tickets', { query: 'id > 0', per_page: '1' }, pageOf(z.object({})));
  await client.get(
    '/transactions',
    { query: "ObjectType='RT::Ticket' AND id > 0", per_page: '1' },
    pageOf(z.object({})),
  );
}

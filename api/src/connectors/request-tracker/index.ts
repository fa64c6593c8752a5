import { capabilitiesExcept } from '../capabilities.ts';
import type { ConnectorKind } from '../connector-kind.ts';
import { shiftlightSignature } from '../signature-spec.ts';
import { check } from './check.ts';
import { readLog, readTickets } from './read-log.ts';
import { records } from './records.ts';
import { rtCredentials, rtSettings } from './settings.ts';
import { normaliseDelivery } from './webhook.ts';
import { writeScrip } from './scrip.ts';

/** Request Tracker 5 (and 4.4 with the REST2 extension): its transaction log over REST 2, pushed by a scrip that we generate. */
export const requestTracker: ConnectorKind = {
  id: 'request-tracker',
  helpdesks: ['request-tracker'],
  signatures: [shiftlightSignature],
  secretFrom: 'shiftlight',
  capabilities: capabilitiesExcept({ escalated: 'missing', survey: 'missing' }),
  settings: rtSettings,
  credentials: rtCredentials,
  normalise: normaliseDelivery,
  readLog: (cursor, scope) => readLog(cursor, scope),
  readTickets,
  records,
  pastesScrip: true,
  check,
  writeScrip,
};

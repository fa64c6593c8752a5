import { z } from 'zod';
import { capabilitiesExcept } from '../capabilities.ts';
import type { ConnectorKind } from '../connector-kind.ts';
import { shiftlightSignature } from '../signature-spec.ts';
import { idsOfSetting } from '../kit/ids-of.ts';
import { normalisePushed } from './normalise.ts';

/** Any system that pushes canonical events itself, signed with our own scheme. It has no log that we could read. */
export const eventsApi: ConnectorKind = {
  id: 'events-api',
  helpdesks: ['events-api', 'practice-desk'],
  signatures: [shiftlightSignature],
  secretFrom: 'shiftlight',
  capabilities: capabilitiesExcept({}),
  settings: idsOfSetting,
  credentials: z.object({}),
  normalise: normalisePushed,
  readLog: null,
  readTickets: null,
  pastesScrip: false,
  check: async () => {},
  writeScrip: () => null,
};

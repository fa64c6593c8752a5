import { z } from 'zod';
import type { ConnectorKind } from '../connector-kind.ts';
import { shiftlightSignature } from '../signature-spec.ts';
import { normalisePushed } from './normalise.ts';

/** Any system that pushes canonical events itself, signed with our own scheme. It has no log that we could read. */
export const eventsApi: ConnectorKind = {
  id: 'events-api',
  helpdesks: ['events-api', 'practice-desk'],
  signature: shiftlightSignature,
  settings: z.object({}),
  credentials: z.object({}),
  normalise: normalisePushed,
  readLog: null,
  pastesScrip: false,
  check: async () => {},
  writeScrip: () => null,
};

import { z } from 'zod';
import type { ConnectorRow } from './connectors.repository.ts';
import { getKind } from './loaded-connector.ts';

const storedProgress = z.object({ phase: z.enum(['history', 'live']), done: z.number(), total: z.number().nullable() });

/** How fresh a connector is, for admins. `readsLog` false = it only pushes; `progress` null = its log was not read yet. */
export function toConnectorStatus(row: ConnectorRow) {
  const progress = storedProgress.safeParse(row.progress);
  return {
    connectorId: row.id,
    helpdesk: row.helpdesk,
    name: row.name,
    baseUrl: row.baseUrl,
    active: row.active,
    pages: row.pages,
    readsLog: getKind(row).readLog !== null,
    pastesScrip: getKind(row).pastesScrip,
    secretFrom: getKind(row).secretFrom,
    bodyProducts: getKind(row).bodyProducts ?? [],
    progress: progress.success ? progress.data : null,
    syncedAt: row.syncedAt?.getTime() ?? null,
    deliveredAt: row.deliveredAt?.getTime() ?? null,
    lastError: row.lastError,
    lastErrorAt: row.lastErrorAt?.getTime() ?? null,
  };
}

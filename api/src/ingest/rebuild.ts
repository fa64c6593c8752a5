import { isDeepStrictEqual } from 'node:util';
import { settleClocks } from '@shiftlight/shared/sla/settle-clocks.ts';
import type { AppendDependencies } from './append-batches.ts';
import { foldTicket } from './fold-tickets.ts';
import { inTransaction } from './in-transaction.ts';
import {
  listEventTickets,
  loadEvents,
  loadTickets,
  lockTickets,
  notifyChanged,
  saveTickets,
} from './ingest.repository.ts';
import { toKeyText, type TicketKey } from './ticket-record.ts';

export interface RebuildReport {
  readonly tickets: number;
  /** Tickets whose stored facts or clocks were not what their events give; repaired. */
  readonly different: readonly TicketKey[];
}

const pageSize = 200;

/** Folds every ticket of a workspace anew from its events, compares with what is stored, and stores what differs. */
export async function rebuildWorkspace(
  dependencies: AppendDependencies,
  workspaceId: string,
  onProgress: (tickets: number) => void = () => {},
): Promise<RebuildReport> {
  const different: TicketKey[] = [];
  let tickets = 0;
  let after: TicketKey | null = null;
  for (;;) {
    const keys: readonly TicketKey[] = await listEventTickets(dependencies.db.pool, workspaceId, after, pageSize);
    const last = keys.at(-1);
    if (last === undefined) return { tickets, different };
    different.push(...(await rebuildPage(dependencies, keys)));
    tickets += keys.length;
    after = last;
    onProgress(tickets);
  }
}

async function rebuildPage(
  dependencies: AppendDependencies,
  keys: readonly TicketKey[],
): Promise<readonly TicketKey[]> {
  const { db } = dependencies;
  return inTransaction(db, async (client) => {
    const now = dependencies.now();
    await lockTickets(client, keys);
    const stored = await loadTickets(client, keys);
    const histories = await loadEvents(client, keys);
    const changed = [];
    for (const key of keys) {
      const rules = await dependencies.rules.get(key.workspaceId);
      const folded = foldTicket(key, histories.get(toKeyText(key)) ?? [], rules, now);
      const record = stored.get(toKeyText(key));
      const plain: unknown = JSON.parse(JSON.stringify(folded.state));
      // Stored clocks may not have been told yet that time went by: settle them to the same instant before comparing.
      const current: unknown =
        record === undefined ? null : JSON.parse(JSON.stringify(settleClocks(record.state, now)));
      if (record?.policyVersion !== folded.policyVersion || !isDeepStrictEqual(current, plain)) changed.push(folded);
    }
    await saveTickets(client, changed);
    if (changed.length > 0) await notifyChanged(client, changed);
    return changed.map(({ workspaceId, connectorId, externalId }) => ({ workspaceId, connectorId, externalId }));
  });
}

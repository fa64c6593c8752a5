import { isDeepStrictEqual } from 'node:util';
import { settleClocks } from '@shiftlight/shared/sla/settle-clocks.ts';
import type { AppendDependencies } from './append-batches.ts';
import { foldTicket, type FoldedTicket } from './fold-tickets.ts';
import { inTransaction } from './in-transaction.ts';
import {
  listEventTickets,
  loadEvents,
  loadTickets,
  lockTickets,
  notifyChanged,
  saveTickets,
  type Client,
} from './ingest.repository.ts';
import { deleteTicketsWithoutEvents, listTicketsToFoldAnew, loadTicketColumns } from './rebuild.repository.ts';
import { toTicketColumns, type TicketColumns } from './ticket-columns.ts';
import { toKeyText, type TicketKey, type TicketRecord } from './ticket-record.ts';

export interface RebuildReport {
  readonly tickets: number;
  /** Tickets that were not what their events give; repaired. */
  readonly different: readonly TicketKey[];
}

const pageSize = 200;

/** Folds every ticket of a workspace anew from its events, compares with what is stored, and stores what differs. What no event speaks of goes. */
export async function rebuildWorkspace(
  dependencies: AppendDependencies,
  workspaceId: string,
  onProgress: (tickets: number) => void = () => {},
): Promise<RebuildReport> {
  const different = [...(await deleteTicketsWithoutEvents(dependencies.db.pool, workspaceId))];
  let tickets = 0;
  let after: TicketKey | null = null;
  for (;;) {
    const keys: readonly TicketKey[] = await listEventTickets(dependencies.db.pool, workspaceId, after, pageSize);
    const last = keys.at(-1);
    if (last === undefined) return { tickets, different };
    different.push(...(await rebuildPage(dependencies, workspaceId, keys)));
    tickets += keys.length;
    after = last;
    onProgress(tickets);
  }
}

/**
 * Folds the tickets of one helpdesk that were marked to be folded anew. What an interruption leaves stays marked, and is done by the
 * next call or the next start. Returns how many were folded.
 */
export async function rebuildMarked(
  dependencies: AppendDependencies,
  { workspaceId, connectorId }: Omit<TicketKey, 'externalId'>,
): Promise<number> {
  const { pool } = dependencies.db;
  let tickets = 0;
  for (let after = ''; ;) {
    const keys = await listTicketsToFoldAnew(pool, { workspaceId, connectorId }, after, pageSize);
    const last = keys.at(-1);
    // Another change may have marked tickets that were passed already.
    if (last === undefined && after === '') return tickets;
    await rebuildPage(dependencies, workspaceId, keys);
    tickets += keys.length;
    after = last?.externalId ?? '';
  }
}

async function rebuildPage(
  dependencies: AppendDependencies,
  workspaceId: string,
  keys: readonly TicketKey[],
): Promise<readonly TicketKey[]> {
  return inTransaction(dependencies.db, async (client) => {
    await lockTickets(client, keys);
    return rebuildLocked(dependencies, client, workspaceId, keys);
  });
}

/** Folds tickets that this transaction has locked anew from their events and stores what differs: the keys of those. */
export async function rebuildLocked(
  dependencies: AppendDependencies,
  client: Client,
  workspaceId: string,
  keys: readonly TicketKey[],
): Promise<readonly TicketKey[]> {
  const now = dependencies.now();
  const stored = await loadTickets(client, keys);
  const columns = await loadTicketColumns(client, workspaceId, keys);
  const histories = await loadEvents(client, keys);
  const rules = await dependencies.rules.get(workspaceId);
  const changed = [];
  for (const key of keys) {
    const folded = foldTicket(key, histories.get(toKeyText(key)) ?? [], rules, now);
    const record = stored.get(toKeyText(key));
    if (record === undefined || !isSame(record, columns.get(toKeyText(key)), folded, now)) changed.push(folded);
  }
  await saveTickets(client, changed);
  if (changed.length > 0) await notifyChanged(client, changed);
  return changed.map(({ connectorId, externalId }) => ({ workspaceId, connectorId, externalId }));
}

function isSame(record: TicketRecord, columns: TicketColumns | undefined, folded: FoldedTicket, now: number): boolean {
  // Stored clocks may not have been told yet that time went by: settle them to the same instant before comparing.
  const settled = settleClocks(record.state, now);
  return (
    record.policyVersion === folded.policyVersion &&
    isDeepStrictEqual(toPlain(settled), toPlain(folded.state)) &&
    isDeepStrictEqual(columns, toTicketColumns(record.state))
  );
}

/** As it comes back from the database. */
function toPlain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

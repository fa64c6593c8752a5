import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import type { Db } from '../db.ts';
import type { RulesCache, WorkspaceRules } from '../rules/rules-cache.ts';
import type { AppendResult, EventBatch } from './batch.ts';
import { foldTicket, stepTicket, type FoldedTicket } from './fold-tickets.ts';
import {
  insertEvents,
  loadEvents,
  loadTickets,
  lockTickets,
  notifyChanged,
  saveTickets,
  type Client,
} from './ingest.repository.ts';
import { withoutFormerIds, type FormerIds } from './former-people.repository.ts';
import type { IngestCounters } from './ingest-counters.ts';
import { inTransaction } from './in-transaction.ts';
import { loadStatusMaps, noteSeenStatuses, toCounted } from './status-maps.repository.ts';
import { toKeyText, type TicketKey } from './ticket-record.ts';

export interface AppendDependencies {
  readonly db: Db;
  readonly rules: RulesCache;
  readonly now: () => number;
  readonly secrets: FormerIds;
  readonly counters: IngestCounters;
}

/**
 * Appends batches, brings their tickets' facts and clocks up to date and announces the change: one transaction.
 * When the promise resolves everything is committed. Results in the order of the batches.
 */
export async function appendBatches(
  dependencies: AppendDependencies,
  batches: readonly EventBatch[],
): Promise<readonly AppendResult[]> {
  const { db, counters } = dependencies;
  const fresh = await inTransaction(db, await prepareAppend(dependencies, batches));
  const results = countResults(batches, fresh);
  for (const { appended, duplicates } of results) {
    counters.events.inc({ outcome: 'appended' }, appended);
    counters.events.inc({ outcome: 'duplicate' }, duplicates);
  }
  return results;
}

/**
 * The same as part of a transaction that also stores something else: gives what to run within it, which answers with the keys of the
 * events that were new. What it needs to know is read before, so that it never waits for a second connection.
 */
export async function prepareAppend(
  dependencies: AppendDependencies,
  told: readonly EventBatch[],
): Promise<(client: Client) => Promise<ReadonlySet<string>>> {
  const rules = await loadRulesOf(dependencies.rules, told);
  return async (client) => {
    const batches = await withoutFormerIds(client, dependencies.secrets, told);
    const fresh = await insertEvents(client, batches);
    const changes = [...groupFreshEvents(batches, fresh).values()];
    if (changes.length > 0) {
      await noteSeenStatuses(client, changes);
      await foldChanges(dependencies, client, rules, changes);
    }
    return fresh;
  };
}

interface TicketChange {
  readonly key: TicketKey;
  readonly events: TicketEvent[];
}

async function foldChanges(
  { counters, now: readNow }: AppendDependencies,
  client: Client,
  rules: ReadonlyMap<string, WorkspaceRules>,
  changes: readonly TicketChange[],
): Promise<void> {
  const keys = changes.map((change) => change.key);
  await lockTickets(client, keys);
  const now = readNow();
  const stored = await loadTickets(client, keys);
  const statuses = await loadStatusMaps(client, keys);
  const folded: FoldedTicket[] = [];
  const anew: TicketKey[] = [];
  for (const { key, events: told } of changes) {
    const events = toCounted(told, statuses.get(key.connectorId));
    const record = stored.get(toKeyText(key));
    // Every commit leaves a projection, so a ticket without one has no events but these.
    const next =
      record === undefined
        ? foldTicket(key, events, getRules(rules, key), now)
        : stepTicket(record, events, getRules(rules, key), now);
    if (next === null) anew.push(key);
    else folded.push(next);
  }
  if (anew.length > 0) {
    counters.refolds.inc(anew.length);
    const histories = await loadEvents(client, anew);
    for (const key of anew) {
      folded.push(foldTicket(key, histories.get(toKeyText(key)) ?? [], getRules(rules, key), now));
    }
  }
  await saveTickets(client, folded);
  await notifyChanged(client, keys);
}

async function loadRulesOf(
  cache: RulesCache,
  batches: readonly EventBatch[],
): Promise<ReadonlyMap<string, WorkspaceRules>> {
  const ids = [...new Set(batches.map((batch) => batch.workspaceId))];
  return new Map(await Promise.all(ids.map(async (id) => [id, await cache.get(id)] as const)));
}

function getRules(rules: ReadonlyMap<string, WorkspaceRules>, key: TicketKey): WorkspaceRules {
  const found = rules.get(key.workspaceId);
  if (found === undefined) throw new Error(`Rules of workspace ${key.workspaceId} were not loaded.`);
  return found;
}

function groupFreshEvents(batches: readonly EventBatch[], fresh: ReadonlySet<string>) {
  const changes = new Map<string, TicketChange>();
  const taken = new Set<string>();
  for (const batch of batches) {
    for (const event of batch.events) {
      const eventKey = `${batch.connectorId}/${event.id}`;
      // The same event may stand in two batches of one group: it was inserted once and counts once.
      if (!fresh.has(eventKey) || taken.has(eventKey)) continue;
      taken.add(eventKey);
      const key = { workspaceId: batch.workspaceId, connectorId: batch.connectorId, externalId: event.ticketId };
      const text = toKeyText(key);
      const change = changes.get(text) ?? { key, events: [] };
      change.events.push(event);
      changes.set(text, change);
    }
  }
  return changes;
}

/** An event that stands several times in the group counts as appended where it stands first. */
function countResults(batches: readonly EventBatch[], fresh: ReadonlySet<string>): readonly AppendResult[] {
  const left = new Set(fresh);
  return batches.map(({ connectorId, events }) => {
    const appended = events.filter((event) => left.delete(`${connectorId}/${event.id}`)).length;
    return { appended, duplicates: events.length - appended };
  });
}

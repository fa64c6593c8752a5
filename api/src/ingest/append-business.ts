import type { Rejected } from '../connectors/connector-kind.ts';
import { findAgent, type BusinessEntry } from '../connectors/business-entry.ts';
import type { Db } from '../db.ts';
import { markAndAnnounce } from './business-changes.repository.ts';
import type { BusinessBatch, BusinessRepository } from './business.repository.ts';
import type { FormerIds } from './former-people.repository.ts';
import type { IngestCounters } from './ingest-counters.ts';
import { inTransaction } from './in-transaction.ts';

export interface BusinessResult {
  readonly appended: number;
  readonly duplicates: number;
  /** Entries that say something else under an id and revision that are stored already. */
  readonly rejected: readonly Rejected[];
}

/** The only way in for business events: resolves after commit, with the people concerned told that their figures changed. */
export type AppendBusiness = (batch: BusinessBatch) => Promise<BusinessResult>;

export interface AppendBusinessDependencies {
  readonly db: Db;
  readonly repository: Pick<BusinessRepository, 'append'>;
  readonly counters: Pick<IngestCounters, 'events'>;
  readonly secrets: FormerIds;
  readonly now: () => number;
}

/** Stores business events; safe to repeat. */
export function createAppendBusiness({
  db,
  repository,
  counters,
  secrets,
  now,
}: AppendBusinessDependencies): AppendBusiness {
  return async (batch) => {
    if (batch.entries.length === 0) return { appended: 0, duplicates: 0, rejected: [] };
    const { appended, duplicates, conflicts } = await inTransaction(db, async (client) => {
      const result = await repository.append(client, batch, secrets);
      if (result.appended > 0) await markAndAnnounce(client, batch, listAgents(batch.entries), now());
      return result;
    });
    counters.events.inc({ outcome: 'appended' }, appended);
    counters.events.inc({ outcome: 'duplicate' }, duplicates);
    return { appended, duplicates, rejected: conflicts.map(toRejected) };
  };
}

function listAgents(entries: readonly BusinessEntry[]): readonly string[] {
  return [...new Set(entries.flatMap(({ event }) => findAgent(event) ?? []))];
}

function toRejected({ event, revision }: BusinessEntry): Rejected {
  return {
    reason: 'conflict',
    detail: `Event ${event.id} is stored already with other content, which stays. To correct it, send it with a revision above ${revision}.`,
    content: { events: [{ ...event, revision }] },
  };
}

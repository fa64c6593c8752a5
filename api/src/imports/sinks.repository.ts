import type { Db } from '../db.ts';
import type { AppendBusiness } from '../ingest/append-business.ts';
import type { AppendQueue } from '../ingest/append-queue.ts';
import type { BusinessRepository } from '../ingest/business.repository.ts';
import type { FormerIds } from '../ingest/former-people.repository.ts';
import { insertEvents, type Client } from '../ingest/ingest.repository.ts';
import type { ImportSink } from './run-import.ts';

/** Whose events are imported, and with whose ids. */
export interface ImportOwner {
  readonly workspaceId: string;
  readonly connectorId: string;
  readonly idsOf: string;
}

export interface SinkDependencies {
  readonly db: Db;
  readonly queue: Pick<AppendQueue, 'append'>;
  readonly appendBusiness: AppendBusiness;
  readonly business: Pick<BusinessRepository, 'append'>;
  readonly secrets: FormerIds;
}

type Stores = Pick<ImportSink, 'tickets' | 'business'>;

/** Stores for good, by the way that all events go. */
export function createStoringSink({ queue, appendBusiness }: SinkDependencies, owner: ImportOwner): Stores {
  const { workspaceId, connectorId } = owner;
  return {
    tickets: (events) => queue.append({ workspaceId, connectorId, via: 'import', events }),
    async business(entries) {
      const { rejected, ...counts } = await appendBusiness({ ...owner, via: 'import', entries });
      return { ...counts, conflicts: new Set(rejected.flatMap(({ content }) => listIds(content))) };
    },
  };
}

/** Does the same and takes it back at once: what would be new, what is known, what contradicts. */
export function createTryingSink({ db, business, secrets }: SinkDependencies, owner: ImportOwner): Stores {
  const { workspaceId, connectorId } = owner;
  return {
    tickets: (events) =>
      takenBack(db, async (client) => {
        if (events.length === 0) return { appended: 0, duplicates: 0 };
        const fresh = await insertEvents(client, [{ workspaceId, connectorId, via: 'import', events }]);
        return { appended: fresh.size, duplicates: events.length - fresh.size };
      }),
    business: (entries) =>
      takenBack(db, async (client) => {
        const { conflicts, ...counts } = await business.append(client, { ...owner, via: 'import', entries }, secrets);
        return { ...counts, conflicts: new Set(conflicts.map(({ event }) => event.id)) };
      }),
  };
}

async function takenBack<T>({ pool }: Db, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let isBroken = true;
  try {
    await client.query('BEGIN');
    try {
      return await work(client);
    } finally {
      await client.query('ROLLBACK');
      isBroken = false;
    }
  } finally {
    client.release(isBroken);
  }
}

function listIds(content: unknown): readonly string[] {
  if (typeof content !== 'object' || content === null || !('events' in content)) return [];
  const { events } = content;
  if (!Array.isArray(events)) return [];
  return events.flatMap((event: unknown) =>
    typeof event === 'object' && event !== null && 'id' in event && typeof event.id === 'string' ? [event.id] : [],
  );
}

import type { AppendDependencies } from './append-batches.ts';
import { inTransaction } from './in-transaction.ts';
import { lockTickets } from './ingest.repository.ts';
import { rebuildLocked } from './rebuild.ts';
import {
  beginRecount,
  findRecount,
  listRecounting,
  listTicketsAfter,
  passRecount,
  takeRecount,
  type RecountProgress,
} from './recount.repository.ts';

export type Recount = ReturnType<typeof createRecount>;

/** Tickets folded in one transaction. */
const pageSize = 100;
/** So many tickets are done before whoever saved the rules gets an answer: a small desk sees the change at once. */
const atOnce = 1_000;

/**
 * Folds the past tickets of a workspace anew when rules were saved that hold for them, too: a small desk's at once, the rest page by page in
 * the background. Where it stands is stored with each page, so that an interruption loses nothing.
 */
export function createRecount(dependencies: AppendDependencies) {
  const { db, rules, now } = dependencies;

  /** Folds the next page; false when none is left, or, without `waits`, somebody else is at it. */
  async function workPage(workspaceId: string, waits = false): Promise<boolean> {
    return inTransaction(db, async (client) => {
      const place = await takeRecount(client, workspaceId, waits);
      if (place === null) return false;
      const known = await rules.get(workspaceId);
      // Rules are kept for a while: nothing may be folded under those that have been replaced meanwhile.
      if (known.findPolicyVersion(Number.MAX_SAFE_INTEGER) < place.policyVersion) rules.forget(workspaceId);
      const keys = await listTicketsAfter(client, workspaceId, place.after, pageSize);
      await lockTickets(client, keys);
      await rebuildLocked(dependencies, client, workspaceId, keys);
      await passRecount(client, workspaceId, keys, now());
      return keys.length > 0;
    });
  }

  return {
    workPage,

    /** Begins anew, with as much as is done at once. */
    async begin(workspaceId: string): Promise<void> {
      rules.forget(workspaceId);
      await beginRecount(db.pool, workspaceId, now());
      for (let done = 0; done <= atOnce; done += pageSize) if (!(await workPage(workspaceId, true))) return;
    },

    /** How far the newest one is; null when no rules were ever saved for past tickets. */
    find: (workspaceId: string): Promise<RecountProgress | null> => findRecount(db.pool, workspaceId),

    listWaiting: () => listRecounting(db.pool),
  };
}

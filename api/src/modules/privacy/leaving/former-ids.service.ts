import type { AppendDependencies } from '../../../ingest/append-batches.ts';
import { rebuildMarked } from '../../../ingest/rebuild.ts';
import type { FormerIdsRepository } from './former-ids.repository.ts';

export type FormerIdsService = ReturnType<typeof createFormerIdsService>;

/** Tickets that are rewritten in one transaction: few enough that nobody who writes at the same time waits long. */
const batchSize = 100;

/** Finishes what replacing a person began: their helpdesk ids in everything that is stored. */
export function createFormerIdsService(repository: FormerIdsRepository, append: AppendDependencies) {
  return {
    /**
     * Rewrites all that is left, unless the signal aborts; what is left out is done by the next call. Two processes that do it at once do
     * nothing twice. Gives how many ids are done with.
     */
    async run(signal?: AbortSignal): Promise<number> {
      let done = 0;
      for (const id of await repository.list()) {
        let after: string | null = '';
        while (after !== null) {
          if (signal?.aborted === true) return done;
          after = await repository.replaceInTickets(id, after, batchSize);
        }
        await repository.finish(id);
        done += 1;
      }
      for (const place of await repository.listMarked()) {
        if (signal?.aborted === true) return done;
        await rebuildMarked(append, place);
      }
      return done;
    },
  };
}

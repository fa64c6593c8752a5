import { retentionKinds, type RetentionPeriods } from '@shiftlight/shared/privacy/retention.ts';
import type { RetentionLine, RetentionRun, RetentionView } from '@shiftlight/shared/views/privacy-view.ts';
import type { PrivacyRepository } from '../privacy.repository.ts';
import type { RetentionRepository } from './retention.repository.ts';

export type RetentionService = ReturnType<typeof createRetentionService>;

const dayMs = 86_400_000;
/** Small enough that nobody who writes at the same time waits long. */
const batchSize = 500;

/** Deletes records whose period is over, in small batches, and says how many. */
export function createRetentionService(
  repository: RetentionRepository,
  settings: Pick<PrivacyRepository, 'findCurrent'>,
  now: () => number,
) {
  const findPeriods = async (workspaceId: string): Promise<RetentionPeriods> =>
    (await settings.findCurrent(workspaceId))?.retention ?? {};

  return {
    /** A dry run under these periods (left out: those that hold), and what earlier runs deleted. Deletes nothing. */
    async preview(workspaceId: string, wanted?: RetentionPeriods): Promise<RetentionView> {
      const serverNow = now();
      const periods = wanted ?? (await findPeriods(workspaceId));
      const lines = await Promise.all(
        retentionKinds.map(async ({ id, minimumDays, because }): Promise<RetentionLine> => {
          const days = periods[id] ?? null;
          const counted = await repository.count(workspaceId, id, days === null ? null : serverNow - days * dayMs);
          return { kind: id, days, minimumDays, because, ...counted };
        }),
      );
      return { lines, runs: await repository.listRuns(workspaceId), serverNow };
    },

    /** Deletes everything that is due, unless the signal aborts. What is left out is due again in the next run. */
    async run(workspaceId: string, signal?: AbortSignal): Promise<readonly RetentionRun[]> {
      const at = now();
      const periods = await findPeriods(workspaceId);
      const runs: RetentionRun[] = [];
      for (const { id: kind } of retentionKinds) {
        const days = periods[kind];
        if (days === undefined) continue;
        const before = at - days * dayMs;
        const batch = { kind, before, at, limit: batchSize };
        let deleted = 0;
        for (let size = batchSize; size > 0 && signal?.aborted !== true;) {
          size = await repository.deleteBatch(workspaceId, batch);
          deleted += size;
        }
        if (deleted > 0) runs.push({ kind, at, before, deleted });
      }
      return runs;
    },

    /** What last changed before this instant may be gone on purpose; null = everything is kept. */
    async findTicketsKeptSince(workspaceId: string): Promise<number | null> {
      const days = (await findPeriods(workspaceId)).tickets;
      return days === undefined ? null : now() - days * dayMs;
    },

    listWorkspaces: repository.listWorkspaces,
  };
}

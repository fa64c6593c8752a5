import { roleIncludes } from '../../roles.ts';
import { toWaitingItems } from '../waiting/to-waiting-item.ts';
import type { WaitingSource } from '../waiting/waiting-source.ts';
import { isBelowLimits } from './is-below-limits.ts';
import type { ReconciliationsRepository } from './reconciliations.repository.ts';

/** One may be under way; the one before it is what is known. */
const newest = 2;

/** For admins: helpdesks whose last comparison failed, waits for a decision, or was below a limit. */
export function createDataWaiting(repository: Pick<ReconciliationsRepository, 'listNewest'>): WaitingSource {
  return {
    async find({ workspaceId, role }) {
      if (!roleIncludes(role, 'admin')) return [];
      const known = (await repository.listNewest(workspaceId, newest)).filter(
        ({ finishedAt, state }) => finishedAt !== null || state === 'held',
      );
      const last = new Map(known.toReversed().map((row) => [row.connectorId, row]));
      const below = [...last.values()].filter(isBelowLimits);
      const things = below.map(({ finishedAt, startedAt }) => ({ dueAt: null, since: finishedAt ?? startedAt }));
      return toWaitingItems('data', things);
    },
  };
}

import { roleIncludes } from '../../roles.ts';
import { toWaitingItems } from '../waiting/to-waiting-item.ts';
import type { WaitingSource } from '../waiting/waiting-source.ts';
import type { DisputesService } from './disputes.service.ts';

/** Open disputes that a lead may decide. */
export function createDisputesWaiting(disputes: Pick<DisputesService, 'listToDecide'>): WaitingSource {
  return {
    async find(viewer) {
      if (!roleIncludes(viewer.role, 'lead')) return [];
      const open = (await disputes.listToDecide(viewer)).filter(
        ({ state, mayDecide }) => state === 'open' && mayDecide,
      );
      const things = open.map(({ openedAt }) => ({ dueAt: null, since: openedAt }));
      return toWaitingItems('dispute', things);
    },
  };
}

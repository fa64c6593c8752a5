import { roleIncludes } from '../../roles.ts';
import { toWaitingItems } from '../waiting/to-waiting-item.ts';
import type { WaitingSource } from '../waiting/waiting-source.ts';
import type { ConnectorsService } from './connectors.service.ts';

/** For admins: helpdesks whose reading fails, that set deliveries aside, or of which tickets could not be read. */
export function createHelpdesksWaiting(connectors: Pick<ConnectorsService, 'listTroubled'>): WaitingSource {
  return {
    async find({ workspaceId, role }) {
      if (!roleIncludes(role, 'admin')) return [];
      const troubled = await connectors.listTroubled(workspaceId);
      const things = troubled.map(({ lastErrorAt }) => ({ dueAt: null, since: lastErrorAt?.getTime() ?? null }));
      return toWaitingItems('helpdesk', things);
    },
  };
}

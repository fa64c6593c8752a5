import type { Db } from '../../db.ts';
import { toWaitingItems } from '../waiting/to-waiting-item.ts';
import type { WaitingSource } from '../waiting/waiting-source.ts';

/** A member's own coaching triggers that they did not answer yet. */
export function createTriggersWaiting({ pool }: Db): WaitingSource {
  return {
    async find({ workspaceId, memberId }) {
      const { rows } = await pool.query<{ since: number; dueAt: null }>({
        name: 'triggers-waiting',
        text: `SELECT (extract(epoch FROM fired_at) * 1000)::float8 AS since, NULL AS "dueAt" FROM coaching_trigger
               WHERE workspace_id = $1 AND member_id = $2 AND acknowledged_at IS NULL AND dismissed_at IS NULL
                 AND withdrawn_at IS NULL`,
        values: [workspaceId, memberId],
      });
      return toWaitingItems('trigger', rows);
    },
  };
}

import type { Db } from '../../db.ts';
import { toWaitingItems } from '../waiting/to-waiting-item.ts';
import type { WaitingSource } from '../waiting/waiting-source.ts';

/** The member's own scorecard of the month that was closed last, when there was work to measure and they did not say yet that they have seen it. */
export function createScorecardsWaiting({ pool }: Db): WaitingSource {
  return {
    async find({ workspaceId, memberId }) {
      const { rows } = await pool.query<{ since: number; dueAt: null }>({
        name: 'scorecards-waiting',
        text: `SELECT (extract(epoch FROM f.frozen_at) * 1000)::float8 AS since, NULL AS "dueAt" FROM frozen_scorecard f
               WHERE f.workspace_id = $1 AND f.scope = 'member' AND f.scope_id = $2 AND f.version = 1
                 AND EXISTS (SELECT 1 FROM json_array_elements(f.card->'figures') x WHERE (x->>'n')::float8 > 0)
                 AND f.period = (SELECT max(period) FROM frozen_period WHERE workspace_id = $1)
                 AND NOT EXISTS (SELECT 1 FROM scorecard_note n WHERE n.workspace_id = f.workspace_id AND n.scope = f.scope
                                 AND n.scope_id = f.scope_id AND n.period = f.period AND n.kind = 'acknowledged')`,
        values: [workspaceId, memberId],
      });
      return toWaitingItems('scorecard', rows);
    },
  };
}

import type { Db } from '../../db.ts';
import { toWaitingItems } from '../waiting/to-waiting-item.ts';
import type { WaitingSource } from '../waiting/waiting-source.ts';

/** Coaching sessions of a member, coached or coaching, whose follow-up day has come in the workspace's zone. */
export function createFollowUpsWaiting({ pool }: Db): WaitingSource {
  return {
    async find({ workspaceId, memberId }, now) {
      const { rows } = await pool.query<{ dueAt: number; since: null }>({
        name: 'follow-ups-waiting',
        text: `SELECT (extract(epoch FROM s.follow_up_on::timestamp AT TIME ZONE w.time_zone) * 1000)::float8 AS "dueAt", NULL AS since
               FROM coaching_session s JOIN workspace w ON w.id = s.workspace_id
               WHERE s.workspace_id = $1 AND $2 IN (s.member_id, s.lead_member_id) AND s.closed_at IS NULL
                 AND s.follow_up_on::timestamp AT TIME ZONE w.time_zone <= $3`,
        values: [workspaceId, memberId, new Date(now).toISOString()],
      });
      return toWaitingItems('follow-up', rows);
    },
  };
}

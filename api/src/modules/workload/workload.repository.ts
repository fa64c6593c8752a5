import type { MemberWorkload } from '@shiftlight/shared/views/workload-view.ts';
import type { Stretch } from '@shiftlight/shared/views/me-view.ts';
import type { Db } from '../../db.ts';

export type WorkloadRepository = ReturnType<typeof createWorkloadRepository>;

export function createWorkloadRepository({ pool }: Db) {
  return {
    /** The members of a team by name, with what they have now and how often they were reviewed in the stretch. */
    async listOfTeam(workspaceId: string, teamId: string, { from, to }: Stretch): Promise<readonly MemberWorkload[]> {
      const { rows } = await pool.query<MemberWorkload>({
        name: 'workload-of-team',
        text: `SELECT m.id AS "memberId", u.name,
                 (SELECT count(*)::int FROM person p
                  JOIN ticket t ON t.workspace_id = p.workspace_id AND t.connector_id = p.connector_id AND t.assignee_id = p.external_id AND t.open
                  WHERE p.workspace_id = $1 AND p.member_id = m.id) AS "openTickets",
                 (SELECT count(*)::int FROM coaching_trigger c WHERE c.workspace_id = $1 AND c.member_id = m.id
                    AND c.acknowledged_at IS NULL AND c.dismissed_at IS NULL AND c.withdrawn_at IS NULL) AS "openTriggers",
                 (SELECT count(*)::int FROM qa_review r WHERE r.workspace_id = $1 AND r.agent_member_id = m.id
                    AND r.replaced_by_review_id IS NULL AND r.submitted_at >= $3 AND r.submitted_at < $4) AS reviews
               FROM team t JOIN team_member tm ON tm.team_id = t.id
               JOIN member m ON m.id = tm.member_id JOIN "user" u ON u.id = m.user_id
               WHERE t.workspace_id = $1 AND t.id = $2 AND m.active ORDER BY u.name, m.id`,
        values: [workspaceId, teamId, new Date(from).toISOString(), new Date(to).toISOString()],
      });
      return rows;
    },
  };
}

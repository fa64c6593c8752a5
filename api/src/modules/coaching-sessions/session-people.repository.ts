import type { SessionPartner } from '@shiftlight/shared/views/coaching-session-view.ts';
import type { Db } from '../../db.ts';

/** `$1` = workspace: pairs of who leads whom. Managers and admins lead everybody, leads the members of their teams. */
const leading = `SELECT lead.id AS lead_id, own.id AS member_id FROM member lead JOIN member own
  ON own.workspace_id = lead.workspace_id AND own.id <> lead.id AND own.active
  WHERE lead.workspace_id = $1 AND lead.active AND (lead.role IN ('manager', 'admin') OR (lead.role = 'lead' AND EXISTS (
    SELECT 1 FROM team_member l JOIN team_member m ON m.team_id = l.team_id
    WHERE l.member_id = lead.id AND l.is_lead AND m.member_id = own.id)))`;

export type SessionPeopleRepository = ReturnType<typeof createSessionPeopleRepository>;

/** Who coaches whom. */
export function createSessionPeopleRepository({ pool }: Db) {
  return {
    async mayCoach(workspaceId: string, leadMemberId: string, memberId: string): Promise<boolean> {
      const { rowCount } = await pool.query(`${leading} AND lead.id = $2 AND own.id = $3`, [
        workspaceId,
        leadMemberId,
        memberId,
      ]);
      return rowCount === 1;
    },

    /** Whom this member may coach, by name. */
    async listCoachees(workspaceId: string, leadMemberId: string): Promise<readonly SessionPartner[]> {
      const { rows } = await pool.query<SessionPartner>(
        `SELECT p.member_id AS "memberId", u.name FROM (${leading} AND lead.id = $2) p
         JOIN member m ON m.id = p.member_id JOIN "user" u ON u.id = m.user_id ORDER BY u.name, 1`,
        [workspaceId, leadMemberId],
      );
      return rows;
    },

    /** Who leads one of this member's teams; where nobody does, the managers. By name. */
    async listCoaches(workspaceId: string, memberId: string): Promise<readonly SessionPartner[]> {
      const { rows } = await pool.query<SessionPartner & { near: boolean }>(
        `SELECT p.lead_id AS "memberId", u.name, m.role = 'lead' OR EXISTS (
           SELECT 1 FROM team_member l JOIN team_member o ON o.team_id = l.team_id
           WHERE l.member_id = p.lead_id AND l.is_lead AND o.member_id = $2) AS near
         FROM (${leading} AND own.id = $2) p JOIN member m ON m.id = p.lead_id JOIN "user" u ON u.id = m.user_id
         ORDER BY u.name, 1`,
        [workspaceId, memberId],
      );
      const near = rows.filter((row) => row.near);
      return (near.length > 0 ? near : rows).map(({ memberId: id, name }) => ({ memberId: id, name }));
    },

    /** Active colleagues who share a team with the member; everybody for a member of no team. */
    async listPeers(workspaceId: string, memberId: string): Promise<readonly string[]> {
      const { rows } = await pool.query<{ id: string }>(
        `WITH teams AS (SELECT team_id FROM team_member WHERE member_id = $2)
         SELECT m.id FROM member m WHERE m.workspace_id = $1 AND m.id <> $2 AND m.active
           AND EXISTS (SELECT 1 FROM person p WHERE p.workspace_id = $1 AND p.member_id = m.id)
           AND (NOT EXISTS (SELECT 1 FROM teams)
                OR EXISTS (SELECT 1 FROM team_member t WHERE t.member_id = m.id AND t.team_id IN (SELECT team_id FROM teams)))
         ORDER BY m.id`,
        [workspaceId, memberId],
      );
      return rows.map(({ id }) => id);
    },
  };
}

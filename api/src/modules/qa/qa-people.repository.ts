import type { QaPerson } from '@shiftlight/shared/views/qa-view.ts';
import type { Db } from '../../db.ts';

export type QaPeopleRepository = ReturnType<typeof createQaPeopleRepository>;

/** Names and teams of members. Every query names its workspace. */
export function createQaPeopleRepository({ pool }: Pick<Db, 'pool'>) {
  return {
    async listTeamIds(workspaceId: string): Promise<readonly string[]> {
      const { rows } = await pool.query<{ id: string }>('SELECT id FROM team WHERE workspace_id = $1', [workspaceId]);
      return rows.map(({ id }) => id);
    },

    async listLedTeamIds(workspaceId: string, memberId: string): Promise<readonly string[]> {
      const { rows } = await pool.query<{ id: string }>(
        `SELECT t.id FROM team t JOIN team_member l ON l.team_id = t.id
         WHERE t.workspace_id = $1 AND l.member_id = $2 AND l.is_lead`,
        [workspaceId, memberId],
      );
      return rows.map(({ id }) => id);
    },

    async listLed(workspaceId: string, memberId: string): Promise<readonly string[]> {
      const { rows } = await pool.query<{ id: string }>(
        `SELECT DISTINCT m.member_id AS id FROM team t JOIN team_member l ON l.team_id = t.id
         JOIN team_member m ON m.team_id = t.id WHERE t.workspace_id = $1 AND l.member_id = $2 AND l.is_lead`,
        [workspaceId, memberId],
      );
      return rows.map(({ id }) => id);
    },

    /** Everybody in the team. */
    async listTeamMemberIds(workspaceId: string, teamId: string): Promise<readonly string[]> {
      const { rows } = await pool.query<{ id: string }>(
        `SELECT l.member_id AS id FROM team t JOIN team_member l ON l.team_id = t.id
         WHERE t.workspace_id = $1 AND t.id = $2 ORDER BY 1`,
        [workspaceId, teamId],
      );
      return rows.map(({ id }) => id);
    },

    async isMember(workspaceId: string, memberId: string): Promise<boolean> {
      const { rowCount } = await pool.query('SELECT 1 FROM member WHERE workspace_id = $1 AND id = $2', [
        workspaceId,
        memberId,
      ]);
      return rowCount === 1;
    },

    /** Active members of the team who do its work, not those who only lead it. */
    async listTeamMembers(workspaceId: string, teamId: string): Promise<readonly string[]> {
      const { rows } = await pool.query<{ id: string }>(
        `SELECT l.member_id AS id FROM team t JOIN team_member l ON l.team_id = t.id
         JOIN member m ON m.id = l.member_id AND m.workspace_id = t.workspace_id AND m.active
         WHERE t.workspace_id = $1 AND t.id = $2 AND NOT l.is_lead ORDER BY 1`,
        [workspaceId, teamId],
      );
      return rows.map(({ id }) => id);
    },

    /** These members by id; `name` null for who is no longer a member. */
    async findPeople(workspaceId: string, memberIds: Iterable<string>): Promise<(memberId: string) => QaPerson> {
      const { rows } = await pool.query<{ id: string; name: string }>(
        `SELECT m.id, u.name FROM member m JOIN "user" u ON u.id = m.user_id WHERE m.workspace_id = $1 AND m.id = ANY ($2::uuid[])`,
        [workspaceId, [...new Set(memberIds)]],
      );
      const names = new Map(rows.map(({ id, name }) => [id, name]));
      return (memberId) => ({ memberId, name: names.get(memberId) ?? null });
    },
  };
}

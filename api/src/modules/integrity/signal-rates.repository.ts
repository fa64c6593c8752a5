import type { Db } from '../../db.ts';

export type SignalRatesRepository = ReturnType<typeof createSignalRatesRepository>;

/** Who is comparable. */
export function createSignalRatesRepository({ pool }: Db) {
  return {
    /** Everybody else who shares a team with the member, or everybody else of the workspace. Past members count as long as their work does. */
    async listOthers(
      workspaceId: string,
      memberId: string,
      basis: 'teammates' | 'workspace',
    ): Promise<readonly string[]> {
      const { rows } = await pool.query<{ id: string }>(
        `SELECT m.id FROM member m WHERE m.workspace_id = $1 AND m.id <> $2 AND ($3 OR EXISTS (
           SELECT 1 FROM team_member o JOIN team_member t ON t.team_id = o.team_id
           WHERE o.member_id = $2 AND t.member_id = m.id)) ORDER BY m.id`,
        [workspaceId, memberId, basis === 'workspace'],
      );
      return rows.map(({ id }) => id);
    },
  };
}

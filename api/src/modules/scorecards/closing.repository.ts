import type { Db } from '../../db.ts';
import type { Named } from './scorecard-scopes.repository.ts';

/** A workspace whose months are closed. */
export interface ClosingWorkspace {
  readonly id: string;
  readonly timeZone: string;
  readonly createdAt: number;
  /** True while a helpdesk's history is being read for the first time: what it tells belongs into months that are over. */
  readonly isReading: boolean;
}

/** Somebody with the teams that they are in, at the moment of closing. */
export interface ClosingMember extends Named {
  readonly teamIds: readonly string[];
}

export type ClosingRepository = ReturnType<typeof createClosingRepository>;

export function createClosingRepository({ pool }: Db) {
  return {
    async listWorkspaces(): Promise<readonly ClosingWorkspace[]> {
      const { rows } = await pool.query<Omit<ClosingWorkspace, 'createdAt'> & { createdAt: Date }>({
        name: 'closing-workspaces',
        text: `SELECT w.id, w.time_zone AS "timeZone", w.created_at AS "createdAt",
                 EXISTS (SELECT 1 FROM connector c WHERE c.workspace_id = w.id AND c.active
                         AND c.progress IS NOT NULL AND c.progress->>'phase' = 'history') AS "isReading"
               FROM workspace w`,
      });
      return rows.map((row) => ({ ...row, createdAt: row.createdAt.getTime() }));
    },

    /** Members whom a helpdesk knows, by name; everybody else has no figures. */
    async listMembers(workspaceId: string): Promise<readonly ClosingMember[]> {
      const { rows } = await pool.query<ClosingMember>({
        name: 'closing-members',
        text: `SELECT m.id, u.name, ARRAY(SELECT tm.team_id::text FROM team_member tm JOIN team t ON t.id = tm.team_id AND t.workspace_id = $1
                                          WHERE tm.member_id = m.id ORDER BY 1) AS "teamIds"
               FROM member m JOIN "user" u ON u.id = m.user_id
               WHERE m.workspace_id = $1 AND EXISTS (SELECT 1 FROM person p WHERE p.workspace_id = $1 AND p.member_id = m.id)
               ORDER BY u.name, m.id`,
        values: [workspaceId],
      });
      return rows;
    },
  };
}

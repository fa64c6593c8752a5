import type { Db } from '../../db.ts';

/** A team, the workspace or a member by name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** A member of a team in one helpdesk. */
export interface TeamIdentity {
  readonly connectorId: string;
  readonly externalId: string;
  readonly memberId: string;
  readonly teamId: string;
}

export type ScorecardScopesRepository = ReturnType<typeof createScorecardScopesRepository>;

/** Whose scorecards there are, and who they are in the helpdesks. */
export function createScorecardScopesRepository({ pool }: Db) {
  return {
    /** Teams by name; with `leadMemberId` only those that this member leads. */
    async listTeams(workspaceId: string, leadMemberId: string | null): Promise<readonly Named[]> {
      const { rows } = await pool.query<Named>({
        name: 'scorecard-teams',
        text: `SELECT t.id, t.name FROM team t WHERE t.workspace_id = $1
                 AND ($2::uuid IS NULL OR EXISTS (SELECT 1 FROM team_member l WHERE l.team_id = t.id AND l.member_id = $2 AND l.is_lead))
               ORDER BY t.name, t.id`,
        values: [workspaceId, leadMemberId],
      });
      return rows;
    },

    async getWorkspace(workspaceId: string): Promise<Named> {
      const { rows } = await pool.query<Named>('SELECT id, name FROM workspace WHERE id = $1', [workspaceId]);
      const [row] = rows;
      if (row === undefined) throw new Error(`There is no workspace ${workspaceId}.`);
      return row;
    },

    /** Members of a team by name. */
    async listMembers(workspaceId: string, teamId: string): Promise<readonly Named[]> {
      const { rows } = await pool.query<Named>({
        name: 'scorecard-members',
        text: `SELECT m.id, u.name FROM team t JOIN team_member tm ON tm.team_id = t.id
               JOIN member m ON m.id = tm.member_id JOIN "user" u ON u.id = m.user_id
               WHERE t.workspace_id = $1 AND t.id = $2 ORDER BY u.name, m.id`,
        values: [workspaceId, teamId],
      });
      return rows;
    },

    /** Who contributed cases to which measure in a stretch: members of one team, or of all. Without cases that belong to nobody. */
    async listContributors(
      workspaceId: string,
      teamId: string | null,
      { from, to }: { readonly from: number; readonly to: number },
    ): Promise<readonly { readonly measure: string; readonly memberId: string }[]> {
      const { rows } = await pool.query<{ measure: string; memberId: string }>(
        `WITH measured AS (
           SELECT connector_id, external_id, member_id FROM person
           WHERE workspace_id = $1 AND member_id IS NOT NULL
             AND ($2::uuid IS NULL OR member_id IN (SELECT member_id FROM team_member WHERE team_id = $2)))
         SELECT f.measure, p.member_id AS "memberId" FROM measured p
         JOIN figure_case f ON f.workspace_id = $1 AND f.connector_id = p.connector_id AND f.agent_id = p.external_id
           AND f.at >= $3 AND f.at < $4
         UNION
         SELECT e.measure, p.member_id FROM measured p
         JOIN event_case e ON e.workspace_id = $1 AND e.ids_of = p.connector_id AND e.agent_id = p.external_id
           AND e.at >= $3 AND e.at < $4 AND (e.known_at IS NULL OR e.known_at <= now())`,
        [workspaceId, teamId, new Date(from).toISOString(), new Date(to).toISOString()],
      );
      return rows;
    },

    /** Everybody whose work is counted: members whom a helpdesk knows, of one team or of all. */
    async listMeasured(workspaceId: string, teamId: string | null): Promise<readonly string[]> {
      const { rows } = await pool.query<{ memberId: string }>(
        `SELECT DISTINCT p.member_id AS "memberId" FROM person p
         WHERE p.workspace_id = $1 AND p.member_id IS NOT NULL
           AND ($2::uuid IS NULL OR p.member_id IN (SELECT member_id FROM team_member WHERE team_id = $2))`,
        [workspaceId, teamId],
      );
      return rows.map(({ memberId }) => memberId);
    },

    /** The same by name. */
    async listMeasuredNames(workspaceId: string): Promise<readonly Named[]> {
      const { rows } = await pool.query<Named>(
        `SELECT m.id, u.name FROM member m JOIN "user" u ON u.id = m.user_id
         WHERE m.workspace_id = $1 AND EXISTS (SELECT 1 FROM person p WHERE p.workspace_id = $1 AND p.member_id = m.id)
         ORDER BY u.name, m.id`,
        [workspaceId],
      );
      return rows;
    },

    /** Everybody of these teams as the helpdesks know them, once for each team that they are in. */
    async listTeamIdentities(workspaceId: string, teamIds: readonly string[]): Promise<readonly TeamIdentity[]> {
      const { rows } = await pool.query<TeamIdentity>({
        name: 'scorecard-team-identities',
        text: `SELECT p.connector_id AS "connectorId", p.external_id AS "externalId", p.member_id AS "memberId", t.id AS "teamId"
               FROM team t JOIN team_member tm ON tm.team_id = t.id
               JOIN person p ON p.workspace_id = t.workspace_id AND p.member_id = tm.member_id
               WHERE t.workspace_id = $1 AND t.id = ANY($2::uuid[]) ORDER BY 1, 2, 4`,
        values: [workspaceId, teamIds],
      });
      return rows;
    },

    /** These members as the helpdesks know them. */
    async listIdentities(
      workspaceId: string,
      memberIds: readonly string[],
    ): Promise<readonly Omit<TeamIdentity, 'teamId'>[]> {
      const { rows } = await pool.query<Omit<TeamIdentity, 'teamId'>>({
        name: 'scorecard-identities',
        text: `SELECT p.connector_id AS "connectorId", p.external_id AS "externalId", p.member_id AS "memberId"
               FROM person p WHERE p.workspace_id = $1 AND p.member_id = ANY($2::uuid[]) ORDER BY 1, 2`,
        values: [workspaceId, memberIds],
      });
      return rows;
    },
  };
}

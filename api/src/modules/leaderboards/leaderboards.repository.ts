import type { LeaderboardMetricId } from '@shiftlight/shared/views/leaderboard-view.ts';
import type { Db } from '../../db.ts';
import { inTransaction } from '../../ingest/in-transaction.ts';
import { insertAudit } from '../audit/audit.repository.ts';

/** A team and what the viewer is to it. */
export interface BoardTeam {
  readonly id: string;
  readonly name: string;
  /** The workspace's, in which months begin. */
  readonly timeZone: string;
  readonly isOn: boolean;
  readonly isMember: boolean;
  readonly isLead: boolean;
}

export interface GoalRow {
  readonly id: string;
  readonly metricId: LeaderboardMetricId;
  readonly period: string;
  readonly aim: number;
}

/** Who changes something, and when. */
export interface Change {
  readonly workspaceId: string;
  readonly teamId: string;
  readonly memberId: string;
  readonly at: number;
}

export type LeaderboardsRepository = ReturnType<typeof createLeaderboardsRepository>;

/** Which teams have leaderboards, who takes part, and what teams want to reach. */
export function createLeaderboardsRepository(db: Db) {
  const { pool } = db;
  return {
    /** The team; null when the workspace has none of this id. */
    async findTeam(workspaceId: string, teamId: string, memberId: string): Promise<BoardTeam | null> {
      const { rows } = await pool.query<BoardTeam>(
        `SELECT t.id, t.name, w.time_zone AS "timeZone",
                EXISTS (SELECT 1 FROM leaderboard_team l WHERE l.workspace_id = $1 AND l.team_id = t.id) AS "isOn",
                EXISTS (SELECT 1 FROM team_member m WHERE m.team_id = t.id AND m.member_id = $3) AS "isMember",
                EXISTS (SELECT 1 FROM team_member m WHERE m.team_id = t.id AND m.member_id = $3 AND m.is_lead) AS "isLead"
         FROM team t JOIN workspace w ON w.id = t.workspace_id WHERE t.workspace_id = $1 AND t.id = $2`,
        [workspaceId, teamId, memberId],
      );
      return rows[0] ?? null;
    },

    /** The active members of a team who take part now. */
    async listParticipants(workspaceId: string, teamId: string): Promise<readonly string[]> {
      const { rows } = await pool.query<{ id: string }>(
        `SELECT p.member_id AS id FROM leaderboard_participant p
         JOIN member m ON m.id = p.member_id AND m.active JOIN team_member tm ON tm.member_id = m.id AND tm.team_id = $2
         WHERE p.workspace_id = $1`,
        [workspaceId, teamId],
      );
      return rows.map(({ id }) => id);
    },

    async participates(workspaceId: string, memberId: string): Promise<boolean> {
      const { rowCount } = await pool.query(
        'SELECT 1 FROM leaderboard_participant WHERE workspace_id = $1 AND member_id = $2',
        [workspaceId, memberId],
      );
      return rowCount === 1;
    },

    async join(workspaceId: string, memberId: string, at: number): Promise<void> {
      await pool.query(
        'INSERT INTO leaderboard_participant (workspace_id, member_id, joined_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
        [workspaceId, memberId, new Date(at).toISOString()],
      );
    },

    async leave(workspaceId: string, memberId: string): Promise<void> {
      await pool.query('DELETE FROM leaderboard_participant WHERE workspace_id = $1 AND member_id = $2', [
        workspaceId,
        memberId,
      ]);
    },

    switch: ({ workspaceId, teamId, memberId, at }: Change, on: boolean): Promise<void> =>
      inTransaction(db, async (client) => {
        const { rowCount } = on
          ? await client.query(
              `INSERT INTO leaderboard_team (workspace_id, team_id, switched_on_at, switched_on_by) VALUES ($1, $2, $3, $4)
               ON CONFLICT DO NOTHING`,
              [workspaceId, teamId, new Date(at).toISOString(), memberId],
            )
          : await client.query('DELETE FROM leaderboard_team WHERE workspace_id = $1 AND team_id = $2', [
              workspaceId,
              teamId,
            ]);
        if (rowCount !== 1) return;
        await insertAudit(client, {
          ...{ workspaceId, actorMemberId: memberId, action: 'leaderboard.switched', detail: { teamId, on } },
        });
      }),

    async listGoals(workspaceId: string, teamId: string, period: string): Promise<readonly GoalRow[]> {
      const { rows } = await pool.query<GoalRow>(
        `SELECT id, metric_id AS "metricId", period, aim FROM team_goal
         WHERE workspace_id = $1 AND team_id = $2 AND period = $3 ORDER BY set_at, id`,
        [workspaceId, teamId, period],
      );
      return rows;
    },

    setGoal: ({ workspaceId, teamId, memberId, at }: Change, { id, metricId, period, aim }: GoalRow): Promise<void> =>
      inTransaction(db, async (client) => {
        const { rowCount } = await client.query(
          `INSERT INTO team_goal (workspace_id, id, team_id, metric_id, period, aim, set_by, set_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
          [workspaceId, id, teamId, metricId, period, aim, memberId, new Date(at).toISOString()],
        );
        if (rowCount !== 1) return;
        await insertAudit(client, {
          ...{ workspaceId, actorMemberId: memberId, action: 'team-goal.set' },
          detail: { teamId, metricId, period, aim },
        });
      }),

    removeGoal: ({ workspaceId, teamId, memberId }: Change, goalId: string): Promise<void> =>
      inTransaction(db, async (client) => {
        const { rowCount } = await client.query(
          'DELETE FROM team_goal WHERE workspace_id = $1 AND team_id = $2 AND id = $3',
          [workspaceId, teamId, goalId],
        );
        if (rowCount !== 1) return;
        await insertAudit(client, {
          ...{ workspaceId, actorMemberId: memberId, action: 'team-goal.removed', detail: { teamId, goalId } },
        });
      }),
  };
}

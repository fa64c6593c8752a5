import type { Db } from '../../db.ts';
import { joinAssignee, ticketViewColumns, type TicketViewRow } from '../tickets/tickets.repository.ts';

/** The groups of one helpdesk in which somebody's teams work; `groupIds` null = not known yet, so all of them. */
export interface WorkedGroups {
  readonly connectorId: string;
  /** An empty text stands for tickets in no group. */
  readonly groupIds: readonly string[] | null;
}

export type NowRepository = ReturnType<typeof createNowRepository>;

export function createNowRepository({ pool }: Db) {
  return {
    /**
     * Helpdesks that know the member, each with the groups in which the member or somebody of their teams was assigned a ticket since then.
     */
    async listWorkedGroups(workspaceId: string, memberId: string, since: number): Promise<readonly WorkedGroups[]> {
      const { rows } = await pool.query<WorkedGroups>({
        name: 'worked-groups',
        text: `WITH mates AS (
                 SELECT $2::uuid AS member_id UNION
                 SELECT mate.member_id FROM team_member own
                 JOIN team t ON t.id = own.team_id AND t.workspace_id = $1
                 JOIN team_member mate ON mate.team_id = own.team_id WHERE own.member_id = $2),
               ids AS (SELECT connector_id, external_id FROM person WHERE workspace_id = $1 AND member_id IN (SELECT member_id FROM mates)),
               worked AS (
                 SELECT DISTINCT t.connector_id, COALESCE(t.group_id, '') AS group_id
                 FROM ticket t JOIN ids ON ids.connector_id = t.connector_id AND ids.external_id = t.assignee_id
                 WHERE t.workspace_id = $1 AND t.last_event_at >= $3 AND t.agents && ARRAY(SELECT external_id FROM ids))
               SELECT own.connector_id AS "connectorId",
                      (SELECT array_agg(group_id ORDER BY group_id) FROM worked w WHERE w.connector_id = own.connector_id) AS "groupIds"
               FROM (SELECT DISTINCT connector_id FROM person WHERE workspace_id = $1 AND member_id = $2) own ORDER BY 1`,
        values: [workspaceId, memberId, new Date(since).toISOString()],
      });
      return rows;
    },

    /** Open tickets of these groups that nobody has and of which a clock is over or due until then, soonest first. */
    async listUnassigned(
      workspaceId: string,
      groups: readonly WorkedGroups[],
      until: number,
      limit: number,
    ): Promise<readonly TicketViewRow[]> {
      if (groups.length === 0) return [];
      const pairs = groups.flatMap(({ connectorId, groupIds }) =>
        (groupIds ?? []).map((id) => [connectorId, id] as const),
      );
      const whole = groups.flatMap(({ connectorId, groupIds }) => (groupIds === null ? [connectorId] : []));
      const { rows } = await pool.query<TicketViewRow>({
        name: 'unassigned-due',
        text: `SELECT ${ticketViewColumns} FROM ticket t ${joinAssignee}
               WHERE t.workspace_id = $1 AND t.open AND t.assignee_id IS NULL AND t.connector_id = ANY($2::uuid[])
                 AND (t.connector_id = ANY($3::uuid[])
                      OR (t.connector_id, COALESCE(t.group_id, '')) IN (SELECT * FROM unnest($4::uuid[], $5::text[])))
                 AND (t.timer_at <= $6 OR t.clocks::jsonb @> '[{"state":"breached"}]')
               ORDER BY t.timer_at NULLS FIRST, t.opened_at LIMIT $7`,
        values: [
          workspaceId,
          groups.map(({ connectorId }) => connectorId),
          whole,
          pairs.map(([connectorId]) => connectorId),
          pairs.map(([, id]) => id),
          new Date(until).toISOString(),
          limit,
        ],
      });
      return rows;
    },
  };
}

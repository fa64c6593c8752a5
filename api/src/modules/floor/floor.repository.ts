import type { QueuedTicket } from '@shiftlight/shared/floor/summarise-queue.ts';
import type { Db } from '../../db.ts';

/** The tickets of a floor: what its people have, and what nobody has in the groups where they work; null = all of the workspace. */
export type FloorScope = {
  readonly people: readonly { readonly connectorId: string; readonly externalId: string }[];
  readonly groups: readonly FloorGroup[];
} | null;

/** A group or queue of one helpdesk; the empty text stands for tickets in no group. */
export interface FloorGroup {
  readonly connectorId: string;
  readonly groupId: string;
}

export interface FloorTicket extends QueuedTicket {
  /** Who has it: the member, else the helpdesk's own id of somebody whom the workspace does not know; null = nobody. */
  readonly holder: string | null;
}

export type FloorRepository = ReturnType<typeof createFloorRepository>;

/** Reads what is open now. */
export function createFloorRepository({ pool }: Db) {
  return {
    /** Groups in which somebody of the team was assigned a ticket since then. */
    async listGroupsOfTeam(workspaceId: string, teamId: string, since: number): Promise<readonly FloorGroup[]> {
      const { rows } = await pool.query<FloorGroup>({
        name: 'floor-groups',
        text: `WITH ids AS (
                 SELECT p.connector_id, p.external_id FROM team_member tm JOIN team ON team.id = tm.team_id AND team.workspace_id = $1
                 JOIN person p ON p.workspace_id = $1 AND p.member_id = tm.member_id WHERE tm.team_id = $2)
               SELECT DISTINCT t.connector_id AS "connectorId", COALESCE(t.group_id, '') AS "groupId"
               FROM ticket t JOIN ids ON ids.connector_id = t.connector_id AND ids.external_id = t.assignee_id
               WHERE t.workspace_id = $1 AND t.last_event_at >= $3 AND t.agents && ARRAY(SELECT external_id FROM ids)
               ORDER BY 1, 2`,
        values: [workspaceId, teamId, new Date(since).toISOString()],
      });
      return rows;
    },

    /** Every open ticket of the floor, with the clocks that have not ended. */
    async listQueue(workspaceId: string, scope: FloorScope): Promise<readonly FloorTicket[]> {
      const { rows } = await pool.query<FloorTicket>({
        name: scope === null ? 'floor-queue-of-all' : 'floor-queue-of-team',
        text: `SELECT t.connector_id AS "connectorId", t.external_id AS "externalId", t.priority,
                      t.assignee_id IS NOT NULL AS "isAssigned", (extract(epoch FROM t.opened_at) * 1000)::float8 AS "openedAt",
                      COALESCE(a.member_id::text, t.assignee_id) AS holder,
                      COALESCE((SELECT json_agg(c) FROM json_array_elements(t.clocks) AS c WHERE c->>'stoppedAt' IS NULL), '[]') AS clocks
               FROM (${ticketsOf(scope, 't.open')}) AS t
               LEFT JOIN person a ON a.workspace_id = t.workspace_id AND a.connector_id = t.connector_id AND a.external_id = t.assignee_id`,
        values: [workspaceId, ...toColumns(scope)],
      });
      return rows;
    },

    /** How many tickets of the floor were opened in each hour since then; hours without any are left out. */
    async countOpened(workspaceId: string, scope: FloorScope, since: number): Promise<ReadonlyMap<number, number>> {
      const at = scope === null ? '$2' : '$6';
      const { rows } = await pool.query<{ hour: number; n: number }>({
        name: scope === null ? 'floor-opened-of-all' : 'floor-opened-of-team',
        text: `SELECT floor(extract(epoch FROM t.opened_at - ${at}::timestamptz) / 3600)::int AS hour, count(*)::int AS n
               FROM (${ticketsOf(scope, `NOT t.gone AND t.opened_at >= ${at}::timestamptz`)}) AS t GROUP BY 1`,
        values: [workspaceId, ...toColumns(scope), new Date(since).toISOString()],
      });
      return new Map(rows.map(({ hour, n }) => [hour, n]));
    },

    /** How many tickets the floor's people resolved in each hour since then, or all with `null`; hours without any are left out. */
    async countResolved(workspaceId: string, scope: FloorScope, since: number): Promise<ReadonlyMap<number, number>> {
      const people = `JOIN unnest($3::uuid[], $4::text[]) AS p(c, i) ON f.connector_id = p.c AND f.agent_id = p.i`;
      const { rows } = await pool.query<{ hour: number; n: number }>({
        name: scope === null ? 'floor-resolved-of-all' : 'floor-resolved-of-team',
        text: `SELECT floor(extract(epoch FROM f.at - $2::timestamptz) / 3600)::int AS hour, count(*)::int AS n
               FROM figure_case f ${scope === null ? '' : people}
               WHERE f.workspace_id = $1 AND f.at >= $2::timestamptz AND f.measure = 'tickets-handled' GROUP BY 1`,
        values: [workspaceId, new Date(since).toISOString(), ...toColumns(scope).slice(0, 2)],
      });
      return new Map(rows.map(({ hour, n }) => [hour, n]));
    },
  };
}

/** Two plain index look-ups instead of one condition with OR, which would read every open ticket of the workspace. */
function ticketsOf(scope: FloorScope, condition: string): string {
  if (scope === null) return `SELECT t.* FROM ticket t WHERE t.workspace_id = $1 AND ${condition}`;
  return `SELECT t.* FROM unnest($2::uuid[], $3::text[]) AS p(c, i)
            JOIN ticket t ON t.workspace_id = $1 AND t.connector_id = p.c AND t.assignee_id = p.i AND ${condition}
          UNION ALL
          SELECT t.* FROM ticket t WHERE t.workspace_id = $1 AND t.connector_id = ANY($4::uuid[]) AND t.assignee_id IS NULL AND ${condition}
            AND (t.connector_id, COALESCE(t.group_id, '')) IN (SELECT * FROM unnest($4::uuid[], $5::text[]))`;
}

function toColumns(scope: FloorScope): readonly (readonly string[])[] {
  if (scope === null) return [];
  const { people, groups } = scope;
  return [
    people.map(({ connectorId }) => connectorId),
    people.map(({ externalId }) => externalId),
    groups.map(({ connectorId }) => connectorId),
    groups.map(({ groupId }) => groupId),
  ];
}

import type { MeasuredTicket } from '@shiftlight/shared/metrics/measured-ticket.ts';
import type { TicketFacts } from '@shiftlight/shared/tickets/ticket-facts.ts';
import type { Db } from '../../db.ts';

/** What figures are computed from: a ticket of one helpdesk. */
export interface MeasuredRow extends MeasuredTicket {
  readonly connectorId: string;
}

/** Somebody in one helpdesk. */
export interface Identity {
  readonly connectorId: string;
  readonly externalId: string;
}

export interface Colleague extends Identity {
  /** The same for all identities of one person. */
  readonly personId: string;
}

/** With whom somebody is compared, they themselves included. */
export interface Group {
  readonly kind: 'teams' | 'workspace';
  readonly people: readonly Colleague[];
}

export type MeRepository = ReturnType<typeof createMeRepository>;

export function createMeRepository({ pool }: Db) {
  return {
    /** Who the member is in the connected helpdesks. */
    async listIdentities(workspaceId: string, memberId: string): Promise<readonly Identity[]> {
      const { rows } = await pool.query<Identity>({
        name: 'me-identities',
        text: `SELECT connector_id AS "connectorId", external_id AS "externalId" FROM person
               WHERE workspace_id = $1 AND member_id = $2 ORDER BY 1, 2`,
        values: [workspaceId, memberId],
      });
      return rows;
    },

    /**
     * Tickets that may touch these people's figures in [from, to): a superset, the metrics decide. Without clocks, which are half of a
     * ticket's data and which no figure of a person's own reads.
     */
    async listTouching(
      workspaceId: string,
      people: readonly Identity[],
      from: number,
      to: number,
    ): Promise<readonly MeasuredRow[]> {
      if (people.length === 0) return [];
      const { rows } = await pool.query<{ connectorId: string; facts: TicketFacts }>({
        name: 'me-tickets-touching',
        text: `SELECT t.connector_id AS "connectorId", t.facts FROM ticket t
               WHERE t.workspace_id = $1 AND t.last_event_at >= $3 AND t.opened_at < $4 AND t.agents && $2::text[]`,
        values: [
          workspaceId,
          [...new Set(people.map(({ externalId }) => externalId))],
          new Date(from).toISOString(),
          new Date(to).toISOString(),
        ],
      });
      return rows.map((row) => ({ ...row, clocks: [] }));
    },

    /** The same of so many people that there may be too many: null when there are more than `most`. */
    async listTouchingAtMost(
      workspaceId: string,
      people: readonly Identity[],
      { from, to }: { readonly from: number; readonly to: number },
      most: number,
    ): Promise<readonly MeasuredRow[] | null> {
      const { rows } = await pool.query<{ connectorId: string; facts: TicketFacts }>({
        // Planned for the values that it carries: how many tickets a team has differs by a thousand times.
        text: `SELECT t.connector_id AS "connectorId", t.facts FROM ticket t
               WHERE t.workspace_id = $1 AND t.last_event_at >= $3 AND t.opened_at < $4 AND t.agents && $2::text[]
               LIMIT $5`,
        values: [
          workspaceId,
          [...new Set(people.map(({ externalId }) => externalId))],
          new Date(from).toISOString(),
          new Date(to).toISOString(),
          most + 1,
        ],
      });
      return rows.length > most ? null : rows.map((row) => ({ ...row, clocks: [] }));
    },

    /** Tickets of the whole workspace that figures of [from, to) may count, with their clocks. */
    async listOfWorkspace(workspaceId: string, from: number, to: number): Promise<readonly MeasuredRow[]> {
      const { rows } = await pool.query<MeasuredRow>({
        name: 'workspace-tickets-touching',
        text: `SELECT t.connector_id AS "connectorId", t.facts, t.clocks FROM ticket t
               WHERE t.workspace_id = $1 AND t.last_event_at >= $2 AND t.opened_at < $3`,
        values: [workspaceId, new Date(from).toISOString(), new Date(to).toISOString()],
      });
      return rows;
    },

    /** Types of events that the workspace has ever received. */
    async listReceivedTypes(workspaceId: string): Promise<readonly string[]> {
      const { rows } = await pool.query<{ type: string }>({
        name: 'received-types',
        text: 'SELECT type FROM received_type WHERE workspace_id = $1',
        values: [workspaceId],
      });
      return rows.map(({ type }) => type);
    },

    /** Everybody whom the connected systems know as a colleague. */
    async listColleagues(workspaceId: string): Promise<readonly Colleague[]> {
      const { rows } = await pool.query<Colleague>({
        name: 'me-colleagues',
        text: `SELECT p.connector_id AS "connectorId", p.external_id AS "externalId",
                      COALESCE(p.member_id::text, p.connector_id || '/' || p.external_id) AS "personId"
               FROM person p WHERE p.workspace_id = $1 ORDER BY 1, 2`,
        values: [workspaceId],
      });
      return rows;
    },

    /** Everybody in the member's teams as the helpdesks know them; everybody in the workspace for a member of no team. */
    async findGroup(workspaceId: string, memberId: string): Promise<Group> {
      const { rows } = await pool.query<Colleague & { inTeams: boolean }>({
        name: 'me-group',
        text: `WITH mates AS (
                 SELECT DISTINCT mate.member_id FROM team_member own
                 JOIN team t ON t.id = own.team_id AND t.workspace_id = $1
                 JOIN team_member mate ON mate.team_id = own.team_id WHERE own.member_id = $2)
               SELECT p.connector_id AS "connectorId", p.external_id AS "externalId",
                      COALESCE(p.member_id::text, p.connector_id || '/' || p.external_id) AS "personId",
                      EXISTS (SELECT 1 FROM mates) AS "inTeams"
               FROM person p WHERE p.workspace_id = $1 AND p.kind = 'agent'
                 AND (NOT EXISTS (SELECT 1 FROM mates) OR p.member_id IN (SELECT member_id FROM mates))
               ORDER BY 1, 2`,
        values: [workspaceId, memberId],
      });
      return { kind: rows[0]?.inTeams === true ? 'teams' : 'workspace', people: rows };
    },
  };
}

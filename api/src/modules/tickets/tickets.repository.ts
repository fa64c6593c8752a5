import type { ClockTarget, EventTarget } from '@shiftlight/shared/disputes/dispute-target.ts';
import type { Clock } from '@shiftlight/shared/sla/clock.ts';
import type { TicketFacts } from '@shiftlight/shared/tickets/ticket-facts.ts';
import type { Db } from '../../db.ts';

/** What a view of a ticket is made of. */
export interface TicketViewRow {
  readonly connectorId: string;
  readonly externalId: string;
  readonly gone: boolean;
  readonly status: string;
  readonly rawStatus: string;
  readonly subject: string | null;
  readonly priority: string | null;
  readonly customerTier: string | null;
  readonly channel: string | null;
  readonly groupId: string | null;
  readonly isAssigned: boolean;
  /** Epoch ms. */
  readonly openedAt: number;
  readonly lastEventAt: number;
  readonly clocks: readonly Clock[];
  readonly agents: readonly string[];
  readonly position: number;
  /** The assignee as the workspace knows them; null for nobody and for people whom the helpdesk has not introduced. */
  readonly assigneeName: string | null;
  readonly assigneeMemberId: string | null;
  /** The helpdesk's own id of the assignee. */
  readonly assigneeId: string | null;
  /** Targets of open disputes about the ticket. */
  readonly disputes: readonly (EventTarget | ClockTarget)[];
}

/** What figures are computed from. */
export interface MeasuredRow {
  readonly connectorId: string;
  readonly facts: TicketFacts;
  readonly clocks: readonly Clock[];
}

export interface PersonRow {
  readonly connectorId: string;
  readonly externalId: string;
  readonly name: string;
  readonly memberId: string | null;
}

/** Columns of a view; the ticket is `t`, its assignee `a`. */
export const ticketViewColumns = `t.connector_id AS "connectorId", t.external_id AS "externalId", t.gone, t.status, t.raw_status AS "rawStatus",
  t.subject, t.group_id AS "groupId", t.assignee_id IS NOT NULL AS "isAssigned", t.priority, t.customer_tier AS "customerTier", t.channel, t.clocks, t.agents, t.position,
  (extract(epoch FROM t.opened_at) * 1000)::float8 AS "openedAt",
  (extract(epoch FROM t.last_event_at) * 1000)::float8 AS "lastEventAt",
  t.assignee_id AS "assigneeId", a.name AS "assigneeName", a.member_id AS "assigneeMemberId",
  COALESCE((SELECT json_agg(d.target ORDER BY d.id) FROM dispute d
            WHERE d.workspace_id = t.workspace_id AND d.connector_id = t.connector_id AND d.ticket_id = t.external_id
              AND d.state = 'open' AND d.target->>'kind' IN ('event', 'clock')), '[]') AS disputes`;
export const joinAssignee = `LEFT JOIN person a
  ON a.workspace_id = t.workspace_id AND a.connector_id = t.connector_id AND a.external_id = t.assignee_id`;

export type TicketsRepository = ReturnType<typeof createTicketsRepository>;

/** Reads ticket projections. Set-based SQL on the shared pool; every query names its workspace. */
export function createTicketsRepository({ pool }: Db) {
  return {
    async listByKeys(
      workspaceId: string,
      keys: readonly { readonly connectorId: string; readonly externalId: string }[],
    ): Promise<readonly TicketViewRow[]> {
      const { rows } = await pool.query<TicketViewRow>({
        name: 'tickets-by-keys',
        text: `SELECT ${ticketViewColumns} FROM unnest($2::uuid[], $3::text[]) AS k(c, e)
               JOIN ticket t ON t.workspace_id = $1 AND t.connector_id = k.c AND t.external_id = k.e ${joinAssignee}`,
        values: [workspaceId, keys.map((key) => key.connectorId), keys.map((key) => key.externalId)],
      });
      return rows;
    },

    /** Open tickets assigned to the member in any connected helpdesk. */
    async listOpenOf(workspaceId: string, memberId: string, limit: number): Promise<readonly TicketViewRow[]> {
      const { rows } = await pool.query<TicketViewRow>({
        name: 'open-tickets-of',
        text: `SELECT ${ticketViewColumns} FROM person a
               JOIN ticket t ON t.workspace_id = a.workspace_id AND t.connector_id = a.connector_id
                            AND t.assignee_id = a.external_id AND t.open
               WHERE a.workspace_id = $1 AND a.member_id = $2
               ORDER BY t.timer_at NULLS LAST LIMIT $3`,
        values: [workspaceId, memberId, limit],
      });
      return rows;
    },

    /** Tickets that may touch the member's figures in [from, to): a superset; the metrics decide. */
    async listTouching(
      workspaceId: string,
      memberId: string,
      from: number,
      to: number,
    ): Promise<readonly MeasuredRow[]> {
      const { rows } = await pool.query<MeasuredRow>({
        name: 'tickets-touching',
        text: `SELECT t.connector_id AS "connectorId", t.facts, t.clocks FROM ticket t
               WHERE t.workspace_id = $1 AND t.last_event_at >= $3 AND t.opened_at < $4
                 AND t.agents && ARRAY(SELECT p.external_id FROM person p WHERE p.workspace_id = $1 AND p.member_id = $2)`,
        values: [workspaceId, memberId, new Date(from).toISOString(), new Date(to).toISOString()],
      });
      return rows;
    },

    /** The member's identities in the connected helpdesks. */
    async listIdentities(workspaceId: string, memberId: string): Promise<readonly PersonRow[]> {
      const { rows } = await pool.query<PersonRow>({
        name: 'identities-of',
        text: `SELECT connector_id AS "connectorId", external_id AS "externalId", name, member_id AS "memberId"
               FROM person WHERE workspace_id = $1 AND member_id = $2`,
        values: [workspaceId, memberId],
      });
      return rows;
    },
  };
}

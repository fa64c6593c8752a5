import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import type { Clock } from '@shiftlight/shared/sla/clock.ts';
import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import type { Db } from '../../db.ts';
import { loadStatusMaps, toCounted } from '../../ingest/status-maps.repository.ts';

/** What a receipt needs of the stored ticket. */
export interface HistoryHead {
  readonly policyVersion: number;
  /** What the helpdesk was connected as. */
  readonly helpdeskName: string;
  readonly clocks: readonly Clock[];
}

/** A colleague who appears in a history. */
export interface HistoryPerson {
  readonly externalId: string;
  readonly name: string;
  readonly memberId: string | null;
}

export type TicketHistoryRepository = ReturnType<typeof createTicketHistoryRepository>;

/** Reads one ticket's history. Every query names its workspace. */
export function createTicketHistoryRepository({ pool }: Db) {
  return {
    /** The stored ticket; null when the workspace has none under this id, or it is gone. */
    async findHead(workspaceId: string, { connectorId, externalId }: TicketRef): Promise<HistoryHead | null> {
      const { rows } = await pool.query<HistoryHead>({
        name: 'history-head',
        text: `SELECT t.policy_version AS "policyVersion", t.clocks, c.name AS "helpdeskName"
               FROM ticket t JOIN connector c ON c.workspace_id = t.workspace_id AND c.id = t.connector_id
               WHERE t.workspace_id = $1 AND t.connector_id = $2 AND t.external_id = $3 AND NOT t.gone`,
        values: [workspaceId, connectorId, externalId],
      });
      return rows[0] ?? null;
    },

    /** The ticket's events as they count, in their order. */
    async listEvents(workspaceId: string, { connectorId, externalId }: TicketRef): Promise<readonly TicketEvent[]> {
      const { rows } = await pool.query<{ body: TicketEvent }>({
        name: 'history-events',
        text: `SELECT body FROM event WHERE workspace_id = $1 AND connector_id = $2 AND ticket_id = $3
               ORDER BY at, source_order`,
        values: [workspaceId, connectorId, externalId],
      });
      const statuses = await loadStatusMaps(pool, [{ connectorId }]);
      return toCounted(
        rows.map(({ body }) => body),
        statuses.get(connectorId),
      );
    },

    /** Events that nothing told of in time, by id, with how they came. */
    async listFoundLater(
      workspaceId: string,
      { connectorId, externalId }: TicketRef,
    ): Promise<ReadonlyMap<string, 'reconciliation' | 'import'>> {
      const { rows } = await pool.query<{ id: string; via: 'reconciliation' | 'import' }>({
        name: 'history-found-later',
        text: `SELECT source_id AS id, via FROM event WHERE workspace_id = $1 AND connector_id = $2 AND ticket_id = $3
                 AND via IN ('reconciliation', 'import')`,
        values: [workspaceId, connectorId, externalId],
      });
      return new Map(rows.map(({ id, via }) => [id, via]));
    },

    /** The colleagues among these ids of one helpdesk. */
    async listPeople(
      workspaceId: string,
      connectorId: string,
      externalIds: readonly string[],
    ): Promise<readonly HistoryPerson[]> {
      const { rows } = await pool.query<HistoryPerson>({
        name: 'history-people',
        text: `SELECT external_id AS "externalId", name, member_id AS "memberId" FROM person
               WHERE workspace_id = $1 AND connector_id = $2 AND external_id = ANY($3::text[])`,
        values: [workspaceId, connectorId, externalIds],
      });
      return rows;
    },

    /** Names of these members of the workspace; none for those who are in none or another one. */
    async listMemberNames(
      workspaceId: string,
      memberIds: readonly string[],
    ): Promise<readonly { readonly memberId: string; readonly name: string }[]> {
      if (memberIds.length === 0) return [];
      const { rows } = await pool.query<{ memberId: string; name: string }>({
        name: 'history-member-names',
        text: `SELECT m.id AS "memberId", u.name FROM member m JOIN "user" u ON u.id = m.user_id
               WHERE m.workspace_id = $1 AND m.id = ANY($2::uuid[])`,
        values: [workspaceId, memberIds],
      });
      return rows;
    },
  };
}

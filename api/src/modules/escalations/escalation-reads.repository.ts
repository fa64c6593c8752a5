import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import type { Db } from '../../db.ts';
import { loadEvents } from '../../ingest/ingest.repository.ts';
import { toKeyText } from '../../ingest/ticket-record.ts';
import type { EscalationRow, RatedRow, TicketRow } from './escalation-row.ts';

/** Which escalations a specialist is asked about: everybody's of the workspace, or those for nobody's team and their own teams. */
export interface Asked {
  readonly memberId: string;
  readonly everything: boolean;
}

const ticketJson = `CASE WHEN t.external_id IS NULL THEN NULL ELSE json_build_object(
  'facts', t.facts, 'clocks', t.clocks, 'assigneeId', t.assignee_id, 'agents', t.agents, 'gone', t.gone) END`;
/** What a whole escalation is read with. */
export const selectEscalations = `SELECT e.id, e.connector_id AS "connectorId", e.external_id AS "externalId", e.checklist, e.to_tier AS "toTier",
    e.team_id AS "teamId", g.name AS "teamName", e.sent_by AS "sentBy", e.state, ${ticketJson} AS ticket,
    (SELECT json_agg(s.body ORDER BY s.number) FROM escalation_step s
     WHERE s.workspace_id = e.workspace_id AND s.escalation_id = e.id) AS steps
  FROM escalation e
  LEFT JOIN team g ON g.workspace_id = e.workspace_id AND g.id = e.team_id
  LEFT JOIN ticket t ON t.workspace_id = e.workspace_id AND t.connector_id = e.connector_id AND t.external_id = e.external_id`;

export type EscalationReadsRepository = ReturnType<typeof createEscalationReadsRepository>;

/** Reads escalations with their tickets. Every query names its workspace. */
export function createEscalationReadsRepository({ pool }: Db) {
  const list = async (where: string, values: readonly unknown[]): Promise<readonly EscalationRow[]> =>
    (await pool.query<EscalationRow>(`${selectEscalations} WHERE e.workspace_id = $1 AND ${where}`, [...values])).rows;

  return {
    async find(workspaceId: string, escalationId: string): Promise<EscalationRow | null> {
      return (await list('e.id = $2', [workspaceId, escalationId]))[0] ?? null;
    },

    /** All of a ticket, newest first. */
    listOfTicket: (workspaceId: string, { connectorId, externalId }: TicketRef) =>
      list('e.connector_id = $2 AND e.external_id = $3 ORDER BY e.sent_at DESC LIMIT 20', [
        workspaceId,
        connectorId,
        externalId,
      ]),

    /** Waiting for this specialist, the longest first; never their own. */
    listWaiting: (workspaceId: string, { memberId, everything }: Asked) =>
      list(
        `e.state = 'waiting' AND e.sent_by <> $2 AND ($3 OR e.team_id IS NULL OR EXISTS (
           SELECT 1 FROM team_member m WHERE m.team_id = e.team_id AND m.member_id = $2))
         ORDER BY e.sent_at LIMIT 200`,
        [workspaceId, memberId, everything],
      ),

    /** Open ones and those that changed since, open first, then the newest. */
    listSentBy: (workspaceId: string, memberId: string, since: number) =>
      list(
        `e.sent_by = $2 AND (e.changed_at >= $3 OR e.state IN ('waiting', 'returned'))
         ORDER BY array_position(ARRAY['returned', 'waiting'], e.state) NULLS LAST, e.changed_at DESC LIMIT 100`,
        [workspaceId, memberId, new Date(since).toISOString()],
      ),

    /** Hand-overs of these members (null = everybody's) that were judged in [from, to). */
    async listRated(
      workspaceId: string,
      memberIds: readonly string[] | null,
      from: number,
      to: number,
    ): Promise<readonly RatedRow[]> {
      const { rows } = await pool.query<RatedRow>(
        `SELECT id, external_id AS "externalId", sent_by AS "sentBy", rated_by AS "ratedBy",
           (extract(epoch FROM rated_at) * 1000)::float8 AS at, rated_complete AS complete FROM escalation
         WHERE workspace_id = $1 AND rated_at >= $3 AND rated_at < $4 AND ($2::uuid[] IS NULL OR sent_by = ANY ($2))
         ORDER BY rated_at, id`,
        [workspaceId, memberIds, new Date(from).toISOString(), new Date(to).toISOString()],
      );
      return rows;
    },

    async findTicket(workspaceId: string, { connectorId, externalId }: TicketRef): Promise<TicketRow | null> {
      const { rows } = await pool.query<TicketRow>(
        `SELECT facts, clocks, assignee_id AS "assigneeId", agents, gone FROM ticket
         WHERE workspace_id = $1 AND connector_id = $2 AND external_id = $3`,
        [workspaceId, connectorId, externalId],
      );
      return rows[0] ?? null;
    },

    /** Events of these tickets by `connectorId/externalId`. */
    async loadEvents(
      workspaceId: string,
      refs: readonly TicketRef[],
    ): Promise<(ref: TicketRef) => readonly TicketEvent[]> {
      const keys = new Map(
        refs.map(({ connectorId, externalId }) => [
          `${connectorId}/${externalId}`,
          { workspaceId, connectorId, externalId },
        ]),
      );
      const events =
        keys.size === 0 ? new Map<string, readonly TicketEvent[]>() : await loadEvents(pool, [...keys.values()]);
      return ({ connectorId, externalId }) => events.get(toKeyText({ workspaceId, connectorId, externalId })) ?? [];
    },

    /** Names of members of the workspace, by id. */
    async listNames(workspaceId: string, memberIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
      const { rows } = await pool.query<{ id: string; name: string }>(
        `SELECT m.id, u.name FROM member m JOIN "user" u ON u.id = m.user_id WHERE m.workspace_id = $1 AND m.id = ANY ($2::uuid[])`,
        [workspaceId, memberIds],
      );
      return new Map(rows.map(({ id, name }) => [id, name]));
    },

    /** Teams that the member belongs to. */
    async listTeamIdsOf(memberId: string): Promise<readonly string[]> {
      const { rows } = await pool.query<{ id: string }>('SELECT team_id AS id FROM team_member WHERE member_id = $1', [
        memberId,
      ]);
      return rows.map(({ id }) => id);
    },

    /** Teams with their active members: all, or those that the member leads. */
    async listTeams(workspaceId: string, ledBy: string | null) {
      const { rows } = await pool.query<{
        teamId: string;
        name: string;
        members: { memberId: string; name: string }[];
      }>(
        `SELECT g.id AS "teamId", g.name, json_agg(json_build_object('memberId', m.id, 'name', u.name) ORDER BY u.name, m.id) AS members
         FROM team g JOIN team_member tm ON tm.team_id = g.id
         JOIN member m ON m.workspace_id = g.workspace_id AND m.id = tm.member_id AND m.active JOIN "user" u ON u.id = m.user_id
         WHERE g.workspace_id = $1 AND ($2::uuid IS NULL OR EXISTS (
           SELECT 1 FROM team_member l WHERE l.team_id = g.id AND l.member_id = $2 AND l.is_lead))
         GROUP BY g.id, g.name ORDER BY g.name`,
        [workspaceId, ledBy],
      );
      return rows;
    },

    /** Members of teams that this member leads. */
    async listLed(leadMemberId: string): Promise<readonly string[]> {
      const { rows } = await pool.query<{ id: string }>(
        `SELECT DISTINCT m.member_id AS id FROM team_member l JOIN team_member m ON m.team_id = l.team_id
         WHERE l.member_id = $1 AND l.is_lead`,
        [leadMemberId],
      );
      return rows.map(({ id }) => id);
    },
  };
}

import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import type { Db } from '../../db.ts';
import { loadStatusMaps, toCounted } from '../../ingest/status-maps.repository.ts';

/** Somebody in one helpdesk, as the workspace knows them. */
export interface SignalPerson {
  readonly connectorId: string;
  readonly externalId: string;
  readonly memberId: string;
  readonly name: string;
}

/** A ticket with its events as they count, in their order. */
export interface EventedTicket {
  readonly connectorId: string;
  readonly externalId: string;
  readonly subject: string | null;
  /** The policies under which its clocks ran. */
  readonly policyVersion: number;
  /** Everybody whose figures it may touch, as the helpdesk knows them. */
  readonly agents: readonly string[];
  readonly events: readonly TicketEvent[];
}

export interface NoteRow {
  readonly id: string;
  readonly connectorId: string;
  readonly externalId: string;
  readonly signal: string;
  readonly signalAt: number;
  readonly memberId: string;
  readonly kind: 'explained' | 'closed';
  readonly text: string;
  readonly authorMemberId: string;
  readonly authorName: string;
  readonly at: number;
}

export type NewNote = Omit<NoteRow, 'authorName'> & { readonly workspaceId: string };

const epoch = (column: string) => `(extract(epoch FROM ${column}) * 1000)::float8`;

export type IntegrityRepository = ReturnType<typeof createIntegrityRepository>;

/** Reads the events that signals follow from, and keeps what people say to them. */
export function createIntegrityRepository({ pool }: Db) {
  /** The tickets that a query gives, with their events. */
  async function withEvents(text: string, values: readonly unknown[]): Promise<readonly EventedTicket[]> {
    const { rows } = await pool.query<EventedTicket>(
      `WITH asked AS (${text})
       SELECT a.connector_id AS "connectorId", a.external_id AS "externalId", a.subject, a.policy_version AS "policyVersion", a.agents,
              e.events
       FROM asked a CROSS JOIN LATERAL (
         SELECT json_agg(e.body ORDER BY e.at, e.source_order) AS events FROM event e
         WHERE e.workspace_id = $1 AND e.connector_id = a.connector_id AND e.ticket_id = a.external_id) AS e
       WHERE e.events IS NOT NULL`,
      [...values],
    );
    const statuses = await loadStatusMaps(pool, rows);
    return rows.map((row) => ({ ...row, events: toCounted(row.events, statuses.get(row.connectorId)) }));
  }

  return {
    /** These members as the helpdesks know them. */
    async listPeople(workspaceId: string, memberIds: readonly string[]): Promise<readonly SignalPerson[]> {
      const { rows } = await pool.query<SignalPerson>(
        `SELECT p.connector_id AS "connectorId", p.external_id AS "externalId", p.member_id AS "memberId", u.name
         FROM person p JOIN member m ON m.id = p.member_id JOIN "user" u ON u.id = m.user_id
         WHERE p.workspace_id = $1 AND p.member_id = ANY($2::uuid[])`,
        [workspaceId, memberIds],
      );
      return rows;
    },

    /** Tickets on which one of these people worked and where something happened since then. */
    listTouched(
      workspaceId: string,
      people: readonly SignalPerson[],
      since: number,
    ): Promise<readonly EventedTicket[]> {
      if (people.length === 0) return Promise.resolve([]);
      return withEvents(
        `SELECT t.connector_id, t.external_id, t.subject, t.policy_version, t.agents FROM ticket t
         WHERE t.workspace_id = $1 AND t.last_event_at >= $4
           AND t.agents && $3::text[] AND t.connector_id = ANY($2::uuid[])`,
        toTouched(workspaceId, people, since),
      );
    },

    /** The same drawn by lot, at most so many: the lot is the ticket's own key, so that the same question has the same answer. */
    listDrawn(
      workspaceId: string,
      people: readonly SignalPerson[],
      { since, limit }: { readonly since: number; readonly limit: number },
    ): Promise<readonly EventedTicket[]> {
      if (people.length === 0) return Promise.resolve([]);
      return withEvents(
        `SELECT t.connector_id, t.external_id, t.subject, t.policy_version, t.agents FROM ticket t
         WHERE t.workspace_id = $1 AND t.last_event_at >= $4
           AND t.agents && $3::text[] AND t.connector_id = ANY($2::uuid[])
         ORDER BY md5(t.connector_id || t.external_id) LIMIT $5`,
        [...toTouched(workspaceId, people, since), limit],
      );
    },

    /** One ticket; null when the workspace has none under this id. */
    async findTicket(workspaceId: string, connectorId: string, externalId: string): Promise<EventedTicket | null> {
      const [ticket = null] = await withEvents(
        `SELECT t.connector_id, t.external_id, t.subject, t.policy_version, t.agents FROM ticket t
         WHERE t.workspace_id = $1 AND t.connector_id = $2 AND t.external_id = $3`,
        [workspaceId, connectorId, externalId],
      );
      return ticket;
    },

    /** The member whom a helpdesk knows under this id; null for people whom the workspace does not know. */
    async findMemberId(workspaceId: string, connectorId: string, externalId: string): Promise<string | null> {
      const { rows } = await pool.query<{ memberId: string | null }>(
        'SELECT member_id AS "memberId" FROM person WHERE workspace_id = $1 AND connector_id = $2 AND external_id = $3',
        [workspaceId, connectorId, externalId],
      );
      return rows[0]?.memberId ?? null;
    },

    /** What was said about signals of these members, oldest first. */
    async listNotes(workspaceId: string, memberIds: readonly string[]): Promise<readonly NoteRow[]> {
      const { rows } = await pool.query<NoteRow>(
        `SELECT n.id, n.connector_id AS "connectorId", n.ticket_id AS "externalId", n.signal, ${epoch('n.signal_at')} AS "signalAt",
                n.member_id AS "memberId", n.kind, n.text, n.author_member_id AS "authorMemberId", u.name AS "authorName", ${epoch('n.at')} AS at
         FROM integrity_note n JOIN member m ON m.id = n.author_member_id JOIN "user" u ON u.id = m.user_id
         WHERE n.workspace_id = $1 AND n.member_id = ANY($2::uuid[]) ORDER BY n.at, n.id`,
        [workspaceId, memberIds],
      );
      return rows;
    },

    /** Keeps a note; one of the same id changes nothing. False when the signal is closed already. */
    async addNote(note: NewNote): Promise<boolean> {
      const { rows } = await pool.query<{ kept: boolean }>(
        `WITH added AS (
           INSERT INTO integrity_note (workspace_id, id, connector_id, ticket_id, signal, signal_at, member_id, author_member_id, kind, text, at)
           SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11
           WHERE NOT EXISTS (SELECT 1 FROM integrity_note c WHERE c.workspace_id = $1 AND c.connector_id = $3 AND c.ticket_id = $4
                               AND c.signal = $5 AND c.signal_at = $6 AND c.member_id = $7 AND c.kind = 'closed')
           ON CONFLICT DO NOTHING RETURNING 1)
         SELECT EXISTS (SELECT 1 FROM added) OR EXISTS (
           SELECT 1 FROM integrity_note WHERE workspace_id = $1 AND id = $2 AND author_member_id = $8) AS kept`,
        [
          ...[note.workspaceId, note.id, note.connectorId, note.externalId, note.signal],
          ...[new Date(note.signalAt).toISOString(), note.memberId, note.authorMemberId, note.kind, note.text],
          new Date(note.at).toISOString(),
        ],
      );
      return rows[0]?.kept === true;
    },
  };
}

function toTouched(workspaceId: string, people: readonly SignalPerson[], since: number): readonly unknown[] {
  return [
    workspaceId,
    [...new Set(people.map(({ connectorId }) => connectorId))],
    [...new Set(people.map(({ externalId }) => externalId))],
    new Date(since).toISOString(),
  ];
}

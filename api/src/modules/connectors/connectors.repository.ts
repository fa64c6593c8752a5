import type { OwnPages } from '@shiftlight/shared/own-helpdesk/derive-helpdesk.ts';
import type { PersonSeen } from '../../connectors/connector-kind.ts';
import type { Db } from '../../db.ts';
import { loadFormer, type FormerIds } from '../../ingest/former-people.repository.ts';
import { inTransaction } from '../../ingest/in-transaction.ts';

export interface ConnectorRow {
  readonly id: string;
  readonly workspaceId: string;
  readonly helpdesk: string;
  readonly name: string;
  readonly baseUrl: string;
  readonly settings: unknown;
  readonly pages: OwnPages | null;
  readonly secrets: Uint8Array;
  readonly active: boolean;
  readonly cursor: unknown;
  readonly progress: unknown;
  readonly syncedAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly lastError: string | null;
  readonly lastErrorAt: Date | null;
}

/** One page further in reading a log. */
export interface CursorStep {
  readonly from: unknown;
  readonly to: unknown;
  readonly progress: unknown;
}

export interface ConnectorPersonRow {
  readonly externalId: string;
  readonly name: string;
  readonly email: string | null;
  readonly kind: string;
  readonly memberId: string | null;
  readonly mappedBy: string | null;
}

const columns = `id, workspace_id AS "workspaceId", helpdesk, name, base_url AS "baseUrl", settings, pages, secrets, active, cursor, progress,
  synced_at AS "syncedAt", delivered_at AS "deliveredAt", last_error AS "lastError", last_error_at AS "lastErrorAt"`;

/** Deliveries wait for this answer; without it in this time the connection is dead. */
const quick = { query_timeout: 5_000 };

/** Tells every API process that somebody's tickets are now a member's: `$2` is the announcement. */
const announce = `SELECT pg_notify('shiftlight', $2) FROM (SELECT 1 FROM mapped LIMIT 1) AS one`;
const toAnnouncement = (workspaceId: string) => JSON.stringify({ workspaceId, rules: true });

export type ConnectorsRepository = ReturnType<typeof createConnectorsRepository>;

/** Connected helpdesks and the colleagues whom they know. */
export function createConnectorsRepository(db: Db) {
  const { pool, prisma } = db;
  return {
    async create(
      row: Pick<ConnectorRow, 'id' | 'workspaceId' | 'helpdesk' | 'name' | 'baseUrl'> & {
        readonly settings: object;
        readonly secrets: Uint8Array<ArrayBuffer>;
      },
    ): Promise<void> {
      await prisma.connector.create({ data: { ...row, settings: row.settings }, select: { id: true } });
    },

    async listAll(): Promise<readonly ConnectorRow[]> {
      return (await pool.query<ConnectorRow>(`SELECT ${columns} FROM connector WHERE active ORDER BY id`)).rows;
    },

    async listOf(workspaceId: string): Promise<readonly ConnectorRow[]> {
      const text = `SELECT ${columns} FROM connector WHERE workspace_id = $1 ORDER BY created_at`;
      return (await pool.query<ConnectorRow>(text, [workspaceId])).rows;
    },

    async find(id: string): Promise<ConnectorRow | null> {
      const { rows } = await pool.query<ConnectorRow>({
        text: `SELECT ${columns} FROM connector WHERE id = $1`,
        values: [id],
        ...quick,
      });
      return rows[0] ?? null;
    },

    /** False when the cursor is no longer where the step began; then nothing was changed. */
    async saveCursor(id: string, { from, to, progress }: CursorStep, at: number): Promise<boolean> {
      const result = await pool.query(
        `UPDATE connector SET cursor = $2, progress = $3, synced_at = $4, last_error = NULL, last_error_at = NULL
         WHERE id = $1 AND cursor IS NOT DISTINCT FROM $5::jsonb`,
        [id, JSON.stringify(to), JSON.stringify(progress), new Date(at), from === null ? null : JSON.stringify(from)],
      );
      return result.rowCount === 1;
    },

    /** Forgets how far the log was read: the next reading begins with the history. Events that are known stay and are not counted twice. */
    async clearCursor(id: string): Promise<void> {
      await pool.query('UPDATE connector SET cursor = NULL, progress = NULL WHERE id = $1', [id]);
    },

    async saveError(id: string, message: string, at: number): Promise<void> {
      await pool.query('UPDATE connector SET last_error = $2, last_error_at = $3 WHERE id = $1', [
        id,
        message,
        new Date(at),
      ]);
    },

    async saveDelivery(id: string, at: number): Promise<void> {
      await pool.query('UPDATE connector SET delivered_at = $2 WHERE id = $1', [id, new Date(at)]);
    },

    async saveSettings(id: string, settings: unknown): Promise<void> {
      await pool.query('UPDATE connector SET settings = $2 WHERE id = $1', [id, JSON.stringify(settings)]);
    },

    async savePages(id: string, pages: OwnPages | null): Promise<void> {
      await pool.query('UPDATE connector SET pages = $2 WHERE id = $1', [
        id,
        pages === null ? null : JSON.stringify(pages),
      ]);
    },

    async saveSecrets(id: string, secrets: Uint8Array<ArrayBuffer>): Promise<void> {
      await pool.query('UPDATE connector SET secrets = $2 WHERE id = $1', [id, secrets]);
    },

    /** Stores colleagues as they were seen. Those who left and were replaced stay replaced. */
    async savePeople(
      { workspaceId, id: connectorId }: { readonly workspaceId: string; readonly id: string },
      people: readonly PersonSeen[],
      ids: FormerIds,
    ): Promise<void> {
      if (people.length === 0) return;
      await inTransaction(db, async (client) => {
        const place = { workspaceId, connectorId };
        const replace = await loadFormer(client, ids, [place]);
        const seen = people.map((person) =>
          replace === null ? person : { ...person, externalId: replace(place, person.externalId) },
        );
        // Each once, in one order for all writers: two of them can then never wait for each other.
        const each = [...new Map(seen.map((person) => [person.externalId, person])).values()].sort((a, b) =>
          a.externalId < b.externalId ? -1 : 1,
        );
        await client.query(
          `INSERT INTO person AS p (workspace_id, connector_id, external_id, kind, name, email)
         SELECT $1, $2, * FROM unnest($3::text[], $4::text[], $5::text[], $6::text[])
         ON CONFLICT (workspace_id, connector_id, external_id) DO UPDATE
           SET kind = excluded.kind, name = excluded.name, email = COALESCE(excluded.email, p.email)
           WHERE (p.kind, p.name, p.email) IS DISTINCT FROM (excluded.kind, excluded.name, COALESCE(excluded.email, p.email))
             -- A helpdesk goes on telling the name of somebody who left and has a pseudonym here.
             AND NOT EXISTS (SELECT 1 FROM member m WHERE m.id = p.member_id AND m.pseudonymised_at IS NOT NULL)`,
          [
            workspaceId,
            connectorId,
            each.map((person) => person.externalId),
            each.map((person) => person.kind),
            each.map((person) => person.name),
            each.map((person) => person.email),
          ],
        );
      });
      await this.mapByEmail(workspaceId);
    },

    /** Maps colleagues whom nobody mapped yet to the active member with the same e-mail address. */
    async mapByEmail(workspaceId: string): Promise<void> {
      await pool.query(
        `WITH mapped AS (
           UPDATE person p SET member_id = m.id, mapped_by = 'email'
           FROM member m JOIN "user" u ON u.id = m.user_id
           WHERE p.workspace_id = $1 AND m.workspace_id = $1 AND m.active AND p.kind = 'agent'
             AND p.member_id IS NULL AND p.mapped_by IS NULL AND lower(u.email) = lower(p.email)
           RETURNING 1)
         ${announce}`,
        [workspaceId, toAnnouncement(workspaceId)],
      );
    },

    async listPeople(workspaceId: string, connectorId: string): Promise<readonly ConnectorPersonRow[]> {
      const { rows } = await pool.query<ConnectorPersonRow>(
        `SELECT external_id AS "externalId", name, email, kind, member_id AS "memberId", mapped_by AS "mappedBy"
         FROM person WHERE workspace_id = $1 AND connector_id = $2 ORDER BY member_id IS NOT NULL, lower(name)`,
        [workspaceId, connectorId],
      );
      return rows;
    },

    /** False when there is no such person. */
    async mapPerson(
      workspaceId: string,
      connectorId: string,
      externalId: string,
      memberId: string | null,
    ): Promise<boolean> {
      const result = await pool.query(
        `WITH mapped AS (
           UPDATE person SET member_id = $4, mapped_by = 'admin'
           WHERE workspace_id = $1 AND connector_id = $3 AND external_id = $5
             AND ($4::uuid IS NULL OR EXISTS (SELECT 1 FROM member WHERE id = $4 AND workspace_id = $1))
           RETURNING 1)
         ${announce}`,
        [workspaceId, toAnnouncement(workspaceId), connectorId, memberId, externalId],
      );
      return result.rowCount === 1;
    },

    async countEvents(workspaceId: string, connectorId: string): Promise<number> {
      const text = 'SELECT count(*) AS n FROM event WHERE workspace_id = $1 AND connector_id = $2';
      const { rows } = await pool.query<{ n: number }>(text, [workspaceId, connectorId]);
      return rows[0]?.n ?? 0;
    },

    async countQuarantined(workspaceId: string, connectorId: string): Promise<number> {
      const text =
        'SELECT count(*) AS n FROM quarantine WHERE workspace_id = $1 AND connector_id = $2 AND replayed_at IS NULL';
      const { rows } = await pool.query<{ n: number }>(text, [workspaceId, connectorId]);
      return rows[0]?.n ?? 0;
    },
  };
}

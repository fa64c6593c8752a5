import type pg from 'pg';
import type { Db } from '../db.ts';

/** One file of an export: its name and the query of its rows; `$1` is the workspace. */
interface ExportedTable {
  readonly name: string;
  readonly sql: string;
}

/** Columns are named, so that a new one (a secret, perhaps) is exported only when somebody adds it here. */
export const exportedTables: readonly ExportedTable[] = [
  { name: 'workspace', sql: 'SELECT id, name, time_zone, created_at FROM workspace WHERE id = $1' },
  {
    name: 'members',
    sql: `SELECT m.id, u.name, u.email, m.role, m.active, m.created_at
          FROM member m JOIN "user" u ON u.id = m.user_id WHERE m.workspace_id = $1 ORDER BY m.created_at, m.id`,
  },
  { name: 'teams', sql: 'SELECT id, name FROM team WHERE workspace_id = $1 ORDER BY name' },
  {
    name: 'team-members',
    sql: `SELECT tm.team_id, tm.member_id, tm.is_lead FROM team_member tm JOIN team t ON t.id = tm.team_id
          WHERE t.workspace_id = $1 ORDER BY tm.team_id, tm.member_id`,
  },
  {
    name: 'connectors',
    sql: `SELECT id, helpdesk, name, base_url, settings, active, created_at FROM connector
          WHERE workspace_id = $1 ORDER BY created_at, id`,
  },
  {
    name: 'people',
    sql: `SELECT connector_id, external_id, kind, name, email, member_id, mapped_by FROM person
          WHERE workspace_id = $1 ORDER BY connector_id, external_id`,
  },
  {
    name: 'calendars',
    sql: `SELECT id, version, name, definition, created_at, created_by FROM calendar
          WHERE workspace_id = $1 ORDER BY id, version`,
  },
  {
    name: 'policies',
    sql: `SELECT version, policies, valid_from, created_at, created_by FROM policy_set
          WHERE workspace_id = $1 ORDER BY version`,
  },
  {
    name: 'targets',
    sql: `SELECT version, preset, overrides, valid_from, created_at, created_by FROM target_set
          WHERE workspace_id = $1 ORDER BY version`,
  },
  {
    name: 'events',
    sql: `SELECT connector_id, source_id, ticket_id, type, at, source_order, body, via, received_at FROM event
          WHERE workspace_id = $1 ORDER BY connector_id, at, source_order, source_id`,
  },
  {
    name: 'business-events',
    sql: `SELECT connector_id, source_id, revision, type, at, ids_of, body, via, received_at FROM business_event
          WHERE workspace_id = $1 ORDER BY connector_id, at, source_id, revision`,
  },
  {
    name: 'disputes',
    sql: `SELECT id, member_id, target, proposal, expected, reason, state, opened_at, closed_at, closed_by, decision_reason, corrections
          FROM dispute WHERE workspace_id = $1 ORDER BY opened_at, id`,
  },
  {
    name: 'access-log',
    sql: `SELECT id, viewer_member_id, subject_member_id, what, at FROM access_log WHERE workspace_id = $1 ORDER BY id`,
  },
  {
    name: 'audit-log',
    sql: 'SELECT id, actor_member_id, action, detail, at FROM audit_log WHERE workspace_id = $1 ORDER BY id',
  },
];

const rowsAtOnce = 1_000;

/** The rows of every table as JSON texts, in pages, all as they were at one moment. Memory stays flat. */
export async function* readExport(
  { pool }: Db,
  workspaceId: string,
): AsyncGenerator<{ readonly table: string; readonly lines: readonly string[] }> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    for (const { name, sql } of exportedTables) {
      await client.query(
        `DECLARE export_rows NO SCROLL CURSOR FOR SELECT row_to_json(r)::text AS line FROM (${sql}) r`,
        [workspaceId],
      );
      yield { table: name, lines: [] };
      for (let lines = await fetchLines(client); lines.length > 0; lines = await fetchLines(client)) {
        yield { table: name, lines };
      }
      await client.query('CLOSE export_rows');
    }
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

async function fetchLines(client: pg.PoolClient): Promise<readonly string[]> {
  const { rows } = await client.query<{ line: string }>(`FETCH ${rowsAtOnce} FROM export_rows`);
  return rows.map((row) => row.line);
}

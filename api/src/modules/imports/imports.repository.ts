import type { ImportMapping } from '../../imports/mapping.ts';
import { importMapping } from '../../imports/mapping.ts';
import type { ImportCounts, Refusal } from '../../imports/run-import.ts';
import type { FileFormat, TableRow } from '../../imports/files/table-file.ts';
import type { Db } from '../../db.ts';

export type ImportState = 'uploading' | 'ready' | 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
export type ImportMode = 'dry-run' | 'run';

/** A file that was sent for import. Instants are epoch ms. */
export interface ImportRecord {
  readonly id: string;
  readonly connectorId: string;
  readonly name: string;
  readonly format: FileFormat;
  readonly sizeBytes: number;
  readonly mapping: ImportMapping | null;
  readonly state: ImportState;
  readonly mode: ImportMode | null;
  readonly counts: ImportCounts | null;
  readonly message: string | null;
  readonly createdAt: number;
  readonly finishedAt: number | null;
}

export interface ImportKey {
  readonly workspaceId: string;
  readonly importId: string;
}

interface Row extends Omit<ImportRecord, 'mapping' | 'counts' | 'createdAt' | 'finishedAt'> {
  readonly mapping: unknown;
  readonly counts: ImportCounts | { readonly rows?: undefined };
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

const columns = `id, connector_id AS "connectorId", name, format, size_bytes AS "sizeBytes", mapping, state, mode, counts,
  message, created_at AS "createdAt", finished_at AS "finishedAt"`;
/** A process that was silent for so long is gone: another one begins anew. */
const silentMs = 60_000;
/** Files hold what customers and colleagues did: they are kept for so long and no longer. */
const keptDays = 7;
const listed = 50;

export type ImportsRepository = ReturnType<typeof createImportsRepository>;

/** Files that are being imported, with their content in pieces and the rows that were not taken. */
export function createImportsRepository({ pool }: Pick<Db, 'pool'>) {
  return {
    async create(
      { workspaceId, importId }: ImportKey,
      file: Pick<ImportRecord, 'connectorId' | 'name' | 'format'>,
    ): Promise<void> {
      await pool.query(
        `INSERT INTO import_file (workspace_id, id, connector_id, name, format, size_bytes, state)
         VALUES ($1, $2, $3, $4, $5, 0, 'uploading')`,
        [workspaceId, importId, file.connectorId, file.name, file.format],
      );
    },

    async addPart({ workspaceId, importId }: ImportKey, part: number, content: Buffer): Promise<void> {
      await pool.query({
        name: 'import-add-part',
        text: 'INSERT INTO import_part (workspace_id, import_id, part, content) VALUES ($1, $2, $3, $4)',
        values: [workspaceId, importId, part, content],
      });
    },

    async markReady({ workspaceId, importId }: ImportKey, sizeBytes: number): Promise<void> {
      await pool.query(`UPDATE import_file SET state = 'ready', size_bytes = $3 WHERE workspace_id = $1 AND id = $2`, [
        workspaceId,
        importId,
        sizeBytes,
      ]);
    },

    async find({ workspaceId, importId }: ImportKey): Promise<ImportRecord | null> {
      const { rows } = await pool.query<Row>(
        `SELECT ${columns} FROM import_file WHERE workspace_id = $1 AND id = $2 AND state <> 'uploading'`,
        [workspaceId, importId],
      );
      return rows[0] === undefined ? null : toRecord(rows[0]);
    },

    /** Newest first. */
    async list(workspaceId: string): Promise<readonly ImportRecord[]> {
      const { rows } = await pool.query<Row>(
        `SELECT ${columns} FROM import_file WHERE workspace_id = $1 AND state <> 'uploading'
         ORDER BY created_at DESC, id LIMIT $2`,
        [workspaceId, listed],
      );
      return rows.map(toRecord);
    },

    async *readParts({ workspaceId, importId }: ImportKey): AsyncGenerator<Buffer> {
      for (let part = 0; ; part += 1) {
        const { rows } = await pool.query<{ content: Buffer }>(
          'SELECT content FROM import_part WHERE workspace_id = $1 AND import_id = $2 AND part = $3',
          [workspaceId, importId, part],
        );
        const [piece] = rows;
        if (piece === undefined) return;
        yield piece.content;
      }
    },

    /** False when it is in hand already. */
    async enqueue({ workspaceId, importId }: ImportKey, mapping: ImportMapping, mode: ImportMode): Promise<boolean> {
      const { rowCount } = await pool.query(
        `UPDATE import_file SET state = 'queued', mapping = $3, mode = $4, counts = '{}', message = NULL, finished_at = NULL
         WHERE workspace_id = $1 AND id = $2 AND state NOT IN ('uploading', 'queued', 'running')`,
        [workspaceId, importId, JSON.stringify(mapping), mode],
      );
      return rowCount === 1;
    },

    async cancel({ workspaceId, importId }: ImportKey, now: number): Promise<void> {
      await pool.query(
        `UPDATE import_file SET state = 'cancelled', runner = NULL, finished_at = $3
         WHERE workspace_id = $1 AND id = $2 AND state IN ('queued', 'running')`,
        [workspaceId, importId, new Date(now)],
      );
    },

    async remove({ workspaceId, importId }: ImportKey): Promise<void> {
      await pool.query('DELETE FROM import_file WHERE workspace_id = $1 AND id = $2', [workspaceId, importId]);
    },

    /** Takes the next one that waits, or whose process is gone; null when there is none. Refused rows of an earlier look are forgotten. */
    async claim(runner: string, now: number): Promise<(ImportKey & { readonly record: ImportRecord }) | null> {
      const { rows } = await pool.query<Row & { workspaceId: string }>(
        `WITH next AS (
           SELECT workspace_id AS w, id AS i FROM import_file
           WHERE state = 'queued' OR (state = 'running' AND seen_at < $3)
           ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED),
         gone AS (DELETE FROM import_refusal r USING next WHERE r.workspace_id = w AND r.import_id = i)
         UPDATE import_file SET state = 'running', runner = $1, seen_at = $2 FROM next
         WHERE workspace_id = w AND id = i
         RETURNING workspace_id AS "workspaceId", ${columns}`,
        [runner, new Date(now), new Date(now - silentMs)],
      );
      const [row] = rows;
      if (row === undefined) return null;
      return { workspaceId: row.workspaceId, importId: row.id, record: toRecord(row) };
    },

    /** False when somebody stopped it, or another process took it over. */
    async saveProgress(
      { workspaceId, importId }: ImportKey,
      runner: string,
      counts: ImportCounts,
      now: number,
    ): Promise<boolean> {
      const { rowCount } = await pool.query({
        name: 'import-progress',
        text: `UPDATE import_file SET counts = $4, seen_at = $5
               WHERE workspace_id = $1 AND id = $2 AND runner = $3 AND state = 'running'`,
        values: [workspaceId, importId, runner, JSON.stringify(counts), new Date(now)],
      });
      return rowCount === 1;
    },

    async finish(
      { workspaceId, importId }: ImportKey,
      runner: string,
      outcome: { readonly state: 'done' | 'failed'; readonly message: string | null },
      now: number,
    ): Promise<void> {
      await pool.query(
        `UPDATE import_file SET state = $4, message = $5, finished_at = $6, runner = NULL
         WHERE workspace_id = $1 AND id = $2 AND runner = $3 AND state = 'running'`,
        [workspaceId, importId, runner, outcome.state, outcome.message, new Date(now)],
      );
    },

    /** Puts one back that this process cannot go on with now. */
    async release({ workspaceId, importId }: ImportKey, runner: string): Promise<void> {
      await pool.query(
        `UPDATE import_file SET state = 'queued', runner = NULL WHERE workspace_id = $1 AND id = $2 AND runner = $3 AND state = 'running'`,
        [workspaceId, importId, runner],
      );
    },

    async addRefusals({ workspaceId, importId }: ImportKey, refusals: readonly Refusal[]): Promise<void> {
      await pool.query({
        name: 'import-refusals',
        text: `INSERT INTO import_refusal (workspace_id, import_id, line, reason, cells)
               SELECT $1, $2, * FROM unnest($3::int[], $4::text[], $5::json[]) ON CONFLICT DO NOTHING`,
        values: [
          workspaceId,
          importId,
          refusals.map(({ row }) => row.line),
          refusals.map(({ reason }) => reason.slice(0, 1_000)),
          refusals.map(({ row }) => JSON.stringify(row.cells)),
        ],
      });
    },

    /** Rows that were not taken, by their line, in pages. */
    async *readRefusals({ workspaceId, importId }: ImportKey, atOnce = 1_000): AsyncGenerator<Refusal> {
      let after = 0;
      for (;;) {
        const { rows } = await pool.query<{ line: number; reason: string; cells: TableRow['cells'] }>(
          `SELECT line, reason, cells FROM import_refusal WHERE workspace_id = $1 AND import_id = $2 AND line > $3
           ORDER BY line LIMIT $4`,
          [workspaceId, importId, after, atOnce],
        );
        for (const { line, reason, cells } of rows) yield { row: { line, cells }, reason };
        const last = rows.at(-1);
        if (last === undefined) return;
        after = last.line;
      }
    },

    /** Deletes files that nobody needs any more: those that are older than a week, and uploads that broke off. */
    async removeOld(now: number): Promise<void> {
      await pool.query(
        `DELETE FROM import_file WHERE created_at < $1::timestamptz - make_interval(days => $2)
           OR (state = 'uploading' AND created_at < $1::timestamptz - interval '1 day')`,
        [new Date(now), keptDays],
      );
    },
  };
}

function toRecord(row: Row): ImportRecord {
  const { id, connectorId, name, format, sizeBytes, state, mode, message } = row;
  return {
    ...{ id, connectorId, name, format, sizeBytes, state, mode, message },
    mapping: importMapping.safeParse(row.mapping).data ?? null,
    counts: row.counts.rows === undefined ? null : row.counts,
    createdAt: row.createdAt.getTime(),
    finishedAt: row.finishedAt?.getTime() ?? null,
  };
}

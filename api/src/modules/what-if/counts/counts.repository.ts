import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import type { Db } from '../../../db.ts';
import type { TicketsDraft } from '../what-if.schema.ts';
import type { ClaimedCount, CountFound, CountRow, CountState } from './count-row.ts';

export type CountsRepository = ReturnType<typeof createCountsRepository>;

/** A count as it is asked for. */
export type NewCount = Omit<CountRow, 'state' | 'done' | 'found' | 'changedMeanwhile' | 'watchedAt' | 'finishedAt'> & {
  readonly startPosition: number;
};

const columns = `workspace_id AS "workspaceId", id, asked_by AS "askedBy", asked_at AS "askedAt", draft, basis, period, from_at AS "from",
  to_at AS "to", time_zone AS "timeZone", state, total, done, found, changed_meanwhile AS "changedMeanwhile", watched_at AS "watchedAt",
  finished_at AS "finishedAt"`;

interface CountColumns {
  readonly workspaceId: string;
  readonly id: string;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly draft: TicketsDraft;
  readonly basis: string;
  readonly period: string;
  readonly from: Date;
  readonly to: Date;
  readonly timeZone: string;
  readonly state: CountState;
  readonly total: number;
  readonly done: number;
  readonly found: CountFound | null;
  readonly changedMeanwhile: number | null;
  readonly watchedAt: Date;
  readonly finishedAt: Date | null;
}

interface ClaimedColumns extends CountColumns {
  readonly slice: number;
  readonly afterConnectorId: string | null;
  readonly afterTicketId: string | null;
  readonly startPosition: number;
  readonly gathered: unknown;
}

const toText = (at: number) => new Date(at).toISOString();

/** Counts over every ticket, as they are stored. Each is worked on by one process at a time, slice by slice. */
export function createCountsRepository({ pool }: Pick<Db, 'pool'>) {
  return {
    /** Stores a count; false when there is one of this id already. */
    async add(count: NewCount): Promise<boolean> {
      const { rowCount } = await pool.query(
        `INSERT INTO what_if_count (workspace_id, id, asked_by, asked_at, draft, basis, period, from_at, to_at, time_zone, state, total,
                                    start_position, watched_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'running', $11, $12, $4) ON CONFLICT DO NOTHING`,
        [
          ...[
            count.workspaceId,
            count.id,
            count.askedBy,
            toText(count.askedAt),
            JSON.stringify(count.draft),
            count.basis,
          ],
          ...[count.period, toText(count.from), toText(count.to), count.timeZone, count.total, count.startPosition],
        ],
      );
      return rowCount === 1;
    },

    async find(workspaceId: string, id: string): Promise<CountRow | null> {
      const { rows } = await pool.query<CountColumns>(
        `SELECT ${columns} FROM what_if_count WHERE workspace_id = $1 AND id = $2`,
        [workspaceId, id],
      );
      return rows[0] === undefined ? null : toRow(rows[0]);
    },

    /** Remembers that somebody follows it: only then it goes on. */
    async watch(workspaceId: string, id: string, at: number): Promise<void> {
      await pool.query(
        `UPDATE what_if_count SET watched_at = $3 WHERE workspace_id = $1 AND id = $2 AND state = 'running'`,
        [workspaceId, id, toText(at)],
      );
    },

    /** How many followed counts of the workspace come first. */
    async countAhead({ workspaceId, id, askedAt }: CountRow, watchedSince: number): Promise<number> {
      const { rows } = await pool.query<{ count: number }>(
        `SELECT count(*) AS count FROM what_if_count WHERE workspace_id = $1 AND state = 'running' AND watched_at >= $2
           AND (asked_at, id) < ($3, $4::uuid)`,
        [workspaceId, toText(watchedSince), toText(askedAt), id],
      );
      return rows[0]?.count ?? 0;
    },

    /** Ends a running count without a result; false when it was not running. */
    async end(workspaceId: string, id: string, state: Exclude<CountState, 'running' | 'done'>, at: number) {
      const { rowCount } = await pool.query(
        `UPDATE what_if_count SET state = $3, finished_at = $4, gathered = NULL WHERE workspace_id = $1 AND id = $2 AND state = 'running'`,
        [workspaceId, id, state, toText(at)],
      );
      return rowCount === 1;
    },

    /** Ends what else this member has running. */
    async endOthersOf(workspaceId: string, memberId: string, id: string, at: number): Promise<void> {
      await pool.query(
        `UPDATE what_if_count SET state = 'cancelled', finished_at = $4, gathered = NULL
         WHERE workspace_id = $1 AND asked_by = $2 AND id <> $3 AND state = 'running'`,
        [workspaceId, memberId, id, toText(at)],
      );
    },

    /** Takes the first followed count of each workspace that nobody works on, until `until`. */
    async claim(now: number, watchedSince: number, until: number): Promise<readonly ClaimedCount[]> {
      const { rows } = await pool.query<ClaimedColumns>(
        `UPDATE what_if_count c SET slice = c.slice + 1, claimed_until = $3
         WHERE c.state = 'running' AND (c.claimed_until IS NULL OR c.claimed_until < $1) AND (c.workspace_id, c.id) IN (
           SELECT DISTINCT ON (f.workspace_id) f.workspace_id, f.id FROM what_if_count f
           WHERE f.state = 'running' AND f.watched_at >= $2
             AND NOT EXISTS (SELECT 1 FROM what_if_count o WHERE o.workspace_id = f.workspace_id AND o.state = 'running'
                             AND o.claimed_until >= $1)
           ORDER BY f.workspace_id, f.asked_at, f.id)
         RETURNING ${columns}, slice, after_connector_id AS "afterConnectorId", after_ticket_id AS "afterTicketId",
           start_position AS "startPosition", gathered`,
        [toText(now), toText(watchedSince), toText(until)],
      );
      return rows.map(toClaimed);
    },

    /** Stores how far a slice came. Nothing happens when the count was ended or taken over meanwhile. */
    async saveSlice(
      { workspaceId, id, slice }: Pick<ClaimedCount, 'workspaceId' | 'id' | 'slice'>,
      part: {
        readonly done: number;
        readonly after: TicketRef | null;
        readonly gathered: string;
        readonly found: CountFound;
      },
    ): Promise<void> {
      await pool.query(
        `UPDATE what_if_count SET done = $4, after_connector_id = $5, after_ticket_id = $6, gathered = $7, found = $8, claimed_until = NULL
         WHERE workspace_id = $1 AND id = $2 AND slice = $3 AND state = 'running'`,
        [
          ...[workspaceId, id, slice, part.done, part.after?.connectorId ?? null, part.after?.externalId ?? null],
          ...[part.gathered, JSON.stringify(part.found)],
        ],
      );
    },

    /** Stores the result. Nothing happens when the count was ended or taken over meanwhile. */
    async finish(
      { workspaceId, id, slice }: Pick<ClaimedCount, 'workspaceId' | 'id' | 'slice'>,
      result: {
        readonly done: number;
        readonly found: CountFound;
        readonly changedMeanwhile: number;
        readonly at: number;
      },
    ): Promise<void> {
      await pool.query(
        `UPDATE what_if_count SET state = 'done', done = $4, total = $4, found = $5, changed_meanwhile = $6, finished_at = $7, gathered = NULL,
                                  claimed_until = NULL
         WHERE workspace_id = $1 AND id = $2 AND slice = $3 AND state = 'running'`,
        [
          ...[workspaceId, id, slice, result.done, JSON.stringify(result.found), result.changedMeanwhile],
          toText(result.at),
        ],
      );
    },

    /** Deletes counts that were asked for before an instant. */
    async deleteOlder(before: number): Promise<void> {
      await pool.query('DELETE FROM what_if_count WHERE asked_at < $1', [toText(before)]);
    },
  };
}

function toRow(row: CountColumns): CountRow {
  return {
    ...row,
    askedAt: row.askedAt.getTime(),
    from: row.from.getTime(),
    to: row.to.getTime(),
    watchedAt: row.watchedAt.getTime(),
    finishedAt: row.finishedAt?.getTime() ?? null,
  };
}

function toClaimed({ afterConnectorId, afterTicketId, slice, startPosition, gathered, ...row }: ClaimedColumns) {
  const after =
    afterConnectorId === null || afterTicketId === null
      ? null
      : { connectorId: afterConnectorId, externalId: afterTicketId };
  return { ...toRow(row), slice, startPosition, gathered, after };
}

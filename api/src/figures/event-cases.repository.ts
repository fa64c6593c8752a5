import type { EventCase } from '@shiftlight/shared/scorecards/event-case.ts';
import type pg from 'pg';
import type { Db } from '../db.ts';

/** Somebody in one connected system, or nobody there, in a month (UTC) that begins at `month`. */
export interface DueMonth {
  readonly idsOf: string;
  readonly agentId: string | null;
  readonly month: number;
}

/** A case with the system whose ids it uses. */
export interface StoredEventCase extends EventCase {
  readonly idsOf: string;
}

/** Notes under which definitions the cases are worked out from now on; when these are others than before, every month of everybody is due again. */
export async function settleEventBasis(client: pg.PoolClient, workspaceId: string, basis: string): Promise<void> {
  const { rowCount } = await client.query(
    `INSERT INTO event_case_basis (workspace_id, basis) SELECT id, $2 FROM workspace WHERE id = $1
     ON CONFLICT (workspace_id) DO UPDATE SET basis = excluded.basis WHERE event_case_basis.basis <> excluded.basis`,
    [workspaceId, basis],
  );
  if (rowCount === 0) return;
  await client.query(
    `INSERT INTO event_case_due (workspace_id, ids_of, agent_id, month)
     SELECT DISTINCT e.workspace_id, e.ids_of, e.agent_id, m FROM business_event e, months_of_event(e.from_at, e.to_at) AS m
     WHERE e.workspace_id = $1`,
    [workspaceId],
  );
}

/** Takes up to `limit` notes off the list and gives whose months they are. */
export async function takeDueMonths(
  client: pg.PoolClient,
  workspaceId: string,
  limit: number,
): Promise<readonly DueMonth[]> {
  const { rows } = await client.query<DueMonth>({
    name: 'event-cases-take-due',
    text: `WITH taken AS (
             DELETE FROM event_case_due WHERE id IN
               (SELECT id FROM event_case_due WHERE workspace_id = $1 ORDER BY id LIMIT $2)
             RETURNING ids_of, agent_id, month)
           SELECT DISTINCT ids_of AS "idsOf", agent_id AS "agentId", (extract(epoch FROM month) * 1000)::float8 AS month FROM taken`,
    values: [workspaceId, limit],
  });
  return rows;
}

/** Puts the cases of these months in the place of those that they had. */
export async function replaceEventCases(
  client: pg.PoolClient,
  workspaceId: string,
  due: readonly DueMonth[],
  found: readonly StoredEventCase[],
): Promise<void> {
  for (const isNobody of [false, true]) {
    const own = due.filter(({ agentId }) => (agentId === null) === isNobody);
    if (own.length === 0) continue;
    await client.query({
      name: isNobody ? 'event-cases-delete-of-nobody' : 'event-cases-delete',
      text: `DELETE FROM event_case c USING unnest($2::uuid[], $3::text[], $4::timestamptz[]) AS d(i, a, m)
             WHERE c.workspace_id = $1 AND c.ids_of = d.i AND ${isNobody ? 'c.agent_id IS NULL' : 'c.agent_id = d.a'}
               AND c.at >= d.m AND c.at < (d.m AT TIME ZONE 'UTC' + interval '1 month') AT TIME ZONE 'UTC'`,
      values: [
        workspaceId,
        own.map(({ idsOf }) => idsOf),
        own.map(({ agentId }) => agentId),
        own.map(({ month }) => toIso(month)),
      ],
    });
  }
  if (found.length === 0) return;
  await client.query({
    name: 'event-cases-insert',
    text: `INSERT INTO event_case (workspace_id, ids_of, agent_id, measure, at, value, weight, known_at, subject, subject_id)
           SELECT $1, n.* FROM unnest($2::uuid[], $3::text[], $4::text[], $5::timestamptz[], $6::float8[], $7::float8[],
             $8::timestamptz[], $9::text[], $10::text[]) AS n`,
    values: [
      workspaceId,
      found.map(({ idsOf }) => idsOf),
      found.map(({ agentId }) => agentId),
      found.map(({ measure }) => measure),
      found.map(({ at }) => toIso(at)),
      found.map(({ value }) => value),
      found.map(({ weight }) => weight),
      found.map(({ knownAt }) => (knownAt === null ? null : toIso(knownAt))),
      found.map(({ subject }) => subject),
      found.map(({ subjectId }) => subjectId),
    ],
  });
}

/** How many notes of changes wait, counted up to `limit`. */
export async function countDueMonths({ pool }: Db, workspaceId: string, limit: number): Promise<number> {
  const { rows } = await pool.query<{ n: number }>({
    name: 'event-cases-count-due',
    text: 'SELECT count(*)::int AS n FROM (SELECT 1 FROM event_case_due WHERE workspace_id = $1 LIMIT $2) AS due',
    values: [workspaceId, limit],
  });
  return rows[0]?.n ?? 0;
}

const toIso = (at: number) => new Date(at).toISOString();

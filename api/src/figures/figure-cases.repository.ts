import {
  findFirstChange,
  listWithOtherUnit,
  type DefinitionsKey,
} from '@shiftlight/shared/metrics/chosen/definitions-key.ts';
import type { FigureCase } from '@shiftlight/shared/scorecards/figure-case.ts';
import type { TicketFacts } from '@shiftlight/shared/tickets/ticket-facts.ts';
import pg from 'pg';
import type { Db } from '../db.ts';

/** A ticket of one workspace. */
export interface DueTicket {
  readonly connectorId: string;
  readonly externalId: string;
}

/** A ticket that is still there, with the facts that its cases follow from. */
export interface DueFacts extends DueTicket {
  readonly facts: TicketFacts;
}

/** The cases of one ticket. */
export interface TicketCases extends DueFacts {
  readonly cases: readonly FigureCase[];
}

/** One refresher at a time for each workspace; held until the transaction ends. False when somebody else held it all of `patienceMs` long. */
export async function lockFigures(
  client: pg.PoolClient,
  workspaceId: string,
  patienceMs: number | null = null,
): Promise<boolean> {
  const lock = () => client.query(`SELECT pg_advisory_xact_lock(hashtextextended('figures/' || $1, 0))`, [workspaceId]);
  if (patienceMs === null) {
    await lock();
    return true;
  }
  await client.query('SAVEPOINT patience');
  await client.query(`SELECT set_config('lock_timeout', $1, true)`, [`${patienceMs}ms`]);
  try {
    await lock();
  } catch (error) {
    if (!(error instanceof pg.DatabaseError && error.code === lockNotAvailable)) throw error;
    await client.query('ROLLBACK TO SAVEPOINT patience');
    return false;
  }
  await client.query(`SELECT set_config('lock_timeout', '0', true)`);
  return true;
}

/** Source: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const lockNotAvailable = '55P03';

/** Under which rules cases are worked out. */
export interface Basis {
  /** Calendar and versions of the measures. */
  readonly measures: string;
  readonly definitions: DefinitionsKey;
}

/**
 * Notes under which rules the cases are worked out from now on. When these are others than before, every ticket is due again; when only
 * definitions changed, those that something happened to since the first change. Cases in another unit than before go at once.
 */
export async function settleBasis(client: pg.PoolClient, workspaceId: string, basis: Basis): Promise<void> {
  const text = toBasisText(basis);
  const { rows } = await client.query<{ basis: string }>('SELECT basis FROM figure_basis WHERE workspace_id = $1', [
    workspaceId,
  ]);
  const stored = rows[0]?.basis ?? '';
  if (stored === text) return;
  await client.query(
    `INSERT INTO figure_basis (workspace_id, basis) SELECT id, $2 FROM workspace WHERE id = $1
     ON CONFLICT (workspace_id) DO UPDATE SET basis = excluded.basis`,
    [workspaceId, text],
  );
  const before = parseBasisText(stored);
  const since = before.measures === basis.measures ? findFirstChange(before.definitions, basis.definitions) : 0;
  if (since === null) return;
  await client.query('DELETE FROM figure_case WHERE workspace_id = $1 AND measure = ANY($2::text[])', [
    workspaceId,
    listWithOtherUnit(before.definitions, basis.definitions),
  ]);
  await client.query(
    `INSERT INTO figure_due (workspace_id, connector_id, ticket_id)
     SELECT workspace_id, connector_id, external_id FROM ticket WHERE workspace_id = $1 AND last_event_at >= $2`,
    [workspaceId, new Date(since).toISOString()],
  );
}

/** The newest version of the definitions that is stored; 0 = none. */
export async function findNewestDefinitions(client: pg.PoolClient, workspaceId: string): Promise<number> {
  const { rows } = await client.query<{ version: number }>(
    'SELECT COALESCE(max(version), 0)::int AS version FROM definition_set WHERE workspace_id = $1',
    [workspaceId],
  );
  return rows[0]?.version ?? 0;
}

/** One line, and a second one where definitions are chosen. */
function toBasisText({ measures, definitions }: Basis): string {
  return Object.keys(definitions).length === 0 ? measures : `${measures}\n${JSON.stringify(definitions)}`;
}

function parseBasisText(text: string): Basis {
  const [measures = '', definitions = '{}'] = text.split('\n');
  return { measures, definitions: toDefinitions(definitions) };
}

/** The guarantee: nobody else writes these texts. */
function toDefinitions(text: string): DefinitionsKey {
  return JSON.parse(text) as DefinitionsKey;
}

/** Takes up to `limit` notes off the list and gives their tickets. */
export async function takeDue(
  client: pg.PoolClient,
  workspaceId: string,
  limit: number,
): Promise<readonly DueTicket[]> {
  const { rows } = await client.query<DueTicket>({
    name: 'figures-take-due',
    text: `WITH taken AS (
             DELETE FROM figure_due WHERE id IN
               (SELECT id FROM figure_due WHERE workspace_id = $1 ORDER BY id LIMIT $2)
             RETURNING connector_id, ticket_id)
           SELECT DISTINCT connector_id AS "connectorId", ticket_id AS "externalId" FROM taken`,
    values: [workspaceId, limit],
  });
  return rows;
}

/** The facts of these tickets; those that are gone from the database are not among them. */
export async function loadFacts(
  client: pg.PoolClient,
  workspaceId: string,
  tickets: readonly DueTicket[],
): Promise<readonly DueFacts[]> {
  const { rows } = await client.query<DueFacts>({
    name: 'figures-load-facts',
    text: `SELECT t.connector_id AS "connectorId", t.external_id AS "externalId", t.facts
           FROM unnest($2::uuid[], $3::text[]) AS k(c, e)
           JOIN ticket t ON t.workspace_id = $1 AND t.connector_id = k.c AND t.external_id = k.e`,
    values: [workspaceId, tickets.map(({ connectorId }) => connectorId), tickets.map(({ externalId }) => externalId)],
  });
  return rows;
}

/** Puts the cases of these tickets in the place of those that they had. */
export async function replaceCases(
  client: pg.PoolClient,
  workspaceId: string,
  tickets: readonly DueTicket[],
  found: readonly TicketCases[],
): Promise<void> {
  await client.query({
    name: 'figures-delete-cases',
    text: `DELETE FROM figure_case f USING unnest($2::uuid[], $3::text[]) AS k(c, e)
           WHERE f.workspace_id = $1 AND f.connector_id = k.c AND f.ticket_id = k.e`,
    values: [workspaceId, tickets.map(({ connectorId }) => connectorId), tickets.map(({ externalId }) => externalId)],
  });
  await insertCases(client, workspaceId, found);
}

/** Adds the cases of tickets that have none. */
export async function insertCases(
  client: pg.PoolClient,
  workspaceId: string,
  found: readonly TicketCases[],
): Promise<void> {
  const rows = found.flatMap(({ cases, ...ticket }) => cases.map((one) => ({ ...one, ...ticket })));
  if (rows.length === 0) return;
  await client.query({
    name: 'figures-insert-cases',
    text: `INSERT INTO figure_case (workspace_id, connector_id, ticket_id, measure, number, agent_id, at, value, bucket,
                                    category, channel, priority, customer_tier, group_id)
           SELECT $1, n.* FROM unnest($2::uuid[], $3::text[], $4::text[], $5::int[], $6::text[], $7::timestamptz[],
             $8::float8[], $9::int[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[]) AS n`,
    values: [
      workspaceId,
      rows.map(({ connectorId }) => connectorId),
      rows.map(({ externalId }) => externalId),
      rows.map(({ measure }) => measure),
      rows.map(({ number }) => number),
      rows.map(({ agentId }) => agentId),
      rows.map(({ at }) => new Date(at).toISOString()),
      rows.map(({ value }) => value),
      rows.map(({ bucket }) => bucket),
      rows.map(({ facts }) => facts.category),
      rows.map(({ facts }) => facts.channel),
      rows.map(({ facts }) => facts.priority),
      rows.map(({ facts }) => facts.customerTier),
      rows.map(({ facts }) => facts.groupId),
    ],
  });
}

/**
 * Whether anything is to be worked off: a note of a change, or other rules than the cases were worked out under. What somebody else is working
 * off just now still counts, until it is done.
 */
export async function isAnythingDue(
  { pool }: Db,
  workspaceId: string,
  known: { readonly basis: Basis; readonly events: string; readonly definitions: number },
): Promise<boolean> {
  const { rows } = await pool.query<{ due: boolean }>({
    name: 'figures-anything-due',
    text: `SELECT EXISTS (SELECT 1 FROM figure_due WHERE workspace_id = $1)
             OR EXISTS (SELECT 1 FROM event_case_due WHERE workspace_id = $1)
             OR NOT EXISTS (SELECT 1 FROM figure_basis WHERE workspace_id = $1 AND basis = $2)
             OR NOT EXISTS (SELECT 1 FROM event_case_basis WHERE workspace_id = $1 AND basis = $3)
             OR EXISTS (SELECT 1 FROM definition_set WHERE workspace_id = $1 AND version > $4) AS due`,
    values: [workspaceId, toBasisText(known.basis), known.events, known.definitions],
  });
  return rows[0]?.due ?? true;
}

/** How many notes of changes wait, counted up to `limit`. */
export async function countDue({ pool }: Db, workspaceId: string, limit: number): Promise<number> {
  const { rows } = await pool.query<{ n: number }>({
    name: 'figures-count-due',
    text: 'SELECT count(*)::int AS n FROM (SELECT 1 FROM figure_due WHERE workspace_id = $1 LIMIT $2) AS due',
    values: [workspaceId, limit],
  });
  return rows[0]?.n ?? 0;
}

/** Workspaces of which something waits; a change that nobody noted yet shows when their figures are asked for. */
export async function listDueWorkspaces({ pool }: Db): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>({
    name: 'figures-due-workspaces',
    text: `SELECT w.id FROM workspace w WHERE EXISTS (SELECT 1 FROM figure_due d WHERE d.workspace_id = w.id)
             OR EXISTS (SELECT 1 FROM event_case_due d WHERE d.workspace_id = w.id)`,
  });
  return rows.map(({ id }) => id);
}

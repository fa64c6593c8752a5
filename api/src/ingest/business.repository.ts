import type { BusinessEvent, BusinessEventType } from '@shiftlight/shared/events/business-events.ts';
import { replaceIds } from '@shiftlight/shared/privacy/replace-ids.ts';
import {
  findAgent,
  findStretch,
  lastingTypes,
  listSubjects,
  type BusinessEntry,
} from '../connectors/business-entry.ts';
import type pg from 'pg';
import type { Via } from './batch.ts';
import { loadFormer, type FormerIds } from './former-people.repository.ts';
import type { Client } from './ingest.repository.ts';

/** Events of one connector, stored together. */
export interface BusinessBatch {
  readonly workspaceId: string;
  readonly connectorId: string;
  /** The connected system whose ids of tickets, people and customers the events use. */
  readonly idsOf: string;
  readonly via: Via;
  readonly entries: readonly BusinessEntry[];
}

export interface BusinessAppended {
  readonly appended: number;
  readonly duplicates: number;
  /** Entries whose id and revision are stored already, with other content: that stays as it is. */
  readonly conflicts: readonly BusinessEntry[];
}

/** An event with the system whose ids it uses. */
export interface StoredBusinessEvent {
  readonly idsOf: string;
  readonly event: BusinessEvent;
}

/** Somebody in one connected system. */
interface Colleague {
  readonly connectorId: string;
  readonly externalId: string;
}

export type BusinessRepository = ReturnType<typeof createBusinessRepository>;

const keyOf = ({ event, revision }: BusinessEntry): string => `${revision}/${event.id}`;

/** Of several revisions the highest is true; one that withdraws leaves nothing. */
const isCurrent = (alias: string) => `${alias}.type <> 'event.withdrawn' AND NOT EXISTS (
  SELECT 1 FROM business_event n WHERE n.workspace_id = ${alias}.workspace_id AND n.connector_id = ${alias}.connector_id
    AND n.source_id = ${alias}.source_id AND n.revision > ${alias}.revision)`;

/** Every plan of the shifts of a list, as `e`. */
const plansOfShifts = (list: string) => `
  FROM (SELECT DISTINCT subjects[1] AS subject FROM ${list} WHERE type = 'shift.scheduled') AS s
  CROSS JOIN LATERAL (
    SELECT b.* FROM business_event b
    WHERE b.workspace_id = $1 AND b.subjects[1] = s.subject AND b.type = 'shift.scheduled' OFFSET 0) AS e`;

/**
 * The events of a list and those that share a subject with one, whenever they happened, as far as they are current. Plans of a shift, of which
 * there are many, find each other by an index of their own.
 */
const readWith = (list: string, condition: string) => `
  , keys AS (
    SELECT connector_id, source_id, revision FROM ${list}
    UNION SELECT e.connector_id, e.source_id, e.revision ${plansOfShifts(list)}
    UNION SELECT e.connector_id, e.source_id, e.revision FROM business_event e
    WHERE EXISTS (SELECT 1 FROM ${list} WHERE type <> 'shift.scheduled' AND subjects <> '{}') AND e.workspace_id = $1 AND ${condition}
      AND e.subjects && ARRAY(SELECT DISTINCT s FROM ${list} AS l, unnest(l.subjects) AS s WHERE l.type <> 'shift.scheduled'))
  SELECT e.ids_of AS "idsOf", e.body AS event FROM keys k
  JOIN business_event e ON e.workspace_id = $1 AND e.connector_id = k.connector_id AND e.source_id = k.source_id
    AND e.revision = k.revision
  WHERE ${isCurrent('e')} ORDER BY e.at, e.source_id`;

/** Begins before an instant; a shift worked may belong to a plan that begins up to two days earlier. */
const beginsBefore = (instant: string) =>
  `(e.from_at < ${instant} OR (e.type = 'shift.worked' AND e.from_at < ${instant}::timestamptz + interval '2 days'))`;

/** What other systems told, beside the events of tickets. */
export function createBusinessRepository({ pool }: { readonly pool: Pick<pg.Pool | pg.PoolClient, 'query'> }) {
  return {
    /** Stores what is new, in one statement: all of it or nothing. */
    async append(
      client: Client,
      { workspaceId, connectorId, idsOf, via, entries: told }: BusinessBatch,
      ids: FormerIds,
    ): Promise<BusinessAppended> {
      if (told.length === 0) return { appended: 0, duplicates: 0, conflicts: [] };
      const place = { workspaceId, connectorId: idsOf };
      const replace = await loadFormer(client, ids, [place]);
      const entries = replace === null ? told : replaceIds(told, (id) => replace(place, id));
      // Within one delivery too, the same id and revision may say two things: the first one stands.
      const first = new Map(entries.toReversed().map((entry) => [keyOf(entry), entry]));
      // In key order: two writers can then never wait for each other.
      const rows = [...first.values()].toSorted((a, b) =>
        a.event.id < b.event.id ? -1 : a.event.id > b.event.id ? 1 : 0,
      );
      const { rows: fresh } = await client.query<{ key: string }>({
        name: 'append-business-events',
        text: `INSERT INTO business_event (workspace_id, connector_id, ids_of, via, source_id, revision, type, at, agent_id,
                                           from_at, to_at, subjects, body)
               SELECT $1, $2, $3, $4, i, r, t, a, ag, f, u, ARRAY(SELECT jsonb_array_elements_text(s)), b
               FROM unnest($5::text[], $6::bigint[], $7::text[], $8::timestamptz[], $9::text[], $10::timestamptz[],
                           $11::timestamptz[], $12::jsonb[], $13::json[]) AS n(i, r, t, a, ag, f, u, s, b)
               ON CONFLICT DO NOTHING RETURNING revision || '/' || source_id AS key`,
        values: [
          workspaceId,
          connectorId,
          idsOf,
          via,
          rows.map(({ event }) => event.id),
          rows.map(({ revision }) => revision),
          rows.map(({ event }) => event.type),
          rows.map(({ event }) => new Date(event.at).toISOString()),
          rows.map(({ event }) => findAgent(event)),
          rows.map(({ event }) => new Date(findStretch(event).from).toISOString()),
          rows.map(({ event }) => new Date(findStretch(event).to).toISOString()),
          rows.map(({ event }) => JSON.stringify(listSubjects(event))),
          rows.map(({ event }) => JSON.stringify(event)),
        ],
      });
      const isFresh = new Set(fresh.map(({ key }) => key));
      const others = entries.filter((entry) => !isFresh.has(keyOf(entry)) || first.get(keyOf(entry)) !== entry);
      const conflicts = await findConflicts(client, workspaceId, connectorId, others);
      return { appended: fresh.length, duplicates: entries.length - fresh.length - conflicts.length, conflicts };
    },

    /** What these people's own figures of [from, to) may count, and what belongs to it: a superset, the metrics decide. */
    async listOfPeople(
      workspaceId: string,
      people: readonly Colleague[],
      from: number,
      to: number,
    ): Promise<readonly StoredBusinessEvent[]> {
      if (people.length === 0) return [];
      const { rows } = await pool.query<StoredBusinessEvent>({
        name: 'business-events-of-people',
        text: `WITH own AS MATERIALIZED (
                 SELECT e.connector_id, e.source_id, e.revision, e.type, e.subjects
                 FROM (SELECT DISTINCT * FROM unnest($2::uuid[], $3::text[])) AS p(c, i)
                 JOIN business_event e ON e.workspace_id = $1 AND e.ids_of = p.c AND e.agent_id = p.i
                   AND e.to_at >= $4 AND ${beginsBefore('$5')})
               ${readWith('own', 'true')}`,
        values: [
          workspaceId,
          people.map(({ connectorId }) => connectorId),
          people.map(({ externalId }) => externalId),
          new Date(from).toISOString(),
          new Date(to).toISOString(),
        ],
      });
      return rows;
    },

    /** Events of these types that figures of [from, to) may count, and what belongs to them; of lasting types everything before `to`. */
    async listOfWorkspace(
      workspaceId: string,
      types: readonly BusinessEventType[],
      from: number,
      to: number,
    ): Promise<readonly StoredBusinessEvent[]> {
      if (types.length === 0) return [];
      const lasting = new Set<string>(lastingTypes);
      const { rows } = await pool.query<StoredBusinessEvent>({
        name: 'business-events-of-workspace',
        text: `WITH near AS MATERIALIZED (
                 SELECT e.connector_id, e.source_id, e.revision, e.type, e.subjects FROM business_event e
                 WHERE e.workspace_id = $1 AND ${beginsBefore('$5')}
                   AND (e.type = ANY($2::text[]) OR (e.type = ANY($3::text[]) AND e.to_at >= $4)))
               ${readWith('near', 'e.type = ANY($3::text[])')}`,
        values: [
          workspaceId,
          types.filter((type) => lasting.has(type)),
          types.filter((type) => !lasting.has(type)),
          new Date(from).toISOString(),
          new Date(to).toISOString(),
        ],
      });
      return rows;
    },

    /**
     * Events of these types, credited to these people or with `externalId` null to nobody, that figures of [from, to) may count, with the other
     * plans of their shifts: a superset, the metrics decide.
     */
    async listForCases(
      workspaceId: string,
      people: readonly { readonly connectorId: string; readonly externalId: string | null }[],
      types: readonly BusinessEventType[],
      { from, to }: { readonly from: number; readonly to: number },
    ): Promise<readonly StoredBusinessEvent[]> {
      const { rows } = await pool.query<StoredBusinessEvent>({
        name: 'business-events-for-cases',
        text: `WITH own AS MATERIALIZED (
                 SELECT e.connector_id, e.source_id, e.revision, e.type, e.subjects
                 FROM (SELECT DISTINCT * FROM unnest($2::uuid[], $3::text[])) AS p(c, i)
                 JOIN business_event e ON e.workspace_id = $1 AND e.ids_of = p.c AND e.agent_id = p.i
                   AND e.to_at >= $4 AND ${beginsBefore('$5')}
                 WHERE p.i IS NOT NULL AND e.type = ANY($6::text[])
                 UNION ALL
                 SELECT e.connector_id, e.source_id, e.revision, e.type, e.subjects FROM business_event e
                 WHERE $7 AND e.workspace_id = $1 AND e.type = ANY($6::text[]) AND e.agent_id IS NULL
                   AND e.to_at >= $4 AND ${beginsBefore('$5')}),
               keys AS (
                 SELECT connector_id, source_id, revision FROM own
                 UNION SELECT e.connector_id, e.source_id, e.revision ${plansOfShifts('own')})
               SELECT e.ids_of AS "idsOf", e.body AS event FROM keys k
               JOIN business_event e ON e.workspace_id = $1 AND e.connector_id = k.connector_id AND e.source_id = k.source_id
                 AND e.revision = k.revision
               WHERE ${isCurrent('e')} ORDER BY e.at, e.source_id`,
        values: [
          workspaceId,
          people.map(({ connectorId }) => connectorId),
          people.map(({ externalId }) => externalId),
          new Date(from).toISOString(),
          new Date(to).toISOString(),
          types,
          people.some(({ externalId }) => externalId === null),
        ],
      });
      return rows;
    },

    /** Number of stored events by type, what was corrected or withdrawn left out. */
    async countByType(workspaceId: string): Promise<readonly { readonly type: string; readonly events: number }[]> {
      const { rows } = await pool.query<{ type: string; events: number }>(
        `SELECT e.type, count(*) AS events FROM business_event e WHERE e.workspace_id = $1 AND ${isCurrent('e')}
         GROUP BY 1 ORDER BY 1`,
        [workspaceId],
      );
      return rows;
    },
  };

  /** Those whose stored content differs. Compared as jsonb: the order of keys says nothing. */
  async function findConflicts(
    client: Client,
    workspaceId: string,
    connectorId: string,
    entries: readonly BusinessEntry[],
  ): Promise<readonly BusinessEntry[]> {
    if (entries.length === 0) return [];
    const { rows } = await client.query<{ index: number }>(
      `SELECT n.index - 1 AS index FROM unnest($3::text[], $4::bigint[], $5::jsonb[]) WITH ORDINALITY AS n(i, r, b, index)
       JOIN business_event e ON e.workspace_id = $1 AND e.connector_id = $2 AND e.source_id = n.i AND e.revision = n.r
       WHERE e.body::jsonb <> n.b`,
      [
        workspaceId,
        connectorId,
        entries.map(({ event }) => event.id),
        entries.map(({ revision }) => revision),
        entries.map(({ event }) => JSON.stringify(event)),
      ],
    );
    const differing = new Set(rows.map(({ index }) => index));
    return entries.filter((_, index) => differing.has(index));
  }
}

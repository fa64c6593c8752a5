import type { ReceiptTicket } from '@shiftlight/shared/views/receipt-view.ts';
import type { Stretch } from '@shiftlight/shared/views/me-view.ts';
import type { TicketFacts } from '@shiftlight/shared/tickets/ticket-facts.ts';
import type { Db } from '../db.ts';
import { isMany, toColumns, type GroupedIdentity, type Grouping } from './figure-sums.repository.ts';

/** The cases of one person that are alike in all by which people are compared, added up. */
export interface MixSums {
  readonly measure: string;
  readonly group: string;
  readonly category: string | null;
  readonly channel: string | null;
  readonly priority: string | null;
  readonly n: number;
  readonly sum: number;
  readonly sumOfSquares: number;
}

/** By what targets choose their tickets, as a case keeps it. */
export const matchedFields = ['category', 'channel', 'priority', 'customerTier', 'groupId'] as const;
export type MatchedField = (typeof matchedFields)[number];

const columns: Readonly<Record<MatchedField, string>> = {
  category: 'f.category',
  channel: 'f.channel',
  priority: 'f.priority',
  customerTier: 'f.customer_tier',
  groupId: 'f.group_id',
};

/** How many cases are alike in what was asked for, and on the same side of each limit. Fields that were not asked for are null. */
export interface AlikeCases extends Pick<TicketFacts, MatchedField> {
  readonly measure: string;
  readonly group: string;
  /** A value that keeps and misses the same limits as theirs. */
  readonly value: number;
  readonly n: number;
}

/** What tells the cases of some measures apart: fields, and limits of their values. */
export interface Alikeness {
  readonly measures: readonly string[];
  readonly by: readonly MatchedField[];
  readonly limits: readonly number[];
}

interface AlikeRow extends Omit<AlikeCases, 'value' | 'n'> {
  /** Cases below each limit, cases up to it, limit by limit in rising order; all cases last. */
  readonly counts: readonly number[];
}

/** A case with its ticket, as a receipt lists it. */
export interface CountedCase extends ReceiptTicket {
  readonly at: number;
  readonly value: number;
}

/** A ticket of which a measure counted a case. */
export interface CaseTicket {
  readonly connectorId: string;
  readonly group: string;
  readonly at: number;
  readonly facts: TicketFacts;
}

export type FigureCasesReader = ReturnType<typeof createFigureCasesReader>;

/** Reads stored cases one by one, where sums do not say enough. */
export function createFigureCasesReader({ pool }: Db) {
  return {
    /** What these people's cases in a stretch add up to, by their mix of category, channel and priority. */
    async sumMixes(
      workspaceId: string,
      people: readonly GroupedIdentity[],
      { from, to }: Stretch,
      measures: readonly string[],
    ): Promise<readonly MixSums[]> {
      if (people.length === 0) return [];
      const { rows } = await pool.query<MixSums>({
        name: 'figure-cases-mixed',
        text: `SELECT f.measure, g.name AS "group", f.category, f.channel, f.priority,
                 count(*)::int AS n, sum(f.value) AS sum, sum(f.value * f.value) AS "sumOfSquares"
               FROM unnest($5::uuid[], $6::text[], $7::text[]) AS g(connector_id, agent_id, name)
               JOIN figure_case f ON f.workspace_id = $1 AND f.connector_id = g.connector_id AND f.agent_id = g.agent_id
                 AND f.at >= $2 AND f.at < $3
               WHERE f.measure = ANY($4::text[]) GROUP BY 1, 2, 3, 4, 5`,
        values: [workspaceId, toIso(from), toIso(to), measures, ...toColumns(people)],
      });
      return rows;
    },

    /** Counts the cases of measures in a stretch, those together that are alike. */
    async countAlike(
      workspaceId: string,
      grouping: Grouping,
      { from, to }: Stretch,
      { measures, by, limits }: Alikeness,
    ): Promise<readonly AlikeCases[]> {
      if (grouping?.length === 0 || measures.length === 0) return [];
      const values = [
        ...[workspaceId, toIso(from), toIso(to), measures],
        ...(grouping === null ? [] : toColumns(grouping)),
      ];
      const rising = [...new Set(limits)].toSorted((a, b) => a - b);
      const counts = rising.flatMap((_, index) => {
        const limit = `$${values.length + index + 1}::float8`;
        return [`count(*) FILTER (WHERE f.value < ${limit})`, `count(*) FILTER (WHERE f.value <= ${limit})`];
      });
      const fields = matchedFields.map(
        (field) => `${by.includes(field) ? columns[field] : 'NULL::text'} AS "${field}"`,
      );
      const { rows } = await pool.query<AlikeRow>({
        text: toAlikeStatement(grouping, fields, [...counts, 'count(*)']),
        values: [...values, ...rising],
      });
      return rows.flatMap(({ counts: passed, ...row }) =>
        listSides(rising).map((value, index) => ({
          ...row,
          value,
          n: (passed[index] ?? 0) - (passed[index - 1] ?? 0),
        })),
      );
    },

    /** One page of the cases that a measure counts for a group, newest first. */
    async listCounted(
      workspaceId: string,
      grouping: Grouping,
      { from, to }: Stretch,
      { measure, offset, limit }: { readonly measure: string; readonly offset: number; readonly limit: number },
    ): Promise<readonly CountedCase[]> {
      const of = `JOIN unnest($7::uuid[], $8::text[]) AS g(connector_id, agent_id)
        ON f.connector_id = g.connector_id AND f.agent_id = g.agent_id`;
      const { rows } = await pool.query<Omit<CountedCase, 'at'> & { at: Date }>({
        text: `WITH c AS MATERIALIZED (SELECT f.connector_id, f.ticket_id, f.number, f.at, f.value FROM figure_case f ${grouping === null ? '' : of}
                     WHERE f.workspace_id = $1 AND f.at >= $2 AND f.at < $3 AND f.measure = $4
                     ORDER BY f.at DESC, f.ticket_id, f.number OFFSET $5 LIMIT $6)
               SELECT c.connector_id AS "connectorId", c.ticket_id AS "externalId", c.at, c.value, t.subject, t.status FROM c
               JOIN ticket t ON t.workspace_id = $1 AND t.connector_id = c.connector_id AND t.external_id = c.ticket_id
               ORDER BY c.at DESC, c.ticket_id, c.number`,
        values: [
          ...[workspaceId, toIso(from), toIso(to), measure, offset, limit],
          ...(grouping === null ? [] : toColumns(grouping).slice(0, 2)),
        ],
      });
      return rows.map((row) => ({ ...row, at: row.at.getTime() }));
    },

    /** Tickets of which a measure counted a case of this value, of each person the newest. */
    async listTickets(
      workspaceId: string,
      people: readonly GroupedIdentity[],
      { from, to }: Stretch,
      { measure, value, limit }: { readonly measure: string; readonly value: number; readonly limit: number },
    ): Promise<readonly CaseTicket[]> {
      if (people.length === 0) return [];
      const { rows } = await pool.query<Omit<CaseTicket, 'at'> & { at: Date }>({
        name: 'figure-case-tickets',
        // The few cases first: left to itself, the planner may begin with the tickets.
        text: `WITH c AS MATERIALIZED (
                 SELECT f.connector_id, f.ticket_id, f.number, g.name, f.at,
                   row_number() OVER (PARTITION BY g.name ORDER BY f.at DESC, f.ticket_id) AS place
                 FROM unnest($5::uuid[], $6::text[], $7::text[]) AS g(connector_id, agent_id, name)
                 JOIN figure_case f ON f.workspace_id = $1 AND f.connector_id = g.connector_id AND f.agent_id = g.agent_id
                   AND f.at >= $2 AND f.at < $3
                 WHERE f.measure = $4 AND f.value = $8)
               SELECT c.connector_id AS "connectorId", c.name AS "group", c.at, t.facts
               FROM c JOIN ticket t ON t.workspace_id = $1 AND t.connector_id = c.connector_id AND t.external_id = c.ticket_id
               WHERE c.place <= $9 ORDER BY c.at DESC, c.ticket_id, c.number`,
        values: [workspaceId, toIso(from), toIso(to), measure, ...toColumns(people), value, limit],
      });
      return rows.map((row) => ({ ...row, at: row.at.getTime() }));
    },
  };
}

/** Of many people, each one's cases are counted first and these counts are added up: the few groups of them fit into memory. */
function toAlikeStatement(grouping: Grouping, fields: readonly string[], counts: readonly string[]): string {
  const people = 'unnest($5::uuid[], $6::text[], $7::text[]) AS g(connector_id, agent_id, name)';
  const cases = `WITH f AS NOT MATERIALIZED (
    SELECT * FROM figure_case f WHERE f.workspace_id = $1 AND f.at >= $2 AND f.at < $3 AND f.measure = ANY($4::text[]))`;
  if (isMany(grouping)) {
    const named = counts.map((count, index) => `${count} AS c${index}`);
    const sums = counts.map((_, index) => `sum(a.c${index})`);
    const kept = matchedFields.map((field) => `a."${field}"`);
    return `${cases}, a AS MATERIALIZED (
        SELECT f.measure, f.connector_id, f.agent_id, ${[...fields, ...named].join(', ')} FROM f GROUP BY 1, 2, 3, 4, 5, 6, 7, 8)
      SELECT a.measure, g.name AS "group", ${kept.join(', ')}, ARRAY[${sums.join(', ')}]::int[] AS counts
      FROM a JOIN ${people} ON a.connector_id = g.connector_id AND a.agent_id = g.agent_id GROUP BY 1, 2, 3, 4, 5, 6, 7`;
  }
  const of = grouping === null ? '' : `JOIN ${people} ON f.connector_id = g.connector_id AND f.agent_id = g.agent_id`;
  return `${cases} SELECT f.measure, ${grouping === null ? `''` : 'g.name'} AS "group", ${fields.join(', ')},
      ARRAY[${counts.join(', ')}]::int[] AS counts FROM f ${of} GROUP BY 1, 2, 3, 4, 5, 6, 7`;
}

/** A value for each side that a value can be on: below a limit, at it, between it and the next one, above the last one. */
function listSides(rising: readonly number[]): readonly number[] {
  return [
    ...rising.flatMap((limit, index) => {
      const before = rising[index - 1];
      return [before === undefined ? limit - 1 : (before + limit) / 2, limit];
    }),
    (rising.at(-1) ?? 0) + 1,
  ];
}

const toIso = (at: number) => new Date(at).toISOString();

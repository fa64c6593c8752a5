import type { ReceiptTicket } from '@shiftlight/shared/views/receipt-view.ts';
import type { Stretch } from '@shiftlight/shared/views/me-view.ts';
import type { TicketFacts } from '@shiftlight/shared/tickets/ticket-facts.ts';
import type { Db } from '../db.ts';
import type { GroupedIdentity, Grouping } from './figure-states.repository.ts';

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

/** How many cases are alike in everything by which targets differ, and on the same side of each of the limits that were asked for. */
export interface AlikeCases extends Pick<
  TicketFacts,
  'category' | 'channel' | 'priority' | 'customerTier' | 'groupId'
> {
  readonly measure: string;
  readonly group: string;
  /** One of their values: the others keep and miss the same limits. */
  readonly value: number;
  readonly n: number;
}

/** Values at which the cases of a measure are told apart. */
export interface MeasureLimits {
  readonly measure: string;
  readonly limits: readonly number[];
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

    /** Counts the cases of these measures in a stretch, those together that no target with these limits can tell apart. */
    async countAlike(
      workspaceId: string,
      grouping: Grouping,
      { from, to }: Stretch,
      asked: readonly MeasureLimits[],
    ): Promise<readonly AlikeCases[]> {
      if (grouping?.length === 0 || asked.length === 0) return [];
      const people = `JOIN unnest($6::uuid[], $7::text[], $8::text[]) AS g(connector_id, agent_id, name)
        ON f.connector_id = g.connector_id AND f.agent_id = g.agent_id`;
      const rows = asked.flatMap(({ measure, limits }) => limits.map((limit) => ({ measure, limit })));
      const { rows: found } = await pool.query<AlikeCases>({
        name: `figure-cases-alike-${grouping === null ? 'all' : 'people'}`,
        // Two values are on the same side of every limit when as many limits are below them and as many not above them.
        text: `WITH l AS MATERIALIZED (
                 SELECT measure, array_agg(v ORDER BY v) AS limits FROM unnest($4::text[], $5::float8[]) AS n(measure, v) GROUP BY 1)
               SELECT f.measure, ${grouping === null ? `''` : 'g.name'} AS "group", f.category, f.channel, f.priority,
                 f.customer_tier AS "customerTier", f.group_id AS "groupId", min(f.value) AS value, count(*)::int AS n
               FROM figure_case f JOIN l ON l.measure = f.measure ${grouping === null ? '' : people}
               WHERE f.workspace_id = $1 AND f.at >= $2 AND f.at < $3 AND f.measure = ANY($4::text[])
               GROUP BY 1, 2, 3, 4, 5, 6, 7, width_bucket(f.value, l.limits), f.value = ANY(l.limits)`,
        values: [
          ...[workspaceId, toIso(from), toIso(to), rows.map(({ measure }) => measure), rows.map(({ limit }) => limit)],
          ...(grouping === null ? [] : toColumns(grouping)),
        ],
      });
      return found;
    },

    /** One page of the cases that a measure counts for a group, newest first. */
    async listCounted(
      workspaceId: string,
      grouping: Grouping,
      { from, to }: Stretch,
      { measure, offset, limit }: { readonly measure: string; readonly offset: number; readonly limit: number },
    ): Promise<readonly CountedCase[]> {
      const people = `JOIN unnest($7::uuid[], $8::text[]) AS g(connector_id, agent_id)
        ON f.connector_id = g.connector_id AND f.agent_id = g.agent_id`;
      const { rows } = await pool.query<Omit<CountedCase, 'at'> & { at: Date }>({
        name: `figure-cases-counted-${grouping === null ? 'all' : 'people'}`,
        text: `WITH c AS MATERIALIZED (SELECT f.connector_id, f.ticket_id, f.number, f.at, f.value FROM figure_case f ${grouping === null ? '' : people}
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

const toIso = (at: number) => new Date(at).toISOString();

const toColumns = (people: readonly GroupedIdentity[]) => [
  people.map(({ connectorId }) => connectorId),
  people.map(({ externalId }) => externalId),
  people.map(({ group }) => group),
];

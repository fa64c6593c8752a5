import { exactLimit } from '@shiftlight/shared/statistics/quantile-sketch.ts';
import type { Stretch } from '@shiftlight/shared/views/me-view.ts';
import type { Db } from '../db.ts';
import { toBucketCells, toSingleCells, type PersonCases } from './person-cases.ts';

/** A person in one helpdesk, and whose figures their cases go into. */
export interface GroupedIdentity {
  readonly connectorId: string;
  readonly externalId: string;
  readonly group: string;
}

/** Whose cases count: those of these people, by their group; or `null` = all, whoever is credited, in the one group `''`. */
export type Grouping = readonly GroupedIdentity[] | null;

interface Cell {
  readonly measure: string;
  readonly grp: string;
  readonly n: number;
}

/** What the cases of a measure add up to for a group. */
export interface SumCell extends Cell {
  readonly sum: number;
  readonly squares: number;
}

/** The single values of a measure for a group. */
export interface SingleCell extends Pick<Cell, 'measure' | 'grp'> {
  readonly values: readonly number[];
}

/** How many of the values lie in a bucket of the sketch; null = below 1. */
export interface BucketCell extends Cell {
  readonly bucket: number | null;
}

export interface CaseQuestion {
  readonly workspaceId: string;
  readonly grouping: Grouping;
  readonly stretch: Stretch;
  readonly measures: readonly string[];
}

const manyPeople = 100;

export type FigureSumsRepository = ReturnType<typeof createFigureSumsRepository>;

/**
 * Adds stored cases up in the database, one stretch at a time: only bounds that stand in the statement itself let the planner see how much
 * that is, and statements without a name are planned for the values that they carry.
 */
export function createFigureSumsRepository({ pool }: Db) {
  async function ask<Row extends object>(question: CaseQuestion, select: string, by: string): Promise<readonly Row[]> {
    const { grouping, measures } = question;
    if (grouping?.length === 0 || measures.length === 0) return [];
    const { rows } = await pool.query<Row>({
      text: `${sourceOf(grouping)} SELECT measure, grp, ${select} FROM c GROUP BY measure, grp${by}`,
      values: toValues(question),
    });
    return rows;
  }

  return {
    /** Number, sum and sum of squares of each measure and group. */
    async readSums(question: CaseQuestion): Promise<readonly SumCell[]> {
      const { grouping, measures } = question;
      if (isMany(grouping) && measures.length > 0) return readSumsOfMany(question);
      return ask<SumCell>(question, 'count(*)::int AS n, sum(value) AS sum, sum(value * value) AS squares', '');
    },

    /** The single values where a group has at most as many as a sketch keeps one by one. */
    async readSingles(question: CaseQuestion): Promise<readonly SingleCell[]> {
      if (isMany(question.grouping)) return toSingleCells(await readOfMany(question, 'value'), question.grouping);
      return ask<SingleCell>(question, 'array_agg(value) AS values', ` HAVING count(*) <= ${exactLimit}`);
    },

    /** How many values lie in each bucket. */
    async readBuckets(question: CaseQuestion): Promise<readonly BucketCell[]> {
      if (isMany(question.grouping)) return toBucketCells(await readOfMany(question, 'bucket'), question.grouping);
      return ask<BucketCell>(question, 'bucket, count(*)::int AS n', ', bucket');
    },
  };

  /** One list for each person and measure: far fewer groups for the database than people and buckets give. */
  async function readOfMany(question: CaseQuestion, column: 'value' | 'bucket'): Promise<readonly PersonCases[]> {
    if (question.measures.length === 0) return [];
    const { rows } = await pool.query<PersonCases>({
      text: `SELECT measure, connector_id AS "connectorId", agent_id AS "externalId", array_agg(${column}) AS cases
             FROM figure_case f WHERE ${inStretch} AND agent_id IS NOT NULL GROUP BY 1, 2, 3`,
      values: toValues({ ...question, grouping: null }),
    });
    return rows;
  }

  /** Each person's cases first, then the sums of these sums by group. */
  async function readSumsOfMany(question: CaseQuestion): Promise<readonly SumCell[]> {
    const { rows } = await pool.query<SumCell>({
      text: `WITH a AS MATERIALIZED (
               SELECT measure, connector_id, agent_id, count(*) AS n, sum(value) AS sum, sum(value * value) AS squares
               FROM figure_case f WHERE ${inStretch} GROUP BY 1, 2, 3)
             SELECT a.measure, g.name AS grp, sum(a.n)::int AS n, sum(a.sum) AS sum, sum(a.squares) AS squares
             FROM a JOIN ${people} ON a.connector_id = g.connector_id AND a.agent_id = g.agent_id GROUP BY 1, 2`,
      values: toValues(question),
    });
    return rows;
  }
}

/** Whether it is quicker to read everybody's cases of a stretch than to look these people up. */
export const isMany = (grouping: Grouping): grouping is readonly GroupedIdentity[] =>
  grouping !== null && grouping.length > manyPeople;

const inStretch = 'f.workspace_id = $1 AND f.at >= $2 AND f.at < $3 AND f.measure = ANY($4::text[])';

const people = 'unnest($5::uuid[], $6::text[], $7::text[]) AS g(connector_id, agent_id, name)';

const ofPerson = 'f.connector_id = g.connector_id AND f.agent_id = g.agent_id';

/** A statement's beginning that names the cases of a question `c`, with their groups. */
function sourceOf(grouping: Grouping): string {
  if (grouping === null)
    return `WITH c AS NOT MATERIALIZED (SELECT measure, '' AS grp, value, bucket FROM figure_case f WHERE ${inStretch})`;
  return `WITH c AS NOT MATERIALIZED (
    SELECT f.measure, g.name AS grp, f.value, f.bucket FROM ${people} JOIN figure_case f ON ${ofPerson} WHERE ${inStretch})`;
}

function toValues({ workspaceId, grouping, stretch: { from, to }, measures }: CaseQuestion): unknown[] {
  return [
    ...[workspaceId, new Date(from).toISOString(), new Date(to).toISOString(), measures],
    ...(grouping === null ? [] : toColumns(grouping)),
  ];
}

/** People as three arrays, for `unnest`. */
export const toColumns = (grouping: readonly GroupedIdentity[]) => [
  grouping.map(({ connectorId }) => connectorId),
  grouping.map(({ externalId }) => externalId),
  grouping.map(({ group }) => group),
];

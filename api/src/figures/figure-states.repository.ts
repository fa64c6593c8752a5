import { createState, type AccumulatorState } from '@shiftlight/shared/metrics/accumulators/accumulator.ts';
import { getMeasureOf } from '@shiftlight/shared/scorecards/scorecard-metrics.ts';
import { exactLimit } from '@shiftlight/shared/statistics/quantile-sketch.ts';
import type { Stretch } from '@shiftlight/shared/views/me-view.ts';
import type { Db } from '../db.ts';

/** A person in one helpdesk, and whose figures their cases go into. */
export interface GroupedIdentity {
  readonly connectorId: string;
  readonly externalId: string;
  readonly group: string;
}

/** Whose cases count: those of these people, by their group; or `null` = all, whoever is credited, in the one group `''`. */
export type Grouping = readonly GroupedIdentity[] | null;

/** The state of a measure for a group in the stretch of this index; an empty one where there is no case. */
export type FigureStates = (measure: string, group: string, stretch: number) => AccumulatorState;

interface Cell {
  readonly measure: string;
  readonly grp: string;
  readonly stretch: number;
  readonly n: number;
}

interface SumCell extends Cell {
  readonly sum: number;
  readonly squares: number;
  /** The single values of lengths, as long as they are few; null = see the buckets. */
  readonly single: readonly number[] | null;
}

interface BucketCell extends Cell {
  readonly bucket: number | null;
}

export type FigureStatesRepository = ReturnType<typeof createFigureStatesRepository>;

/** Adds stored cases up in the database, into the states that the shared accumulators gather one by one. */
export function createFigureStatesRepository({ pool }: Db) {
  async function readSums(name: string, grouping: Grouping, values: readonly unknown[]): Promise<readonly SumCell[]> {
    const { rows } = await pool.query<SumCell>({
      name: `figure-sums-${name}`,
      text: `SELECT ${cellColumns(grouping)}, count(*)::int AS n, sum(f.value) AS sum, sum(f.value * f.value) AS squares,
               CASE WHEN count(*) <= ${exactLimit} AND f.measure = ANY($5::text[]) THEN array_agg(f.value) END AS single
             FROM ${cases(grouping)} GROUP BY 1, 2, 3`,
      values: [...values],
    });
    return rows;
  }

  async function readBuckets(name: string, grouping: Grouping, values: readonly unknown[]) {
    const { rows } = await pool.query<BucketCell>({
      name: `figure-buckets-${name}`,
      text: `SELECT ${cellColumns(grouping)}, f.bucket, count(*)::int AS n
             FROM ${cases(grouping)} AND f.measure = ANY($5::text[]) GROUP BY 1, 2, 3, 4`,
      values: [...values],
    });
    return rows;
  }

  return {
    /** States by measure, group and stretch. Without `withQuantiles` lengths have sums alone, which is quicker. */
    async read(
      workspaceId: string,
      grouping: Grouping,
      stretches: readonly Stretch[],
      { measures, withQuantiles }: { readonly measures: readonly string[]; readonly withQuantiles: boolean },
    ): Promise<FigureStates> {
      const states = new Map<string, AccumulatorState>();
      const find: FigureStates = (measure, group, stretch) =>
        states.get(toKey(measure, group, stretch)) ?? createState(getMeasureOf(measure).accumulate);
      if (stretches.length === 0 || grouping?.length === 0) return find;
      const name = grouping === null ? 'all' : 'people';
      const toValues = (lengths: readonly string[]) => [
        ...[workspaceId, stretches.map(({ from }) => toIso(from)), stretches.map(({ to }) => toIso(to)), measures],
        lengths,
        ...(grouping === null ? [] : toColumns(grouping)),
      ];
      const lengths = withQuantiles ? measures.filter((key) => getMeasureOf(key).accumulate === 'distribution') : [];
      const sums = await readSums(name, grouping, toValues(lengths));
      for (const cell of sums) states.set(toKey(cell.measure, cell.grp, cell.stretch), toState(cell));
      const many = sums.filter(({ measure, n }) => n > exactLimit && lengths.includes(measure));
      const crowded = [...new Set(many.map(({ measure }) => measure))];
      if (crowded.length > 0) {
        for (const cell of await readBuckets(name, grouping, toValues(crowded)))
          addBucket(states.get(toKey(cell.measure, cell.grp, cell.stretch)), cell);
      }
      return find;
    },
  };
}

const cellColumns = (grouping: Grouping) =>
  `f.measure, ${grouping === null ? `''` : 'g.name'} AS grp, s.i::int - 1 AS stretch`;

function cases(grouping: Grouping): string {
  const people = `JOIN unnest($6::uuid[], $7::text[], $8::text[]) AS g(connector_id, agent_id, name)
    ON f.connector_id = g.connector_id AND f.agent_id = g.agent_id`;
  return `unnest($2::timestamptz[], $3::timestamptz[]) WITH ORDINALITY AS s(since, until, i)
    JOIN figure_case f ON f.workspace_id = $1 AND f.at >= s.since AND f.at < s.until
    ${grouping === null ? '' : people} WHERE f.measure = ANY($4::text[])`;
}

const toColumns = (grouping: readonly GroupedIdentity[]) => [
  grouping.map(({ connectorId }) => connectorId),
  grouping.map(({ externalId }) => externalId),
  grouping.map(({ group }) => group),
];

const toKey = (measure: string, group: string, stretch: number) => `${measure} ${stretch} ${group}`;

const toIso = (at: number) => new Date(at).toISOString();

function toState({ measure, n, sum, squares, single }: SumCell): AccumulatorState {
  const { accumulate: kind } = getMeasureOf(measure);
  switch (kind) {
    case 'count':
      return { kind, n, total: sum };
    case 'ratio':
      return { kind, n, hits: sum };
    case 'mean':
      return { kind, n, sum, sumOfSquares: squares };
    case 'distribution': {
      const sketch = { n, values: single === null ? null : [...single], zeros: 0, buckets: {} };
      return { kind, n, sum, sumOfSquares: squares, sketch };
    }
    case 'quotient':
      throw new Error(`${measure} is a quotient, which needs a denominator that cases do not have.`);
  }
}

/** The buckets of states whose single values are kept tell nothing new. */
function addBucket(state: AccumulatorState | undefined, { bucket, n }: BucketCell): void {
  if (state?.kind !== 'distribution' || state.sketch.values !== null) return;
  if (bucket === null) state.sketch.zeros += n;
  else state.sketch.buckets[bucket] = (state.sketch.buckets[bucket] ?? 0) + n;
}

import {
  createState,
  type AccumulatorKind,
  type AccumulatorState,
} from '@shiftlight/shared/metrics/accumulators/accumulator.ts';
import { getMeasureOf } from '@shiftlight/shared/scorecards/scorecard-metrics.ts';
import { exactLimit } from '@shiftlight/shared/statistics/quantile-sketch.ts';
import type { Stretch } from '@shiftlight/shared/views/me-view.ts';
import type { RulesCache } from '../rules/rules-cache.ts';
import type { BucketCell, CaseQuestion, FigureSumsRepository, Grouping, SumCell } from './figure-sums.repository.ts';

/** The state of a measure for a group in the stretch of this index; an empty one where there is no case. */
export type FindFigureState = (measure: string, group: string, stretch: number) => AccumulatorState;

/** What a measure gathers, as the workspace counts it. */
type KindOf = (measure: string) => AccumulatorKind;

/** Stretches that are read beside each other: the connections are there for everybody. */
const atOnce = 4;

export type FigureStates = ReturnType<typeof createFigureStates>;

/** Stored cases as the states that the shared accumulators gather one by one. */
export function createFigureStates(repository: FigureSumsRepository, rules: Pick<RulesCache, 'get'>) {
  async function readStretch(question: CaseQuestion, kindOf: KindOf, withQuantiles: boolean) {
    const lengths = withQuantiles ? question.measures.filter((key) => kindOf(key) === 'distribution') : [];
    const sums = await repository.readSums(question);
    const states = new Map(sums.map((cell) => [toKey(cell.measure, cell.grp), toState(cell, kindOf(cell.measure))]));
    const ofLengths = sums.filter(({ measure }) => lengths.includes(measure));
    await Promise.all([
      addSingles(ofLengths.filter(({ n }) => n <= exactLimit)),
      addBuckets(ofLengths.filter(({ n }) => n > exactLimit)),
    ]);
    return states;

    async function addSingles(few: readonly SumCell[]): Promise<void> {
      for (const { measure, grp, values } of await repository.readSingles(narrow(question, few))) {
        const state = states.get(toKey(measure, grp));
        if (state?.kind === 'distribution') state.sketch.values = [...values];
      }
    }

    async function addBuckets(many: readonly SumCell[]): Promise<void> {
      const asked = new Set(many.map(({ measure, grp }) => toKey(measure, grp)));
      for (const cell of await repository.readBuckets(narrow(question, many))) {
        const key = toKey(cell.measure, cell.grp);
        if (asked.has(key)) addBucket(states.get(key), cell);
      }
    }
  }

  return {
    /** States by measure, group and stretch. Without `withQuantiles` lengths have sums alone, which is quicker. */
    async read(
      workspaceId: string,
      grouping: Grouping,
      stretches: readonly Stretch[],
      { measures, withQuantiles }: { readonly measures: readonly string[]; readonly withQuantiles: boolean },
    ): Promise<FindFigureState> {
      const { getMetric } = await rules.get(workspaceId);
      const kindOf: KindOf = (key) => getMeasureOf(key, getMetric).accumulate;
      const read: ReadonlyMap<string, AccumulatorState>[] = [];
      for (let index = 0; index < stretches.length; index += atOnce) {
        const next = stretches.slice(index, index + atOnce);
        read.push(
          ...(await Promise.all(
            next.map((stretch) => readStretch({ workspaceId, grouping, stretch, measures }, kindOf, withQuantiles)),
          )),
        );
      }
      return (measure, group, stretch) => read[stretch]?.get(toKey(measure, group)) ?? createState(kindOf(measure));
    },
  };
}

/** The same question for the measures and groups of these cells alone. */
function narrow(question: CaseQuestion, cells: readonly SumCell[]): CaseQuestion {
  const groups = new Set(cells.map(({ grp }) => grp));
  return {
    ...question,
    grouping: question.grouping === null ? null : question.grouping.filter(({ group }) => groups.has(group)),
    measures: [...new Set(cells.map(({ measure }) => measure))],
  };
}

const toKey = (measure: string, group: string) => `${measure} ${group}`;

function toState({ measure, n, sum, squares }: SumCell, kind: AccumulatorKind): AccumulatorState {
  switch (kind) {
    case 'count':
      return { kind, n, total: sum };
    case 'ratio':
      return { kind, n, hits: sum };
    case 'mean':
      return { kind, n, sum, sumOfSquares: squares };
    case 'distribution':
      return { kind, n, sum, sumOfSquares: squares, sketch: { n, values: null, zeros: 0, buckets: {} } };
    case 'quotient':
      throw new Error(`${measure} is a quotient, which needs a denominator that cases do not have.`);
  }
}

function addBucket(state: AccumulatorState | undefined, { bucket, n }: BucketCell): void {
  if (state?.kind !== 'distribution' || state.sketch.values !== null) return;
  if (bucket === null) state.sketch.zeros += n;
  else state.sketch.buckets[bucket] = (state.sketch.buckets[bucket] ?? 0) + n;
}

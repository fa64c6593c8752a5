import {
  createState,
  mergeStates,
  readState,
  type AccumulatorState,
} from '@shiftlight/shared/metrics/accumulators/accumulator.ts';
import { countsAlike, toHeld } from '@shiftlight/shared/metrics/chosen/list-held.ts';
import { compareStates } from '@shiftlight/shared/metrics/compare-states.ts';
import { toFigure } from '@shiftlight/shared/metrics/compute-figure.ts';
import { accumulateSeries } from '@shiftlight/shared/metrics/compute-series.ts';
import { getMeasure } from '@shiftlight/shared/metrics/get-measure.ts';
import type { Metric } from '@shiftlight/shared/metrics/metric.ts';
import { findMissingEvents, listMissingNeeds } from '@shiftlight/shared/metrics/missing-events.ts';
import { countAttainment } from '@shiftlight/shared/scorecards/count-attainment.ts';
import { findOverallTarget, listPartTargets } from '@shiftlight/shared/scorecards/find-target.ts';
import { judgeFigure } from '@shiftlight/shared/scorecards/judge-figure.ts';
import type { Target } from '@shiftlight/shared/scorecards/target.ts';
import type { FigureTarget, MeFigure, OwnChange, Stretch } from '@shiftlight/shared/views/me-view.ts';
import type { Counting, OwnPart } from './figure-context.ts';
import type { PeriodBounds } from './period-bounds.ts';

/** What a metric gathers in each stretch, over all helpdesks of the person, in one pass over each. */
export function gatherStretches(
  metric: Metric,
  parts: readonly OwnPart[],
  counting: Counting,
  stretches: readonly Stretch[],
): readonly AccumulatorState[] {
  const kind = getMeasure(metric, counting.variant).accumulate;
  const empty = stretches.map(() => createState(kind));
  return parts
    .map(({ input, agentId }) =>
      accumulateSeries(metric, input, { ...counting, agentId, asOf: counting.now }, stretches),
    )
    .reduce((sums, states) => mergeAll(sums, states), empty);
}

function mergeAll(sums: readonly AccumulatorState[], states: readonly AccumulatorState[]): readonly AccumulatorState[] {
  return sums.map((sum, index) => {
    const state = states[index];
    return state === undefined ? sum : mergeStates(sum, state);
  });
}

/** The person's figure in the running period, beside the one before and the target. */
export function computeOwnFigure(
  metric: Metric,
  parts: readonly OwnPart[],
  counting: Counting,
  bounds: PeriodBounds,
  targets: readonly Target[],
): MeFigure {
  const before = metric.accumulate === 'count' ? bounds.previousSoFar : bounds.previous;
  const [previous, current] = gatherPair(metric, parts, counting, [before, bounds]);
  const missing = findMissingEvents(metric, [], { ...counting, ...bounds, agentId: null });
  const figure = toFigure(metric, current, counting.variant, missing);
  return {
    ...figure,
    ...toHeld(metric, bounds),
    missing: listMissingNeeds(metric, counting.received),
    // Figures in two definitions do not compare.
    change:
      missing.length > 0 || !countsAlike(metric, [before, bounds]) ? null : toOwnChange(metric, previous, current),
    target: findFigureTarget(metric, parts, counting, bounds, targets),
  };
}

function gatherPair(
  metric: Metric,
  parts: readonly OwnPart[],
  counting: Counting,
  stretches: readonly [Stretch, Stretch],
): readonly [AccumulatorState, AccumulatorState] {
  const [first, second] = gatherStretches(metric, parts, counting, stretches);
  if (first === undefined || second === undefined) throw new Error('Two stretches give two states.');
  return [first, second];
}

function toOwnChange(metric: Metric, before: AccumulatorState, after: AccumulatorState): OwnChange | null {
  const change = compareStates(before, after);
  const previous = readState(before).value;
  if (change === null || previous === null) return null;
  const enough = Math.min(before.n, after.n) >= metric.minimumSample;
  return { ...change, previous, enough };
}

function findFigureTarget(
  metric: Metric,
  parts: readonly OwnPart[],
  counting: Counting,
  bounds: PeriodBounds,
  targets: readonly Target[],
): FigureTarget | null {
  const overall = findOverallTarget(targets, metric.id);
  if (overall !== null) {
    const { aim, minimum, source, variant } = overall;
    const inVariant = { ...counting, variant };
    const [previous, current] = gatherPair(metric, parts, inVariant, [bounds.previous, bounds]);
    const missing = findMissingEvents(metric, [], { ...inVariant, ...bounds, agentId: null });
    const figure = toFigure(metric, current, variant, missing);
    const { verdict, sure } = judgeFigure(figure, overall, readState(previous).value);
    return { kind: 'overall', aim, minimum, source, variant, unit: figure.unit, value: figure.value, verdict, sure };
  }
  const byTicket = listPartTargets(targets, metric.id);
  const [first] = byTicket;
  if (first === undefined || metric.over !== 'tickets') return null;
  const counts = parts.map(({ input, agentId }) =>
    countAttainment(metric, input.tickets, { ...counting, from: bounds.from, to: bounds.to, agentId }, byTicket),
  );
  const met = counts.reduce((sum, one) => sum + one.met, 0);
  const n = counts.reduce((sum, one) => sum + one.n, 0);
  return { kind: 'by-ticket', met, n, source: first.source };
}

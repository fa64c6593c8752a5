import { readState, type AccumulatorState } from '@shiftlight/shared/metrics/accumulators/accumulator.ts';
import { countsAlike, toHeld } from '@shiftlight/shared/metrics/chosen/list-held.ts';
import { compareStates } from '@shiftlight/shared/metrics/compare-states.ts';
import { toFigure } from '@shiftlight/shared/metrics/compute-figure.ts';
import type { Metric } from '@shiftlight/shared/metrics/metric.ts';
import { findMissingEvents, listMissingNeeds } from '@shiftlight/shared/metrics/missing-events.ts';
import { findOverallTarget, listPartTargets } from '@shiftlight/shared/scorecards/find-target.ts';
import { judgeFigure } from '@shiftlight/shared/scorecards/judge-figure.ts';
import { type ScorecardMetricId } from '@shiftlight/shared/scorecards/scorecard-metric-ids.ts';
import { toMeasureKey } from '@shiftlight/shared/scorecards/scorecard-metrics.ts';
import type { Target } from '@shiftlight/shared/scorecards/target.ts';
import type { FigureTarget, OwnChange } from '@shiftlight/shared/views/me-view.ts';
import type { ScorecardFigure } from '@shiftlight/shared/views/scorecard-view.ts';
import type { Grouping } from '../../figures/figure-sums.repository.ts';
import { readAttainment, type FindAttainment } from './card-attainment.ts';
import type { CardBounds } from './card-bounds.ts';
import type { CardCounting, CardSources } from './card-sources.ts';
import { readCardStates, type FindState } from './card-states.ts';

/** The figures of a group, in the order of the scorecard. */
export type FindFigures = (group: string) => readonly Omit<ScorecardFigure, 'comparison'>[];

/** Reads what the figures of all these groups need at once, and gives them group by group. */
export async function readCardFigures(
  sources: CardSources,
  card: CardCounting,
  grouping: Grouping,
  bounds: CardBounds,
): Promise<FindFigures> {
  const byTicket = card.metrics
    .filter(({ id, over }) => over === 'tickets' && findOverallTarget(card.targets, id) === null)
    .map(({ id }) => id);
  const [states, attainment] = await Promise.all([
    readStates(sources, card, grouping, bounds, [card.targets]),
    readAttainment(sources, card, grouping, bounds, byTicket),
  ]);
  return (group) => card.metrics.map((metric) => toCardFigure(metric, group, card, bounds, { ...states, attainment }));
}

/**
 * The same figures beside each of several sets of targets, from cases that are read once. Targets that each ticket is held to are left out:
 * they have no verdict on the figure.
 */
export async function readFiguresUnder(
  sources: Pick<CardSources, 'states' | 'events'>,
  card: CardCounting,
  grouping: Grouping,
  bounds: CardBounds,
  sets: readonly (readonly Target[])[],
): Promise<readonly FindFigures[]> {
  const read = { ...(await readStates(sources, card, grouping, bounds, sets)), attainment: null };
  return sets.map(
    (targets) => (group) =>
      card.metrics.map((metric) => toCardFigure(metric, group, { ...card, targets }, bounds, read)),
  );
}

async function readStates(
  sources: Pick<CardSources, 'states' | 'events'>,
  card: CardCounting,
  grouping: Grouping,
  bounds: CardBounds,
  sets: readonly (readonly Target[])[],
): Promise<Omit<Read, 'attainment'>> {
  const measures = card.metrics.flatMap(({ id }) => {
    const variants = sets.map((targets) => findOverallTarget(targets, id)?.variant ?? null);
    return [...new Set([null, ...variants])].map((variant) => toMeasureKey(id, variant));
  });
  // Of a period that is over, both are the same cases, which are read once.
  const isSame = bounds.previous.to === bounds.previousSoFar.to;
  const [current, before] = await Promise.all([
    readCardStates(sources, card, grouping, [bounds], { measures, withQuantiles: true }),
    readCardStates(sources, card, grouping, isSame ? [bounds.previous] : [bounds.previous, bounds.previousSoFar], {
      measures,
      withQuantiles: false,
    }),
  ]);
  return { current, before: (measure, group, stretch) => before(measure, group, isSame ? 0 : stretch) };
}

interface Read {
  readonly current: FindState;
  readonly before: FindState;
  /** Null where nobody asks how many tickets kept the targets of their own kind. */
  readonly attainment: FindAttainment | null;
}

function toCardFigure(
  metric: Metric,
  group: string,
  card: CardCounting,
  bounds: CardBounds,
  { current, before, attainment }: Read,
): Omit<ScorecardFigure, 'comparison'> {
  const { counting, targets } = card;
  const state = current(metric.id, group, 0);
  const missing = findMissingEvents(metric, [], { ...counting, ...bounds, agentId: null });
  const figure = toFigure(metric, state, null, missing);
  const beforeIndex = metric.accumulate === 'count' ? 1 : 0;
  return {
    ...figure,
    ...toHeld(metric, bounds),
    metricId: toScorecardMetricId(metric),
    missing: listMissingNeeds(metric, counting.received),
    // Figures in two definitions do not compare.
    change:
      missing.length > 0 || !countsAlike(metric, [bounds, beforeIndex === 1 ? bounds.previousSoFar : bounds.previous])
        ? null
        : toChange(metric, before(metric.id, group, beforeIndex), state),
    target: findTarget(),
  };

  function findTarget(): FigureTarget | null {
    const overall = findOverallTarget(targets, metric.id);
    if (overall !== null) {
      const { aim, minimum, source, variant } = overall;
      const key = toMeasureKey(metric.id, variant);
      const judged = toFigure(metric, current(key, group, 0), variant, missing);
      const { verdict, sure } = judgeFigure(judged, overall, readState(before(key, group, 0)).value);
      return { kind: 'overall', aim, minimum, source, variant, unit: judged.unit, value: judged.value, verdict, sure };
    }
    const [first] = listPartTargets(targets, metric.id);
    if (first === undefined || metric.over !== 'tickets' || attainment === null) return null;
    return { kind: 'by-ticket', ...attainment(metric.id, group), source: first.source };
  }
}

/** The guarantee: a card counts the metrics of scorecards alone. */
function toScorecardMetricId({ id }: Metric): ScorecardMetricId {
  return id as ScorecardMetricId;
}

function toChange(metric: Metric, before: AccumulatorState, after: AccumulatorState): OwnChange | null {
  const change = compareStates(before, after);
  const previous = readState(before).value;
  if (change === null || previous === null) return null;
  return { ...change, previous, enough: Math.min(before.n, after.n) >= metric.minimumSample };
}

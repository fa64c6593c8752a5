import { readState } from '@shiftlight/shared/metrics/accumulators/accumulator.ts';
import { toFigure } from '@shiftlight/shared/metrics/compute-figure.ts';
import { toHeld } from '@shiftlight/shared/metrics/chosen/list-held.ts';
import { findMissingEvents, listMissingNeeds } from '@shiftlight/shared/metrics/missing-events.ts';
import { findOverallTarget } from '@shiftlight/shared/scorecards/find-target.ts';
import { judgeFigure } from '@shiftlight/shared/scorecards/judge-figure.ts';
import { toMeasureKey } from '@shiftlight/shared/scorecards/scorecard-metrics.ts';
import type { Target } from '@shiftlight/shared/scorecards/target.ts';
import {
  floorWindows,
  type FloorFigure,
  type FloorHour,
  type FloorWindow,
} from '@shiftlight/shared/views/floor-view.ts';
import type { FigureTarget, MeFigure, Stretch } from '@shiftlight/shared/views/me-view.ts';
import type { FigureStates, FindFigureState } from '../../figures/figure-states.ts';
import type { Grouping } from '../../figures/figure-sums.repository.ts';
import type { Counting } from '../me/figure-context.ts';
import { smallGroupReason } from '../privacy/figure-gate.ts';

/** What the floor shows, with the time over which it is counted. Source: metrics.md, real-time dashboard (CSAT 1 h, FCR 1 day, response times). */
const shown = [
  { metricId: 'first-response-time', window: 'hour' },
  { metricId: 'first-response-time', window: 'today' },
  { metricId: 'csat', window: 'hour' },
  { metricId: 'csat', window: 'today' },
  { metricId: 'first-contact-resolution', window: 'day' },
] as const satisfies readonly { readonly metricId: string; readonly window: FloorWindow }[];

const resolvedMeasure = 'tickets-handled';
const hourMs = 3_600_000;

/** Whose figures, under which rules, until when. */
export interface FloorCounting {
  readonly workspaceId: string;
  readonly grouping: Grouping;
  readonly counting: Counting;
  readonly targets: readonly Target[];
  /** Local midnight. */
  readonly startOfDay: number;
  /** Whether the figure of a measure may be shown over a stretch. */
  readonly mayShow: (measure: string, stretch: Stretch) => Promise<boolean>;
}

/** The figures of the windows that end now. */
export async function readFloorFigures(
  states: Pick<FigureStates, 'read'>,
  floor: FloorCounting,
): Promise<readonly FloorFigure[]> {
  const stretches = floorWindows.map((window) => toStretch(window, floor));
  const measures = shown.flatMap(({ metricId }) => [
    metricId,
    toMeasureKey(metricId, findOverallTarget(floor.targets, metricId)?.variant ?? null),
  ]);
  const find = await states.read(floor.workspaceId, floor.grouping, stretches, {
    measures: [...new Set(measures)],
    withQuantiles: true,
  });
  return Promise.all(
    shown.map(async ({ metricId, window }) => {
      const figure = toFloorFigure(metricId, floorWindows.indexOf(window), floor, find);
      const isShown = await floor.mayShow(metricId, toStretch(window, floor));
      return { window, figure: isShown ? figure : hide(figure) };
    }),
  );
}

/** Counts by hour of the local day; hours without any are left out. */
export interface HourCounts {
  readonly opened: ReadonlyMap<number, number>;
  readonly resolved: ReadonlyMap<number, number>;
}

/** The hours of today so far. */
export function readHours(floor: FloorCounting, { opened, resolved }: HourCounts): Promise<readonly FloorHour[]> {
  const { startOfDay, counting } = floor;
  const hours = Math.floor((counting.now - startOfDay) / hourMs) + 1;
  return Promise.all(
    Array.from({ length: hours }, async (_, hour) => {
      const from = startOfDay + hour * hourMs;
      const isShown = await floor.mayShow(resolvedMeasure, { from, to: from + hourMs });
      return { from, opened: opened.get(hour) ?? 0, resolved: isShown ? (resolved.get(hour) ?? 0) : null };
    }),
  );
}

function toFloorFigure(metricId: string, index: number, floor: FloorCounting, find: FindFigureState): MeFigure {
  const { counting, targets, grouping } = floor;
  const metric = counting.getMetric(metricId);
  const group = groupOf(grouping);
  const context = { ...counting, from: floor.startOfDay, to: counting.now, agentId: null };
  const missing = findMissingEvents(metric, [], context);
  const stretch = toStretch(floorWindows[index] ?? 'today', floor);
  const overall = findOverallTarget(targets, metricId);
  return {
    ...toFigure(metric, find(metricId, group, index), null, missing),
    ...toHeld(metric, stretch),
    missing: listMissingNeeds(metric, counting.received),
    change: null,
    target: overall === null ? null : toTarget(),
  };

  function toTarget(): FigureTarget | null {
    if (overall === null) return null;
    const { aim, minimum, source, variant } = overall;
    const state = find(toMeasureKey(metricId, variant), group, index);
    const judged = toFigure(metric, state, variant, missing);
    const { verdict, sure } = judgeFigure(judged, overall);
    const value = readState(state).value;
    return { kind: 'overall', aim, minimum, source, variant, unit: judged.unit, value, verdict, sure };
  }
}

const groupOf = (grouping: Grouping): string => grouping?.[0]?.group ?? '';

/** What happened at this very millisecond belongs to it. */
function toStretch(window: FloorWindow, { startOfDay, counting: { now } }: FloorCounting): Stretch {
  return { from: { hour: now - hourMs, today: startOfDay, day: now - 24 * hourMs }[window], to: now + 1 };
}

/** Neither value nor sample. */
function hide(figure: MeFigure): MeFigure {
  const nothing = { value: null, n: 0, median: null, p90: null, interval: null, target: null };
  return { ...figure, ...nothing, reason: smallGroupReason };
}

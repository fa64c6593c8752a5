import type { FigureUnit } from '@shiftlight/shared/metrics/figure.ts';
import { getMetric } from '@shiftlight/shared/metrics/index.ts';
import { leaderboardMetricIds, type LeaderboardMetricId } from '@shiftlight/shared/views/leaderboard-view.ts';

interface GoalUnit {
  readonly unit: FigureUnit;
  readonly better: 'higher' | 'lower' | 'neither';
  /** In which unit people write an aim, and how much of the metric's own unit one of it is. */
  readonly entered: 'percent' | 'minutes' | 'count';
  readonly scale: number;
  /** Cases below which nobody is placed. */
  readonly minimumSample: number;
}

const minuteMs = 60_000;

function toGoalUnit(metricId: LeaderboardMetricId): GoalUnit {
  const { unit, better, minimumSample } = getMetric(metricId);
  const base = { unit, better, minimumSample };
  if (unit === 'ratio') return { ...base, entered: 'percent', scale: 0.01 };
  if (unit === 'ms') return { ...base, entered: 'minutes', scale: minuteMs };
  return { ...base, entered: 'count', scale: 1 };
}

/** How goals of each metric are written and read. */
export const goalUnits: Readonly<Record<LeaderboardMetricId, GoalUnit>> = toRecord(
  leaderboardMetricIds.map((id) => [id, toGoalUnit(id)] as const),
);

/** The guarantee: one entry for each metric. */
function toRecord(entries: readonly (readonly [LeaderboardMetricId, GoalUnit])[]) {
  return Object.fromEntries(entries) as Record<LeaderboardMetricId, GoalUnit>;
}

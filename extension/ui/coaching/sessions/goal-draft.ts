import { getMetric } from '@shiftlight/shared/metrics/index.ts';
import type { MeMetricId } from '@shiftlight/shared/metrics/me-metrics.ts';

/** A goal as it is being written; no metric = none. */
export interface GoalDraft {
  readonly metricId: MeMetricId | null;
  readonly aim: string;
}

export const emptyGoal: GoalDraft = { metricId: null, aim: '' };
export const mostGoals = 3;

const minuteMs = 60_000;

/** What was written in the metric's unit: shares as percent, lengths in minutes; null when it is no such number. */
export function parseAim(metricId: MeMetricId, aim: string): number | null {
  const text = aim.trim().replace(',', '.');
  if (!/^\d+(\.\d+)?$/.test(text)) return null;
  const value = Number(text);
  const { unit } = getMetric(metricId);
  if (unit === 'ms') return Math.round(value * minuteMs);
  if (unit !== 'ratio') return value;
  return value <= 100 ? value / 100 : null;
}

/** The goals to send; null while one is not finished or two are about the same figure. */
export function findGoals(
  drafts: readonly GoalDraft[],
): readonly { readonly metric: MeMetricId; readonly aim: number }[] | null {
  const goals: { readonly metric: MeMetricId; readonly aim: number }[] = [];
  for (const { metricId, aim } of drafts) {
    if (metricId === null) continue;
    const value = parseAim(metricId, aim);
    if (value === null || goals.some(({ metric }) => metric === metricId)) return null;
    goals.push({ metric: metricId, aim: value });
  }
  return goals;
}

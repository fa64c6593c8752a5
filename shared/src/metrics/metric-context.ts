import type { Calendar } from '../time/calendar.ts';
import type { EpochMs } from '../time/instant.ts';

/** Under which clock, for which period and for whom a metric is computed. */
export interface MetricContext {
  /** Working time of this calendar counts; null = wall-clock time. */
  readonly calendar: Calendar | null;
  /** Period [from, to): an observation belongs to it by the instant that its metric names. */
  readonly from: EpochMs;
  readonly to: EpochMs;
  /** Up to when everything is known, for what needs time to show (returns, reopenings); the end of the period when absent. */
  readonly asOf?: EpochMs;
  /** Only what is credited to this person; null = everybody. */
  readonly agentId: string | null;
  /** Id of the metric's variant; null = its default definition. */
  readonly variant: string | null;
  /** IANA zone in which days begin, for metrics per day; the calendar's zone, else UTC, when absent. */
  readonly timeZone?: string;
  /** Event types that the workspace receives; when absent, those in the data count as received. */
  readonly received?: ReadonlySet<string>;
  /** Reviews whose scores whom the figure is for may not learn yet; they are left out, with the reason. */
  readonly blindReviews?: ReadonlySet<string>;
}

/** Counted ms from `start` to `end` under the context's clock; 0 when the end is not after the start. */
export function countedMs(context: Pick<MetricContext, 'calendar'>, start: EpochMs, end: EpochMs): number {
  if (end <= start) return 0;
  return context.calendar === null ? end - start : context.calendar.workingMs(start, end);
}

/** Up to when everything is known. */
export function knownUntil(context: Pick<MetricContext, 'to' | 'asOf'>): EpochMs {
  return context.asOf ?? context.to;
}

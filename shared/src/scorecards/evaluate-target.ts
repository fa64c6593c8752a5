import { computeFigure } from '../metrics/compute-figure.ts';
import type { Figure } from '../metrics/figure.ts';
import { getMetric } from '../metrics/index.ts';
import type { MetricContext } from '../metrics/metric-context.ts';
import type { MetricData } from '../metrics/metric-data.ts';
import { findBand } from './find-band.ts';
import { judgeFigure, type Judgement } from './judge-figure.ts';
import { selectTickets } from './select-tickets.ts';
import type { Band, BandScale, Target } from './target.ts';

/** A target with the figure that it is about and how that stands. */
export interface EvaluatedTarget {
  readonly target: Target;
  readonly figure: Figure;
  readonly judgement: Judgement;
  /** The named band of the value; null without one. */
  readonly band: Band | null;
}

/** What targets are evaluated on; `previous` is the data context of the period before, which falling targets need. */
export interface TargetInput {
  readonly data: MetricData;
  readonly context: Omit<MetricContext, 'variant'>;
  readonly previous: Pick<MetricContext, 'from' | 'to'> | null;
  readonly bandScales: readonly BandScale[];
}

/**
 * Computes and judges a target. A target in working hours is measured in working time, on tickets that came while open; one after hours in
 * wall-clock time, on tickets that came while closed. Throws a RangeError for an unknown metric or variant.
 */
export function evaluateTarget(target: Target, { data, context, previous, bandScales }: TargetInput): EvaluatedTarget {
  const metric = getMetric(target.metricId);
  const own = { ...data, tickets: selectTickets(data.tickets, target, context.calendar) };
  const calendar = target.hours === 'after-hours' || target.hours === 'wall-clock' ? null : context.calendar;
  const measured = { ...context, calendar, variant: target.variant };
  const figure = computeFigure(metric, own, measured);
  const before = previous === null ? null : computeFigure(metric, own, { ...measured, ...previous }).value;
  const scale = bandScales.find(({ metricId, variant }) => metricId === target.metricId && variant === target.variant);
  const band = scale === undefined || figure.value === null ? null : findBand(scale, figure.value);
  return { target, figure, judgement: judgeFigure(figure, target, before), band };
}

import { createState, type AccumulatorState } from '../metrics/accumulators/accumulator.ts';
import { toFigure } from '../metrics/compute-figure.ts';
import type { FigureUnit } from '../metrics/figure.ts';
import type { Metric } from '../metrics/metric.ts';
import { findOverallTarget, fitsUnit } from '../scorecards/find-target.ts';
import { judgeFigure, type Judgement } from '../scorecards/judge-figure.ts';
import type { Target } from '../scorecards/target.ts';

/** A figure under one of two sets of rules; `verdict` null without a target for all tickets. */
export interface FigureSide {
  /** Definitions of one metric may differ in it. */
  readonly unit: FigureUnit;
  readonly value: number | null;
  readonly n: number;
  readonly verdict: Judgement['verdict'] | null;
}

/** A figure that differs between two sets of rules. */
export interface FigureShift {
  readonly metricId: string;
  readonly label: string;
  readonly before: FigureSide;
  readonly after: FigureSide;
}

/** What a side is made of: the metric as it is counted there, its state (null = nothing gathered), and what it is judged by. */
export interface FigureInput {
  readonly metric: Metric;
  readonly state: AccumulatorState | null;
  readonly targets: readonly Target[];
}

/** The figure before and after; null when neither value, sample nor verdict changes. */
export function compareFigures(before: FigureInput, after: FigureInput): FigureShift | null {
  const was = toSide(before);
  const is = toSide(after);
  if (was.value === is.value && was.n === is.n && was.verdict === is.verdict && was.unit === is.unit) return null;
  const { id: metricId, label } = after.metric;
  return { metricId, label, before: was, after: is };
}

/** Targets of a variant or in another unit than the shown one judge nothing here. */
function toSide({ metric, state, targets }: FigureInput): FigureSide {
  const figure = toFigure(metric, state ?? createState(metric.accumulate), null);
  const target = findOverallTarget(targets, metric.id);
  const isJudged = target !== null && target.variant === null && fitsUnit(target, figure.unit);
  const verdict = isJudged ? judgeFigure(figure, target).verdict : null;
  return { unit: figure.unit, value: figure.value, n: figure.n, verdict };
}

import { createState, type AccumulatorState } from '../metrics/accumulators/accumulator.ts';
import { toFigure } from '../metrics/compute-figure.ts';
import { getMeasure } from '../metrics/get-measure.ts';
import type { FigureUnit } from '../metrics/figure.ts';
import type { Metric } from '../metrics/metric.ts';
import { findOverallTarget } from '../scorecards/find-target.ts';
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

/** What a side is made of: the state (null = nothing gathered) in a definition, and what it is judged by. */
export interface FigureInput {
  readonly state: AccumulatorState | null;
  /** Null = the default definition. */
  readonly variant: string | null;
  readonly targets: readonly Target[];
}

/** The figure before and after; null when neither value, sample nor verdict changes. */
export function compareFigures(metric: Metric, before: FigureInput, after: FigureInput): FigureShift | null {
  const was = toSide(metric, before);
  const is = toSide(metric, after);
  if (was.value === is.value && was.n === is.n && was.verdict === is.verdict && was.unit === is.unit) return null;
  const { id: metricId, label } = metric;
  return { metricId, label, before: was, after: is };
}

/** Targets of another definition than the shown one judge nothing here. */
function toSide(metric: Metric, { state, variant, targets }: FigureInput): FigureSide {
  const gathered = state ?? createState(getMeasure(metric, variant).accumulate);
  const figure = toFigure(metric, gathered, variant);
  const target = findOverallTarget(targets, metric.id);
  const verdict = target === null || target.variant !== variant ? null : judgeFigure(figure, target).verdict;
  return { unit: figure.unit, value: figure.value, n: figure.n, verdict };
}

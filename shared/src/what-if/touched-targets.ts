import { findChoosable } from '../metrics/chosen/choosable-metrics.ts';
import type { FigureUnit } from '../metrics/figure.ts';
import { getMeasure } from '../metrics/get-measure.ts';
import type { Bound } from '../scorecards/bound.ts';
import { findOverallTarget, fitsUnit } from '../scorecards/find-target.ts';
import type { Target } from '../scorecards/target.ts';

/**
 * A target for all tickets of a figure that is to count by another definition. `goes-on`: it was set with the definition before in mind and
 * judges the new figure; `stops`: it speaks of another unit and judges nothing until it is set again; `own`: it is judged in a variant of its own.
 */
export interface TouchedTarget {
  readonly metricId: string;
  readonly label: string;
  readonly effect: 'goes-on' | 'stops' | 'own';
  readonly aim: Bound;
  readonly unit: FigureUnit;
  /** Name of the definition that the target was set for; null = the metric's default one, or that which held before. */
  readonly setFor: string | null;
}

type Variants = Readonly<Record<string, string>>;

/** Which targets are touched when figures count by `after` instead of `before`, in the order of the targets. */
export function listTouchedTargets(
  targets: readonly Target[],
  before: Variants,
  after: Variants,
): readonly TouchedTarget[] {
  const ids = [...new Set(targets.map(({ metricId }) => metricId))].filter((id) => before[id] !== after[id]);
  return ids.flatMap((metricId): TouchedTarget[] => {
    const [metric, target] = [findChoosable(metricId), findOverallTarget(targets, metricId)];
    const next = after[metricId] ?? null;
    if (metric === null || target === null || (target.variant !== null && target.variant === next)) return [];
    const { aim, variant } = target;
    const unit = target.unit ?? getMeasure(metric, variant).unit;
    const effect = variant !== null ? 'own' : fitsUnit(target, getMeasure(metric, next).unit) ? 'goes-on' : 'stops';
    const setFor = metric.variants.find(({ id }) => id === variant)?.label ?? null;
    return [{ metricId, label: metric.label, effect, aim, unit, setFor }];
  });
}

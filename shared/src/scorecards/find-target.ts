import type { FigureUnit } from '../metrics/figure.ts';
import { getMetric } from '../metrics/index.ts';
import type { Metric } from '../metrics/metric.ts';
import type { Bound } from './bound.ts';
import type { Target, TargetPreset } from './target.ts';

/** What a workspace sets instead of its preset's target of a metric; `aim` null = no target for this metric. */
export interface TargetOverride {
  readonly metricId: string;
  readonly aim: Bound | null;
  readonly minimum: Bound | null;
  /** Unit in which it was set; absent = that of the metric's default definition. */
  readonly unit?: FigureUnit;
}

/**
 * The targets of a preset with the workspace's own ones put in: an own one stands for all tickets, in the metric's default definition, and
 * replaces every target that the preset has for the metric.
 */
export function applyOverrides(preset: TargetPreset, overrides: readonly TargetOverride[]): readonly Target[] {
  const replaced = new Set(overrides.map(({ metricId }) => metricId));
  const own = overrides.flatMap(({ metricId, aim, minimum, unit }): Target[] =>
    aim === null
      ? []
      : [
          {
            metricId,
            variant: null,
            match: null,
            hours: null,
            period: null,
            aim,
            minimum,
            source: 'Set by the workspace',
            ...(unit !== undefined && { unit }),
          },
        ],
  );
  return [...preset.targets.filter(({ metricId }) => !replaced.has(metricId)), ...own];
}

/**
 * The target of a metric for all tickets: in the metric's default definition if there is one, else in a variant. null without one. Targets
 * for after hours speak of other tickets than a figure does and are left out.
 */
export function findOverallTarget(targets: readonly Target[], metricId: string): Target | null {
  const overall = targets.filter(
    (one) => one.metricId === metricId && one.match === null && one.hours !== 'after-hours',
  );
  return overall.find(({ variant }) => variant === null) ?? overall[0] ?? null;
}

/**
 * Targets that figures as they are counted now can be judged by. One that was set in another unit than the figure has (90 % beside a mean of
 * 1–5) judges nothing until it is set again; one of a named variant is judged in that.
 */
export function fitTargets(
  targets: readonly Target[],
  getCounted: (metricId: string) => Pick<Metric, 'unit'>,
): readonly Target[] {
  return targets.filter((target) => fitsUnit(target, getCounted(target.metricId).unit));
}

/** Whether a target speaks of this unit, or of a variant of its own. */
export function fitsUnit({ metricId, variant, unit }: Target, counted: FigureUnit): boolean {
  return variant !== null || (unit ?? getMetric(metricId).unit) === counted;
}

/** The targets of a metric for some tickets only (a priority, a channel), in its default definition. */
export function listPartTargets(targets: readonly Target[], metricId: string): readonly Target[] {
  return targets.filter((one) => one.metricId === metricId && one.match !== null && one.variant === null);
}

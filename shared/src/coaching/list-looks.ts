import { addToState, createState } from '../metrics/accumulators/accumulator.ts';
import { toFigure } from '../metrics/compute-figure.ts';
import { getMeasure } from '../metrics/get-measure.ts';
import type { Metric } from '../metrics/metric.ts';
import type { Observation } from '../metrics/observation.ts';
import type { EpochMs } from '../time/instant.ts';
import type { Look } from './judge-look.ts';
import { findWorkTier, type ResolvedAtTier } from './work-tier.ts';

/** What a person did over a long time, from which their figure at any instant of it follows. */
export interface PersonHistory {
  /** Of the trigger's metric, credited to the person. */
  readonly observations: readonly Observation[];
  /** Starts of the local days on which the person was at work. */
  readonly activeDayStarts: readonly EpochMs[];
  readonly resolved: readonly ResolvedAtTier[];
  readonly isSpecialist: boolean;
  /** So long after an observation is known it counts. */
  readonly settlesMs: number;
}

/** Which figure is looked at: the metric in its variant, over windows of one length. */
export interface LookedAt {
  readonly metric: Metric;
  readonly variant: string | null;
  readonly windowMs: number;
  /** What the workspace does not receive; the figure is then not known. */
  readonly missing: readonly string[];
}

/** The person's figure as it was at each instant, over the window up to it. What cases turned out to be later is not taken back. */
export function listLooks(
  { metric, variant, windowMs, missing }: LookedAt,
  { observations, activeDayStarts, resolved, isSpecialist, settlesMs }: PersonHistory,
  instants: readonly EpochMs[],
): readonly Look[] {
  const { accumulate } = getMeasure(metric, variant);
  return instants.map((now) => {
    const isIn = (at: EpochMs) => at >= now - windowMs && at < now;
    const state = createState(accumulate);
    for (const { at, knownAt = at, value, weight } of observations) {
      if (isIn(at) && knownAt + settlesMs <= now) addToState(state, value, weight);
    }
    return {
      figure: toFigure(metric, state, variant, missing),
      activeDays: activeDayStarts.filter(isIn).length,
      tier: findWorkTier(
        resolved.filter(({ at }) => isIn(at)),
        isSpecialist,
      ).tier,
    };
  });
}

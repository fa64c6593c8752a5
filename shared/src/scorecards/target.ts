import type { FigureUnit } from '../metrics/figure.ts';
import type { TicketMatch } from '../sla/policy.ts';
import type { Bound } from './bound.ts';

/** What a metric should be, for whom, and where the figure comes from. */
export interface Target {
  readonly metricId: string;
  /** The metric's variant that the target speaks of; null = its default. */
  readonly variant: string | null;
  /** Tickets that the target is for; null = all. */
  readonly match: TicketMatch | null;
  /** Whether time counts within opening hours, outside of them, or around the clock; null = as the workspace counts. */
  readonly hours: 'working' | 'after-hours' | 'wall-clock' | null;
  readonly period: 'day' | 'week' | 'month' | 'quarter' | 'year' | null;
  readonly aim: Bound;
  /** Below this it is not acceptable; null = the source names none. */
  readonly minimum: Bound | null;
  readonly source: string;
  /** Unit of aim and minimum; absent = that of the metric's definition (`variant`) as it ships. */
  readonly unit?: FigureUnit;
}

/** A stretch of a metric's scale with a name, and what to do there. */
export interface Band {
  readonly label: string;
  readonly holds: Bound;
  readonly action: string | null;
}

/** The named bands of a metric, best first; a value belongs to the first band that holds it. */
export interface BandScale {
  readonly metricId: string;
  readonly variant: string | null;
  readonly source: string;
  readonly bands: readonly Band[];
}

/** A named set of targets and bands that a workspace can adopt and change. */
export interface TargetPreset {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly source: string;
  readonly targets: readonly Target[];
  readonly bandScales: readonly BandScale[];
}

/** Types a target and fills in what most have: default variant, every ticket, no hours, no period, no minimum. */
export function defineTarget(target: Pick<Target, 'metricId' | 'aim' | 'source'> & Partial<Target>): Target {
  return { variant: null, match: null, hours: null, period: null, minimum: null, ...target };
}

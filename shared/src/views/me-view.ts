import type { Figure, FigureUnit } from '../metrics/figure.ts';
import type { Need } from '../metrics/metric.ts';
import type { AgentComparison } from '../scorecards/compare-agent.ts';
import type { Bound } from '../scorecards/bound.ts';
import type { Judgement } from '../scorecards/judge-figure.ts';
import type { WindowChange } from '../statistics/compare-windows.ts';
import type { EpochMs } from '../time/instant.ts';

export const mePeriods = ['today', '7-days', 'month'] as const;
export type MePeriod = (typeof mePeriods)[number];

/** A stretch of time: [from, to). */
export interface Stretch {
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** A change against the viewer's own period before. */
export interface OwnChange extends WindowChange {
  /** The figure of the period before, in the same unit. */
  readonly previous: number;
  /** True when both samples are large enough to speak of a change at all. */
  readonly enough: boolean;
}

/** What the workspace aims at. */
export type FigureTarget =
  | {
      readonly kind: 'overall';
      readonly aim: Bound;
      readonly minimum: Bound | null;
      readonly source: string;
      /** The variant in which the target is set; null = that of the figure. */
      readonly variant: string | null;
      /** Unit and value in that variant. */
      readonly unit: FigureUnit;
      readonly value: number | null;
      readonly verdict: Judgement['verdict'];
      readonly sure: boolean;
    }
  /** Targets differ by priority, channel or category: so many of `n` cases kept their own. */
  | { readonly kind: 'by-ticket'; readonly met: number; readonly n: number; readonly source: string };

/** A figure of the viewer's own with everything that puts it into proportion. */
export interface MeFigure extends Figure {
  /** Event types that the metric needs and the workspace has never received; of an inner list any one is enough. */
  readonly missing: readonly Need[];
  /** null when the period before has no value, or counts by another definition. */
  readonly change: OwnChange | null;
  readonly target: FigureTarget | null;
}

/** The viewer's own figures in one period of the workspace's time zone. */
export interface MeView extends Stretch {
  readonly period: MePeriod;
  readonly timeZone: string;
  /** What changes are said against: for `today` the last day before it on which the calendar opens. */
  readonly previous: Stretch;
  /** The same for counts, which only compare over the same length: the beginning of the period before, as far as this one has come. */
  readonly previousSoFar: Stretch;
  readonly figures: readonly MeFigure[];
  /** Metrics of which the viewer disputes a figure that shares days with this period, and nobody decided yet. */
  readonly disputedMetricIds: readonly string[];
  readonly serverNow: EpochMs;
}

/** One metric over time. */
export interface TrendLine {
  readonly metricId: string;
  /** One for each period; null = no value there. */
  readonly points: readonly (number | null)[];
}

/** The viewer's own trend: periods of the same length, the last one being the period that figures show. */
export interface TrendView {
  readonly period: MePeriod;
  readonly stretches: readonly Stretch[];
  readonly lines: readonly TrendLine[];
}

/** How a figure compares with the team on the same mix of work. */
export type TeamComparison = { readonly metricId: string } & (
  | ({ readonly state: 'compared' } & Pick<AgentComparison, 'n' | 'observed' | 'expected' | 'interval' | 'verdict'>)
  /** The viewer has no such case, or the metric has no mean per case. */
  | { readonly state: 'nothing-to-compare' }
  /** Too few others have such cases: their figures would be visible. */
  | { readonly state: 'group-too-small' }
);

/** The viewer beside their team, as known at `asOf`. */
export interface ComparisonView {
  readonly period: MePeriod;
  readonly asOf: EpochMs;
  /** Whom the viewer is compared with. */
  readonly group: 'teams' | 'workspace';
  /** No mean of fewer people is shown. */
  readonly minimumPeople: number;
  readonly comparisons: readonly TeamComparison[];
}

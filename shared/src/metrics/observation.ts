import type { Correction } from '../events/correction.ts';
import type { EpochMs } from '../time/instant.ts';
import type { Breakdown } from './breakdown.ts';

/** One thing that a metric counts: when it counts, for whom, and what it is worth in the metric's unit. */
export interface Observation {
  /** The instant that puts it into a period. */
  readonly at: EpochMs;
  /** The person credited (the helpdesk's id); null when nobody is. */
  readonly agentId: string | null;
  /** ms for a distribution, 0 or 1 for a ratio, points for a mean, a number of things for a count. */
  readonly value: number;
  /** The denominator's part of a quotient; 1 when absent. */
  readonly weight?: number;
  /** From when it counts at all, where that is later than `at` (a shift counts when it is over). */
  readonly knownAt?: EpochMs;
}

/** What one case (ticket, order, review …) gives a metric: observations, or the reason in words why there is none. */
export type Outcome = readonly Observation[] | NotCounted;

/** Why a case is not counted, as a receipt shows it: short, plain, without a full stop. */
export interface NotCounted {
  readonly notCounted: string;
}

/** The outcome of one case with what it is split by. */
export interface CaseOutcome {
  /** The case, as a receipt names it: `ticket`, `order`, `customer` … and its id. */
  readonly subject: string;
  readonly subjectId: string;
  readonly outcome: Outcome;
  readonly dimensions?: Readonly<Partial<Record<Breakdown, string | null>>>;
  /** What was decided about the case's events; absent when nothing was. */
  readonly corrections?: readonly Correction[];
}

/** The outcome of a case that a metric leaves out. */
export function notCounted(reason: string): NotCounted {
  return { notCounted: reason };
}

/** Tells the two outcomes apart. */
export function isNotCounted(outcome: Outcome): outcome is NotCounted {
  return 'notCounted' in outcome;
}

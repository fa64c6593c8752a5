import type { EpochMs } from './instant.ts';

/**
 * A compiled calendar. Every question costs O(log n); intervals are half open, so the closing instant is closed.
 * Where there is no such instant any more (only dated openings, all past; or never closed) the answer is Infinity or -Infinity.
 * All questions throw CalendarError for instants outside the years 1900 to 2400.
 */
export interface Calendar {
  readonly timeZone: string;
  /** Working ms in [from, to); 0 when to <= from. */
  workingMs(from: EpochMs, to: EpochMs): number;
  /** The instant by which `workMs` of working time after `start` are used up. */
  after(start: EpochMs, workMs: number): EpochMs;
  /** The instant from which `workMs` of working time remain until `end`. */
  before(end: EpochMs, workMs: number): EpochMs;
  isOpen(at: EpochMs): boolean;
  /** First open instant >= at. */
  nextOpening(at: EpochMs): EpochMs;
  /** First closing instant > at. */
  nextClosing(at: EpochMs): EpochMs;
  /** Last opening instant <= at. */
  previousOpening(at: EpochMs): EpochMs;
  /** `at` itself where working time goes on or just ended, else the last closing before it. */
  latestWork(at: EpochMs): EpochMs;
  /** Open spans within [from, to), clipped. */
  intervals(from: EpochMs, to: EpochMs): readonly (readonly [EpochMs, EpochMs])[];
}

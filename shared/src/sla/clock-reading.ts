import type { EpochMs } from '../time/instant.ts';
import type { ClockState } from './clock.ts';

export type ReadingState = ClockState | 'at-risk';

/** What a clock says at one instant. */
export interface ClockReading {
  readonly state: ReadingState;
  /** Counted time left; negative when over. */
  readonly leftMs: number;
  readonly usedMs: number;
  readonly dueAt: EpochMs | null;
  /** used ÷ budget, 0 and up; fills the five segments. */
  readonly fillRatio: number;
  /** True when the calendar is closed now: a running clock stands still until `resumesAt`. */
  readonly closed: boolean;
  readonly resumesAt: EpochMs | null;
  /** The next instant at which state changes by itself (at risk, breach, opening); null when none. */
  readonly nextChangeAt: EpochMs | null;
}

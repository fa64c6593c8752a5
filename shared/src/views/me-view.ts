import type { Figure } from '../metrics/figure.ts';
import type { EpochMs } from '../time/instant.ts';

export const mePeriods = ['today', '7-days', 'month'] as const;
export type MePeriod = (typeof mePeriods)[number];

/** The viewer's own figures in one period of the workspace's time zone. */
export interface MeView {
  readonly period: MePeriod;
  readonly from: EpochMs;
  /** End of the period (exclusive), or the server's now while it is running. */
  readonly to: EpochMs;
  readonly timeZone: string;
  readonly figures: readonly Figure[];
  readonly serverNow: EpochMs;
}

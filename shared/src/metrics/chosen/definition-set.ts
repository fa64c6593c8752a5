import type { EpochMs } from '../../time/instant.ts';

/** By which definition of each metric a workspace counts, and from when: one version, which is never edited. */
export interface DefinitionSet {
  readonly version: number;
  /** Cases from this instant on count by it; 0 = all there ever were. */
  readonly validFrom: EpochMs;
  readonly storedAt: EpochMs;
  /** Variant by metric id; absent = the metric's default definition. */
  readonly variants: Readonly<Record<string, string>>;
}

/** A stretch [from, until) in which a metric counts by one definition; `until` null = with no end in sight. */
export interface DefinitionSpan {
  readonly from: EpochMs;
  readonly until: EpochMs | null;
  /** Null = the metric's default definition. */
  readonly variant: string | null;
  /** The version of the workspace's definitions that brought it; 0 = nobody has chosen yet. */
  readonly version: number;
}

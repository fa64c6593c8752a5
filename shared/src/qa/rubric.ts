/** One thing that a review rates. */
export interface Criterion {
  readonly id: string;
  readonly label: string;
  /** What a good rating looks like, in words for reviewers. */
  readonly help: string;
  /** Group of criteria that belong together; null = none. */
  readonly group: string | null;
  /** Share of the review relative to the other criteria; > 0. */
  readonly weight: number;
  readonly scaleMin: number;
  readonly scaleMax: number;
  /** What falls to zero when this criterion is rated below half of its scale: the whole review, its group, or nothing. */
  readonly critical: 'review' | 'group' | null;
}

/** A version of what reviews rate. Reviews name the version that they were made with. */
export interface Rubric {
  readonly id: string;
  readonly version: number;
  readonly label: string;
  /** A review from this score (0–1) on has passed. */
  readonly passRatio: number;
  readonly criteria: readonly Criterion[];
}

/** A reviewer's rating of one criterion; `value` null = does not apply (N/A). */
export interface CriterionRating {
  readonly criterionId: string;
  readonly value: number | null;
}

/** Says in words what is wrong with a rubric; empty when nothing is. */
export function findRubricFaults(rubric: Rubric): readonly string[] {
  const faults: string[] = [];
  if (rubric.criteria.length === 0) faults.push('Add at least one criterion.');
  const seen = new Set<string>();
  for (const { id, label, weight, scaleMin, scaleMax, critical, group } of rubric.criteria) {
    if (seen.has(id)) faults.push(`Two criteria have the id “${id}”. Give each its own.`);
    seen.add(id);
    if (!(weight > 0)) faults.push(`“${label}” needs a weight above 0.`);
    if (!(scaleMax > scaleMin)) faults.push(`The scale of “${label}” must end above its start.`);
    if (critical === 'group' && group === null) faults.push(`“${label}” is critical for its group but has none.`);
  }
  if (!(rubric.passRatio >= 0 && rubric.passRatio <= 1)) faults.push('The pass mark must lie between 0 and 100 %.');
  return faults;
}

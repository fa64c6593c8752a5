/** What data has to reach. Source: Customer success metrics (accuracy 99.5 %, less than 5 % missing, available within the refresh window). */
export const truthLimits = {
  accuracyRatio: 0.995,
  completenessRatio: 0.95,
  timelinessRatio: 0.95,
} as const;

/** An event that happens now shows within this time, in ms. */
export const freshWithinMs = 60_000;
/** Below these many cases nothing is judged. */
export const leastCases = { accuracyRatio: 100, completenessRatio: 20, timelinessRatio: 20 } as const;

export type TruthMeasure = keyof typeof truthLimits;
export const truthMeasures = [
  'accuracyRatio',
  'completenessRatio',
  'timelinessRatio',
] as const satisfies readonly TruthMeasure[];

/** A share of cases, to be judged or still too small. */
export interface TruthRatio {
  readonly good: number;
  readonly of: number;
}

export type TruthVerdict = 'good' | 'below' | 'too-few';

/** Whether a share reaches its limit; `too-few` when there are not enough cases to say. */
export function judgeTruth(measure: TruthMeasure, { good, of }: TruthRatio): TruthVerdict {
  if (of < leastCases[measure]) return 'too-few';
  return good / of < truthLimits[measure] ? 'below' : 'good';
}

/** How many tickets of ours a helpdesk's list may lack before a person has to look first: missing rights look like deleted tickets. */
export function mostAbsent(known: number): number {
  return Math.max(20, Math.floor(known * 0.05));
}

/** The scales on which a criterion can be rated. Source: Zendesk QA and Klaus (binary, 3, 4 and 5 points), Hot Rodan metrics draft (1–10), MaestroQA (%). */
export const ratingScales = {
  'yes-no': { scaleMin: 0, scaleMax: 1 },
  three: { scaleMin: 1, scaleMax: 3 },
  four: { scaleMin: 1, scaleMax: 4 },
  five: { scaleMin: 1, scaleMax: 5 },
  ten: { scaleMin: 1, scaleMax: 10 },
  percent: { scaleMin: 0, scaleMax: 100 },
} as const;

export type RatingScaleId = keyof typeof ratingScales;

/** Ids of the scales, from coarse to fine. */
export const ratingScaleIds = ['yes-no', 'three', 'four', 'five', 'ten', 'percent'] as const satisfies readonly [
  RatingScaleId,
  ...RatingScaleId[],
];

/** Which of the scales this is; null for any other. */
export function findRatingScale(bounds: {
  readonly scaleMin: number;
  readonly scaleMax: number;
}): RatingScaleId | null {
  const isIt = (id: RatingScaleId) =>
    ratingScales[id].scaleMin === bounds.scaleMin && ratingScales[id].scaleMax === bounds.scaleMax;
  return ratingScaleIds.find(isIt) ?? null;
}

/** An answer on a rating scale. */
export interface Rating {
  readonly value: number;
  readonly scaleMin: number;
  readonly scaleMax: number;
}

/** Share of the scale that a rating reached, 0–1; a scale of one point counts as its top. */
export function heightRatio({ value, scaleMin, scaleMax }: Rating): number {
  return scaleMax === scaleMin ? 1 : (value - scaleMin) / (scaleMax - scaleMin);
}

/** True for the top two of 1–5, thumbs up, and the top quarter of any other scale. Source: Customer success metrics (4 and 5 of 5). */
export function isSatisfied(rating: Rating): boolean {
  return heightRatio(rating) >= 0.75;
}

/** The rating stretched to another scale. */
export function toScale(rating: Rating, min: number, max: number): number {
  return min + (max - min) * heightRatio(rating);
}

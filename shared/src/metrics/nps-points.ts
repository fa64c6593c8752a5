import { toScale, type Rating } from './rating.ts';

/**
 * What an answer to “How likely are you to recommend us?” is worth, so that the mean is the score and has an interval: 100 for a promoter
 * (9–10), −100 for a detractor (0 to `topDetractor`), 0 between. A scale that does not end at 10 is stretched to 0–10.
 */
export function toNpsPoints(rating: Rating, topDetractor = 6): -100 | 0 | 100 {
  const value = rating.scaleMax === 10 ? rating.value : toScale(rating, 0, 10);
  if (value >= 9) return 100;
  return value <= topDetractor ? -100 : 0;
}

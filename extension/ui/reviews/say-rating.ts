import type { ExpectedScore } from '@shiftlight/shared/disputes/expected-score.ts';
import type { Criterion, Rubric } from '@shiftlight/shared/qa/rubric.ts';
import { findRatingScale } from '@shiftlight/shared/qa/scales.ts';
import { formatNumber, formatPercent } from '../words/number.ts';
import { reviewDisputeWords } from './review-dispute-words.ts';
import { reviewWords } from './review-words.ts';
import { sayRubricText } from './shipped-words.ts';

/** A rating on its scale: `Yes`, `85 %`, `7 of 10`. */
export function sayRating(criterion: Pick<Criterion, 'scaleMin' | 'scaleMax'>, value: number): string {
  const words = reviewWords();
  const scale = findRatingScale(criterion);
  if (scale === 'yes-no') return value === 1 ? words.yes : words.no;
  if (scale === 'percent') return formatPercent(value / 100);
  return words.of(formatNumber(value), formatNumber(criterion.scaleMax));
}

/** What a review should have come to: `Accuracy 9 of 10, 85 % in all`. */
export function sayExpected({ scoreRatio, ratings }: ExpectedScore, { criteria }: Pick<Rubric, 'criteria'>): string {
  const words = reviewDisputeWords();
  const single = ratings.flatMap(({ criterionId, value }) => {
    const criterion = criteria.find(({ id }) => id === criterionId);
    if (criterion === undefined) return [];
    const said = value === null ? words.notApplicable : sayRating(criterion, value);
    return [words.rating(sayRubricText(criterion.label), said)];
  });
  const whole = scoreRatio === null ? [] : [words.wholeScore(formatPercent(scoreRatio))];
  return [...single, ...whole].join(', ');
}

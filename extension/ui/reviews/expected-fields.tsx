import type { CriterionRating, Rubric } from '@shiftlight/shared/qa/rubric.ts';
import type { ReviewView } from '@shiftlight/shared/views/qa-view.ts';
import { Field } from '../components/field.tsx';
import { SelectField } from '../components/select-field.tsx';
import { reviewDisputeWords } from './review-dispute-words.ts';
import { sayRating } from './say-rating.ts';
import { sayRubricText } from './shipped-words.ts';

type Criterion = Rubric['criteria'][number];

/** Value of the choice “as rated”. */
const asRated = 'as-rated';
const notApplicable = 'n/a';

interface ExpectedFieldsProps {
  readonly review: ReviewView;
  /** Ratings that differ from the review's. */
  readonly ratings: readonly CriterionRating[];
  /** The whole score as it was typed, in percent. */
  readonly whole: string;
  readonly onRatings: (ratings: readonly CriterionRating[]) => void;
  readonly onWhole: (whole: string) => void;
}

/** What a review should have come to: criterion by criterion, or as a whole. */
export function ExpectedFields({ review, ratings, whole, onRatings, onWhole }: ExpectedFieldsProps) {
  const words = reviewDisputeWords();
  function choose(criterionId: string, chosen: string): void {
    const others = ratings.filter((rating) => rating.criterionId !== criterionId);
    if (chosen === asRated) return onRatings(others);
    onRatings([...others, { criterionId, value: chosen === notApplicable ? null : Number(chosen) }]);
  }
  return (
    <fieldset className="expected">
      <legend>{words.expected}</legend>
      {review.rubric.criteria.map((criterion) => {
        const { id } = criterion;
        const rated = review.answers.find(({ criterionId }) => criterionId === id)?.value ?? null;
        const chosen = ratings.find(({ criterionId }) => criterionId === id);
        return (
          <SelectField
            key={id}
            label={sayRubricText(criterion.label)}
            options={[
              { value: asRated, name: words.asRated(rated === null ? words.notRated : sayRating(criterion, rated)) },
              ...listPoints(criterion)
                .filter((point) => point !== rated)
                .map((point) => ({ value: String(point), name: sayRating(criterion, point) })),
              ...(criterion.notApplicable && rated !== null
                ? [{ value: notApplicable, name: words.notApplicable }]
                : []),
            ]}
            value={chosen === undefined ? asRated : String(chosen.value ?? notApplicable)}
            onChange={(event) => choose(id, event.target.value)}
          />
        );
      })}
      {ratings.length === 0 && (
        <Field
          label={words.whole}
          inputMode="decimal"
          value={whole}
          onChange={(event) => onWhole(event.target.value)}
        />
      )}
    </fieldset>
  );
}

/** The points of a scale, best first; of a percent scale every fifth. */
function listPoints({ scaleMin, scaleMax }: Criterion): readonly number[] {
  const step = scaleMax - scaleMin > 20 ? 5 : 1;
  const count = Math.floor((scaleMax - scaleMin) / step);
  return Array.from({ length: count + 1 }, (_, index) => scaleMax - index * step);
}

import { listDifferentCriteria } from '@shiftlight/shared/qa/differ-reviews.ts';
import type { ReviewView } from '@shiftlight/shared/views/qa-view.ts';
import { disputeWords } from '../dispute-words.ts';
import { reviewDisputeWords } from '../../reviews/review-dispute-words.ts';
import { reviewWords } from '../../reviews/review-words.ts';
import { sayRating } from '../../reviews/say-rating.ts';
import { sayRubricText } from '../../reviews/shipped-words.ts';
import { formatPercent } from '../../words/number.ts';
import { reviewEvidenceWords } from './review-evidence-words.ts';

interface ReviewDifferencesProps {
  readonly first: ReviewView;
  readonly second: ReviewView;
}

/** Where two reviews of the same work differ, line by line: first, then second. */
export function ReviewDifferences({ first, second }: ReviewDifferencesProps) {
  const words = reviewEvidenceWords();
  const different = listDifferentCriteria(first.answers, second.answers);
  return (
    <section className="dispute-effect" aria-label={words.differences}>
      <h4>{words.differences}</h4>
      <dl>
        {first.rubric.criteria
          .filter(({ id }) => different.includes(id))
          .map(({ id, label }) => (
            <Line key={id} name={sayRubricText(label)} before={sayAnswer(first, id)} after={sayAnswer(second, id)} />
          ))}
        <Line name={reviewWords().score} before={sayScore(first)} after={sayScore(second)} />
      </dl>
      {different.length === 0 && <p className="dim">{words.alike}</p>}
    </section>
  );
}

function Line({ name, before, after }: { readonly name: string; readonly before: string; readonly after: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{disputeWords().fromTo(before, after)}</dd>
    </div>
  );
}

function sayAnswer({ rubric, answers }: ReviewView, criterionId: string): string {
  const criterion = rubric.criteria.find(({ id }) => id === criterionId);
  const value = answers.find((answer) => answer.criterionId === criterionId)?.value ?? null;
  return criterion === undefined || value === null ? reviewDisputeWords().notApplicable : sayRating(criterion, value);
}

const sayScore = ({ scoreRatio }: ReviewView): string =>
  scoreRatio === null ? reviewWords().notRated : formatPercent(scoreRatio);

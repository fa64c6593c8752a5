import { scoreReview } from '@shiftlight/shared/qa/score-review.ts';
import type { CriterionRating } from '@shiftlight/shared/qa/rubric.ts';
import type { ReviewView } from '@shiftlight/shared/views/qa-view.ts';
import { useState, type FormEvent } from 'react';
import { submitWrite } from '../../messaging/outbox.ts';
import { unwrapProblem } from '../../messaging/problem.ts';
import { sayProblem } from '../../messaging/problem-words.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { TextField } from '../components/text-field.tsx';
import { formatPercent } from '../words/number.ts';
import { ExpectedFields } from './expected-fields.tsx';
import { parsePercent } from './parse-percent.ts';
import { reviewDisputeWords } from './review-dispute-words.ts';

const shortestReason = 3;

/** Says what a review of one's own work should have come to, and why; goes to a second reviewer through the outbox. */
export function ReviewDisputeForm({ review }: { readonly review: ReviewView }) {
  const words = reviewDisputeWords();
  const [ratings, setRatings] = useState<readonly CriterionRating[]>([]);
  const [whole, setWhole] = useState('');
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const isTooShort = reason.trim().length < shortestReason;
  const scoreRatio = ratings.length > 0 ? scoreWith(review, ratings) : parsePercent(whole);
  const isNothing = ratings.length === 0 && scoreRatio === null;
  function send(event: FormEvent): void {
    event.preventDefault();
    setChecked(true);
    if (isTooShort || isNothing) return;
    const { reviewId, ticket } = review;
    submitWrite('disputes.open', {
      target: { kind: 'review', reviewId, connectorId: ticket.connectorId, ticketId: ticket.externalId },
      reason: reason.trim(),
      expected: {
        scoreRatio,
        ratings: ratings.map(({ criterionId: criterion, value }) => ({ criterion, value })),
      },
    }).catch((problem: unknown) => setRefused(sayProblem(unwrapProblem(problem))));
  }
  return (
    <form className="stack tight" noValidate onSubmit={send}>
      <p className="dim">{words.how}</p>
      <ExpectedFields review={review} ratings={ratings} whole={whole} onRatings={setRatings} onWhole={setWhole} />
      {ratings.length > 0 && scoreRatio !== null && (
        <p aria-live="polite">
          <b>{words.comesTo(formatPercent(scoreRatio))}</b>
        </p>
      )}
      {checked && isNothing && <Notice kind="problem">{words.needsExpected}</Notice>}
      <TextField
        label={words.why}
        hint={words.whyHint}
        error={checked && isTooShort ? words.tooShort : null}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {refused !== null && <Notice kind="problem">{refused}</Notice>}
      <Button type="submit" look="primary">
        {words.send}
      </Button>
    </form>
  );
}

/** The score of the review with these ratings instead of its own. */
function scoreWith({ rubric, answers }: ReviewView, ratings: readonly CriterionRating[]): number | null {
  const kept = answers.filter(({ criterionId }) => !ratings.some((rating) => rating.criterionId === criterionId));
  return scoreReview(rubric, [...kept, ...ratings]).scoreRatio;
}

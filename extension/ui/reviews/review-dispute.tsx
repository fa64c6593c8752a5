import type { ReviewDisputeView, ReviewView } from '@shiftlight/shared/views/qa-view.ts';
import { useState, type ReactNode } from 'react';
import { sayProblem } from '../../messaging/problem-words.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import type { PendingWrites } from '../use-pending-writes.ts';
import { formatDateTime } from '../words/instant.ts';
import { ReviewDisputeForm } from './review-dispute-form.tsx';
import { reviewDisputeWords } from './review-dispute-words.ts';
import { reviewWords } from './review-words.ts';
import { sayExpected } from './say-rating.ts';

interface ReviewDisputeProps {
  readonly review: ReviewView;
  readonly pending: PendingWrites;
  /** Draws the second review, opened on demand. */
  readonly showSecond: (reviewId: string) => ReactNode;
}

/** What was said against a review and what came of it; where nobody said anything yet, the form to do so. */
export function ReviewDispute({ review, pending, showSecond }: ReviewDisputeProps) {
  const words = reviewDisputeWords();
  const { disputed, mayDispute, reviewId } = review;
  const sent = pending.writes.filter(({ input }) => isAbout(input['target'], reviewId));
  if (disputed !== null) return <Disputed review={review} disputed={disputed} showSecond={showSecond} />;
  if (sent.length > 0)
    return sent.map((write) =>
      write.refusal === null ? (
        <Notice key={write.requestId} kind="plain">
          {words.waiting}
        </Notice>
      ) : (
        <Notice key={write.requestId} kind="problem">
          <p>{sayProblem(write.refusal)}</p>
          <Button onClick={() => pending.dismiss(write.requestId)}>{words.notTaken}</Button>
        </Notice>
      ),
    );
  if (!mayDispute) return null;
  return (
    <details className="dispute-review">
      <summary>{words.dispute}</summary>
      <ReviewDisputeForm review={review} />
    </details>
  );
}

function isAbout(target: unknown, reviewId: string): boolean {
  return typeof target === 'object' && target !== null && 'reviewId' in target && target.reviewId === reviewId;
}

interface DisputedProps {
  readonly review: ReviewView;
  readonly disputed: ReviewDisputeView;
  readonly showSecond: (reviewId: string) => ReactNode;
}

function Disputed({ review, disputed, showSecond }: DisputedProps) {
  const words = reviewDisputeWords();
  const [isOpen, setOpen] = useState(false);
  const { state, reason, expected, closedBy, closedAt, decisionReason, secondReviewId } = disputed;
  return (
    <section className="disputed-review" aria-label={words.states[state]} data-testid="disputed-review">
      <Notice kind={state === 'accepted' ? 'good' : 'plain'}>{words.states[state]}</Notice>
      <p className="dim">{words.says}</p>
      <p className="review-comment">{reason}</p>
      {expected !== null && <p>{words.expects(sayExpected(expected, review.rubric))}</p>}
      {closedAt !== null && (
        <p className="dim">{words.decided(closedBy?.name ?? reviewWords().somebody, formatDateTime(closedAt))}</p>
      )}
      {decisionReason !== null && <p className="review-comment">{decisionReason}</p>}
      {secondReviewId !== null && (
        <Button look="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {words.second}
        </Button>
      )}
      {secondReviewId !== null && isOpen && showSecond(secondReviewId)}
    </section>
  );
}

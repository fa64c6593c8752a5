import type { ReviewTarget } from '@shiftlight/shared/disputes/dispute-target.ts';
import type { DisputeDetail } from '@shiftlight/shared/views/dispute-view.ts';
import type { QaTicket } from '@shiftlight/shared/views/qa-view.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { ReviewBill } from '../../reviews/review-detail.tsx';
import { sayExpected } from '../../reviews/say-rating.ts';
import { reviewDisputeWords } from '../../reviews/review-dispute-words.ts';
import { DecideForm } from './decide-form.tsx';
import { ReviewDifferences } from './review-differences.tsx';
import { reviewEvidenceWords } from './review-evidence-words.ts';

interface ReviewEvidenceProps {
  readonly detail: DisputeDetail;
  readonly target: ReviewTarget;
  readonly onRate: (ticket: QaTicket) => void;
}

/** A disputed review: first the blind second one, then both side by side and the decision which of them holds. */
export function ReviewEvidence({ detail, target, onRate }: ReviewEvidenceProps) {
  const words = reviewEvidenceWords();
  const { reviews, state, mayDecide, ticketSubject, expected } = detail;
  if (reviews === null) return null;
  const { first, second, mayRate, isRated } = reviews;
  const ticket = { connectorId: target.connectorId, externalId: target.ticketId, subject: ticketSubject };
  const isGone = first === null && second === null && !mayRate && !isRated;
  return (
    <>
      {mayRate && (
        <section className="section">
          <Notice kind="plain">{words.rateFirst}</Notice>
          <div className="cluster">
            <Button look="primary" onClick={() => onRate(ticket)}>
              {words.openForReview}
            </Button>
          </div>
        </section>
      )}
      {!mayRate && state === 'open' && !mayDecide && (
        <section className="section">
          <p className="dim">{isRated ? words.waitsForDecision : words.waitsForSecond}</p>
        </section>
      )}
      {expected !== null && first !== null && (
        <section className="section">
          <p>{reviewDisputeWords().expects(sayExpected(expected, first.rubric))}</p>
        </section>
      )}
      {first !== null && second !== null && (
        <section className="section">
          <ReviewDifferences first={first} second={second} />
        </section>
      )}
      {first !== null && (
        <details className="section" open={!isRated}>
          <summary>{words.first}</summary>
          <ReviewBill review={first} />
        </details>
      )}
      {second !== null && (
        <details className="section">
          <summary>{reviewDisputeWords().second}</summary>
          <ReviewBill review={second} />
        </details>
      )}
      {(isRated || isGone) && state === 'open' && (
        <DecideForm
          detail={detail}
          corrections={[]}
          choices={{ accept: isGone ? null : words.adopt, reject: isGone ? words.close : words.keep }}
        />
      )}
    </>
  );
}

import type { ReceiptCase } from '@shiftlight/shared/views/receipt-view.ts';
import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { ReviewDetail } from './review-detail.tsx';
import { reviewWords } from './review-words.ts';

const idPrefix = 'shiftlight/review/';

/** Beside a review on a bill: the review itself, opened on demand. Reviews that another system told have nothing to open. */
export function showReviewCase({ subject, subjectId }: ReceiptCase) {
  if (subject !== 'review.completed' || !subjectId.startsWith(idPrefix)) return null;
  return <ReviewCase reviewId={subjectId.slice(idPrefix.length)} />;
}

function ReviewCase({ reviewId }: { readonly reviewId: string }) {
  const words = reviewWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="review-case">
      <Button look="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? words.close : words.open}
      </Button>
      {isOpen && <ReviewDetail reviewId={reviewId} />}
    </div>
  );
}

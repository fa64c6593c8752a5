import type { ReviewSummary } from '@shiftlight/shared/views/qa-view.ts';
import { stateIcons } from '../../../ui/clock/icons.ts';
import { Icon } from '../../../ui/components/icon.tsx';
import { qaWords } from '../../../ui/qa/qa-words.ts';
import { reviewWords } from '../../../ui/reviews/review-words.ts';
import { formatDate } from '../../../ui/words/instant.ts';
import { formatPercent } from '../../../ui/words/number.ts';
import { PageLink } from '../../components/page-link.tsx';
import { Table } from '../../components/table.tsx';
import { qaPageWords } from './qa-page-words.ts';

interface ReviewTableProps {
  readonly label: string;
  readonly reviews: readonly ReviewSummary[];
  /** Leaves the person out: all are of the viewer's own work. */
  readonly isOwn?: boolean;
}

/** Finished reviews, newest first; each leads to its own address. The score stands where a phone shows it without scrolling. */
export function ReviewTable({ label, reviews, isOwn = false }: ReviewTableProps) {
  const words = qaPageWords();
  const person = isOwn ? [] : [words.agent];
  return (
    <Table label={label} heads={[words.ticket, words.score, ...person, words.reviewer, words.finished]}>
      {reviews.map((review) => (
        <ReviewRow key={review.reviewId} review={review} isOwn={isOwn} />
      ))}
    </Table>
  );
}

function ReviewRow({ review, isOwn }: { readonly review: ReviewSummary; readonly isOwn: boolean }) {
  const words = qaWords();
  const { reviewId, ticket, agent, reviewer, submittedAt, scoreRatio, passed, isBlind, dispute } = review;
  const marks = [
    review.isCalibration ? words.calibrationMark : null,
    review.isReplaced ? words.replacedMark : null,
    review.isSecond ? words.secondReview : null,
    dispute?.state === 'open' ? words.disputedMark : null,
  ].filter((mark) => mark !== null);
  const subject = ticket.subject ?? ticket.externalId;
  return (
    <tr data-testid={`reviewed-${ticket.externalId}`}>
      <td>
        {isBlind ? subject : <PageLink to={`/qa/reviews/${reviewId}`}>{subject}</PageLink>}{' '}
        <span className="dim">#{ticket.externalId}</span>
        {marks.length > 0 && <span className="dim"> · {marks.join(' · ')}</span>}
      </td>
      <td>
        {isBlind ? (
          <span className="dim">{words.blindUntil}</span>
        ) : (
          <span className={passed === false ? 'score below' : 'score'}>
            {passed !== null && <Icon icon={passed ? stateIcons.done : stateIcons['at-risk']} />}
            <b>{scoreRatio === null ? '–' : formatPercent(scoreRatio)}</b>
            {passed === false && <span className="dim">{reviewWords().notPassed}</span>}
          </span>
        )}
      </td>
      {!isOwn && <td>{agent.name ?? words.somebody}</td>}
      <td>{reviewer.name ?? words.somebody}</td>
      <td>{formatDate(submittedAt)}</td>
    </tr>
  );
}

import type { ReviewSummary } from '@shiftlight/shared/views/qa-view.ts';
import { useState } from 'react';
import { sayProblem } from '../../messaging/problem-words.ts';
import { stateIcons } from '../../ui/clock/icons.ts';
import { Button } from '../../ui/components/button.tsx';
import { Icon } from '../../ui/components/icon.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { ReviewDetail } from '../../ui/reviews/review-detail.tsx';
import { reviewWords } from '../../ui/reviews/review-words.ts';
import { TicketLink } from '../../ui/tickets/ticket-link.tsx';
import { useWorkerQuery } from '../../ui/use-worker-query.ts';
import { formatDate } from '../../ui/words/instant.ts';
import { formatPercent } from '../../ui/words/number.ts';
import type { Connected } from '../panel.ts';
import { QaSection } from './qa-section.tsx';
import { qaWords } from '../../ui/qa/qa-words.ts';

interface ReviewsSectionProps {
  readonly title: string;
  /** Said when there is none; null = the section is then left out. */
  readonly empty: string | null;
  readonly which: 'own' | 'written' | 'team';
  readonly connection: Connected;
  readonly version: string;
}

/** Finished reviews, newest first; each opens with its arithmetic. */
export function ReviewsSection({ title, empty, which, connection, version }: ReviewsSectionProps) {
  const { data, problem } = useWorkerQuery(`reviews.${which}`, (api) => api.reviews[which].query(), version);
  if (data?.length === 0 && empty === null) return null;
  return (
    <QaSection title={title} count={data?.length ?? null}>
      {data === null && problem !== null && (
        <div className="pad">
          <Notice kind="problem">{sayProblem(problem)}</Notice>
        </div>
      )}
      {data?.length === 0 && <p className="pad dim">{empty}</p>}
      <ul>
        {data?.map((review) => (
          <ReviewRow key={review.reviewId} review={review} connection={connection} isOwn={which === 'own'} />
        ))}
      </ul>
    </QaSection>
  );
}

interface ReviewRowProps {
  readonly review: ReviewSummary;
  readonly connection: Connected;
  readonly isOwn: boolean;
}

function ReviewRow({ review, connection, isOwn }: ReviewRowProps) {
  const words = qaWords();
  const [isOpen, setOpen] = useState(false);
  const { reviewId, ticket, agent, scoreRatio, passed, submittedAt, isCalibration, isReplaced, isSecond, isBlind } =
    review;
  const { dispute } = review;
  const who = isOwn ? null : (agent.name ?? words.somebody);
  const marks = [
    isCalibration ? words.calibrationMark : null,
    isReplaced ? words.replacedMark : null,
    isSecond ? words.secondReview : null,
    dispute?.state === 'open' ? words.disputedMark : null,
  ];
  const about = [who, formatDate(submittedAt), ...marks].filter((part) => part !== null).join(' · ');
  return (
    <li className="qa-row review-row" data-testid={`reviewed-${ticket.externalId}`}>
      <div className="review-head">
        <TicketLink ticket={ticket} helpdesks={connection.helpdesks} className="subject">
          {ticket.subject ?? ticket.externalId}
        </TicketLink>
        <span className={passed === false ? 'value below' : 'value'}>
          {passed !== null && <Icon icon={passed ? stateIcons.done : stateIcons['at-risk']} />}
          {scoreRatio === null ? '–' : formatPercent(scoreRatio)}
        </span>
      </div>
      <p className="dim">
        {about}
        {passed === false && ` · ${reviewWords().notPassed}`}
      </p>
      {isBlind ? (
        <p className="dim">{words.blindUntil}</p>
      ) : (
        <Button look="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? reviewWords().close : reviewWords().open}
        </Button>
      )}
      {isOpen && !isBlind && <ReviewDetail reviewId={reviewId} version={`${dispute?.state} ${isReplaced}`} />}
    </li>
  );
}

import type { ReviewAnswer } from '@shiftlight/shared/qa/find-review-faults.ts';
import type { Criterion } from '@shiftlight/shared/qa/rubric.ts';
import type { CriterionScore } from '@shiftlight/shared/qa/score-review.ts';
import type { ReviewView } from '@shiftlight/shared/views/qa-view.ts';
import type { ReactNode } from 'react';
import { sayProblem } from '../../messaging/problem-words.ts';
import { Notice } from '../components/notice.tsx';
import { usePendingWrites } from '../use-pending-writes.ts';
import { useWorkerQuery } from '../use-worker-query.ts';
import { formatDuration } from '../words/duration.ts';
import { formatDateTime } from '../words/instant.ts';
import { formatNumber, formatPercent } from '../words/number.ts';
import { ReviewDispute } from './review-dispute.tsx';
import { reviewDisputeWords } from './review-dispute-words.ts';
import { reviewWords } from './review-words.ts';
import { sayRating } from './say-rating.ts';
import { ScoreLine } from './score-line.tsx';
import { sayRubricText } from './shipped-words.ts';
import './reviews.css';

/** One review, loaded: its score with the arithmetic, what the reviewer wrote, and how the ticket came to be reviewed. */
export function ReviewDetail({ reviewId, version = '' }: { readonly reviewId: string; readonly version?: string }) {
  const words = reviewWords();
  const pending = usePendingWrites('disputes.open');
  const { data, problem } = useWorkerQuery(
    `review ${reviewId}`,
    (api) => api.reviews.get.query({ reviewId }),
    `${version} ${pending.accepted}`,
  );
  if (data === null && problem !== null) return <Notice kind="problem">{sayProblem(problem)}</Notice>;
  if (data === null) return <p className="dim">{words.loading}</p>;
  return (
    <ReviewBill review={data}>
      {!data.isSecond && (
        <ReviewDispute review={data} pending={pending} showSecond={(id) => <ReviewDetail reviewId={id} />} />
      )}
    </ReviewBill>
  );
}

/** A review with the arithmetic of its score. */
export function ReviewBill({ review, children }: { readonly review: ReviewView; readonly children?: ReactNode }) {
  const words = reviewWords();
  const { rubric, score, answers, comment, reviewer, submittedAt, messageAt, drawn, isReplaced, isCalibration } =
    review;
  const about = messageAt === null ? words.wholeConversation : words.oneMessage(formatDateTime(messageAt));
  return (
    <div className="review-bill" data-testid="review-bill">
      {isReplaced && <Notice kind="plain">{words.replaced}</Notice>}
      {review.isSecond && <p className="dim">{reviewDisputeWords().isSecond}</p>}
      {isCalibration && <Notice kind="plain">{words.calibration}</Notice>}
      <ul className="review-lines">
        {rubric.criteria.map((criterion) => (
          <CriterionLine
            key={criterion.id}
            criterion={criterion}
            score={score.criteria.find(({ criterionId }) => criterionId === criterion.id)}
            answer={answers.find(({ criterionId }) => criterionId === criterion.id)}
          />
        ))}
      </ul>
      <ScoreLine scoreRatio={score.scoreRatio} passRatio={rubric.passRatio} />
      {comment !== null && <p className="review-comment">{comment}</p>}
      <ul className="review-facts dim">
        <li>{words.by(reviewer.name ?? words.somebody, formatDateTime(submittedAt))}</li>
        <li>{about}</li>
        {review.errorFound && <li>{words.errorFound}</li>}
        {drawn !== null && (
          <li>
            {words.drawn(drawn.planLabel, formatPercent(drawn.inclusionRatio))}
            {drawn.standsIn && `; ${words.standsIn}`}
          </li>
        )}
        <li>{words.rubric(sayRubricText(rubric.label), formatNumber(rubric.version, 0))}</li>
        <li>{words.timeSpent(formatDuration(review.activeMs))}</li>
      </ul>
      {children}
    </div>
  );
}

interface CriterionLineProps {
  readonly criterion: Criterion;
  readonly score: CriterionScore | undefined;
  readonly answer: ReviewAnswer | undefined;
}

const notes = { 'Does not apply': 'doesNotApply', 'Not asked': 'notAsked' } as const;

function CriterionLine({ criterion, score, answer }: CriterionLineProps) {
  const words = reviewWords();
  const causes = criterion.rootCauses.filter(({ id }) => answer?.rootCauseIds.includes(id) === true);
  const note = score?.note ?? null;
  const value = answer?.value ?? null;
  return (
    <li className={value === null ? 'struck' : undefined}>
      <span className="name">{sayRubricText(criterion.label)}</span>
      <span className="value">{value === null ? '–' : sayRating(criterion, value)}</span>
      <span className="more dim">
        {value === null ? words[note === 'Not asked' ? notes['Not asked'] : notes['Does not apply']] : null}
        {value !== null && `${words.weight(formatNumber(criterion.weight))} · ${words.adds(sayPart(score?.part ?? 0))}`}
        {value !== null && note !== null && ` · ${note.includes('group') ? words.criticalGroup : words.criticalReview}`}
      </span>
      {causes.length > 0 && <span className="more">{causes.map(({ label }) => sayRubricText(label)).join(', ')}</span>}
      {answer?.comment !== null && answer?.comment !== undefined && <span className="more">{answer.comment}</span>}
    </li>
  );
}

/** With a digit below a percent, so that the parts are seen to add up to the score. */
const sayPart = (ratio: number): string => `${formatNumber(ratio * 100)} %`;

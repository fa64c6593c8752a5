import type { ReviewableMessage, ReviewTask } from '@shiftlight/shared/views/qa-view.ts';
import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import { reviewWords } from '../reviews/review-words.ts';
import { sayRubricText } from '../reviews/shipped-words.ts';
import type { PendingWrites } from '../use-pending-writes.ts';
import { formatDateTime } from '../words/instant.ts';
import { PendingReview } from './pending-review.tsx';
import { qaWords } from './qa-words.ts';
import { ReviewForm } from './review-form.tsx';
import { useReviewDraft } from './use-review-draft.ts';

interface TaskFormProps {
  readonly task: ReviewTask;
  readonly ticket: TicketRef;
  readonly subject: string;
  readonly messages: readonly ReviewableMessage[];
  readonly viewerId: string;
  readonly now: number;
  readonly pending: PendingWrites;
}

/** One task about a ticket: the form, or what became of it while the API has not taken it yet. */
export function TaskForm({ task, ticket, subject, messages, viewerId, now, pending }: TaskFormProps) {
  const words = qaWords();
  const state = useReviewDraft(`${viewerId}/${task.taskId}/${ticket.externalId}`);
  const sent = pending.writes.filter(
    ({ path, input }) =>
      input['sampleId'] === task.taskId ||
      (path === 'reviews.second' && input['disputeId'] === task.taskId) ||
      (path === 'calibration.rate' &&
        input['calibrationId'] === task.taskId &&
        input['externalId'] === ticket.externalId),
  );
  const { dueAt } = task;
  const name = task.kind === 'second' ? words.secondReview : task.label;
  return (
    <div className="review-task" data-testid={`review-${task.kind}`}>
      <header>
        <h3 className="subject">{subject}</h3>
        <p className="dim">
          {words.forWhom(task.agent.name ?? words.somebody, name)}
          {dueAt !== null && ` · ${(dueAt < now ? words.overdue : words.due)(formatDateTime(dueAt))}`}
        </p>
        <p className="dim">{sayRubricText(task.rubric.label)}</p>
        {task.message !== null && <p className="dim">{sayMessage(task.message.at)}</p>}
        {task.kind === 'second' && <p className="review-comment">{task.label}</p>}
      </header>
      {sent.length > 0 ? (
        <PendingReview writes={sent} pending={pending} onEdit={(draft) => state.change(draft)} />
      ) : (
        state.isLoaded && (
          <ReviewForm task={task} ticket={ticket} messages={messages} viewerId={viewerId} state={state} />
        )
      )}
    </div>
  );
}

function sayMessage(at: number | null): string {
  const words = reviewWords();
  return at === null ? words.oneMessageGone : words.oneMessage(formatDateTime(at));
}

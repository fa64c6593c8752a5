import type { ReviewableMessage, ReviewTask } from '@shiftlight/shared/views/qa-view.ts';
import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import { toTicketKey } from '../../messaging/ticket-key.ts';
import { sayProblem } from '../../messaging/problem-words.ts';
import { Notice } from '../../ui/components/notice.tsx';
import { reviewWords } from '../../ui/reviews/review-words.ts';
import { sayRubricText } from '../../ui/reviews/shipped-words.ts';
import type { PendingWrites } from '../../ui/use-pending-writes.ts';
import { useWorkerQuery } from '../../ui/use-worker-query.ts';
import { formatDateTime } from '../../ui/words/instant.ts';
import type { Connected } from '../panel.ts';
import { PendingReview } from './pending-review.tsx';
import { QaSection } from './qa-section.tsx';
import { qaWords } from './qa-words.ts';
import { ReviewForm } from './review-form.tsx';
import { useReviewDraft } from './use-review-draft.ts';

interface TicketSectionProps {
  readonly ticket: TicketRef;
  readonly connection: Connected;
  readonly pending: PendingWrites;
  readonly version: string;
}

/** What the viewer is asked to review about the ticket in view. */
export function TicketSection({ ticket, connection, pending, version }: TicketSectionProps) {
  const words = qaWords();
  const { data, problem } = useWorkerQuery(
    `review-form ${toTicketKey(ticket)}`,
    (api) => api.reviews.form.query(ticket),
    version,
  );
  return (
    <QaSection title={words.ticket}>
      {data === null && problem !== null && (
        <div className="pad">
          {problem.code === 'not-found' ? (
            <p className="dim">{words.unknownTicket}</p>
          ) : (
            <Notice kind="problem">{sayProblem(problem)}</Notice>
          )}
        </div>
      )}
      {data !== null && data.tasks.length === 0 && <p className="pad dim">{words.noTask}</p>}
      {data?.tasks.map((task) => (
        <Task
          key={task.taskId}
          task={task}
          ticket={ticket}
          subject={data.ticket.subject ?? data.ticket.externalId}
          messages={data.messages}
          viewerId={connection.viewer.memberId}
          now={data.serverNow}
          pending={pending}
        />
      ))}
    </QaSection>
  );
}

interface TaskProps {
  readonly task: ReviewTask;
  readonly ticket: TicketRef;
  readonly subject: string;
  readonly messages: readonly ReviewableMessage[];
  readonly viewerId: string;
  readonly now: number;
  readonly pending: PendingWrites;
}

function Task({ task, ticket, subject, messages, viewerId, now, pending }: TaskProps) {
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

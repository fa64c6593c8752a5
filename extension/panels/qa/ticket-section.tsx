import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import { toTicketKey } from '../../messaging/ticket-key.ts';
import { sayProblem } from '../../messaging/problem-words.ts';
import { Notice } from '../../ui/components/notice.tsx';
import type { PendingWrites } from '../../ui/use-pending-writes.ts';
import { useWorkerQuery } from '../../ui/use-worker-query.ts';
import type { Connected } from '../panel.ts';
import { TaskForm } from '../../ui/qa/task-form.tsx';
import { QaSection } from './qa-section.tsx';
import { qaWords } from '../../ui/qa/qa-words.ts';

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
        <TaskForm
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

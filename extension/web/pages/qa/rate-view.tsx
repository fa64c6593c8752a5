import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import { useEffect, useRef } from 'react';
import { sayProblem } from '../../../messaging/problem-words.ts';
import { Notice } from '../../../ui/components/notice.tsx';
import { qaWords } from '../../../ui/qa/qa-words.ts';
import { TaskForm } from '../../../ui/qa/task-form.tsx';
import { TicketLink } from '../../../ui/tickets/ticket-link.tsx';
import type { PendingWrites } from '../../../ui/use-pending-writes.ts';
import { useWorkerQuery } from '../../../ui/use-worker-query.ts';
import { formatDateTime } from '../../../ui/words/instant.ts';
import { PageLink } from '../../components/page-link.tsx';
import { Section } from '../../components/section.tsx';
import { useConnected } from '../../use-connected.ts';
import type { PageViewer } from '../../viewer.ts';
import { qaPageWords } from './qa-page-words.ts';
import { toRatePath } from './rate-path.ts';

interface RateViewProps {
  readonly ticket: TicketRef;
  readonly viewer: PageViewer;
  readonly pending: PendingWrites;
  readonly version: string;
}

/** The rubric of one ticket to be rated by keyboard, beside the ways to the ticket; then the way to the next one. */
export function RateView({ ticket, viewer, pending, version }: RateViewProps) {
  const words = qaPageWords();
  const place = useRef<HTMLDivElement>(null);
  const { data, problem } = useWorkerQuery(
    `review-form ${ticket.connectorId}/${ticket.externalId}`,
    (api) => api.reviews.form.query(ticket),
    version,
  );
  const tasks = data?.tasks ?? [];
  const isLoaded = data !== null;
  useEffect(() => {
    if (!isLoaded) return;
    // Drawn once the draft of before was read from disk.
    const timer = setInterval(() => {
      const first = place.current?.querySelector<HTMLElement>('[data-rate]') ?? null;
      if (first === null) return;
      clearInterval(timer);
      first.focus();
    }, 50);
    return () => clearInterval(timer);
  }, [isLoaded]);
  return (
    <div className="stack qa qa-page">
      <p>
        <PageLink to="/qa/queue">
          <span aria-hidden="true">‹ </span>
          {words.queue}
        </PageLink>
      </p>
      {data === null && problem === null && <p className="dim">{qaWords().loading}</p>}
      {data === null && problem !== null && (
        <Notice kind="problem">{problem.code === 'not-found' ? qaWords().unknownTicket : sayProblem(problem)}</Notice>
      )}
      {data !== null && (
        <div className="rate">
          <div ref={place}>
            {tasks.map((task) => (
              <TaskForm
                key={`${task.kind} ${task.taskId}`}
                task={task}
                ticket={ticket}
                subject={data.ticket.subject ?? data.ticket.externalId}
                messages={data.messages}
                viewerId={viewer.memberId}
                now={data.serverNow}
                pending={pending}
              />
            ))}
            {tasks.length === 0 && <Done version={version} />}
          </div>
          <Beside ticket={ticket} messages={data.messages} />
        </div>
      )}
    </div>
  );
}

/** Nothing is left to be rated on this ticket: the next one of the queue, reached by one key. */
function Done({ version }: { readonly version: string }) {
  const words = qaPageWords();
  const { data } = useWorkerQuery('reviews.queue', (api) => api.reviews.queue.query(), version);
  const next = data?.due[0] ?? data?.calibrations[0] ?? data?.secondReviews[0] ?? null;
  const link = useRef<HTMLDivElement>(null);
  useEffect(() => {
    link.current?.querySelector('a')?.focus();
  }, [next]);
  return (
    <div className="stack" ref={link} data-testid="rated">
      <Notice kind="good">{words.nothingHere}</Notice>
      {next === null ? (
        data !== null && <p>{qaWords().nothingDue}</p>
      ) : (
        <p>
          <PageLink className="button primary" to={toRatePath(next.ticket)}>
            {words.next(next.ticket.subject ?? next.ticket.externalId)}
          </PageLink>
        </p>
      )}
    </div>
  );
}

interface BesideProps {
  readonly ticket: TicketRef;
  readonly messages: readonly {
    readonly eventId: string;
    readonly at: number;
    readonly author: { readonly name: string | null };
  }[];
}

function Beside({ ticket, messages }: BesideProps) {
  const words = qaPageWords();
  const connected = useConnected();
  const { connectorId, externalId } = ticket;
  return (
    <Section title={words.theTicket(externalId)}>
      <p className="dim">{words.readIt}</p>
      <div className="cluster">
        <TicketLink ticket={ticket} helpdesks={connected?.helpdesks ?? []} className="button">
          {words.inDesk}
        </TicketLink>
        <PageLink
          className="button quiet"
          to={`/tickets/${encodeURIComponent(connectorId)}/${encodeURIComponent(externalId)}`}
        >
          {words.timeline}
        </PageLink>
      </div>
      {messages.length > 0 && (
        <>
          <h3 className="overline">{words.written}</h3>
          <ul className="written">
            {messages.map(({ eventId, at, author }) => (
              <li key={eventId}>
                <span>{author.name ?? qaWords().somebody}</span> <span className="dim">{formatDateTime(at)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

import type { DueSample, QaTicket } from '@shiftlight/shared/views/qa-view.ts';
import { useState } from 'react';
import { sayProblem } from '../../messaging/problem-words.ts';
import { Button } from '../../ui/components/button.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import type { PendingWrites } from '../../ui/use-pending-writes.ts';
import { useWorkerQuery } from '../../ui/use-worker-query.ts';
import { formatDateTime } from '../../ui/words/instant.ts';
import { openForReview } from '../open-for-review.ts';
import type { Connected } from '../panel.ts';
import { AssignForm } from '../../ui/qa/assign-form.tsx';
import { GiveBack } from '../../ui/qa/give-back.tsx';
import { QaSection } from './qa-section.tsx';
import { qaWords } from '../../ui/qa/qa-words.ts';

interface QueueSectionProps {
  readonly connection: Connected;
  readonly pending: PendingWrites;
  readonly version: string;
}

/** What waits for the viewer's review, the most urgent first. Opening one shows the ticket in the helpdesk, with its rubric here. */
export function QueueSection({ connection, pending, version }: QueueSectionProps) {
  const words = qaWords();
  const { data, problem, reload } = useWorkerQuery('reviews.queue', (api) => api.reviews.queue.query(), version);
  const open = (ticket: QaTicket) => void openForReview(ticket, connection);
  const count = data === null ? null : data.due.length + data.calibrations.length + data.secondReviews.length;
  return (
    <QaSection title={words.queue} count={count}>
      {problem !== null && data === null && (
        <div className="pad">
          <Notice kind="problem">{sayProblem(problem)}</Notice>
        </div>
      )}
      {count === 0 && <p className="pad dim">{words.nothingDue}</p>}
      <ul>
        {data?.secondReviews.map(({ disputeId, ticket, agent, reason, openedAt }) => (
          <li key={disputeId} className="qa-row" data-testid="due-second">
            <TicketButton ticket={ticket} onOpen={open} />
            <p className="dim">
              {words.forWhom(agent.name ?? words.somebody, words.secondReview)} ·{' '}
              {words.waitsSince(formatDateTime(openedAt))}
            </p>
            <p className="review-comment">{reason}</p>
          </li>
        ))}
        {data?.calibrations.map(({ calibrationId, ticket, label, agent, deadlineAt }) => (
          <li key={`${calibrationId} ${ticket.externalId}`} className="qa-row" data-testid="due-calibration">
            <TicketButton ticket={ticket} onOpen={open} />
            <p className="dim">
              {words.forWhom(agent.name ?? words.somebody, label)} · {words.due(formatDateTime(deadlineAt))}
            </p>
          </li>
        ))}
        {data?.due.map((sample) => (
          <SampleRow
            key={sample.sampleId}
            {...{ sample, pending }}
            now={data.serverNow}
            onOpen={open}
            onChanged={reload}
          />
        ))}
      </ul>
    </QaSection>
  );
}

interface SampleRowProps {
  readonly sample: DueSample;
  readonly pending: PendingWrites;
  readonly now: number;
  onOpen(ticket: QaTicket): void;
  onChanged(): void;
}

function SampleRow({ sample, pending, now, onOpen, onChanged }: SampleRowProps) {
  const words = qaWords();
  const [isGivingBack, setGivingBack] = useState(false);
  const { sampleId, ticket, agent, planLabel, dueAt, standsIn, reviewer } = sample;
  const given = pending.writes.find(({ path, input }) => path === 'sampling.replace' && input['sampleId'] === sampleId);
  const when = formatDateTime(dueAt);
  const isLate = dueAt < now;
  return (
    <li className="qa-row" data-testid={`due-${ticket.externalId}`}>
      <TicketButton ticket={ticket} onOpen={onOpen} />
      <p className="dim">
        {words.forWhom(agent.name ?? words.somebody, planLabel)} ·{' '}
        <span className={isLate ? 'late' : undefined}>{isLate ? words.overdue(when) : words.due(when)}</span>
        {standsIn && ` · ${words.standsIn}`}
      </p>
      {reviewer === null && (
        <>
          <p className="late">{words.withoutReviewer}</p>
          <AssignForm sampleId={sampleId} onDone={onChanged} />
        </>
      )}
      {given !== undefined && (
        <Notice kind={given.refusal === null ? 'plain' : 'problem'}>
          {given.refusal === null ? words.givenBack : sayProblem(given.refusal)}
        </Notice>
      )}
      {given === undefined &&
        (isGivingBack ? (
          <GiveBack sampleId={sampleId} onDone={() => setGivingBack(false)} />
        ) : (
          <Button look="quiet" onClick={() => setGivingBack(true)}>
            {words.giveBack}
          </Button>
        ))}
    </li>
  );
}

function TicketButton({ ticket, onOpen }: { readonly ticket: QaTicket; readonly onOpen: (ticket: QaTicket) => void }) {
  return (
    <button type="button" className="qa-ticket" onClick={() => onOpen(ticket)}>
      <span className="subject">{ticket.subject ?? ticket.externalId}</span>
      <span className="dim">#{ticket.externalId}</span>
    </button>
  );
}

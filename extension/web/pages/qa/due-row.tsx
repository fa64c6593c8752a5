import type { DueSample } from '@shiftlight/shared/views/qa-view.ts';
import { useState } from 'react';
import { sayProblem } from '../../../messaging/problem-words.ts';
import { Button } from '../../../ui/components/button.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { AssignForm } from '../../../ui/qa/assign-form.tsx';
import { GiveBack } from '../../../ui/qa/give-back.tsx';
import { qaWords } from '../../../ui/qa/qa-words.ts';
import type { PendingWrites } from '../../../ui/use-pending-writes.ts';
import { formatDateTime } from '../../../ui/words/instant.ts';
import { PageLink } from '../../components/page-link.tsx';
import { qaPageWords } from './qa-page-words.ts';
import { toRatePath } from './rate-path.ts';

interface DueRowProps {
  readonly sample: DueSample;
  readonly pending: PendingWrites;
  readonly viewerId: string;
  readonly mayAssign: boolean;
  readonly now: number;
  onChanged(): void;
}

/** One drawn ticket that waits, with what can be done about it below it. */
export function DueRow({ sample, pending, viewerId, mayAssign, now, onChanged }: DueRowProps) {
  const words = qaPageWords();
  const [open, setOpen] = useState<'assign' | 'give-back' | null>(null);
  const { sampleId, ticket, agent, planLabel, dueAt, standsIn, reviewer } = sample;
  const given = pending.writes.find(({ path, input }) => path === 'sampling.replace' && input['sampleId'] === sampleId);
  const isMine = reviewer?.memberId === viewerId;
  const toggle = (next: typeof open) => setOpen(open === next ? null : next);
  const done = () => {
    setOpen(null);
    onChanged();
  };
  return (
    <>
      <tr data-testid={`due-${ticket.externalId}`}>
        <td>
          {isMine ? (
            <PageLink to={toRatePath(ticket)}>{ticket.subject ?? ticket.externalId}</PageLink>
          ) : (
            (ticket.subject ?? ticket.externalId)
          )}{' '}
          <span className="dim">#{ticket.externalId}</span>
          {given !== undefined && (
            <Notice kind={given.refusal === null ? 'plain' : 'problem'}>
              {given.refusal === null ? qaWords().givenBack : sayProblem(given.refusal)}
            </Notice>
          )}
        </td>
        <td>{agent.name ?? qaWords().somebody}</td>
        <td>
          {planLabel}
          {standsIn && <span className="dim"> · {qaWords().standsIn}</span>}
        </td>
        <td>
          {reviewer === null ? (
            <span className="late">{qaWords().withoutReviewer}</span>
          ) : (
            (reviewer.name ?? qaWords().somebody)
          )}
        </td>
        <td>
          {dueAt < now ? (
            <span className="late">{qaWords().overdue(formatDateTime(dueAt))}</span>
          ) : (
            formatDateTime(dueAt)
          )}
        </td>
        <td>
          <div className="cluster row-actions">
            {mayAssign && (
              <Button look="quiet" aria-expanded={open === 'assign'} onClick={() => toggle('assign')}>
                {words.assign}
              </Button>
            )}
            {given === undefined && (isMine || mayAssign) && (
              <Button look="quiet" aria-expanded={open === 'give-back'} onClick={() => toggle('give-back')}>
                {qaWords().giveBack}
              </Button>
            )}
          </div>
        </td>
      </tr>
      {open !== null && (
        <tr>
          <td colSpan={6}>
            <div className="row-form">
              {open === 'assign' ? (
                <AssignForm sampleId={sampleId} onDone={done} />
              ) : (
                <GiveBack sampleId={sampleId} onDone={done} />
              )}
            </div>
          </td>
        </tr>
      )}
    </>
  );
}

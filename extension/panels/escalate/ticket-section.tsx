import type { EscalationForm } from '@shiftlight/shared/views/escalation-view.ts';
import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import { sayProblem } from '../../messaging/problem-words.ts';
import { toTicketKey } from '../../messaging/ticket-key.ts';
import { Notice } from '../../ui/components/notice.tsx';
import type { PendingWrites } from '../../ui/use-pending-writes.ts';
import { useWorkerQuery } from '../../ui/use-worker-query.ts';
import { formatInstant } from '../../ui/words/instant.ts';
import type { Connected } from '../panel.ts';
import { CostReceipt } from '../../ui/escalations/cost-receipt.tsx';
import { escalateWords } from '../../ui/escalations/escalate-words.ts';
import { EscalationDetail } from '../../ui/escalations/escalation-detail.tsx';
import { ReturnedTag } from '../../ui/escalations/returned-tag.tsx';
import { NewTag } from './new-tag.tsx';
import { OpenTag } from '../../ui/escalations/open-tag.tsx';
import { StateLine } from '../../ui/escalations/state-line.tsx';
import { TicketHead } from '../../ui/escalations/ticket-head.tsx';

export interface TicketSectionProps {
  readonly ticket: TicketRef;
  readonly connection: Connected;
  readonly pending: PendingWrites;
  /** Changes when something may have happened. */
  readonly version: string;
  /** The ticket was asked for on purpose: its form may take the focus. */
  readonly takesFocus: boolean;
}

/** The ticket in view: its form, or how its tag stands. */
export function TicketSection(props: TicketSectionProps) {
  const { ticket, connection, version } = props;
  const words = escalateWords();
  const { data, problem, isKept, answeredAt } = useWorkerQuery(
    `escalations.form/${toTicketKey(ticket)}`,
    (api) => api.escalations.form.query({ connectorId: ticket.connectorId, externalId: ticket.externalId }),
    version,
  );
  const now = data?.serverNow ?? 0;
  return (
    <section aria-labelledby="esc-ticket-heading">
      <div className="group">
        <h2 className="overline" id="esc-ticket-heading">
          {words.thisTicket}
        </h2>
      </div>
      <div className="esc-body">
        {data === null && problem === null && <p className="dim">{words.loading}</p>}
        {problem !== null && <Notice kind="problem">{sayProblem(problem)}</Notice>}
        {isKept && answeredAt !== null && (
          <Notice kind="plain">{words.asOf(formatInstant(answeredAt, answeredAt))}</Notice>
        )}
        {data !== null && (
          <>
            <TicketHead ticket={data.ticket} helpdesks={connection.helpdesks} />
            <Earlier form={data} now={now} />
            <TagOfTicket {...props} form={data} />
          </>
        )}
      </div>
    </section>
  );
}

function TagOfTicket({ form, ...props }: TicketSectionProps & { readonly form: EscalationForm }) {
  const words = escalateWords();
  const open = form.escalations.find(({ state }) => state === 'waiting' || state === 'returned');
  if (open !== undefined && open.may.resend) {
    const { connection, pending, takesFocus } = props;
    const { memberId } = connection.viewer;
    return <ReturnedTag {...{ memberId, pending, takesFocus }} escalation={open} now={form.serverNow} />;
  }
  if (open !== undefined) return <OpenTag pending={props.pending} escalation={open} now={form.serverNow} />;
  if (form.refusal === 'not-yours') return <Notice kind="plain">{words.notYours}</Notice>;
  const key = toTicketKey(props.ticket);
  if (form.escalations.length === 0) return <NewTag {...props} key={key} form={form} />;
  return (
    <details className="esc-again">
      <summary>{words.again}</summary>
      <NewTag {...props} key={key} form={form} takesFocus={false} />
    </details>
  );
}

/** Escalations that are over, and back and forth that nobody tagged. */
function Earlier({ form, now }: { readonly form: EscalationForm; readonly now: number }) {
  const words = escalateWords();
  const over = form.escalations.filter(({ state }) => state === 'accepted' || state === 'withdrawn');
  return (
    <>
      {form.untaggedCost !== null && (
        <div className="esc-card">
          <p>{words.untagged}</p>
          <CostReceipt cost={form.untaggedCost} now={now} />
        </div>
      )}
      {over.map((escalation) => (
        <details key={escalation.escalationId} className="esc-card">
          <summary>
            <StateLine escalation={escalation} now={now} />
          </summary>
          <EscalationDetail escalation={escalation} now={now} />
        </details>
      ))}
    </>
  );
}

import type { EscalatedTicket } from '@shiftlight/shared/views/escalation-view.ts';
import type { ConnectedHelpdesk } from '../../messaging/connection-view.ts';
import { findTicketUrl } from '../tickets/find-ticket-url.ts';
import { escalateWords } from './escalate-words.ts';

interface TicketHeadProps {
  readonly ticket: EscalatedTicket;
  /** Null = without a link, for where another control is around it. */
  readonly helpdesks: readonly ConnectedHelpdesk[] | null;
}

/** Which ticket it is: subject, number, priority, tier; leads to the helpdesk. */
export function TicketHead({ ticket, helpdesks }: TicketHeadProps) {
  const words = escalateWords();
  const href = helpdesks === null ? null : findTicketUrl(ticket, helpdesks);
  const number = `#${ticket.externalId}`;
  return (
    <div className="esc-ticket">
      <p className="subject" dir="auto" title={ticket.subject ?? undefined}>
        {ticket.subject ?? words.noSubject}
      </p>
      <p className="dim">
        {href === null ? (
          number
        ) : (
          <a href={href} target="_blank" rel="noreferrer" title={words.openTicket}>
            {number}
          </a>
        )}
        {ticket.priority !== null && ` · ${ticket.priority}`}
        {ticket.customerTier !== null && ` · ${ticket.customerTier}`}
      </p>
    </div>
  );
}

import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import { escalateWords } from '../../../ui/escalations/escalate-words.ts';
import { findTicketUrl } from '../../../ui/tickets/find-ticket-url.ts';
import { TicketLink } from '../../../ui/tickets/ticket-link.tsx';
import { PageLink } from '../../components/page-link.tsx';
import { useConnected } from '../../use-connected.ts';
import { escalationsWords } from './escalations-words.ts';

/** The ways to an escalated ticket: in its helpdesk, and its timeline here. */
export function TicketWays({ ticket }: { readonly ticket: TicketRef }) {
  const helpdesks = useConnected()?.helpdesks ?? [];
  return (
    <p className="cluster esc-ways">
      {findTicketUrl(ticket, helpdesks) !== null && (
        <TicketLink ticket={ticket} helpdesks={helpdesks} className="button">
          {escalateWords().openTicket}
        </TicketLink>
      )}
      <PageLink className="button quiet" to={`/tickets/${ticket.connectorId}/${encodeURIComponent(ticket.externalId)}`}>
        {escalationsWords().timeline}
      </PageLink>
    </p>
  );
}

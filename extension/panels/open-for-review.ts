import type { QaTicket } from '@shiftlight/shared/views/qa-view.ts';
import { findTicketUrl } from '../ui/tickets/find-ticket-url.ts';
import { openTicket } from '../ui/tickets/open-ticket.ts';
import type { Connected } from './panel.ts';
import { useRoute } from './route-store.ts';

/** The rubric in the panel at once, the ticket beside it; where its address is not known the rubric alone. */
export async function openForReview(ticket: QaTicket, { helpdesks }: Connected): Promise<void> {
  const { connectorId, externalId } = ticket;
  useRoute.getState().go({ panel: 'qa', ticket: { connectorId, externalId } });
  const url = findTicketUrl(ticket, helpdesks);
  if (url === null) return;
  await openTicket(ticket, url, helpdesks).catch(() => window.open(url, '_blank', 'noreferrer'));
}

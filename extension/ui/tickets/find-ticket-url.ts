import { findHelpdeskOf } from '@shiftlight/shared/own-helpdesk/find-helpdesk-of.ts';
import { toTicketUrl } from '@shiftlight/shared/helpdesks/ticket-url.ts';
import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import type { ConnectedHelpdesk } from '../../messaging/connection-view.ts';

/** Address of a ticket in its helpdesk, or null when this version cannot build it. */
export function findTicketUrl(ref: TicketRef, helpdesks: readonly ConnectedHelpdesk[]): string | null {
  const connected = helpdesks.find(({ connectorId }) => connectorId === ref.connectorId);
  const helpdesk = connected === undefined ? null : findHelpdeskOf(connected);
  if (connected === undefined || helpdesk === null) return null;
  return toTicketUrl(helpdesk, connected.baseUrl, ref.externalId);
}

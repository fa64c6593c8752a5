import { findDeskUrl } from '@shiftlight/shared/helpdesks/desk-url.ts';
import { findTicketInUrl } from '@shiftlight/shared/helpdesks/find-ticket.ts';
import type { Helpdesk } from '@shiftlight/shared/helpdesks/helpdesk.ts';
import { findHelpdeskOf } from '@shiftlight/shared/own-helpdesk/find-helpdesk-of.ts';
import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import type { ConnectedHelpdesk } from '../../messaging/connection-view.ts';

/** A connected helpdesk together with its registry entry. */
export interface Desk {
  readonly connectorId: string;
  readonly baseUrl: string;
  readonly helpdesk: Helpdesk;
}

/** The connected helpdesks that the page at `url` belongs to, as far as this version knows them. */
export function listDesksAt(url: string, helpdesks: readonly ConnectedHelpdesk[]): Desk[] {
  return helpdesks.flatMap((connected) => {
    const { connectorId, baseUrl } = connected;
    const helpdesk = findHelpdeskOf(connected);
    return helpdesk === null || findDeskUrl(baseUrl, url) === null ? [] : [{ connectorId, baseUrl, helpdesk }];
  });
}

/** The ticket that the page at `url` shows, or null. */
export function findOpenTicket(url: string, desks: readonly Desk[]): TicketRef | null {
  for (const { connectorId, baseUrl, helpdesk } of desks) {
    const externalId = findTicketInUrl(helpdesk, baseUrl, url);
    if (externalId !== null) return { connectorId, externalId };
  }
  return null;
}

import { findTicketInUrl } from '@shiftlight/shared/helpdesks/find-ticket.ts';
import { findHelpdeskOf } from '@shiftlight/shared/own-helpdesk/find-helpdesk-of.ts';
import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import { browser } from 'wxt/browser';
import type { ConnectedHelpdesk } from '../../messaging/connection-view.ts';

/**
 * Shows a ticket in the helpdesk: in the tab that has it open already, else in a new one. Tabs of origins that were not allowed have no
 * readable address, so they are never reused.
 */
export async function openTicket(ref: TicketRef, url: string, helpdesks: readonly ConnectedHelpdesk[]): Promise<void> {
  const connected = helpdesks.find(({ connectorId }) => connectorId === ref.connectorId);
  const helpdesk = connected === undefined ? null : findHelpdeskOf(connected);
  const tabs = connected === undefined || helpdesk === null ? [] : await browser.tabs.query({});
  const shown = tabs.find(
    (tab) =>
      tab.url !== undefined &&
      connected !== undefined &&
      helpdesk !== null &&
      findTicketInUrl(helpdesk, connected.baseUrl, tab.url) === ref.externalId,
  );
  if (shown?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(shown.id, { active: true });
  await browser.windows.update(shown.windowId, { focused: true });
}

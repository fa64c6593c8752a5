import { findTicketInUrl } from '@shiftlight/shared/helpdesks/find-ticket.ts';
import { findHelpdeskOf } from '@shiftlight/shared/own-helpdesk/find-helpdesk-of.ts';
import { toTicketUrl } from '@shiftlight/shared/helpdesks/ticket-url.ts';
import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import { browser } from 'wxt/browser';
import { findConnection, type Connection } from '../connection-store.ts';
import { toPagePattern } from '../host-patterns.ts';
import { openPanel } from '../open-panel.ts';
import type { Worker } from '../worker.ts';
import { findTarget } from './told-store.ts';

/** A person pressed a notification: shows the ticket in its helpdesk, or else what the panel says about it. */
export async function openTarget(worker: Worker, key: string): Promise<void> {
  await browser.notifications.clear(key);
  const [target, connection] = await Promise.all([findTarget(key), findConnection()]);
  if (connection === null) return browser.runtime.openOptionsPage();
  if (target === null) return;
  const { panel, ticket } = target;
  if (panel === 'now' && ticket !== null && (await openTicket(connection, ticket))) return;
  const window = await browser.windows.getLastFocused();
  if (window.id === undefined) return;
  worker.guide.lead(window.id, { panel, ticket });
  // Browsers may allow the panel only within a click on the page: then it opens as a tab.
  await openPanel(window.id).catch(() => browser.tabs.create({ url: browser.runtime.getURL('/sidepanel.html') }));
}

/** Goes to the tab that shows the ticket already, or opens one. False when its address cannot be built. */
async function openTicket(connection: Connection, { connectorId, externalId }: TicketRef): Promise<boolean> {
  const connected = connection.helpdesks.find((helpdesk) => helpdesk.connectorId === connectorId);
  const helpdesk = connected === undefined ? null : findHelpdeskOf(connected);
  if (connected === undefined || helpdesk === null) return false;
  const { baseUrl } = connected;
  const tabs = await browser.tabs.query({ url: toPagePattern(baseUrl) }).catch(() => []);
  const showing = tabs.find(({ url }) => url !== undefined && findTicketInUrl(helpdesk, baseUrl, url) === externalId);
  if (showing?.id !== undefined) {
    await browser.tabs.update(showing.id, { active: true });
    await browser.windows.update(showing.windowId, { focused: true });
    return true;
  }
  const url = toTicketUrl(helpdesk, baseUrl, externalId);
  if (url === null) return false;
  await browser.tabs.create({ url });
  return true;
}

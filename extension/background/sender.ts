import { findDeskUrl } from '@shiftlight/shared/helpdesks/desk-url.ts';
import { browser, type Browser } from 'wxt/browser';
import type { ConnectedHelpdesk } from '../messaging/connection-view.ts';

/** Who sent a message: one of our own pages, or our content script in a page. */
export type Caller =
  | { readonly kind: 'page' }
  | {
      readonly kind: 'surface';
      readonly url: string;
      readonly tabId: number;
      /** 0 = the page itself, else a frame in it. */
      readonly frameId: number;
      readonly windowId: number;
    };

/** The caller behind a message, or null for everybody whom we do not serve (other extensions, unknown frames). */
export function findCaller(sender: Browser.runtime.MessageSender | undefined): Caller | null {
  if (sender === undefined || sender.id !== browser.runtime.id || sender.url === undefined) return null;
  if (sender.url.startsWith(browser.runtime.getURL('/'))) return { kind: 'page' };
  const tabId = sender.tab?.id;
  if (tabId === undefined || sender.tab === undefined) return null;
  return { kind: 'surface', url: sender.url, tabId, frameId: sender.frameId ?? 0, windowId: sender.tab.windowId };
}

/** The connected helpdesks that a page belongs to. A page gets tickets of these and of no others, whatever it asks for. */
export function listHelpdesksOf(url: string, helpdesks: readonly ConnectedHelpdesk[]): ConnectedHelpdesk[] {
  return helpdesks.filter(({ baseUrl }) => findDeskUrl(baseUrl, url) !== null);
}

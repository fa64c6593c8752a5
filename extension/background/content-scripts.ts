import { browser, type Browser } from 'wxt/browser';
import type { ConnectedHelpdesk } from '../messaging/connection-view.ts';
import { toHostPattern, toPagePattern } from './host-patterns.ts';

const scriptId = 'shiftlight-helpdesk';
const scriptFile = '/content-scripts/helpdesk.js';
const detailsFile = '/details.js';

/** Which of these helpdesks the person has allowed us on. */
export async function listAllowed(helpdesks: readonly ConnectedHelpdesk[]): Promise<ConnectedHelpdesk[]> {
  const allowed = await Promise.all(
    helpdesks.map(({ baseUrl }) => browser.permissions.contains({ origins: [toHostPattern(baseUrl)] })),
  );
  return helpdesks.filter((_, index) => allowed[index] === true);
}

/** Runs our content script on exactly the allowed helpdesks: on every page opened from now on, and in tabs that are open already. */
export async function syncContentScripts(helpdesks: readonly ConnectedHelpdesk[]): Promise<void> {
  const matches = [...new Set((await listAllowed(helpdesks)).map(({ baseUrl }) => toPagePattern(baseUrl)))];
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [scriptId] });
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [scriptId] });
    return;
  }
  const script: Browser.scripting.RegisteredContentScript = {
    id: scriptId,
    js: [scriptFile],
    css: [],
    matches,
    // Some products draw their lists in frames of their own origin.
    allFrames: true,
    runAt: 'document_idle',
    persistAcrossSessions: true,
  };
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
  await startInOpenTabs(matches);
}

/** Puts dock, popover and what belongs to them into the frame that asks: they are not on every page, so not every page pays for them. */
export async function loadDetails({
  tabId,
  frameId,
}: {
  readonly tabId: number;
  readonly frameId: number;
}): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [detailsFile] });
}

/** A page that has the script already is not harmed: the newest one takes over and the older one ends. */
async function startInOpenTabs(matches: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...matches] });
  const starts = tabs.flatMap(({ id }) =>
    id === undefined
      ? []
      : [browser.scripting.executeScript({ target: { tabId: id, allFrames: true }, files: [scriptFile] })],
  );
  // A tab may be closed, discarded or show an error page by now: that tab simply has no badges until it is loaded again.
  await Promise.allSettled(starts);
}

import { browser } from 'wxt/browser';
import { z } from 'zod';
import { loadSettings, watchSettings } from '../settings/settings-store.ts';
import { setLanguage } from '../ui/words/language.ts';
import { openTarget } from './notifications/open-target.ts';
import { acceptPort, sendSettings } from './accept-port.ts';
import { lockStorage } from './connection-store.ts';
import { bindToolbarButton } from './open-panel.ts';
import { replyTo } from './reply.ts';
import type { Reply } from '../messaging/requests.ts';
import { findCaller } from './sender.ts';
import { createWorker, type Worker } from './worker.ts';

/** Set while the extension runs on without having been replaced: session storage is emptied by browser start, update and reload. */
const startedKey = 'started';
const alarmName = 'shiftlight-look-after';
/** The shortest period that browsers allow. */
const alarmPeriodMinutes = 0.5;

/** Binds the worker to the browser. Every listener is registered synchronously, or a woken worker would miss the event that woke it. */
export function startWorker(): void {
  // The extension's own security policy forbids generated code; zod would try, and be reported.
  z.config({ jitless: true });
  const worker = createWorker();
  bindToolbarButton();
  void lockStorage();

  browser.runtime.onInstalled.addListener(({ reason }) => {
    void worker.syncAccess();
    // A tab of its own: `openOptionsPage` would take over an empty tab that somebody is about to use.
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/options.html') });
  });
  browser.runtime.onStartup.addListener(() => void worker.syncAccess());
  void greetOpenTabs(worker);
  browser.permissions.onAdded.addListener(() => void worker.syncAccess());
  browser.permissions.onRemoved.addListener(() => void worker.syncAccess());
  browser.tabs.onActivated.addListener(() => void worker.guide.lookAround());
  browser.tabs.onAttached.addListener(() => void worker.guide.lookAround());

  void browser.alarms.create(alarmName, { periodInMinutes: alarmPeriodMinutes });
  browser.alarms.onAlarm.addListener(() => void lookAfter(worker));
  self.addEventListener('online', () => {
    void lookAfter(worker);
    void worker.outbox.flush(true);
  });

  browser.notifications.onClicked.addListener((key) => void openTarget(worker, key));

  browser.runtime.onConnect.addListener((port) => acceptPort(worker, port));
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse: (reply: Reply<unknown>) => void) => {
    const caller = findCaller(sender);
    if (caller === null) return false;
    void replyTo(worker, caller, message).then(sendResponse);
    return true;
  });

  void loadSettings().then(({ language }) => {
    setLanguage(language);
    return worker.notifier.look();
  });
  watchSettings((settings) => {
    setLanguage(settings.language);
    void worker.notifier.look();
    for (const watcher of worker.hub.all()) sendSettings(watcher, settings);
  });
  // A worker that was stopped may have left something unsent.
  void worker.outbox.flush();
}

/** A replaced extension takes its badges from the pages that are open; the new one goes on there, whatever event started it. */
async function greetOpenTabs(worker: Worker): Promise<void> {
  const stored = await browser.storage.session.get(startedKey);
  if (stored[startedKey] === true) return;
  await browser.storage.session.set({ [startedKey]: true });
  await worker.syncAccess();
}

async function lookAfter(worker: Worker): Promise<void> {
  void worker.outbox.flush();
  void worker.notifier.look();
  if (worker.hub.all().length > 0) (await worker.findDesk())?.revive();
}

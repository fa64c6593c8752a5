import { browser, type Browser } from 'wxt/browser';
import { z } from 'zod';
import { panelPortName, surfacePortName } from '../messaging/port-names.ts';
import { toWorkerSchema } from '../messaging/port-messages.ts';
import { toProblemCode } from '../messaging/problem.ts';
import { pageRequestSchema, surfaceRequestSchema, type Reply, type SurfaceRequest } from '../messaging/requests.ts';
import { lockStorage } from './connection-store.ts';
import { isDockCollapsed, setDockCollapsed } from './dock-store.ts';
import { bindToolbarButton, openPanel } from './open-panel.ts';
import { toSender, type Watcher } from './port-hub.ts';
import { findCaller, listHelpdesksOf, type Caller } from './sender.ts';
import { createWorker, type Worker } from './worker.ts';

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
  browser.permissions.onAdded.addListener(() => void worker.syncAccess());
  browser.permissions.onRemoved.addListener(() => void worker.syncAccess());

  void browser.alarms.create(alarmName, { periodInMinutes: alarmPeriodMinutes });
  browser.alarms.onAlarm.addListener(() => void lookAfter(worker));
  self.addEventListener('online', () => void lookAfter(worker));

  browser.runtime.onConnect.addListener((port) => acceptPort(worker, port));
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse: (reply: Reply<unknown>) => void) => {
    const caller = findCaller(sender);
    if (caller === null) return false;
    void reply(worker, caller, message).then(sendResponse);
    return true;
  });
}

async function lookAfter(worker: Worker): Promise<void> {
  if (worker.hub.all().length > 0) (await worker.findDesk())?.revive();
}

async function reply(worker: Worker, caller: Caller, message: unknown): Promise<Reply<unknown>> {
  try {
    const forSurface = surfaceRequestSchema.safeParse(message);
    if (forSurface.success) return { ok: true, value: await answerSurface(caller, forSurface.data) };
    const forPage = caller.kind === 'page' ? pageRequestSchema.safeParse(message) : null;
    if (forPage?.success) return { ok: true, value: await worker.answer(forPage.data) };
    return { ok: false, problem: 'no-access' };
  } catch (error) {
    return { ok: false, problem: toProblemCode(error) };
  }
}

/** Runs up to the first call of the browser without waiting: the panel may only be opened within the click. */
async function answerSurface(caller: Caller, request: SurfaceRequest): Promise<{ collapsed: boolean } | null> {
  if (caller.kind !== 'surface') return null;
  switch (request.type) {
    case 'panel.open':
      await openPanel(caller.windowId);
      return null;
    case 'dock.get':
      return { collapsed: await isDockCollapsed(caller.url) };
    case 'dock.set':
      await setDockCollapsed(caller.url, request.collapsed);
      return null;
  }
}

function acceptPort(worker: Worker, port: Browser.runtime.Port): void {
  const caller = findCaller(port.sender);
  const kind = port.name === panelPortName ? 'panel' : port.name === surfacePortName ? 'surface' : null;
  if (caller === null || kind === null || (kind === 'panel') !== (caller.kind === 'page')) {
    port.disconnect();
    return;
  }
  const watcher: Watcher = { kind, url: caller.kind === 'surface' ? caller.url : '', refs: [], send: toSender(port) };
  const greeted = worker.greet(watcher);
  port.onMessage.addListener((message: unknown) => {
    const parsed = toWorkerSchema.safeParse(message);
    if (!parsed.success) return;
    void greeted.then(async () => {
      const desk = await worker.findDesk();
      if (desk === null) return;
      if (parsed.data.type === 'wake') return desk.revive();
      const own = listHelpdesksOf(watcher.url, desk.connection.helpdesks).map(({ connectorId }) => connectorId);
      const mayWatch = new Set(
        kind === 'panel' ? desk.connection.helpdesks.map(({ connectorId }) => connectorId) : own,
      );
      watcher.refs = parsed.data.refs.filter(({ connectorId }) => mayWatch.has(connectorId));
      desk.rewatch(watcher);
    });
  });
  port.onDisconnect.addListener(() => void worker.leave(watcher));
}

import type { Browser } from 'wxt/browser';
import { panelPortName, surfacePortName } from '../messaging/port-names.ts';
import { toWorkerSchema, type ToWorker } from '../messaging/port-messages.ts';
import { subscriptionPortName } from '../messaging/subscription-messages.ts';
import { toSurfaceSettings, type Settings } from '../settings/settings.ts';
import { loadSettings } from '../settings/settings-store.ts';
import type { LiveDesk } from './live-desk.ts';
import { toSender, type Watcher } from './port-hub.ts';
import { findCaller, listHelpdesksOf } from './sender.ts';
import type { Worker } from './worker.ts';

/** Tells a helpdesk's page the settings that apply there; panels read them themselves. */
export function sendSettings(watcher: Watcher, settings: Settings): void {
  if (watcher.kind === 'surface')
    watcher.send({ type: 'settings', settings: toSurfaceSettings(settings, watcher.url) });
}

/** Takes in a page that connects, and serves it until it leaves. Others are shown the door. */
export function acceptPort(worker: Worker, port: Browser.runtime.Port): void {
  const caller = findCaller(port.sender);
  if (port.name === subscriptionPortName && caller?.kind === 'page') return worker.subscriptions.serve(port);
  const kind = port.name === panelPortName ? 'panel' : port.name === surfacePortName ? 'surface' : null;
  if (caller === null || kind === null || (kind === 'panel') !== (caller.kind === 'page')) {
    port.disconnect();
    return;
  }
  const watcher: Watcher = {
    kind,
    url: caller.kind === 'surface' ? caller.url : '',
    tabId: caller.kind === 'surface' ? caller.tabId : null,
    windowId: null,
    shown: null,
    refs: [],
    send: toSender(port),
  };
  // First, so that nothing is drawn in another language or against the person's choice.
  const greeted = loadSettings().then((settings) => {
    sendSettings(watcher, settings);
    return worker.greet(watcher);
  });
  port.onMessage.addListener((message: unknown) => {
    const parsed = toWorkerSchema.safeParse(message);
    if (parsed.success) void greeted.then(() => hear(worker, watcher, parsed.data));
  });
  port.onDisconnect.addListener(() => void greeted.then(() => worker.leave(watcher)));
}

async function hear(worker: Worker, watcher: Watcher, message: ToWorker): Promise<void> {
  const desk = await worker.findDesk();
  switch (message.type) {
    case 'window':
      if (watcher.kind !== 'panel') return;
      watcher.windowId = message.windowId;
      return worker.guide.arrive(watcher);
    case 'shows': {
      const { ticket } = message;
      if (watcher.kind !== 'surface' || desk === null) return;
      watcher.shown = ticket !== null && mayWatch(watcher, desk).has(ticket.connectorId) ? ticket : null;
      return worker.guide.lookAround();
    }
    case 'wake':
      return desk?.revive();
    case 'watch': {
      if (desk === null) return;
      const allowed = mayWatch(watcher, desk);
      watcher.refs = message.refs.filter(({ connectorId }) => allowed.has(connectorId));
      return desk.rewatch(watcher);
    }
  }
}

/** A page gets the tickets of its own helpdesk; a panel those of all. */
function mayWatch({ kind, url }: Watcher, { connection: { helpdesks } }: LiveDesk): ReadonlySet<string> {
  const visible = kind === 'panel' ? helpdesks : listHelpdesksOf(url, helpdesks);
  return new Set(visible.map(({ connectorId }) => connectorId));
}

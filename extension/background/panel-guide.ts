import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import { browser } from 'wxt/browser';
import type { PanelRoute } from '../messaging/port-messages.ts';
import { toTicketKey } from '../messaging/ticket-key.ts';
import type { PortHub, Watcher } from './port-hub.ts';

/** A panel that was asked for but did not connect within this time was never opened. */
const openingMs = 30_000;

/** Tells each panel what the active tab beside it shows, and where somebody asked it to go. */
export interface PanelGuide {
  /** Looks at the active tabs anew: one was chosen, moved, or shows another ticket. */
  lookAround(): Promise<void>;
  /** A panel said in which window it stands. */
  arrive(panel: Watcher): Promise<void>;
  /** Sends the panel of a window somewhere, or lets it go there when it opens. */
  lead(windowId: number, route: PanelRoute): void;
}

export function createPanelGuide(hub: PortHub, now: () => number): PanelGuide {
  const routes = new Map<number, { readonly route: PanelRoute; readonly askedAt: number }>();
  const told = new WeakMap<Watcher, string>();

  async function findShown(windowId: number): Promise<TicketRef | null> {
    const [tab] = await browser.tabs.query({ active: true, windowId });
    const surface = hub.all().findLast(({ kind, tabId }) => kind === 'surface' && tabId === tab?.id);
    return surface?.shown ?? null;
  }

  async function tell(panel: Watcher): Promise<void> {
    if (panel.windowId === null) return;
    const ticket = await findShown(panel.windowId);
    const key = ticket === null ? '' : toTicketKey(ticket);
    if ((told.get(panel) ?? '') === key) return;
    told.set(panel, key);
    panel.send({ type: 'current-ticket', ticket });
  }

  return {
    lookAround: async () => void (await Promise.all(hub.panels().map(tell))),
    async arrive(panel) {
      const asked = panel.windowId === null ? undefined : routes.get(panel.windowId);
      if (asked !== undefined && panel.windowId !== null) {
        routes.delete(panel.windowId);
        if (now() - asked.askedAt < openingMs) panel.send({ type: 'route', route: asked.route });
      }
      await tell(panel);
    },
    lead(windowId, route) {
      const open = hub.panels().filter((panel) => panel.windowId === windowId);
      for (const panel of open) panel.send({ type: 'route', route });
      if (open.length === 0) routes.set(windowId, { route, askedAt: now() });
    },
  };
}

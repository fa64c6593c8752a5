import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import type { Browser } from 'wxt/browser';
import type { FromWorker } from '../messaging/port-messages.ts';
import { maximumWatchedTickets } from '../messaging/port-names.ts';
import { toTicketKey } from '../messaging/ticket-key.ts';

/** A page that is connected to the worker. */
export interface Watcher {
  readonly kind: 'surface' | 'panel';
  /** Address of the page; decides whose tickets it may watch. */
  readonly url: string;
  /** Tab of a helpdesk's page; null for a panel. */
  readonly tabId: number | null;
  /** Window in which a panel stands, as soon as it said so; a page's window changes with its tab, so null there. */
  windowId: number | null;
  /** The ticket that a helpdesk's page is about. */
  shown: TicketRef | null;
  refs: readonly TicketRef[];
  send(message: FromWorker): void;
}

/** All connected pages. */
export interface PortHub {
  add(watcher: Watcher): void;
  delete(watcher: Watcher): void;
  all(): readonly Watcher[];
  panels(): readonly Watcher[];
  /** Every watched ticket once, or null when no page is connected. The pages that connected last come first, up to the API's limit. */
  wanted(extra: readonly TicketRef[]): readonly TicketRef[] | null;
}

export function createPortHub(): PortHub {
  const watchers = new Set<Watcher>();
  return {
    add: (watcher) => void watchers.add(watcher),
    delete: (watcher) => void watchers.delete(watcher),
    all: () => [...watchers],
    panels: () => [...watchers].filter(({ kind }) => kind === 'panel'),
    wanted(extra) {
      if (watchers.size === 0) return null;
      const refs = [...[...watchers].toReversed().flatMap((watcher) => watcher.refs), ...extra];
      const unique = new Map(refs.map((ref) => [toTicketKey(ref), ref]));
      return [...unique.values()].slice(0, maximumWatchedTickets);
    },
  };
}

/** Sends to a port that may have closed meanwhile; its `onDisconnect` tidies up. */
export function toSender(port: Browser.runtime.Port): (message: FromWorker) => void {
  return (message) => {
    try {
      port.postMessage(message);
    } catch {
      // The page went away between the event and this message.
    }
  };
}

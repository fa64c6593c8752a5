import type { TicketRef, TicketView } from '@shiftlight/shared/views/ticket-view.ts';
import type { ConnectedHelpdesk, LinkStatus } from '../../messaging/connection-view.ts';
import type { FromWorker } from '../../messaging/port-messages.ts';
import { surfacePortName } from '../../messaging/port-names.ts';
import { sendRequest } from '../../messaging/send-request.ts';
import { toTicketKey } from '../../messaging/ticket-key.ts';
import { setLanguage } from '../../ui/words/language.ts';
import type { SurfaceSettings } from '../../settings/settings.ts';
import { createCalendarShelf, findTicketSign } from '../../ui/clock/ticket-clocks.ts';
import { sayAge } from '../../ui/words/age.ts';
import { badgeTag } from '../badge/badge.ts';
import { createDock, dockTag, type Dock } from '../dock/dock.ts';
import { findDockView } from '../dock/dock-view.ts';
import { createBadgeBoard } from './badge-board.ts';
import { findOpenTicket, listDesksAt, type Desk } from './desks.ts';
import { findTicketLinks } from './find-ticket-links.ts';
import { findPageScheme } from './page-scheme.ts';
import { createTicker } from './ticker.ts';
import { watchPage } from './watch-page.ts';
import { connectToWorker } from '../../messaging/worker-link.ts';

/** Starts badges and dock on a helpdesk's page; everything ends, and leaves nothing behind, when `signal` aborts. */
export function startSurface(signal: AbortSignal, stop: () => void): void {
  const shelf = createCalendarShelf();
  const tickets = new Map<string, TicketView>();
  let desks: readonly Desk[] = [];
  let status: LinkStatus = { state: 'connecting', heardAt: null };
  let serverOffsetMs = 0;
  let openTicket: TicketRef | null = null;
  let dock: Dock | null = null;
  let collapsed = false;
  let watched = '';
  let scheme = findPageScheme();
  let settings: SurfaceSettings | null = null;

  removeLeftovers();
  const board = createBadgeBoard(() => {
    rewatch();
    ticker.tick();
  });
  const ticker = createTicker(draw);
  const worker = connectToWorker(surfacePortName, signal, receive, stop);
  void sendRequest({ type: 'dock.get' }).then(
    (answer) => {
      collapsed = answer.collapsed;
      ticker.tick();
    },
    () => {},
  );
  watchPage(signal, { changed: scan, shown: reappear, resized: refit });

  function receive(message: FromWorker): void {
    if (message.type === 'status') {
      status = message.status;
      serverOffsetMs = message.serverOffsetMs;
      setDesks(message.helpdesks);
    } else if (message.type === 'settings') {
      settings = message.settings;
      setLanguage(settings.language);
      scheme = findScheme();
    } else if (message.type === 'tickets') {
      serverOffsetMs = message.serverOffsetMs;
      shelf.put(message.view.calendars);
      for (const ticket of message.view.tickets) tickets.set(toTicketKey(ticket), ticket);
      for (const ref of message.removed) tickets.delete(toTicketKey(ref));
    }
    ticker.tick();
  }

  /** The helpdesk's own look, unless the person chose another. */
  function findScheme(): 'light' | 'dark' {
    return settings === null || settings.theme === 'auto' ? findPageScheme() : settings.theme;
  }

  function setDesks(helpdesks: readonly ConnectedHelpdesk[]): void {
    const next = listDesksAt(location.href, helpdesks);
    const ids = (list: readonly Desk[]) => list.map(({ connectorId, baseUrl }) => `${connectorId} ${baseUrl}`).join();
    if (ids(next) === ids(desks)) return;
    desks = next;
    tickets.clear();
    watched = '';
    scan();
  }

  function scan(): void {
    openTicket = findOpenTicket(location.href, desks);
    worker.shows(openTicket);
    const openId = openTicket?.externalId ?? null;
    board.sync(desks.flatMap((desk) => findTicketLinks(document, desk, openId)));
    rewatch();
    ticker.tick();
  }

  function rewatch(): void {
    const refs = [...(openTicket === null ? [] : [openTicket]), ...board.visibleRefs()];
    const key = refs.map(toTicketKey).join();
    if (key === watched) return;
    watched = key;
    worker.watch(refs);
  }

  function reappear(): void {
    scheme = findScheme();
    worker.wake();
    ticker.tick();
  }

  function refit(): void {
    board.refit();
    ticker.tick();
  }

  function draw(): number | null {
    const now = Date.now() + serverOffsetMs;
    const stale = status.state === 'live' || status.heardAt === null ? null : sayAge(status, Date.now());
    let nextMs: number | null = null;
    const note = (ms: number | null) => {
      if (ms !== null) nextMs = nextMs === null ? ms : Math.min(nextMs, ms);
    };
    board.draw(
      (ref) => {
        const ticket = tickets.get(toTicketKey(ref));
        const sign =
          ticket === undefined || settings?.shown.badges === false ? null : findTicketSign(ticket, shelf.compiled, now);
        note(sign?.changesInMs ?? null);
        return sign;
      },
      stale,
      scheme,
    );
    const ticket = openTicket === null ? undefined : tickets.get(toTicketKey(openTicket));
    const view =
      ticket === undefined || settings?.shown.dock === false ? null : findDockView(ticket, shelf.compiled, now);
    if (view === null) {
      dock?.remove();
      dock = null;
      return nextMs;
    }
    dock ??= createDock({ openPanel, setCollapsed });
    dock.update(view, stale ?? '', scheme, collapsed);
    for (const sign of [view.first, ...view.others]) note(sign.changesInMs);
    return nextMs;
  }

  function openPanel(): void {
    void sendRequest({ type: 'panel.open' }).catch(() => {});
  }

  function setCollapsed(next: boolean): void {
    collapsed = next;
    ticker.tick();
    void sendRequest({ type: 'dock.set', collapsed: next }).catch(() => {});
  }

  signal.addEventListener('abort', () => {
    ticker.stop();
    board.clear();
    dock?.remove();
  });
}

/** An earlier version of the extension may have left its elements when it was replaced. */
function removeLeftovers(): void {
  for (const element of document.querySelectorAll(`${badgeTag}, ${dockTag}`)) element.remove();
}

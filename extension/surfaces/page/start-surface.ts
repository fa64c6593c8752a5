import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import { surfacePortName } from '../../messaging/port-names.ts';
import { sendRequest } from '../../messaging/send-request.ts';
import { toTicketKey } from '../../messaging/ticket-key.ts';
import { connectToWorker } from '../../messaging/worker-link.ts';
import { findTicketSign } from '../../ui/clock/ticket-clocks.ts';
import { getLanguage } from '../../ui/words/language.ts';
import type { Badge } from '../badge/badge.ts';
import { createDetailsLoader } from '../details/details.ts';
import type { TicketScene } from '../details/ticket-scene.ts';
import { listenForKeys } from './access-keys.ts';
import { createBadgeBoard } from './badge-board.ts';
import { findOpenTicket } from './desks.ts';
import { createDockControl, type DockControl } from './dock-control.ts';
import {
  findTicketLinks,
  listTellingAttributes,
  readTicketRef,
  toSelector,
  type TicketLink,
} from './find-ticket-links.ts';
import { createHealthControl, type HealthControl } from './health-control.ts';
import { createPopoverControl, type PopoverOwner } from './popover-control.ts';
import { createReceiptsShelf } from './receipts-shelf.ts';
import { removeLeftovers } from './remove-leftovers.ts';
import { listRoots } from './shadow-roots.ts';
import { createSurfaceData } from './surface-data.ts';
import { createTicker } from './ticker.ts';
import { watchPage } from './watch-page.ts';

/** Starts badges and dock on a helpdesk's page; everything ends, and leaves nothing behind, when `signal` aborts. */
export function startSurface(signal: AbortSignal, stop: () => void): void {
  const isTop = window === window.top;
  const load = createDetailsLoader(() => sendRequest({ type: 'details.load' }));
  const data = createSurfaceData(() => {
    watched = '';
    scan();
  });
  let openTicket: TicketRef | null = null;
  let watched = '';

  removeLeftovers();
  const receipts = createReceiptsShelf(() => ticker.tick(), Date.now);
  const popover = createPopoverControl(load, receipts, findScene, signal);
  const board = createBadgeBoard({
    visible() {
      rewatch();
      ticker.tick();
    },
    considered: (ref, badge) => data.shown.popover && popover.considered(toOwner(ref, badge)),
    left: popover.left,
    opened: (ref, badge) => popover.toggle(toOwner(ref, badge)),
  });
  const ticker = createTicker(draw);
  const page = watchPage(signal, {
    changed: scan,
    retargeted,
    disturbed: () => ticker.tick(),
    shown() {
      data.readScheme();
      worker.wake();
      ticker.tick();
    },
    resized() {
      board.refit();
      ticker.tick();
    },
    recoloured: () => data.readScheme() && ticker.tick(),
  });
  const redraw = () => ticker.tick();
  const findViewerId = () => data.viewerId;
  // A frame within the page has badges; what stands above the page belongs to the page itself.
  const dock: DockControl | null = isTop
    ? createDockControl({ load, receipts, popover, findScene, findViewerId, redraw, signal })
    : null;
  const health: HealthControl | null = isTop
    ? createHealthControl(load, data, () => board.visibleRefs(), signal)
    : null;
  const worker = connectToWorker(
    surfacePortName,
    signal,
    (message) => {
      data.receive(message);
      ticker.tick();
    },
    stop,
  );
  listenForKeys(signal, (action) => {
    const focused = document.activeElement === null ? null : board.findAt(document.activeElement);
    if (action !== 'clocks' || focused === null) return dock?.act(action) ?? false;
    popover.toggle(toOwner(focused.ref, focused.badge));
    return true;
  });

  function scan(): void {
    const { desks } = data;
    openTicket = findOpenTicket(location.href, desks);
    if (isTop) worker.shows(openTicket);
    const openId = openTicket?.externalId ?? null;
    const deep = desks.some(({ helpdesk }) => helpdesk.shadowRoots === true);
    const roots = deep ? listRoots(document) : [document];
    const links = roots.flatMap((root) => desks.flatMap((desk): TicketLink[] => findTicketLinks(root, desk, openId)));
    page.follow(roots, {
      selector: desks.map(toSelector).join(', '),
      attributes: listTellingAttributes(desks),
      deep,
    });
    board.sync(links);
    health?.scanned(links.length, openTicket);
    rewatch();
    ticker.tick();
  }

  function retargeted(element: Element): void {
    if (!(element instanceof HTMLElement)) return;
    const refs = data.desks.map((desk) => readTicketRef(element, desk));
    if (board.retarget(element, refs.find((ref) => ref !== null) ?? null)) ticker.tick();
  }

  function rewatch(): void {
    const refs = [...(openTicket === null ? [] : [openTicket]), ...board.visibleRefs()];
    const key = refs.map(toTicketKey).join();
    if (key === watched) return;
    watched = key;
    worker.watch(refs);
  }

  function findScene(ref: TicketRef): TicketScene | null {
    const ticket = data.find(ref);
    if (ticket === null) return null;
    return { ticket, calendars: data.calendars, now: data.now(), stale: data.stale(), scheme: data.scheme };
  }

  function draw(): number | null {
    const waits: (number | null)[] = [];
    page.ours(() => {
      const now = data.now();
      waits.push(
        board.draw({
          sourceOf: data.find,
          signOf: (ref) => {
            const ticket = data.shown.badges ? data.find(ref) : null;
            return ticket === null ? null : findTicketSign(ticket, data.calendars, now);
          },
          stale: data.stale(),
          mode: `${getLanguage()} ${data.shown.badges}`,
          scheme: data.scheme,
          now,
        }),
        dock?.draw(openTicket, data.shown.dock) ?? null,
      );
      popover.draw();
    });
    const changes = waits.filter((ms) => ms !== null);
    return changes.length === 0 ? null : Math.min(...changes);
  }

  signal.addEventListener('abort', () => {
    ticker.stop();
    board.clear();
  });
}

const toOwner = (ref: TicketRef, badge: Badge): PopoverOwner => ({ ref, box: badge.box, focus: badge.focus });

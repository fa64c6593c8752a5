import type { TicketRef, TicketView } from '@shiftlight/shared/views/ticket-view.ts';
import { learnZone } from '@shiftlight/shared/time/zone-offsets.ts';
import type { Calendar } from '@shiftlight/shared/time/calendar.ts';
import type { ConnectedHelpdesk, LinkStatus } from '../../messaging/connection-view.ts';
import type { FromWorker } from '../../messaging/port-messages.ts';
import { toTicketKey } from '../../messaging/ticket-key.ts';
import type { SurfaceSettings } from '../../settings/settings.ts';
import { createCalendarShelf } from '../../ui/clock/ticket-clocks.ts';
import { sayAge } from '../../ui/words/age.ts';
import { setLanguage } from '../../ui/words/language.ts';
import { learnInstants } from '../../ui/words/said-instants.ts';
import { listDesksAt, type Desk } from './desks.ts';
import { findPageScheme } from './page-scheme.ts';

/** What a page knows: what the worker told it, and how the page looks. */
export interface SurfaceData {
  /** Takes a message in. */
  receive(message: FromWorker): void;
  readonly desks: readonly Desk[];
  readonly calendars: ReadonlyMap<string, Calendar>;
  find(ref: TicketRef): TicketView | null;
  /** The server's clock now. */
  now(): number;
  /** Words about old data while there is no connection; null while live. */
  stale(): string | null;
  isLive(): boolean;
  readonly scheme: 'light' | 'dark';
  /** Looks again whether the page is light or dark; true when that changed. */
  readScheme(): boolean;
  readonly shown: SurfaceSettings['shown'];
  /** The member who looks; null while unknown. */
  readonly viewerId: string | null;
}

const everything: SurfaceSettings['shown'] = { badges: true, dock: true, popover: true };

/** `onDesks` is called when the page belongs to other helpdesks than before. */
export function createSurfaceData(onDesks: () => void): SurfaceData {
  const shelf = createCalendarShelf();
  const tickets = new Map<string, TicketView>();
  let desks: readonly Desk[] = [];
  let status: LinkStatus = { state: 'connecting', heardAt: null };
  let serverOffsetMs = 0;
  let settings: SurfaceSettings | null = null;
  let scheme = findPageScheme();
  let viewerId: string | null = null;

  /** The helpdesk's own look, unless the person chose another. */
  function readScheme(): boolean {
    const found = settings === null || settings.theme === 'auto' ? findPageScheme() : settings.theme;
    const isOther = found !== scheme;
    scheme = found;
    return isOther;
  }

  function setDesks(helpdesks: readonly ConnectedHelpdesk[]): void {
    const next = listDesksAt(location.href, helpdesks);
    const ids = (list: readonly Desk[]) => list.map(({ connectorId, baseUrl }) => `${connectorId} ${baseUrl}`).join();
    if (ids(next) === ids(desks)) return;
    desks = next;
    tickets.clear();
    onDesks();
  }

  return {
    receive(message) {
      if (message.type === 'status') {
        status = message.status;
        serverOffsetMs = message.serverOffsetMs;
        viewerId = message.memberId;
        setDesks(message.helpdesks);
      } else if (message.type === 'settings') {
        settings = message.settings;
        setLanguage(settings.language);
        readScheme();
      } else if (message.type === 'tickets') {
        serverOffsetMs = message.serverOffsetMs;
        for (const zone of message.zones) learnZone(zone);
        if (message.instants !== null) learnInstants(message.instants);
        shelf.put(message.view.calendars);
        for (const ticket of message.view.tickets) tickets.set(toTicketKey(ticket), ticket);
        for (const ref of message.removed) tickets.delete(toTicketKey(ref));
      }
    },
    get desks() {
      return desks;
    },
    calendars: shelf.compiled,
    find: (ref) => tickets.get(toTicketKey(ref)) ?? null,
    now: () => Date.now() + serverOffsetMs,
    stale: () => (status.state === 'live' || status.heardAt === null ? null : sayAge(status, Date.now())),
    isLive: () => status.state === 'live',
    get scheme() {
      return scheme;
    },
    readScheme,
    get shown() {
      return settings?.shown ?? everything;
    },
    get viewerId() {
      return viewerId;
    },
  };
}

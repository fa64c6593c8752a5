import type { LiveMessage } from '@shiftlight/shared/views/live-message.ts';
import type { TicketRef, TicketsView } from '@shiftlight/shared/views/ticket-view.ts';
import { toProblem } from '../api-client/api-problem.ts';
import type { ApiAnswer } from '../messaging/api-call.ts';
import type { LinkStatus } from '../messaging/connection-view.ts';
import type { FromWorker, NowList } from '../messaging/port-messages.ts';
import type { ProblemCode } from '../messaging/problem.ts';
import { toTicketKey } from '../messaging/ticket-key.ts';
import type { Connection } from './connection-store.ts';
import { listZones } from './list-zones.ts';
import { createLiveChannel } from './live-channel.ts';
import type { PortHub, Watcher } from './port-hub.ts';
import { createSnapshotSaver, type Snapshot } from './session-snapshot.ts';
import { createCalendarShelf } from '../ui/clock/ticket-clocks.ts';
import { sayInstants } from './say-instants.ts';
import { createTicketCache } from './ticket-cache.ts';

/** Live state of one signed-in connection: what is known of the watched tickets, and the way it reaches the pages. */
export interface LiveDesk {
  readonly connection: Connection;
  /** A page connected: it gets the status, what is known of its tickets, and for panels the viewer's list. */
  greet(watcher: Watcher): void;
  /** The set of watched tickets changed; `watcher` gets at once what is already known of its own. */
  rewatch(watcher: Watcher | null): void;
  /** Looks after the line, and loads the viewer's list again when a panel shows it. */
  revive(): void;
  close(): void;
}

export interface LiveDeskDependencies {
  /** `now.list`; an earlier answer of it while the API is away. */
  askNow(): Promise<Omit<ApiAnswer, 'data'> & { readonly data: TicketsView }>;
  onRefused(problem: ProblemCode): void;
  onOwnChange(): void;
  /** The API answers again, or for the first time. */
  onLive(): void;
}

export function createLiveDesk(
  connection: Connection,
  hub: PortHub,
  snapshot: Snapshot | null,
  { askNow, onRefused, onOwnChange, onLive }: LiveDeskDependencies,
): LiveDesk {
  const cache = createTicketCache();
  const shelf = createCalendarShelf();
  let status: LinkStatus = { state: 'connecting', heardAt: snapshot?.heardAt ?? null };
  let serverOffsetMs = snapshot?.serverOffsetMs ?? 0;
  let now: NowList | null = snapshot?.now ?? null;
  let loading = false;
  if (snapshot !== null) cache.merge(snapshot);

  const save = createSnapshotSaver(() => ({
    ...cache.snapshot(),
    heardAt: status.heardAt,
    serverOffsetMs,
    memberId: connection.viewer.memberId,
    now,
  }));

  const toStatus = (): FromWorker => ({
    type: 'status',
    status,
    helpdesks: connection.helpdesks,
    memberId: connection.viewer.memberId,
    serverOffsetMs,
  });

  function setStatus(next: LinkStatus): void {
    if (next.state === 'live' && status.state !== 'live') onLive();
    status = next;
    for (const watcher of hub.all()) watcher.send(toStatus());
  }

  function sendTickets(
    watcher: Watcher,
    view: Pick<TicketsView, 'tickets' | 'calendars'>,
    removed: readonly TicketRef[],
  ) {
    const keys = new Set(watcher.refs.map(toTicketKey));
    // The panel also gets its viewer's tickets that it has not heard of yet: a new assignment appears by itself.
    const tickets =
      watcher.kind === 'panel' ? view.tickets : view.tickets.filter((ticket) => keys.has(toTicketKey(ticket)));
    const gone = watcher.kind === 'panel' ? removed : removed.filter((ref) => keys.has(toTicketKey(ref)));
    if (tickets.length === 0 && gone.length === 0) return;
    const used = new Set(tickets.flatMap((ticket) => ticket.clocks.map((clock) => clock.calendarId)));
    const calendars = view.calendars.filter(({ id }) => used.has(id));
    const zones = listZones(calendars, Date.now());
    shelf.put(calendars);
    const instants =
      watcher.kind === 'panel' ? null : sayInstants(tickets, shelf.compiled, Date.now() + serverOffsetMs);
    watcher.send({ type: 'tickets', view: { tickets, calendars }, zones, instants, removed: gone, serverOffsetMs });
  }

  function receive(message: LiveMessage): void {
    serverOffsetMs = message.serverNow - Date.now();
    status = { ...status, heardAt: Date.now() };
    const changed = cache.merge(message);
    cache.remove(message.removed);
    for (const watcher of hub.all()) {
      sendTickets(watcher, { tickets: changed, calendars: message.calendars }, message.removed);
      watcher.send(toStatus());
      if (watcher.kind !== 'panel') continue;
      if (message.tickets.length > 0) watcher.send(toWaiting(message));
      if (message.ownFiguresChanged) watcher.send({ type: 'own-figures-changed' });
      if (message.topics.length > 0) watcher.send({ type: 'topics-changed', topics: message.topics });
    }
    now = withRefs(now, message.waiting);
    if (message.ownFiguresChanged) {
      onOwnChange();
      void loadNow();
    }
    save();
  }

  const channel = createLiveChannel(connection, {
    status: (state) => setStatus({ ...status, state }),
    heard: (at) => setStatus({ ...status, heardAt: at }),
    message: receive,
    refused(problem) {
      if (problem === 'signed-out') onRefused(problem);
      else setStatus({ ...status, state: 'offline' });
    },
  });

  async function loadNow(): Promise<void> {
    if (loading || hub.panels().length === 0) return;
    loading = true;
    try {
      const { data: view, answeredAt, isKept } = await askNow();
      // What is shown is newer than an answer from before.
      if (isKept && now !== null) return;
      cache.merge(view);
      now = {
        refs: view.tickets.map(({ connectorId, externalId }) => ({ connectorId, externalId })),
        loadedAt: answeredAt,
      };
      serverOffsetMs = view.serverNow - answeredAt;
      if (status.heardAt === null) setStatus({ ...status, heardAt: answeredAt });
      for (const panel of hub.panels()) sendNow(panel);
      channel.watch(hub.wanted(now.refs));
      save();
    } catch (error) {
      const { code } = toProblem(error);
      if (code === 'signed-out') onRefused(code);
    } finally {
      loading = false;
    }
  }

  function sendNow(panel: Watcher): void {
    if (now === null) return;
    const view = { tickets: cache.pick(now.refs), calendars: cache.calendars() };
    panel.send({ type: 'tickets', view, zones: [], instants: null, removed: [], serverOffsetMs });
    panel.send({ type: 'now', now });
  }

  function rewatch(watcher: Watcher | null): void {
    if (watcher !== null) sendTickets(watcher, { tickets: cache.pick(watcher.refs), calendars: cache.calendars() }, []);
    channel.watch(hub.wanted(hub.panels().length > 0 ? (now?.refs ?? []) : []));
  }

  return {
    connection,
    greet(watcher) {
      watcher.send(toStatus());
      if (watcher.kind !== 'panel') return;
      sendNow(watcher);
      rewatch(null);
      void loadNow();
    },
    rewatch,
    revive() {
      channel.revive();
      void loadNow();
    },
    close: () => channel.close(),
  };
}

function toWaiting({ tickets, waiting }: LiveMessage): FromWorker {
  const keys = new Set(waiting.map(toTicketKey));
  const ended = tickets.filter((ticket) => !keys.has(toTicketKey(ticket)));
  return {
    type: 'waiting',
    refs: waiting,
    ended: ended.map(({ connectorId, externalId }) => ({ connectorId, externalId })),
  };
}

/** The list with tickets that came since it was loaded, so that a panel that opens later has them too. */
function withRefs(list: NowList | null, refs: readonly TicketRef[]): NowList | null {
  if (list === null || refs.length === 0) return list;
  const known = new Set(list.refs.map(toTicketKey));
  return { ...list, refs: [...list.refs, ...refs.filter((ref) => !known.has(toTicketKey(ref)))] };
}

import type { EpochMs } from '@shiftlight/shared/time/instant.ts';
import type { TicketRef, TicketView } from '@shiftlight/shared/views/ticket-view.ts';
import type { LiveTopic } from '@shiftlight/shared/views/live-message.ts';
import { create } from 'zustand';
import type { LinkStatus } from '../messaging/connection-view.ts';
import type { FromWorker } from '../messaging/port-messages.ts';
import { toTicketKey } from '../messaging/ticket-key.ts';
import { createCalendarShelf, type CalendarShelf } from '../ui/clock/ticket-clocks.ts';

/** What the panel knows from the worker. */
export interface PanelState {
  readonly status: LinkStatus;
  readonly serverOffsetMs: number;
  readonly tickets: ReadonlyMap<string, TicketView>;
  readonly shelf: CalendarShelf;
  /** Keys of tickets that waited for somebody where the viewer's teams work, when the worker last told of them. */
  readonly waiting: ReadonlySet<string>;
  /** When the list of own tickets was loaded; null = not yet. */
  readonly listLoadedAt: EpochMs | null;
  /** What the active tab of this window shows. */
  readonly currentTicket: TicketRef | null;
  /** Grows whenever the own figures may have changed. */
  readonly figuresVersion: number;
  /** Grows whenever something of the topic may have changed for the viewer. */
  readonly topicVersions: Readonly<Partial<Record<LiveTopic, number>>>;
  receive(message: FromWorker): void;
}

export const usePanelStore = create<PanelState>((set, get) => ({
  status: { state: 'connecting', heardAt: null },
  serverOffsetMs: 0,
  tickets: new Map(),
  waiting: new Set(),
  shelf: createCalendarShelf(),
  listLoadedAt: null,
  currentTicket: null,
  figuresVersion: 0,
  topicVersions: {},
  receive(message) {
    switch (message.type) {
      case 'status':
        return set({ status: message.status, serverOffsetMs: message.serverOffsetMs });
      case 'tickets': {
        get().shelf.put(message.view.calendars);
        const tickets = new Map(get().tickets);
        for (const ticket of message.view.tickets) tickets.set(toTicketKey(ticket), ticket);
        for (const ref of message.removed) tickets.delete(toTicketKey(ref));
        return set({ tickets, serverOffsetMs: message.serverOffsetMs });
      }
      case 'now': {
        const current = get().currentTicket;
        const listed = new Set(message.now.refs.map(toTicketKey));
        const kept = current === null ? listed : new Set([...listed, toTicketKey(current)]);
        const tickets = new Map([...get().tickets].filter(([key]) => kept.has(key)));
        const waiting = new Set([...listed].filter((key) => tickets.get(key)?.isAssigned === false));
        return set({ tickets, waiting, listLoadedAt: message.now.loadedAt });
      }
      case 'waiting':
        return set({ waiting: withChanges(get().waiting, message) });
      case 'current-ticket':
        return set({ currentTicket: message.ticket });
      case 'own-figures-changed':
        return set({ figuresVersion: get().figuresVersion + 1 });
      case 'route':
      case 'settings':
        return;
      case 'topics-changed': {
        const { topicVersions } = get();
        const grown = message.topics.map((topic) => [topic, (topicVersions[topic] ?? 0) + 1]);
        return set({ topicVersions: { ...topicVersions, ...Object.fromEntries(grown) } });
      }
    }
  },
}));

const finished = new Set(['solved', 'closed']);

/** Of all tickets that the panel heard of, the viewer's own open ones. */
export function listOwnOpen(tickets: ReadonlyMap<string, TicketView>, memberId: string): TicketView[] {
  return [...tickets.values()].filter((ticket) => ticket.assigneeMemberId === memberId && !finished.has(ticket.status));
}

function withChanges(
  waiting: ReadonlySet<string>,
  { refs, ended }: Extract<FromWorker, { type: 'waiting' }>,
): ReadonlySet<string> {
  const gone = new Set(ended.map(toTicketKey));
  return new Set([...[...waiting].filter((key) => !gone.has(key)), ...refs.map(toTicketKey)]);
}

/** Of those that waited for somebody, the ones that still do. */
export function listWaiting(
  tickets: ReadonlyMap<string, TicketView>,
  waiting: ReadonlySet<string>,
): readonly TicketView[] {
  return [...waiting].flatMap((key) => {
    const ticket = tickets.get(key);
    return ticket === undefined || ticket.isAssigned || finished.has(ticket.status) ? [] : [ticket];
  });
}

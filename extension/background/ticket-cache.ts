import type { EpochMs } from '@shiftlight/shared/time/instant.ts';
import type { CalendarView, TicketRef, TicketsView, TicketView } from '@shiftlight/shared/views/ticket-view.ts';
import { toTicketKey } from '../messaging/ticket-key.ts';

/** What is kept for a woken worker, as plain data. */
export interface CacheSnapshot {
  readonly tickets: readonly TicketView[];
  readonly calendars: readonly CalendarView[];
  readonly heardAt: EpochMs | null;
  readonly serverOffsetMs: number;
}

/** More than anybody has in view; the oldest are dropped beyond it. */
const maximumTickets = 1_500;

/** The newest known view of every ticket that was asked for. */
export interface TicketCache {
  /** Takes a view in, unless a newer one of the same ticket is there; gives the tickets that it changed. */
  merge(view: Pick<TicketsView, 'tickets' | 'calendars'>): readonly TicketView[];
  remove(refs: readonly TicketRef[]): void;
  pick(refs: readonly TicketRef[]): readonly TicketView[];
  calendars(): readonly CalendarView[];
  snapshot(): Pick<CacheSnapshot, 'tickets' | 'calendars'>;
  clear(): void;
}

export function createTicketCache(): TicketCache {
  const tickets = new Map<string, TicketView>();
  const calendars = new Map<string, CalendarView>();

  function put(ticket: TicketView): boolean {
    const key = toTicketKey(ticket);
    const known = tickets.get(key);
    if (known !== undefined && known.position > ticket.position) return false;
    tickets.delete(key);
    tickets.set(key, ticket);
    return true;
  }

  return {
    merge(view) {
      for (const calendar of view.calendars) calendars.set(calendar.id, calendar);
      const changed = view.tickets.filter(put);
      for (const key of tickets.keys()) {
        if (tickets.size <= maximumTickets) break;
        tickets.delete(key);
      }
      return changed;
    },
    remove(refs) {
      for (const ref of refs) tickets.delete(toTicketKey(ref));
    },
    pick: (refs) => refs.map((ref) => tickets.get(toTicketKey(ref))).filter((ticket) => ticket !== undefined),
    calendars: () => [...calendars.values()],
    snapshot: () => ({ tickets: [...tickets.values()], calendars: [...calendars.values()] }),
    clear() {
      tickets.clear();
      calendars.clear();
    },
  };
}

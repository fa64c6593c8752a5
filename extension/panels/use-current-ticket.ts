import type { TicketRef, TicketView } from '@shiftlight/shared/views/ticket-view.ts';
import { toTicketKey } from '../messaging/ticket-key.ts';
import { usePanelStore } from './panel-store.ts';

/** A ticket and what is known of it; `view` is null until the worker heard of it. */
export interface CurrentTicket {
  readonly ref: TicketRef;
  readonly view: TicketView | null;
}

/** The ticket that the active tab of this window shows, kept up to date; null when it shows none. */
export function useCurrentTicket(): CurrentTicket | null {
  const ref = usePanelStore((state) => state.currentTicket);
  const view = usePanelStore((state) => (ref === null ? null : (state.tickets.get(toTicketKey(ref)) ?? null)));
  return ref === null ? null : { ref, view };
}

import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import { create } from 'zustand';
import type { PanelRoute } from '../messaging/port-messages.ts';

/** Where the side panel is: the tab, and the ticket it was opened for. */
export interface RouteState {
  readonly panel: string;
  /** Set when somebody asked for the panel about one ticket (dock, notification); null when the person chose the tab. */
  readonly ticket: TicketRef | null;
  go(route: PanelRoute): void;
}

/** `useRoute((route) => route.ticket)` in a panel; `useRoute.getState().go({ panel: 'coach', ticket: null })` to lead elsewhere. */
export const useRoute = create<RouteState>((set) => ({
  panel: 'now',
  ticket: null,
  go: (route) => set(route),
}));

import type { TicketRef, TicketsView } from '@shiftlight/shared/views/ticket-view.ts';
import type { EpochMs } from '@shiftlight/shared/time/instant.ts';
import type { ZoneFacts } from '@shiftlight/shared/time/zone-offsets.ts';
import type { LiveTopic } from '@shiftlight/shared/views/live-message.ts';
import { z } from 'zod';
import { maximumWatchedTickets } from './port-names.ts';
import type { SurfaceSettings } from '../settings/settings.ts';
import type { ConnectedHelpdesk, LinkStatus } from './connection-view.ts';
import type { SaidInstants } from '../ui/words/said-instants.ts';

export const ticketRefSchema = z.object({ connectorId: z.string().max(100), externalId: z.string().min(1).max(200) });

/**
 * What a page tells the worker: the tickets in view, that it came back into view and wants fresh data, which ticket is the subject of a
 * helpdesk's page, and in which window a panel stands.
 */
export const toWorkerSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('watch'), refs: z.array(ticketRefSchema).max(maximumWatchedTickets) }),
  z.object({ type: z.literal('wake') }),
  z.object({ type: z.literal('shows'), ticket: ticketRefSchema.nullable() }),
  z.object({ type: z.literal('window'), windowId: z.int() }),
]);
export type ToWorker = z.infer<typeof toWorkerSchema>;

/** The viewer's own open tickets and those that wait for somebody, and when the worker loaded them. */
export interface NowList {
  readonly refs: readonly TicketRef[];
  readonly loadedAt: EpochMs;
}

/** Where the side panel is asked to go. */
export interface PanelRoute {
  readonly panel: string;
  readonly ticket: TicketRef | null;
}

/** What the worker tells a page. `serverOffsetMs` = server clock minus this computer's clock. */
export type FromWorker =
  | {
      readonly type: 'status';
      readonly status: LinkStatus;
      readonly helpdesks: readonly ConnectedHelpdesk[];
      /** Who is signed in; null when nobody is. */
      readonly memberId: string | null;
      readonly serverOffsetMs: number;
    }
  | {
      readonly type: 'tickets';
      readonly view: Pick<TicketsView, 'tickets' | 'calendars'>;
      /** Zones of these calendars around now: the worker reads them, so that no page spends its own time on it. */
      readonly zones: readonly ZoneFacts[];
      /** What the clocks show of instants, said by the worker for the same reason; null for pages of our own. */
      readonly instants: SaidInstants | null;
      readonly removed: readonly TicketRef[];
      readonly serverOffsetMs: number;
    }
  | { readonly type: 'now'; readonly now: NowList }
  /** Tickets that wait for somebody where the viewer's teams work, and those of the same news that do not, or no longer. */
  | { readonly type: 'waiting'; readonly refs: readonly TicketRef[]; readonly ended: readonly TicketRef[] }
  | { readonly type: 'own-figures-changed' }
  | { readonly type: 'current-ticket'; readonly ticket: TicketRef | null }
  | { readonly type: 'route'; readonly route: PanelRoute }
  | { readonly type: 'settings'; readonly settings: SurfaceSettings }
  | { readonly type: 'topics-changed'; readonly topics: readonly LiveTopic[] };

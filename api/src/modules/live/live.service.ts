import { liveTopics, type LiveMessage, type LiveTopic } from '@shiftlight/shared/views/live-message.ts';
import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import { coalesceChanges } from '../../live/coalesce.ts';
import type { ChangeFeed } from '../../live/change-feed.ts';
import { persist } from '../../live/persist.ts';
import type { Viewer } from '../../trpc/context.ts';
import type { TicketsRepository, TicketViewRow } from '../tickets/tickets.repository.ts';
import type { TicketsService } from '../tickets/tickets.service.ts';
import type { NowService } from '../now/now.service.ts';
import { createOwnTickets } from './own-tickets.ts';
import { createWaitingTickets } from './waiting-tickets.ts';

export type LiveService = ReturnType<typeof createLiveService>;

export interface LiveDependencies {
  readonly feed: ChangeFeed;
  readonly tickets: TicketsService;
  readonly repository: TicketsRepository;
  readonly now: NowService;
}

/** What changes, as it changes, for one viewer. */
export function createLiveService({ feed, tickets, repository, now }: LiveDependencies) {
  async function toMessage(
    viewer: Viewer,
    rows: readonly TicketViewRow[],
    waiting: readonly TicketViewRow[],
    ownFiguresChanged: boolean,
    topics: Iterable<LiveTopic>,
  ): Promise<LiveMessage> {
    const view = await tickets.toTicketsView(
      viewer,
      rows.filter((row) => !row.gone),
    );
    const position = rows.reduce((highest, row) => Math.max(highest, row.position), 0);
    const removed = rows.flatMap(({ gone, connectorId, externalId }) => (gone ? [{ connectorId, externalId }] : []));
    return { ...view, position, removed, waiting: waiting.map(toRef), ownFiguresChanged, topics: [...topics] };
  }

  return {
    /**
     * First the present state of `refs` (so a reconnect never leaves a gap), then one message for each small batch of changes that
     * touches a ticket in `refs`, one that is or was the viewer's, one that waits for somebody where their teams work, the viewer's figures,
     * or a topic of theirs. When changes may have been missed, all of these come again. Ends when the signal aborts.
     */
    async *watch(viewer: Viewer, refs: readonly TicketRef[], signal: AbortSignal): AsyncGenerator<LiveMessage> {
      const { workspaceId } = viewer;
      const inView = new Set(refs.map(toKey));
      const changes = coalesceChanges(feed, viewer, signal);
      const own = createOwnTickets(repository, viewer);
      const waiting = createWaitingTickets(now, viewer);

      async function readEverything(): Promise<LiveMessage> {
        const waits = await waiting.reload();
        const mine = await own.reload();
        const rest = await repository.listByKeys(workspaceId, refs);
        const rows = new Map([...waits, ...mine, ...rest].map((row) => [toKey(row), row]));
        return toMessage(viewer, [...rows.values()], waits, true, liveTopics);
      }

      async function readChanged(
        keys: ReadonlySet<string>,
        topics: ReadonlySet<LiveTopic>,
      ): Promise<LiveMessage | null> {
        const rows = await repository.listByKeys(workspaceId, [...keys].map(parseKey));
        const mine = rows.filter((row) => own.concerns(row));
        const waits = rows.filter((row) => waiting.concerns(row));
        const relevant = rows.filter((row) => inView.has(toKey(row)) || mine.includes(row) || waits.includes(row));
        if (relevant.length === 0 && topics.size === 0) return null;
        const figuresChanged = mine.length > 0 || topics.has('figures');
        return toMessage(viewer, relevant, rows.filter(waiting.holds), figuresChanged, topics);
      }

      const waits = await persist(waiting.reload, signal);
      await persist(own.reload, signal);
      const present = await persist(() => repository.listByKeys(workspaceId, refs), signal);
      const shown = waits.filter((row) => inView.has(toKey(row)));
      yield await toMessage(viewer, present, shown, true, liveTopics);
      for await (const { keys, topics } of changes) {
        const message = await persist(() => (keys === null ? readEverything() : readChanged(keys, topics)), signal);
        if (message !== null) yield message;
      }
    },
  };
}

const toRef = ({ connectorId, externalId }: TicketRef): TicketRef => ({ connectorId, externalId });

function toKey({ connectorId, externalId }: TicketRef): string {
  return `${connectorId}/${externalId}`;
}

function parseKey(text: string): TicketRef {
  const slash = text.indexOf('/');
  return { connectorId: text.slice(0, slash), externalId: text.slice(slash + 1) };
}

import { liveTopics, type LiveMessage, type LiveTopic } from '@shiftlight/shared/views/live-message.ts';
import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import { coalesceChanges } from '../../live/coalesce.ts';
import type { ChangeFeed } from '../../live/change-feed.ts';
import { persist } from '../../live/persist.ts';
import type { Viewer } from '../../trpc/context.ts';
import type { TicketsRepository, TicketViewRow } from '../tickets/tickets.repository.ts';
import type { TicketsService } from '../tickets/tickets.service.ts';
import { createOwnTickets } from './own-tickets.ts';

export type LiveService = ReturnType<typeof createLiveService>;

export interface LiveDependencies {
  readonly feed: ChangeFeed;
  readonly tickets: TicketsService;
  readonly repository: TicketsRepository;
}

/** What changes, as it changes, for one viewer. */
export function createLiveService({ feed, tickets, repository }: LiveDependencies) {
  async function toMessage(
    workspaceId: string,
    rows: readonly TicketViewRow[],
    ownFiguresChanged: boolean,
    topics: Iterable<LiveTopic>,
  ): Promise<LiveMessage> {
    const view = await tickets.toTicketsView(
      workspaceId,
      rows.filter((row) => !row.gone),
    );
    const position = rows.reduce((highest, row) => Math.max(highest, row.position), 0);
    const removed = rows.flatMap(({ gone, connectorId, externalId }) => (gone ? [{ connectorId, externalId }] : []));
    return { ...view, position, removed, ownFiguresChanged, topics: [...topics] };
  }

  return {
    /**
     * First the present state of `refs` (so a reconnect never leaves a gap), then one message for each small batch of changes that
     * touches a ticket in `refs`, one that is or was the viewer's, the viewer's figures, or a topic of theirs. When changes may have been
     * missed, everything in view and everything of the viewer's own comes again. Ends when the signal aborts.
     */
    async *watch(viewer: Viewer, refs: readonly TicketRef[], signal: AbortSignal): AsyncGenerator<LiveMessage> {
      const { workspaceId } = viewer;
      const inView = new Set(refs.map(toKey));
      const changes = coalesceChanges(feed, viewer, signal);
      const own = createOwnTickets(repository, viewer);

      async function readEverything(): Promise<LiveMessage> {
        const mine = await own.reload();
        const rest = await repository.listByKeys(workspaceId, refs);
        const rows = new Map([...mine, ...rest].map((row) => [toKey(row), row]));
        return toMessage(workspaceId, [...rows.values()], true, liveTopics);
      }

      async function readChanged(
        keys: ReadonlySet<string>,
        topics: ReadonlySet<LiveTopic>,
      ): Promise<LiveMessage | null> {
        const rows = await repository.listByKeys(workspaceId, [...keys].map(parseKey));
        const mine = rows.filter((row) => own.concerns(row));
        const relevant = rows.filter((row) => inView.has(toKey(row)) || mine.includes(row));
        if (relevant.length === 0 && topics.size === 0) return null;
        return toMessage(workspaceId, relevant, mine.length > 0, topics);
      }

      await persist(own.reload, signal);
      const present = await persist(() => repository.listByKeys(workspaceId, refs), signal);
      yield await toMessage(workspaceId, present, true, liveTopics);
      for await (const { keys, topics } of changes) {
        const message = await persist(() => (keys === null ? readEverything() : readChanged(keys, topics)), signal);
        if (message !== null) yield message;
      }
    },
  };
}

function toKey({ connectorId, externalId }: TicketRef): string {
  return `${connectorId}/${externalId}`;
}

function parseKey(text: string): TicketRef {
  const slash = text.indexOf('/');
  return { connectorId: text.slice(0, slash), externalId: text.slice(slash + 1) };
}

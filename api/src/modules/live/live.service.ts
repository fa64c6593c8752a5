import type { LiveMessage } from '@shiftlight/shared/views/live-message.ts';
import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import { coalesceChanges } from '../../live/coalesce.ts';
import type { ChangeFeed } from '../../live/change-feed.ts';
import type { Viewer } from '../../trpc/context.ts';
import type { TicketsRepository, TicketViewRow } from '../tickets/tickets.repository.ts';
import type { TicketsService } from '../tickets/tickets.service.ts';

export type LiveService = ReturnType<typeof createLiveService>;

export interface LiveDependencies {
  readonly feed: ChangeFeed;
  readonly tickets: TicketsService;
  readonly repository: TicketsRepository;
}

/** What changes, as it changes, for one viewer. */
export function createLiveService({ feed, tickets, repository }: LiveDependencies) {
  return {
    /**
     * First the present state of `refs` (so a reconnect never leaves a gap), then one message for each small batch of changes that
     * touches a ticket in `refs`, one assigned to the viewer, or the viewer's figures. Ends when the signal aborts.
     */
    async *watch(viewer: Viewer, refs: readonly TicketRef[], signal: AbortSignal): AsyncGenerator<LiveMessage> {
      const { workspaceId, memberId } = viewer;
      const inView = new Set(refs.map((ref) => `${ref.connectorId}/${ref.externalId}`));
      const changes = coalesceChanges(feed, workspaceId, signal);
      const identities = await repository.listIdentities(workspaceId, memberId);
      const own = new Set(identities.map((person) => `${person.connectorId}/${person.externalId}`));
      const isOwn = (row: TicketViewRow) => row.agents.some((agent) => own.has(`${row.connectorId}/${agent}`));

      async function toMessage(rows: readonly TicketViewRow[], ownFiguresChanged: boolean): Promise<LiveMessage> {
        const gone = rows.filter((row) => row.gone);
        const view = await tickets.toTicketsView(
          workspaceId,
          rows.filter((row) => !row.gone),
        );
        const position = rows.reduce((highest, row) => Math.max(highest, row.position), 0);
        const removed = gone.map(({ connectorId, externalId }) => ({ connectorId, externalId }));
        return { ...view, position, removed, ownFiguresChanged };
      }

      yield await toMessage(await repository.listByKeys(workspaceId, refs), true);
      for await (const keys of changes) {
        if (keys === null) {
          yield await toMessage(await repository.listByKeys(workspaceId, refs), true);
          continue;
        }
        const rows = await repository.listByKeys(workspaceId, [...keys].map(parseKey));
        const mine = rows.some(isOwn);
        const relevant = rows.filter((row) => inView.has(`${row.connectorId}/${row.externalId}`) || isOwn(row));
        if (relevant.length > 0 || mine) yield await toMessage(relevant, mine);
      }
    },
  };
}

function parseKey(text: string): TicketRef {
  const slash = text.indexOf('/');
  return { connectorId: text.slice(0, slash), externalId: text.slice(slash + 1) };
}

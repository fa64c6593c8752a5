import type { Viewer } from '../../trpc/context.ts';
import type { TicketsRepository, TicketViewRow } from '../tickets/tickets.repository.ts';

/** Which tickets are the viewer's, as far as a live channel must know. */
export interface OwnTickets {
  /** Learns anew who the viewer is in the helpdesks and what they hold; gives their open tickets. */
  reload(): Promise<readonly TicketViewRow[]>;
  /** True when the ticket is the viewer's, or was until this change: then it left their list. */
  concerns(row: TicketViewRow): boolean;
}

const mostOpenTickets = 500;

export function createOwnTickets(repository: TicketsRepository, { workspaceId, memberId }: Viewer): OwnTickets {
  let identities: ReadonlySet<string> = new Set();
  const held = new Set<string>();
  return {
    async reload() {
      const people = await repository.listIdentities(workspaceId, memberId);
      const open = await repository.listOpenOf(workspaceId, memberId, mostOpenTickets);
      identities = new Set(people.map(({ connectorId, externalId }) => `${connectorId}/${externalId}`));
      held.clear();
      for (const row of open) held.add(toKey(row));
      return open;
    },
    concerns(row) {
      const was = held.delete(toKey(row));
      const is = row.agents.some((agent) => identities.has(`${row.connectorId}/${agent}`));
      if (is) held.add(toKey(row));
      return was || is;
    },
  };
}

function toKey({ connectorId, externalId }: TicketViewRow): string {
  return `${connectorId}/${externalId}`;
}

import type { Viewer } from '../../trpc/context.ts';
import type { NowService } from '../now/now.service.ts';
import type { TicketViewRow } from '../tickets/tickets.repository.ts';

/** Which tickets wait for somebody where the viewer's teams work, as far as a live channel must know. */
export interface WaitingTickets {
  /** Learns anew where the teams work; gives what waits there. */
  reload(): Promise<readonly TicketViewRow[]>;
  /** True when the ticket waits, or did until this change: then somebody took it. */
  concerns(row: TicketViewRow): boolean;
  /** True while the ticket waits, as far as `reload` and `concerns` have heard. */
  holds(row: TicketViewRow): boolean;
}

export function createWaitingTickets(now: NowService, viewer: Viewer): WaitingTickets {
  let waits: (row: TicketViewRow) => boolean = () => false;
  const waiting = new Set<string>();
  return {
    async reload() {
      waits = await now.findWaitingTest(viewer);
      const rows = await now.listUnassigned(viewer);
      waiting.clear();
      for (const row of rows) waiting.add(toKey(row));
      return rows;
    },
    concerns(row) {
      const was = waiting.delete(toKey(row));
      const is = waits(row);
      if (is) waiting.add(toKey(row));
      return was || is;
    },
    holds: (row) => waiting.has(toKey(row)),
  };
}

function toKey({ connectorId, externalId }: TicketViewRow): string {
  return `${connectorId}/${externalId}`;
}

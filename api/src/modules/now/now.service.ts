import type { TicketsView } from '@shiftlight/shared/views/ticket-view.ts';
import type { Viewer } from '../../trpc/context.ts';
import { createShortMemory } from '../../trpc/short-memory.ts';
import type { TicketsRepository, TicketViewRow } from '../tickets/tickets.repository.ts';
import type { TicketsService } from '../tickets/tickets.service.ts';
import type { NowRepository, WorkedGroups } from './now.repository.ts';
import { isDueUntil, riskAheadMs } from './risk.ts';

export type NowService = ReturnType<typeof createNowService>;

export interface NowDependencies {
  readonly repository: NowRepository;
  readonly ticketsRepository: TicketsRepository;
  readonly tickets: TicketsService;
  readonly now: () => number;
}

const mostOwn = 400;
const mostUnassigned = 100;
/** Whoever had a ticket of a group within this time works in it. */
const workedWithinMs = 30 * 24 * 3_600_000;
/** Where teams work changes over days. */
const groupsAgeMs = 5 * 60_000;

/** The viewer's queue, and what nobody has yet in the groups where the viewer's teams work. */
export function createNowService({ repository, ticketsRepository, tickets, now }: NowDependencies) {
  const worked = createShortMemory<readonly WorkedGroups[]>(now, groupsAgeMs);

  const findGroups = ({ workspaceId, memberId }: Viewer): Promise<readonly WorkedGroups[]> =>
    worked.get(`${workspaceId}/${memberId}`, () =>
      repository.listWorkedGroups(workspaceId, memberId, now() - workedWithinMs),
    );

  async function listUnassigned(viewer: Viewer): Promise<readonly TicketViewRow[]> {
    const groups = await findGroups(viewer);
    return repository.listUnassigned(viewer.workspaceId, groups, now() + riskAheadMs, mostUnassigned);
  }

  return {
    listUnassigned,

    /** Whether the ticket waits for somebody in the groups where the viewer's teams work, with a clock that is over or due within a week. */
    async findWaitingTest(viewer: Viewer): Promise<(row: TicketViewRow) => boolean> {
      const groups = new Map((await findGroups(viewer)).map(({ connectorId, groupIds }) => [connectorId, groupIds]));
      return (row) => {
        if (row.isAssigned || row.gone || finished.has(row.status)) return false;
        const groupIds = groups.get(row.connectorId);
        if (groupIds === undefined || groupIds?.includes(row.groupId ?? '') === false) return false;
        return isDueUntil(row.clocks, now() + riskAheadMs);
      };
    },

    /** The viewer's own open tickets, soonest due first, and those that wait for somebody. */
    async list(viewer: Viewer): Promise<TicketsView> {
      const [own, unassigned] = await Promise.all([
        ticketsRepository.listOpenOf(viewer.workspaceId, viewer.memberId, mostOwn),
        listUnassigned(viewer),
      ]);
      return tickets.toTicketsView(viewer, [...own, ...unassigned]);
    },
  };
}

const finished = new Set(['solved', 'closed']);

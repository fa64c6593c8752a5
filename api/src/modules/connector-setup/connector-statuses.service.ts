import { proposeStatus } from '@shiftlight/shared/events/propose-status.ts';
import { findMapped, type StatusMap } from '@shiftlight/shared/events/map-status.ts';
import type { StatusCategory } from '@shiftlight/shared/events/status.ts';
import type { ConnectorsService } from '../connectors/connectors.service.ts';
import type { ConnectorPlace, ConnectorStatusesRepository } from './connector-statuses.repository.ts';

export type ConnectorStatusesService = ReturnType<typeof createConnectorStatusesService>;

interface Dependencies {
  readonly repository: ConnectorStatusesRepository;
  readonly connectors: Pick<ConnectorsService, 'getStatus' | 'readStatuses'>;
  /** Folds the helpdesk's tickets that were marked anew; returns how many. */
  readonly refold: (place: ConnectorPlace) => Promise<number>;
}

/** One of the helpdesk's own statuses. */
export interface StatusChoice {
  readonly rawStatus: string;
  readonly status: StatusCategory;
  /** An admin said so; otherwise it is what the connector takes it for. */
  readonly isDecided: boolean;
  /** What its name speaks for, where that is something else and nobody has decided. */
  readonly proposed: StatusCategory | null;
  /** Tickets that have it now. */
  readonly tickets: number;
}

/** What a helpdesk's own statuses count as. */
export function createConnectorStatusesService({ repository, connectors, refold }: Dependencies) {
  return {
    /** Statuses that came or that the helpdesk lists, undecided ones first, and how many tickets still wait to be folded anew. */
    async list(workspaceId: string, connectorId: string) {
      await connectors.getStatus(workspaceId, connectorId);
      const place = { workspaceId, connectorId };
      const { seen, decided, waiting } = await repository.load(place);
      const statuses = seen.map(({ rawStatus, status, tickets }) => toChoice(rawStatus, status, tickets, decided));
      return {
        statuses: statuses.toSorted((a, b) => Number(a.isDecided) - Number(b.isDecided) || b.tickets - a.tickets),
        waiting,
      };
    },

    /** Keeps the statuses that the helpdesk lists. Null when it has no list; throws what is wrong when it does not answer. */
    async read(workspaceId: string, connectorId: string): Promise<{ readonly added: number } | null> {
      const listed = await connectors.readStatuses(workspaceId, connectorId);
      if (listed === null) return null;
      return { added: await repository.addListed({ workspaceId, connectorId }, listed) };
    },

    /** Stores what these statuses count as and lets past and present tickets follow. Others stay as they are. */
    async save(workspaceId: string, connectorId: string, statuses: StatusMap): Promise<{ readonly tickets: number }> {
      await connectors.getStatus(workspaceId, connectorId);
      const place = { workspaceId, connectorId };
      await repository.save(place, statuses);
      return { tickets: await refold(place) };
    },
  };
}

function toChoice(rawStatus: string, told: StatusCategory, tickets: number, decided: StatusMap): StatusChoice {
  const mapped = findMapped(rawStatus, decided);
  const proposed = mapped === null ? proposeStatus(rawStatus) : null;
  return {
    rawStatus,
    status: mapped ?? told,
    isDecided: mapped !== null,
    // What shows that a clock may be wrong is a name that speaks for something else than "open", which stands for every unknown name.
    proposed: told === 'open' && proposed !== 'open' ? proposed : null,
    tickets,
  };
}

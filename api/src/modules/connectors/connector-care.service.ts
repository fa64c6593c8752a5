import {
  deriveHelpdesk,
  type OwnPages,
  type OwnPagesProblem,
} from '@shiftlight/shared/own-helpdesk/derive-helpdesk.ts';
import { ShiftlightError } from '../../errors.ts';
import type { Secrets } from '../../secrets/create-secrets.ts';
import type { ConnectorCareRepository } from './connector-care.repository.ts';
import { parseOr, scopeOf } from './connector-scope.ts';
import type { ConnectorRow, ConnectorsRepository } from './connectors.repository.ts';
import { loadConnector, type LoadedConnector } from './loaded-connector.ts';

export type ConnectorCareService = ReturnType<typeof createConnectorCareService>;

export interface ConnectorCareDependencies {
  readonly repository: Pick<ConnectorsRepository, 'find' | 'saveSecrets' | 'savePages'>;
  readonly care: ConnectorCareRepository;
  readonly secrets: Secrets;
  readonly now: () => number;
}

const checkTimeoutMs = 20_000;

const pageProblems: Readonly<Record<OwnPagesProblem, string>> = {
  'not-an-address': 'Enter whole web addresses, with https://',
  'another-host': 'Both addresses have to begin with the address of the helpdesk.',
  'no-id': 'No number of a ticket is in the first address. Open one ticket and copy its address.',
  'list-is-ticket': 'The second address is that of a ticket too. Open a list of tickets and copy its address.',
};

/** What an admin does with a helpdesk after it was connected: try it, pause it, give it a new account, disconnect it. */
export function createConnectorCareService({ repository, care, secrets, now }: ConnectorCareDependencies) {
  async function getRow(workspaceId: string, connectorId: string): Promise<ConnectorRow> {
    const row = await repository.find(connectorId);
    if (row === null || row.workspaceId !== workspaceId) {
      throw new ShiftlightError('NOT_FOUND', 'There is no such connected helpdesk in this workspace.');
    }
    return row;
  }

  async function getConnected(workspaceId: string, connectorId: string): Promise<LoadedConnector> {
    const row = await getRow(workspaceId, connectorId);
    const connector = loadConnector(row, secrets);
    if (connector.credentials === null) {
      throw new ShiftlightError('INVALID', 'This helpdesk is disconnected. Enter its account again to connect it.');
    }
    return connector;
  }

  const check = (connector: LoadedConnector, credentials: unknown): Promise<void> =>
    connector.kind.check({
      ...scopeOf(connector, credentials, secrets),
      signal: AbortSignal.timeout(checkTimeoutMs),
    });

  return {
    /** Asks the helpdesk whether address, account and rights still hold, and what has arrived. Throws what is wrong and what to do. */
    async test(workspaceId: string, connectorId: string) {
      const connector = await getConnected(workspaceId, connectorId);
      await check(connector, connector.credentials);
      return { newest: await care.listNewest({ workspaceId, connectorId }) };
    },

    /** The events that arrived last, newest first: what an admin looks at after connecting. */
    async listNewest(workspaceId: string, connectorId: string) {
      await getRow(workspaceId, connectorId);
      const owner = { workspaceId, connectorId };
      return { events: await care.listNewest(owner), ticketsPerMinute: await care.findPace(owner, now()) };
    },

    /** Stops reading and taking deliveries. What happens meanwhile is read from the helpdesk's log when it goes on. */
    async pause(workspaceId: string, connectorId: string): Promise<void> {
      await getRow(workspaceId, connectorId);
      await care.setActive(connectorId, false);
    },

    async resume(workspaceId: string, connectorId: string): Promise<void> {
      await getConnected(workspaceId, connectorId);
      await care.setActive(connectorId, true);
    },

    /** Puts another account in the place of the present one, once the helpdesk has taken it. Until then the present one goes on. */
    async changeCredentials(workspaceId: string, connectorId: string, given: unknown): Promise<void> {
      const row = await getRow(workspaceId, connectorId);
      const connector = loadConnector(row, secrets);
      const credentials = parseOr(connector.kind.credentials, given, 'credentials');
      await check(connector, credentials);
      const [webhookSecret, previousWebhookSecret = null] = connector.webhookSecrets;
      const sealed = secrets.sealJson(`${workspaceId}/${connectorId}`, {
        credentials,
        webhookSecret,
        previousWebhookSecret,
      });
      await repository.saveSecrets(connectorId, sealed);
    },

    /**
     * Disconnects a helpdesk: its account is forgotten and nothing is read any more. With `deletesData` everything that was read from it
     * goes too, and every figure that rested on it; without, figures stay as they are.
     */
    async remove(workspaceId: string, connectorId: string, deletesData: boolean): Promise<{ readonly events: number }> {
      const row = await getRow(workspaceId, connectorId);
      const owner = { workspaceId, connectorId };
      if (deletesData) return care.removeWithData(owner);
      const { webhookSecret } = loadConnector(row, secrets);
      const sealed = secrets.sealJson(`${workspaceId}/${connectorId}`, { credentials: null, webhookSecret });
      await care.setActive(connectorId, false);
      await repository.saveSecrets(connectorId, sealed);
      return { events: 0 };
    },

    /**
     * Says where tickets are in a helpdesk that the registry does not know, by the address of one ticket and one list; null = as the
     * registry says. INVALID says why no pattern follows from them.
     */
    async savePages(workspaceId: string, connectorId: string, pages: OwnPages | null): Promise<void> {
      const row = await getRow(workspaceId, connectorId);
      if (pages !== null) {
        const derived = deriveHelpdesk(row.helpdesk, row.name, row.baseUrl, pages);
        if (!derived.ok) throw new ShiftlightError('INVALID', pageProblems[derived.problem]);
      }
      await repository.savePages(connectorId, pages);
    },

    /** Tickets read in the last minute, so that the time that is left can be told; null when none was. */
    findPace: (workspaceId: string, connectorId: string) => care.findPace({ workspaceId, connectorId }, now()),
  };
}

import { randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { OwnStatus, PersonSeen } from '../../connectors/connector-kind.ts';
import { findIdsOf } from '../../connectors/kit/ids-of.ts';
import { connectorKinds, findConnectorKind } from '../../connectors/index.ts';
import { publicUrl } from '../../auth/own-origins.ts';
import type { Env } from '../../env.ts';
import { ShiftlightError } from '../../errors.ts';
import type { Replay, ReplayReport } from '../../ingest/replay-quarantine.ts';
import type { TicketsToReadRepository } from '../../ingest/tickets-to-read.repository.ts';
import type { Secrets } from '../../secrets/create-secrets.ts';
import type { ConnectorRow, ConnectorsRepository } from './connectors.repository.ts';
import { parseOr, scopeOf } from './connector-scope.ts';
import { toConnectorStatus } from './connector-status.ts';
import {
  getKind,
  loadConnector,
  type LoadedConnector,
  type LoadedConnectors,
  type UnreadableConnector,
} from './loaded-connector.ts';
import { createPeopleSeen } from './people-seen.ts';

export type ConnectorsService = ReturnType<typeof createConnectorsService>;

export interface ConnectorsDependencies {
  readonly repository: ConnectorsRepository;
  readonly replay: Replay;
  readonly toRead: Pick<TicketsToReadRepository, 'findTrouble'>;
  readonly secrets: Secrets;
  readonly env: Env;
  readonly now: () => number;
}

export interface CreateConnectorInput {
  readonly helpdesk: string;
  readonly name: string;
  readonly baseUrl: string;
  readonly settings?: unknown;
  readonly credentials?: unknown;
  /** The helpdesk's own secret, where it makes one; may follow later. */
  readonly webhookSecret?: string | undefined;
}

/** What an admin needs once, to make the helpdesk push. The secret is not shown again. */
export interface CreatedConnector {
  readonly connectorId: string;
  readonly webhookUrl: string;
  readonly secret: string;
  readonly scrip: string | null;
}

const checkTimeoutMs = 20_000;
const makeSecret = () => randomBytes(32).toString('base64url');

/** Connected helpdesks: connecting them, their people, their state. */
export function createConnectorsService({ repository, replay, toRead, secrets, env, now }: ConnectorsDependencies) {
  const seen = createPeopleSeen(now);
  const webhookUrlOf = (id: string) => `${publicUrl(env)}/hooks/${id}`;

  async function getOf(workspaceId: string, connectorId: string): Promise<ConnectorRow> {
    const row = await repository.find(connectorId);
    if (row === null || row.workspaceId !== workspaceId) {
      throw new ShiftlightError('NOT_FOUND', 'There is no such connected helpdesk in this workspace.');
    }
    return row;
  }

  return {
    /** Checks address and credentials against the helpdesk, then stores them (credentials encrypted). Reading its history starts by itself. */
    async create(workspaceId: string, input: CreateConnectorInput): Promise<CreatedConnector> {
      const kind = findConnectorKind(input.helpdesk);
      if (kind === null) throw new ShiftlightError('INVALID', `Shiftlight cannot connect ${input.helpdesk} yet.`);
      const settings = parseOr(kind.settings, input.settings ?? {}, 'settings');
      const credentials = parseOr(kind.credentials, input.credentials ?? {}, 'credentials');
      const idsOf = findIdsOf(settings);
      if (idsOf !== null) await getOf(workspaceId, idsOf);
      const id = randomUUID();
      const secret = input.webhookSecret ?? makeSecret();
      const scope = scopeOf({ workspaceId, id, baseUrl: input.baseUrl, settings }, credentials, secrets);
      await kind.check({ ...scope, signal: AbortSignal.timeout(checkTimeoutMs) });
      await repository.create({
        id,
        workspaceId,
        helpdesk: input.helpdesk,
        name: input.name,
        baseUrl: input.baseUrl.replace(/\/+$/, ''),
        settings: z.record(z.string(), z.unknown()).parse(settings),
        secrets: secrets.sealJson(`${workspaceId}/${id}`, { credentials, webhookSecret: secret }),
      });
      const webhookUrl = webhookUrlOf(id);
      return {
        connectorId: id,
        webhookUrl,
        secret,
        scrip: kind.writeScrip({ webhookUrl, secret, product: input.helpdesk }),
      };
    },

    /** What can be connected, and which facts each helpdesk tells. */
    listKinds() {
      return connectorKinds.flatMap(
        ({ helpdesks, capabilities, secretFrom, pastesScrip, bodyProducts = [], readLog }) =>
          helpdesks.map((helpdesk) => ({
            helpdesk,
            capabilities,
            secretFrom,
            pastesScrip,
            bodyProducts,
            readsLog: readLog !== null,
          })),
      );
    },

    /** Addresses of the connected helpdesks: where the extension asks to be shown. */
    async listOrigins(workspaceId: string) {
      const rows = await repository.listOf(workspaceId);
      return (
        rows
          // A shop's or a payment service's pages show no tickets.
          .filter((row) => row.active && getKind(row).capabilities.created !== 'missing')
          .map(({ id, helpdesk, baseUrl, name, pages }) => ({ connectorId: id, helpdesk, baseUrl, name, pages }))
      );
    },

    /** Every connected helpdesk, and whether its own list can be compared with ours. */
    async listComparable(workspaceId: string) {
      const rows = await repository.listOf(workspaceId);
      return rows.map((row) => ({
        connectorId: row.id,
        name: row.name,
        helpdesk: row.helpdesk,
        baseUrl: row.baseUrl,
        comparable: getKind(row).records !== undefined,
      }));
    },

    /** Every connected helpdesk with what an admin wants to know about its freshness. */
    async list(workspaceId: string) {
      const rows = await repository.listOf(workspaceId);
      return Promise.all(
        rows.map(async (row) => ({
          ...toConnectorStatus(row),
          webhookUrl: webhookUrlOf(row.id),
          events: await repository.countEvents(workspaceId, row.id),
          quarantined: await repository.countQuarantined(workspaceId, row.id),
          unread: await toRead.findTrouble({ workspaceId, connectorId: row.id }),
        })),
      );
    },

    /** Those that read with an error, set deliveries aside, or have tickets that could not be read. */
    async listTroubled(workspaceId: string) {
      const rows = (await repository.listOf(workspaceId)).filter(({ active }) => active);
      const troubled = await Promise.all(
        rows.map(async (row) => {
          if (row.lastError !== null || (await repository.countQuarantined(workspaceId, row.id)) > 0) return true;
          return (await toRead.findTrouble({ workspaceId, connectorId: row.id })).tickets > 0;
        }),
      );
      return rows.filter((_row, index) => troubled[index] === true);
    },

    async getStatus(workspaceId: string, connectorId: string) {
      return toConnectorStatus(await getOf(workspaceId, connectorId));
    },

    /** Reads the helpdesk's whole history again. Known events are not counted twice. */
    async startBackfill(workspaceId: string, connectorId: string): Promise<void> {
      const row = await getOf(workspaceId, connectorId);
      if (getKind(row).readLog === null) {
        throw new ShiftlightError(
          'INVALID',
          'This system pushes its events itself: it has no log that could be read. Send them to its webhook address.',
        );
      }
      await repository.clearCursor(connectorId);
    },

    /** Tries again to understand what was set aside. Safe to repeat: an event that is known already is not counted twice. */
    async replay(workspaceId: string, connectorId: string): Promise<ReplayReport> {
      const row = await getOf(workspaceId, connectorId);
      return replay({ workspaceId, connectorId, kind: getKind(row), scope: scopeOf(row, {}, secrets) });
    },

    /**
     * Writes what to paste again, with the present secret; null where there is nothing. `product` null = for the connected helpdesk.
     * INVALID for a product of which this connector has no text.
     */
    async getScrip(workspaceId: string, connectorId: string, product: string | null = null): Promise<string | null> {
      const row = await getOf(workspaceId, connectorId);
      const { kind, webhookSecret: secret } = load(row);
      const names = [row.helpdesk, ...(kind.bodyProducts ?? []).map((one) => one.product)];
      if (product !== null && !names.includes(product)) {
        const known = [...new Set(names)].join(', ');
        throw new ShiftlightError('INVALID', `There is no text for ${product} here. Choose one of: ${known}.`);
      }
      return kind.writeScrip({ webhookUrl: webhookUrlOf(connectorId), secret, product: product ?? row.helpdesk });
    },

    /**
     * Replaces the secret of the webhook: by the helpdesk's own, or by a new one of ours when `webhookSecret` is null. The one before
     * holds on until the next change, so that nothing is refused while it is entered on the other side.
     */
    async changeSecret(
      workspaceId: string,
      connectorId: string,
      webhookSecret: string | null,
    ): Promise<CreatedConnector> {
      const row = await getOf(workspaceId, connectorId);
      const secret = webhookSecret ?? makeSecret();
      const { kind, credentials, webhookSecret: previousWebhookSecret } = load(row);
      const sealed = secrets.sealJson(`${workspaceId}/${connectorId}`, {
        credentials,
        webhookSecret: secret,
        previousWebhookSecret,
      });
      await repository.saveSecrets(connectorId, sealed);
      const webhookUrl = webhookUrlOf(connectorId);
      return { connectorId, webhookUrl, secret, scrip: kind.writeScrip({ webhookUrl, secret, product: row.helpdesk }) };
    },

    /** The helpdesk's own list of statuses, under the names that events carry; null when it has none that can be read. */
    async readStatuses(workspaceId: string, connectorId: string): Promise<readonly OwnStatus[] | null> {
      const row = await getOf(workspaceId, connectorId);
      const { kind, credentials } = load(row);
      if (kind.readStatuses === undefined || credentials === null) return null;
      const signal = AbortSignal.timeout(checkTimeoutMs);
      return kind.readStatuses({ ...scopeOf(row, credentials, secrets), signal });
    },

    async listPeople(workspaceId: string, connectorId: string) {
      await getOf(workspaceId, connectorId);
      return repository.listPeople(workspaceId, connectorId);
    },

    async mapPerson(
      workspaceId: string,
      connectorId: string,
      externalId: string,
      memberId: string | null,
    ): Promise<void> {
      await getOf(workspaceId, connectorId);
      if (!(await repository.mapPerson(workspaceId, connectorId, externalId, memberId))) {
        throw new ShiftlightError('NOT_FOUND', 'There is no such person or member in this workspace.');
      }
    },

    /** A connector ready for use, with its secrets opened; null when there is none or it is switched off. */
    async findLoaded(connectorId: string): Promise<LoadedConnector | null> {
      const row = await repository.find(connectorId);
      return row === null || !row.active ? null : load(row);
    },

    /** All that are switched on, of every workspace; those whose secrets cannot be opened apart, so that they stop nobody else. */
    async listLoaded(): Promise<LoadedConnectors> {
      const connectors: LoadedConnector[] = [];
      const unreadable: UnreadableConnector[] = [];
      for (const row of await repository.listAll()) {
        try {
          connectors.push(load(row));
        } catch (error) {
          unreadable.push({
            id: row.id,
            name: row.name,
            message: error instanceof Error ? error.message : String(error),
          });
        }
      }
      return { connectors, unreadable };
    },

    /** Stores colleagues that are new or changed, and maps them by e-mail. Those seen before cost nothing. */
    async savePeople(connector: LoadedConnector, people: readonly PersonSeen[]): Promise<void> {
      const news = seen.listNews(connector.id, people);
      if (news.length === 0) return;
      await repository.savePeople(connector, news, secrets);
      seen.note(connector.id, news);
    },

    async noteDelivery(connectorId: string): Promise<void> {
      await repository.saveDelivery(connectorId, now());
    },
  };

  function load(row: ConnectorRow): LoadedConnector {
    return loadConnector(row, secrets);
  }
}

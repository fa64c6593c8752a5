import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { TicketFacts } from '@shiftlight/shared/tickets/ticket-facts.ts';
import { readEnv } from '@shiftlight/api/env.ts';
import { openInstance, type Instance } from '@shiftlight/api/instance.ts';
import type { DeliveryAnswer } from '@shiftlight/api/ingest/receive-delivery.ts';
import { openReconcile } from '@shiftlight/api/jobs/reconcile/open-reconcile.ts';
import { syncConnector } from '@shiftlight/api/jobs/sync-loop.ts';
import { toSyncDependencies } from '@shiftlight/api/jobs/to-sync-dependencies.ts';
import { createLog } from '@shiftlight/api/log.ts';
import { createReconciliationsRepository } from '@shiftlight/api/modules/truth/reconciliations.repository.ts';
import type { ReconciliationReceipt } from '@shiftlight/shared/views/truth-view.ts';
import type { VendorDelivery, VendorDesk } from '../helpdesks/vendors/story.ts';
import { known } from './people.ts';
import { createTestDatabase } from './test-database.ts';

/** The API without its loops and sockets, on a database of its own: a test decides when anything is read. */
export interface VendorStage {
  readonly instance: Instance;
  connect(desk: VendorDesk): Promise<ConnectedVendor>;
  close(): Promise<void>;
}

/** A vendor's desk that is connected to a workspace of its own. */
export interface ConnectedVendor {
  readonly workspaceId: string;
  readonly connectorId: string;
  /** With which the vendor signs. */
  readonly secret: string;
  deliver(delivery: VendorDelivery): Promise<DeliveryAnswer>;
  /** What the reading loop does in one round. */
  sync(): Promise<void>;
  /** Compares the helpdesk with what we have of it until nothing is left to do, and gives the receipt. */
  reconcile(): Promise<ReconciliationReceipt>;
  /** Facts by the vendor's id of the ticket, with every customer's pseudonym as `customer`. */
  readFacts(): Promise<Readonly<Record<string, TicketFacts>>>;
}

let counter = 0;

/** Opens an instance for one suite; close it in `afterAll`. */
export async function createVendorStage(): Promise<VendorStage> {
  const database = await createTestDatabase(inject('postgresUrl'));
  const folder = mkdtempSync(join(tmpdir(), 'shiftlight-vendors-'));
  const env = readEnv({ DATABASE_URL: database.url, DATA_DIR: folder, LOG_LEVEL: 'silent' });
  const instance = await openInstance(env, createLog('silent'));
  const { services, db } = instance;
  const dependencies = { ...toSyncDependencies(instance, createLog('silent')), intervalMs: 500 };
  const runs = createReconciliationsRepository(db);
  const reconcile = openReconcile(instance);

  async function connect(desk: VendorDesk): Promise<ConnectedVendor> {
    counter += 1;
    const { workspaceId } = await services.workspaces.createWorkspace({
      name: `${desk.helpdesk} ${counter}`,
      timeZone: 'Europe/Berlin',
      hours: '24x7',
      admin: { name: 'Ada Admin', email: `ada-${counter}@${desk.helpdesk}.test`, password: 'correct horse battery' },
    });
    const { connectorId, secret } = await services.connectors.create(workspaceId, {
      helpdesk: desk.helpdesk,
      name: desk.helpdesk,
      baseUrl: desk.baseUrl,
      credentials: desk.credentials,
      // The stand-in has no limit of its own: at a vendor's lowest pace the stories would take minutes.
      settings: { requestsPerMinute: 60_000, ...desk.settings },
      webhookSecret: desk.ownSecret ?? undefined,
    });
    return {
      workspaceId,
      connectorId,
      secret,
      deliver: ({ body, headers }) => instance.receive(connectorId, { headers, body: Buffer.from(body) }),
      async sync() {
        const connector = known(await services.connectors.findLoaded(connectorId));
        await syncConnector(dependencies, connector, new AbortController().signal);
      },
      async reconcile() {
        const owner = { workspaceId, connectorId };
        await services.truth.checkNow(workspaceId, connectorId);
        const underWay = known(await runs.findUnderWay(owner));
        for (let round = 0; round < 30; round += 1) {
          const connector = known(await services.connectors.findLoaded(connectorId));
          await syncConnector({ ...dependencies, reconcile }, connector, new AbortController().signal);
          if ((await runs.findUnderWay(owner)) === null) break;
        }
        return services.truth.getReceipt(workspaceId, underWay.reconciliationId);
      },
      async readFacts() {
        const { rows } = await db.pool.query<{ id: string; facts: TicketFacts }>(
          'SELECT external_id AS id, facts FROM ticket WHERE workspace_id = $1 AND connector_id = $2 ORDER BY 1',
          [workspaceId, connectorId],
        );
        return Object.fromEntries(rows.map(({ id, facts }) => [id, withoutPseudonyms(facts)]));
      },
    };
  }

  return {
    instance,
    connect,
    async close() {
      await instance.close();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Facts as they were, with other names: replacing texts leaves the shape as it is. */
function withoutPseudonyms(facts: TicketFacts): TicketFacts {
  return JSON.parse(JSON.stringify(facts).replaceAll(/"c_[\w-]{22}"/g, '"customer"')) as TicketFacts;
}

import { appRouter } from '@shiftlight/api/root.ts';
import type { Viewer } from '@shiftlight/api/trpc/context.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWorkspace, known, type TestPerson } from '../../builders/people.ts';
import { deliver } from '../../builders/pushing-desk.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { writeTicket } from '../../builders/ticket-events.ts';

const minute = 60_000;
const hour = 60 * minute;
/** So long that nothing runs out while the test does. */
const long = 300 * 24 * hour;

let instance: TestInstance;
let admin: TestPerson;
let shop: Helpdesk;
let wholesale: Helpdesk;

interface Helpdesk {
  readonly connectorId: string;
  readonly secret: string;
  readonly ticketId: string;
}

/** In the middle of the month before this one, so that a clock that runs out in the history runs out in that month. */
const openedAt = Date.UTC(new Date().getUTCFullYear(), new Date().getUTCMonth() - 1, 15, 12);
const period = new Date(openedAt).toISOString().slice(0, 7);

/** A helpdesk with one open ticket that nobody has answered. */
async function connectHelpdesk(name: string): Promise<Helpdesk> {
  const input = { helpdesk: 'events-api', name, baseUrl: 'http://127.0.0.1:9' };
  const { connectorId, secret } = await instance.services.connectors.create(admin.viewer.workspaceId, input);
  const ticket = writeTicket(`open-in-${name}`);
  await deliver(instance, { connectorId, secret }, { events: [ticket.created(openedAt)] });
  return { connectorId, secret, ticketId: ticket.ticketId };
}

beforeAll(async () => {
  instance = await createTestInstance();
  admin = await createWorkspace(instance, undefined, '24x7');
  shop = await connectHelpdesk('Shop');
  wholesale = await connectHelpdesk('Wholesale');
});
afterAll(() => instance.close());

const as = (viewer: Viewer) =>
  appRouter.createCaller({ services: instance.services, userId: viewer.userId, viewer, forgetViewers: () => {} });
const api = () => as(admin.viewer);

function policyOf(name: string, budgetMs: number, connectorIds?: readonly string[]) {
  const targets = [{ kind: 'first-response' as const, budgetMs, calendarId: null }];
  const match = connectorIds === undefined ? {} : { match: { connectorId: [...connectorIds] } };
  return { id: name, version: 1, name, ...match, targets };
}

const saveAll = (...policies: readonly ReturnType<typeof policyOf>[]) =>
  api().policies.save({ policies: [...policies], appliesTo: 'all-tickets' });

/** Budget of the first response of a ticket, as lists and the panel get it. */
async function budgetOf({ connectorId, ticketId }: Helpdesk): Promise<number | undefined> {
  const { tickets } = await api().tickets.lookup({ refs: [{ connectorId, externalId: ticketId }] });
  return tickets[0]?.clocks.find(({ kind }) => kind === 'first-response')?.budgetMs;
}

async function receiptOf({ connectorId, ticketId }: Helpdesk) {
  const { receipts } = await api().tickets.receipts({ connectorId, externalId: ticketId });
  return known(receipts.find(({ clock }) => clock.kind === 'first-response'));
}

async function countTickets({ connectorId }: Helpdesk): Promise<number | undefined> {
  const text = 'SELECT count(*)::int AS n FROM ticket WHERE workspace_id = $1 AND connector_id = $2';
  const { rows } = await instance.db.pool.query<{ n: number }>(text, [admin.viewer.workspaceId, connectorId]);
  return rows[0]?.n;
}

describe('a policy for one of two helpdesks', () => {
  test('applies to its tickets alone, and a change of it recounts them', async () => {
    await saveAll(policyOf('For all', long));
    expect([await budgetOf(shop), await budgetOf(wholesale)]).toEqual([long, long]);
    await saveAll(policyOf('For the shop', hour, [shop.connectorId]), policyOf('For all', long));
    expect([await budgetOf(shop), await budgetOf(wholesale)]).toEqual([hour, long]);
    await saveAll(policyOf('For wholesale', 2 * hour, [wholesale.connectorId]));
    expect([await budgetOf(shop), await budgetOf(wholesale)]).toEqual([undefined, 2 * hour]);
  });

  test('goes on applying when events come one by one, and rebuilding finds nothing to repair', async () => {
    await saveAll(policyOf('For the shop', hour, [shop.connectorId]), policyOf('For all', long));
    for (const helpdesk of [shop, wholesale]) {
      const ticket = writeTicket(`later-in-${helpdesk.ticketId}`);
      await deliver(instance, helpdesk, { events: [ticket.created(openedAt)] });
      await deliver(instance, helpdesk, { events: [ticket.assigned(openedAt + minute, 'alice')] });
      const expected = helpdesk === shop ? hour : long;
      expect(await budgetOf({ ...helpdesk, ticketId: ticket.ticketId })).toBe(expected);
    }
    expect((await instance.services.ingest.rebuild(admin.viewer.workspaceId)).different).toEqual([]);
  });

  test('is told as the reason on the receipt, by the name of the helpdesk', async () => {
    const both = [shop.connectorId, wholesale.connectorId];
    await saveAll(policyOf('For both', hour, both), policyOf('For all', long));
    expect(await receiptOf(shop)).toMatchObject({
      policyName: 'For both',
      conditions: [{ field: 'connectorId', values: ['Shop'] }],
    });
    await saveAll(policyOf('For the shop', hour, [shop.connectorId]), policyOf('For all', long));
    expect(await receiptOf(wholesale)).toMatchObject({ policyName: 'For all', conditions: [] });
  });

  test('is previewed as it then happens', async () => {
    await saveAll(policyOf('For all', long));
    const policies = [policyOf('For the shop', 10 * minute, [shop.connectorId]), policyOf('For all', long)];
    const { clocks } = await api().whatIf.policies({ policies, period });
    await saveAll(...policies);
    const breached = await Promise.all([shop, wholesale].map(async (one) => (await receiptOf(one)).clock.breachedAt));
    expect(breached).toEqual([openedAt + 10 * minute, null]);
    expect(known(clocks).changes['to-missed']).toBe(await countTickets(shop));
  });

  test('cannot be for a helpdesk of nobody or of another workspace', async () => {
    const other = await createWorkspace(instance);
    const input = { helpdesk: 'events-api', name: 'Elsewhere', baseUrl: 'http://127.0.0.1:9' };
    const { connectorId } = await instance.services.connectors.create(other.viewer.workspaceId, input);
    const policies = [policyOf('Foreign', hour, [connectorId])];
    const refusal = 'Policy “Foreign” names a helpdesk that is not connected to this workspace. Choose another.';
    await expect(saveAll(...policies)).rejects.toThrow(refusal);
    await expect(api().whatIf.policies({ policies, period })).rejects.toThrow(refusal);
  });

  test('does not stand in the way of other changes once its helpdesk was disconnected', async () => {
    const gone = await connectHelpdesk('Outlet');
    const policies = [policyOf('For the outlet', hour, [gone.connectorId]), policyOf('For all', long)];
    await saveAll(...policies);
    await instance.services.connectorCare.remove(admin.viewer.workspaceId, gone.connectorId, true);
    await saveAll(...policies.map((policy) => ({ ...policy, version: 2 })));
    expect(await budgetOf(shop)).toBe(long);
  });
});

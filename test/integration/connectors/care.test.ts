import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createVendorStage, type ConnectedVendor, type VendorStage } from '../../builders/vendor-stage.ts';
import { createFreshdesk } from '../../helpdesks/vendors/freshdesk.ts';
import { startVendor, type RunningVendor } from '../../helpdesks/vendors/start-vendor.ts';
import { at, type Step } from '../../helpdesks/vendors/story.ts';

let stage: VendorStage;
const running: RunningVendor[] = [];
beforeAll(async () => {
  stage = await createVendorStage();
});
afterAll(async () => {
  await stage.close();
  await Promise.all(running.map(({ server }) => server.stop()));
});

const open = (ticket: number): Step => ({ do: 'open', ticket, at: at(ticket), subject: 'Wheels' });

/** A Freshdesk with two tickets that were read. */
async function connect(): Promise<{ desk: RunningVendor; vendor: ConnectedVendor; ids: readonly [string, string] }> {
  const desk = await startVendor(createFreshdesk());
  running.push(desk);
  const vendor = await stage.connect(desk);
  for (const ticket of [1, 2]) desk.perform(open(ticket), vendor.secret);
  await vendor.sync();
  return { desk, vendor, ids: [vendor.workspaceId, vendor.connectorId] };
}
const care = () => stage.instance.services.connectorCare;
const statusOf = ([workspaceId, connectorId]: readonly [string, string]) =>
  stage.instance.services.connectors.getStatus(workspaceId, connectorId);

test('a test says that the account still reads what is needed, and what arrived last', async () => {
  const { ids } = await connect();
  const { newest } = await care().test(...ids);
  expect(newest.map(({ type }) => type)).toContain('ticket.created');
  expect(newest.every(({ via }) => via === 'log')).toBe(true);
});

describe('a paused helpdesk', () => {
  test('is not read and takes no deliveries, and what happened meanwhile is read when it goes on', async () => {
    const { desk, vendor, ids } = await connect();
    await care().pause(...ids);
    expect((await statusOf(ids)).active).toBe(false);
    const [delivery] = desk.perform(open(3), vendor.secret);
    expect(delivery).toBeDefined();
    expect(await stage.instance.services.connectors.findLoaded(vendor.connectorId)).toBeNull();
    expect(Object.keys(await vendor.readFacts())).toHaveLength(2);
    await care().resume(...ids);
    await vendor.sync();
    expect(Object.keys(await vendor.readFacts())).toHaveLength(3);
  });
});

describe('another account', () => {
  test('that the helpdesk refuses changes nothing: the present one goes on', async () => {
    const { desk, vendor, ids } = await connect();
    await expect(care().changeCredentials(...ids, { token: 'wrong' })).rejects.toThrow(/refused the sign-in/);
    desk.perform(open(3), vendor.secret);
    await vendor.sync();
    expect(Object.keys(await vendor.readFacts())).toHaveLength(3);
  });

  test('that it takes is used from then on, and the secrets of the webhook stay', async () => {
    const { desk, vendor, ids } = await connect();
    await care().changeCredentials(...ids, { user: 'freshdesk-key', password: 'X' });
    const [delivery] = desk.perform(open(3), vendor.secret);
    if (delivery === undefined) throw new Error('The vendor posts nothing about a new ticket.');
    expect(await vendor.deliver(delivery)).toMatchObject({ status: 200 });
    await vendor.sync();
    expect(Object.keys(await vendor.readFacts())).toHaveLength(3);
  });
});

describe('a disconnected helpdesk', () => {
  test('keeps what was read, forgets the account, and is connected again by entering one', async () => {
    const { desk, vendor, ids } = await connect();
    expect(await care().remove(...ids, false)).toEqual({ events: 0 });
    expect(Object.keys(await vendor.readFacts())).toHaveLength(2);
    await expect(care().resume(...ids)).rejects.toThrow(/disconnected/);
    await expect(care().test(...ids)).rejects.toThrow(/disconnected/);
    await care().changeCredentials(...ids, desk.credentials);
    await care().resume(...ids);
    desk.perform(open(3), vendor.secret);
    await vendor.sync();
    expect(Object.keys(await vendor.readFacts())).toHaveLength(3);
  });

  test('goes with everything that was read from it when the admin wants that, and takes nothing of another one', async () => {
    const { vendor, ids } = await connect();
    const other = await connect();
    const before = await other.vendor.readFacts();
    const { events } = await care().remove(...ids, true);
    expect(events).toBeGreaterThan(0);
    const { pool } = stage.instance.db;
    for (const table of ['event', 'ticket', 'person', 'connector', 'ticket_to_read']) {
      const column = table === 'connector' ? 'id' : 'connector_id';
      const { rowCount } = await pool.query(`SELECT 1 FROM ${table} WHERE ${column} = $1`, [vendor.connectorId]);
      expect(rowCount, table).toBe(0);
    }
    await expect(statusOf(ids)).rejects.toThrow(/no such connected helpdesk/);
    expect(await other.vendor.readFacts()).toEqual(before);
  });
});

describe('a helpdesk of one’s own', () => {
  test('tells the extension where tickets are, from two addresses', async () => {
    const { desk, ids } = await connect();
    const pages = { ticketUrl: `${desk.baseUrl}/requests/42`, listUrl: `${desk.baseUrl}/requests` };
    await care().savePages(...ids, pages);
    expect(await stage.instance.services.connectors.listOrigins(ids[0])).toMatchObject([{ pages }]);
    await care().savePages(...ids, null);
    expect(await stage.instance.services.connectors.listOrigins(ids[0])).toMatchObject([{ pages: null }]);
  });

  test.each([
    { ticket: '/requests/new', list: '/requests', message: /No number of a ticket/ },
    { ticket: '/requests/42', list: '/requests/43', message: /a ticket too/ },
  ])('refuses $ticket beside $list', async ({ ticket, list, message }) => {
    const { desk, ids } = await connect();
    const pages = { ticketUrl: desk.baseUrl + ticket, listUrl: desk.baseUrl + list };
    await expect(care().savePages(...ids, pages)).rejects.toThrow(message);
  });

  test('may not be elsewhere than the helpdesk itself', async () => {
    const { ids } = await connect();
    const pages = { ticketUrl: 'https://elsewhere.test/t/42', listUrl: 'https://elsewhere.test/t' };
    await expect(care().savePages(...ids, pages)).rejects.toThrow(/begin with the address/);
  });
});

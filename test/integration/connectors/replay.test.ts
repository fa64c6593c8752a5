import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { appRouter } from '@shiftlight/api/root.ts';
import { signIn } from '../../builders/http-client.ts';
import { known } from '../../builders/people.ts';
import { connectPushingDesk, deliver, type PushingDesk } from '../../builders/pushing-desk.ts';
import { runForJson } from '../../builders/shiftlight-command.ts';
import { readTicketState } from '../../builders/stored-tickets.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { writeTicket } from '../../builders/ticket-events.ts';
import { createClient } from '../../builders/trpc-client.ts';

const minute = 60_000;

let instance: TestInstance;
let desk: PushingDesk;
beforeAll(async () => {
  instance = await createTestInstance();
});
beforeEach(async () => {
  desk = await connectPushingDesk(instance);
});
afterAll(() => instance.close());

/** As an older version would have set it aside that did not know the type. */
async function setAside(...contents: readonly unknown[]): Promise<void> {
  const { workspaceId, connectorId } = desk;
  const scope = {
    pseudonymOf: (id: string) => instance.services.foundation.secrets.pseudonymOf(workspaceId, connectorId, id),
  };
  const rejected = contents.map((content) => ({ reason: 'unknown-type' as const, detail: 'Not known then.', content }));
  await instance.quarantine.add({ workspaceId, connectorId }, rejected, scope);
}

const countQuarantined = async () => known((await instance.services.connectors.list(desk.workspaceId))[0]).quarantined;

test('after a fix an admin replays what was set aside, once', async () => {
  const ticket = writeTicket('7', 'customer-1');
  const at = Date.now() - 60 * minute;
  await deliver(instance, desk, { events: [ticket.created(at), { type: 'parcel.lost', id: 'x' }] });
  const { id, ticketId, order, actor } = ticket.answered(at + minute, 'alice');
  await setAside({ events: [{ id, ticketId, order, actor, at: at + minute, type: 'ticket.escalated', toTier: 2 }] });
  expect(await countQuarantined()).toBe(2);

  const client = createClient(instance, { cookie: await signIn(instance, desk.admin) });
  const report = { understood: 1, stillSetAside: 1, appended: 1, duplicates: 0 };
  expect(await client.connectors.replay.mutate({ connectorId: desk.connectorId })).toEqual(report);
  expect(await readTicketState(instance, desk, '7', Date.now())).toMatchObject({ facts: { escalations: 1, tier: 2 } });
  expect(await countQuarantined()).toBe(1);
  const again = { understood: 0, stillSetAside: 1, appended: 0, duplicates: 0 };
  expect(await client.connectors.replay.mutate({ connectorId: desk.connectorId })).toEqual(again);
  const entries = await client.audit.entries.query();
  expect(entries.filter(({ action }) => action === 'connector.replayed').map(({ detail }) => detail)).toEqual([
    { connectorId: desk.connectorId, ...again },
    { connectorId: desk.connectorId, ...report },
  ]);
});

test('an event that came another way meanwhile is a duplicate and changes nothing', async () => {
  const event = writeTicket('7', 'customer-1').created(Date.now() - minute);
  await setAside({ events: [event] });
  await deliver(instance, desk, { events: [event] });
  const before = await readTicketState(instance, desk, '7', Date.now());
  const caller = appRouter.createCaller(await instance.contexts.fromRequest({ headers: await headersOf(desk) }));
  expect(await caller.connectors.replay({ connectorId: desk.connectorId })).toMatchObject({
    appended: 0,
    duplicates: 1,
  });
  expect(await readTicketState(instance, desk, '7', Date.now())).toMatchObject({ facts: known(before).facts });
  expect(await countQuarantined()).toBe(0);
});

test('hundreds of entries are gone through, those that stay do not stop the others', async () => {
  const events = Array.from({ length: 450 }, () => writeTicket().created(Date.now() - minute));
  await setAside(...events.map((event, index) => ({ events: [index % 3 === 0 ? { type: 'still.unknown' } : event] })));
  const report = await instance.services.connectors.replay(desk.workspaceId, desk.connectorId);
  expect(report).toEqual({ understood: 300, stillSetAside: 150, appended: 300, duplicates: 0 });
});

test('two replays at once bring each event once', async () => {
  const events = Array.from({ length: 60 }, () => writeTicket().created(Date.now() - minute));
  await setAside(...events.map((event) => ({ events: [event] })));
  const run = () => instance.services.connectors.replay(desk.workspaceId, desk.connectorId);
  const [first, second] = await Promise.all([run(), run()]);
  expect(first.appended + second.appended).toBe(60);
  expect(await countQuarantined()).toBe(0);
});

test('the command line does the same', async () => {
  await setAside({ events: [writeTicket().created(Date.now() - minute)] });
  const args = ['replay', desk.connectorId, '--workspace', desk.workspaceId];
  const { code, data } = await runForJson(args, instance.variables);
  expect(code).toBe(0);
  expect(data).toEqual({ connectorId: desk.connectorId, understood: 1, stillSetAside: 0, appended: 1, duplicates: 0 });
});

const headersOf = async ({ admin }: PushingDesk) => ({
  cookie: await signIn(instance, admin),
  origin: instance.baseUrl,
});

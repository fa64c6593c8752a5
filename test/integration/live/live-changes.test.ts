import { liveTopics } from '@shiftlight/shared/views/live-message.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openLive, type LiveClient } from '../../builders/live-client.ts';
import { addMember, type TestPerson } from '../../builders/people.ts';
import { connectPushingDesk, deliver, type PushingDesk } from '../../builders/pushing-desk.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { writeTicket } from '../../builders/ticket-events.ts';

const minute = 60_000;

let instance: TestInstance;
let desk: PushingDesk;
let alice: TestPerson;
const open: LiveClient[] = [];
beforeAll(async () => {
  instance = await createTestInstance();
});
beforeEach(async () => {
  desk = await connectPushingDesk(instance);
  alice = await addMember(instance, desk.workspaceId, 'agent', { name: 'Alice Adler' });
});
afterEach(() => Promise.all(open.splice(0).map((live) => live.close())));
afterAll(() => instance.close());

const refOf = (externalId: string, to = desk) => ({ connectorId: to.connectorId, externalId });
const send = (...events: readonly unknown[]) => deliver(instance, desk, { events });
const introduce = (email: string) =>
  deliver(instance, desk, { people: [{ id: 'alice', name: 'Alice Adler', email, kind: 'agent' }] });

async function watch(person: TestPerson, ...tickets: readonly string[]): Promise<LiveClient> {
  const live = await openLive(
    instance,
    person,
    tickets.map((id) => refOf(id)),
  );
  open.push(live);
  return live;
}

test('the first message is the present state of what is in view, with the calendars to tick it', async () => {
  const [seen, other] = [writeTicket(), writeTicket()];
  await send(seen.created(Date.now() - minute), other.created(Date.now() - minute));
  const live = await watch(alice, seen.ticketId, 'unheard of');
  expect(live.messages).toMatchObject([
    {
      tickets: [{ externalId: seen.ticketId, status: 'new', priority: 'P2' }],
      calendars: [{ version: 1, name: 'Monday to Friday, 9 to 5' }],
      removed: [],
      ownFiguresChanged: true,
      topics: liveTopics,
    },
  ]);
  const [message] = live.messages;
  expect(message?.tickets[0]?.clocks.map(({ kind, state }) => [kind, state])).toEqual([
    ['first-response', 'running'],
    ['resolution', 'running'],
  ]);
  expect(message?.position).toBe(message?.tickets[0]?.position);
});

test('a change of a ticket in view arrives by itself', async () => {
  const ticket = writeTicket();
  await send(ticket.created(Date.now() - minute));
  const live = await watch(alice, ticket.ticketId);
  await send(ticket.answered(Date.now(), 'bob'));
  const message = await live.find(({ tickets }) =>
    tickets.some(({ clocks }) => clocks.some(({ kind, state }) => kind === 'first-response' && state === 'met')),
  );
  expect(message.ownFiguresChanged).toBe(false);
});

test('many changes at once come as few messages, the last of them the newest state', async () => {
  const ticket = writeTicket();
  await send(ticket.created(Date.now() - 60 * minute));
  const live = await watch(alice, ticket.ticketId);
  const answers = Array.from({ length: 60 }, (_, index) => ticket.answered(Date.now() - minute + index, 'bob'));
  await Promise.all(answers.map((event) => send(event)));
  const last = Math.max(...answers.map(({ at }) => at));
  await live.find(({ tickets }) => tickets.some(({ updatedAt }) => updatedAt === last));
  expect(live.messages.length).toBeLessThan(40);
  const positions = live.messages.map(({ position }) => position);
  expect(positions).toEqual(positions.toSorted((a, b) => a - b));
});

test('a ticket that is deleted or merged away is told as removed', async () => {
  const [deleted, merged] = [writeTicket(), writeTicket()];
  const at = Date.now() - minute;
  await send(deleted.created(at), merged.created(at));
  const live = await watch(alice, deleted.ticketId, merged.ticketId);
  const { id: _, ...base } = deleted.status(at + 1, 'open', 'bob');
  await send({ ...base, id: 'deletion', type: 'ticket.deleted' });
  await live.find(({ removed }) => removed.some(({ externalId }) => externalId === deleted.ticketId));
  const { id: __, ...other } = merged.status(at + 1, 'open', 'bob');
  await send({ ...other, id: 'merge', type: 'ticket.merged', intoTicketId: '1' });
  await live.find(({ removed }) => removed.some(({ externalId }) => externalId === merged.ticketId));
});

describe('the viewer’s own tickets', () => {
  test('arrive without being in view, and tell that own figures changed; other people’s do not arrive', async () => {
    await introduce(alice.email);
    const live = await watch(alice);
    const [mine, others] = [writeTicket(), writeTicket()];
    const at = Date.now() - minute;
    await send(others.created(at, { assigneeId: 'bob' }));
    await send(mine.created(at, { assigneeId: 'alice' }));
    const message = await live.find(({ tickets }) => tickets.some(({ externalId }) => externalId === mine.ticketId));
    expect(message).toMatchObject({ ownFiguresChanged: true, tickets: [{ assigneeName: 'Alice Adler' }] });
    expect(live.newest(others.ticketId)).toBeNull();
  });

  test('are told when they go to somebody else', async () => {
    await introduce(alice.email);
    const ticket = writeTicket();
    await send(ticket.created(Date.now() - minute, { assigneeId: 'alice' }));
    const live = await watch(alice);
    await send(ticket.assigned(Date.now(), 'bob'));
    const message = await live.find(({ tickets }) => tickets.some(({ externalId }) => externalId === ticket.ticketId));
    expect(message).toMatchObject({ ownFiguresChanged: true, tickets: [{ assigneeMemberId: null }] });
  });

  test('arrive as soon as the helpdesk has introduced the viewer, without subscribing again', async () => {
    const live = await watch(alice);
    await introduce(alice.email);
    const ticket = writeTicket();
    await send(ticket.created(Date.now() - minute, { assigneeId: 'alice' }));
    expect(await live.find(({ tickets }) => tickets.length > 0)).toMatchObject({ ownFiguresChanged: true });
  });

  test('arrive as soon as an admin has said who the viewer is', async () => {
    await introduce('somebody-else@example.test');
    const live = await watch(alice);
    const { workspaceId, connectorId } = desk;
    await instance.services.connectors.mapPerson(workspaceId, connectorId, 'alice', alice.viewer.memberId);
    const ticket = writeTicket();
    await send(ticket.created(Date.now() - minute, { assigneeId: 'alice' }));
    expect(await live.find(({ tickets }) => tickets.length > 0)).toMatchObject({ ownFiguresChanged: true });
  });
});

describe('what must not arrive', () => {
  test('changes of another workspace, even of a ticket with the same id and asked for by its ref', async () => {
    const own = desk;
    const other = await connectPushingDesk(instance);
    const [mine, theirs] = [writeTicket('same', 'customer-1'), writeTicket('same', 'customer-2')];
    const at = Date.now() - 10 * minute;
    await send(mine.created(at));
    await deliver(instance, other, { events: [theirs.created(at)] });
    const live = await openLive(instance, alice, [refOf('same', own), refOf('same', other)]);
    open.push(live);
    await deliver(instance, other, { events: [theirs.answered(at + minute, 'mallory')] });
    await send(mine.answered(at + 2 * minute, 'bob'));
    await live.find(({ tickets }) => tickets.some(({ updatedAt }) => updatedAt === at + 2 * minute));
    const connectors = live.messages.flatMap(({ tickets }) => tickets.map(({ connectorId }) => connectorId));
    expect(new Set(connectors)).toEqual(new Set([own.connectorId]));
  });

  test('anything, for somebody who was deactivated: the line is cut and not opened again', async () => {
    const ticket = writeTicket();
    await send(ticket.created(Date.now() - minute));
    const live = await watch(alice, ticket.ticketId);
    const actor = { workspaceId: desk.workspaceId, actorMemberId: desk.admin.viewer.memberId };
    await instance.services.people.deactivate(actor, alice.viewer.memberId);
    await expect.poll(() => live.losses).toBeGreaterThan(0);
    const soFar = live.messages.length;
    await send(ticket.answered(Date.now(), 'bob'));
    await expect.poll(() => live.refusals).toEqual(['UNAUTHORIZED']);
    expect(live.messages.slice(soFar)).toEqual([]);
  });
});

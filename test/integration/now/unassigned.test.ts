import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createNowRepository } from '@shiftlight/api/modules/now/now.repository.ts';
import { createNowService } from '@shiftlight/api/modules/now/now.service.ts';
import { createTicketsRepository } from '@shiftlight/api/modules/tickets/tickets.repository.ts';
import { openLive, type LiveClient } from '../../builders/live-client.ts';
import { addMember, unique, type TestPerson } from '../../builders/people.ts';
import { connectPushingDesk, deliver, type PushingDesk } from '../../builders/pushing-desk.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { writeTicket, type TicketWriter } from '../../builders/ticket-events.ts';

const minute = 60_000;

let instance: TestInstance;
let desk: PushingDesk;
let ann: TestPerson;
let ben: TestPerson;
const open: LiveClient[] = [];
beforeAll(async () => {
  instance = await createTestInstance();
});
/** Ann and Ben are one team; Ben has a ticket in billing, so that is where the team works. */
beforeEach(async () => {
  desk = await connectPushingDesk(instance, '24x7');
  const actor = { workspaceId: desk.workspaceId, actorMemberId: null };
  const { teamId } = await instance.services.teams.create(actor, unique('Team'));
  ann = await addMember(instance, desk.workspaceId, 'agent', { name: 'Ann', teamId });
  ben = await addMember(instance, desk.workspaceId, 'agent', { name: 'Ben', teamId });
  const bens = writeTicket();
  await deliver(instance, desk, {
    people: [
      { id: 'ann', name: 'Ann', email: ann.email, kind: 'agent' },
      { id: 'ben', name: 'Ben', email: ben.email, kind: 'agent' },
    ],
    events: [bens.created(Date.now() - minute, { groupId: 'billing' }), bens.assigned(Date.now(), 'ben')],
  });
});
afterEach(() => Promise.all(open.splice(0).map((live) => live.close())));
afterAll(() => instance.close());

const send = (...events: readonly unknown[]) => deliver(instance, desk, { events });

/** As another API process sees it: nothing remembered. */
async function listOf(person: TestPerson) {
  const ticketsRepository = createTicketsRepository(instance.db);
  const repository = createNowRepository(instance.db);
  const { tickets } = instance.services;
  const service = createNowService({ repository, ticketsRepository, tickets, now: () => Date.now() });
  return (await service.list(person.viewer)).tickets.map(({ externalId, isAssigned }) => ({ externalId, isAssigned }));
}
const waiting = ({ ticketId }: TicketWriter) => ({ externalId: ticketId, isAssigned: false });

describe('the list of what nobody has', () => {
  test('holds tickets of the groups in which the team works, and no others', async () => {
    const [billing, sales] = [writeTicket(), writeTicket()];
    await send(
      billing.created(Date.now() - minute, { groupId: 'billing' }),
      sales.created(Date.now() - minute, { groupId: 'sales' }),
    );
    expect(await listOf(ann)).toEqual([waiting(billing)]);
  });

  test('holds everything of a helpdesk in which nobody of the team had a ticket yet', async () => {
    const lone = await addMember(instance, desk.workspaceId, 'agent', { name: 'New' });
    const sales = writeTicket();
    await deliver(instance, desk, {
      people: [{ id: 'new', name: 'New', email: lone.email, kind: 'agent' }],
      events: [sales.created(Date.now() - minute, { groupId: 'sales' })],
    });
    expect(await listOf(lone)).toEqual([waiting(sales)]);
  });

  test('holds tickets that are over first, and leaves out those without a clock, finished ones and deleted ones', async () => {
    const [over, soon, solved, deleted] = [writeTicket(), writeTicket(), writeTicket(), writeTicket()];
    const day = 24 * 60 * minute;
    const { id: _, ...deletion } = deleted.status(Date.now(), 'open');
    await send(
      over.created(Date.now() - 3 * day, { groupId: 'billing' }),
      soon.created(Date.now() - minute, { groupId: 'billing' }),
      solved.created(Date.now() - minute, { groupId: 'billing' }),
      solved.status(Date.now(), 'solved', 'ben'),
      deleted.created(Date.now() - minute, { groupId: 'billing' }),
      { ...deletion, id: unique('deletion'), type: 'ticket.deleted' },
    );
    expect(await listOf(ann)).toEqual([waiting(over), waiting(soon)]);
  });

  test('is empty for a member whom no helpdesk knows, and for another workspace', async () => {
    await send(writeTicket().created(Date.now() - minute, { groupId: 'billing' }));
    expect(await listOf(await addMember(instance, desk.workspaceId, 'lead'))).toEqual([]);
    const elsewhere = await connectPushingDesk(instance);
    expect(await listOf(await addMember(instance, elsewhere.workspaceId, 'agent'))).toEqual([]);
  });
});

describe('live', () => {
  async function watch(person: TestPerson): Promise<LiveClient> {
    const live = await openLive(instance, person, []);
    open.push(live);
    return live;
  }

  test('a new ticket in the team’s group comes by itself, and goes when somebody takes it; figures stay what they were', async () => {
    const live = await watch(ann);
    const ticket = writeTicket();
    await send(ticket.created(Date.now(), { groupId: 'billing' }));
    const message = await live.find(({ tickets }) => tickets.some(({ externalId }) => externalId === ticket.ticketId));
    expect(message).toMatchObject({
      ownFiguresChanged: false,
      waiting: [{ connectorId: desk.connectorId, externalId: ticket.ticketId }],
      tickets: [{ isAssigned: false, groupId: 'billing' }],
    });
    await send(ticket.assigned(Date.now(), 'ben'));
    await live.find(({ tickets }) =>
      tickets.some(({ externalId, isAssigned }) => externalId === ticket.ticketId && isAssigned),
    );
    expect(live.newest(ticket.ticketId)).toMatchObject({ isAssigned: true, assigneeName: 'Ben' });
  });

  test('a ticket of another group never comes', async () => {
    const live = await watch(ann);
    const [sales, billing] = [writeTicket(), writeTicket()];
    await send(sales.created(Date.now(), { groupId: 'sales' }));
    await send(billing.created(Date.now(), { groupId: 'billing' }));
    await live.find(({ tickets }) => tickets.some(({ externalId }) => externalId === billing.ticketId));
    expect(live.newest(sales.ticketId)).toBeNull();
  });
});

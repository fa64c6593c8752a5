import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addMember, createWorkspace, known, type TestPerson } from '../../builders/people.ts';
import { connectPushingDesk, deliver, type PushingDesk } from '../../builders/pushing-desk.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { writeTicket } from '../../builders/ticket-events.ts';

const minute = 60_000;

let instance: TestInstance;
let desk: PushingDesk;
let alice: TestPerson;
let bob: TestPerson;
beforeAll(async () => {
  instance = await createTestInstance();
});
beforeEach(async () => {
  desk = await connectPushingDesk(instance, '24x7');
  alice = await addMember(instance, desk.workspaceId, 'agent', { name: 'Alice Adler' });
  bob = await addMember(instance, desk.workspaceId, 'agent', { name: 'Bob Bauer' });
  const people = [
    { id: 'alice', name: 'Alice Adler', email: alice.email, kind: 'agent' },
    { id: 'bob', name: 'Bob Bauer', email: bob.email, kind: 'agent' },
  ];
  await deliver(instance, desk, { people });
});
afterAll(() => instance.close());

const receiptsOf = (person: TestPerson, externalId: string) =>
  instance.services.ticketReceipts.receipts(person.viewer, { connectorId: desk.connectorId, externalId });

test('in works-council mode no list of tickets tells a colleague how long somebody held one', async () => {
  const ticket = writeTicket();
  const openedAt = Date.now() - 60 * minute;
  const created = ticket.created(openedAt);
  await deliver(instance, desk, {
    events: [
      created,
      ticket.assigned(openedAt + 10 * minute, 'alice'),
      ticket.assigned(openedAt + 30 * minute, 'bob'),
      ticket.answered(openedAt + 40 * minute, 'bob'),
    ],
  });
  const { services } = instance;
  const refs = [{ connectorId: desk.connectorId, externalId: created.ticketId }];
  const ownersFor = async (person: TestPerson) => {
    const { tickets } = await services.tickets.lookup(person.viewer, refs);
    return tickets.flatMap(({ clocks }) => clocks.flatMap(({ owners }) => owners.map(({ ownerId }) => ownerId)));
  };
  expect(await ownersFor(alice)).toEqual(expect.arrayContaining(['alice', 'bob']));
  await services.privacy.save(
    { workspaceId: desk.workspaceId, actorMemberId: null },
    { basedOn: 0, worksCouncil: true, retention: {} },
  );
  expect(await ownersFor(alice)).toEqual([]);
  const own = await ownersFor(bob);
  expect(own).toContain('bob');
  expect(own).not.toContain('alice');
});

describe('the receipts of a ticket', () => {
  test('add up to what its clocks show, and tell who held the ticket', async () => {
    const ticket = writeTicket();
    const openedAt = Date.now() - 60 * minute;
    await deliver(instance, desk, {
      events: [
        ticket.created(openedAt),
        ticket.assigned(openedAt + 10 * minute, 'alice'),
        ticket.answered(openedAt + 20 * minute, 'alice', { automatic: true }),
        ticket.assigned(openedAt + 30 * minute, 'bob'),
      ],
    });
    const view = await receiptsOf(alice, ticket.ticketId);
    const first = known(view.receipts.find(({ clock }) => clock.kind === 'first-response'));
    expect(first.spans.reduce((sum, { countedMs }) => sum + countedMs, 0)).toBe(first.reading.usedMs);
    expect(first.reading.usedMs).toBeGreaterThanOrEqual(60 * minute);
    expect(first.owners.slice(0, 2)).toEqual([
      { ownerId: null, countedMs: 10 * minute },
      { ownerId: 'alice', countedMs: 20 * minute },
    ]);
    expect(first.events.map(({ effect, ignored }) => ignored ?? effect)).toEqual([
      'started',
      'new-owner',
      'automatic',
      'new-owner',
    ]);
    expect(view.names).toEqual({ alice: 'Alice Adler', bob: 'Bob Bauer' });
    expect(view.events.map(({ type, actorName, detail }) => [type, actorName, detail])).toEqual([
      ['ticket.created', null, 'new'],
      ['assignee.changed', null, 'Alice Adler'],
      ['message.added', 'Alice Adler', null],
      ['assignee.changed', null, 'Bob Bauer'],
    ]);
  });

  test('name the policy and the calendar with their versions', async () => {
    const ticket = writeTicket();
    await deliver(instance, desk, { events: [ticket.created(Date.now() - minute)] });
    const { receipts } = await receiptsOf(alice, ticket.ticketId);
    expect(receipts[0]?.policyName).not.toBe('');
    expect(receipts[0]?.policyVersion).toBe(1);
  });

  test('leave a look in the log of the colleagues whose time they show, and none for the own', async () => {
    const ticket = writeTicket();
    const openedAt = Date.now() - 60 * minute;
    await deliver(instance, desk, { events: [ticket.created(openedAt), ticket.assigned(openedAt + minute, 'bob')] });
    const page = { limit: 10 };
    await receiptsOf(bob, ticket.ticketId);
    expect(await instance.services.audit.listLooksAt(bob.viewer, page)).toEqual([]);
    await receiptsOf(alice, ticket.ticketId);
    expect(await instance.services.audit.listLooksAt(bob.viewer, page)).toMatchObject([
      { viewerName: 'Alice Adler', what: `clocks of ticket ${ticket.ticketId}` },
    ]);
  });

  test('are refused for an unknown ticket and from another workspace', async () => {
    const ticket = writeTicket();
    await deliver(instance, desk, { events: [ticket.created(Date.now() - minute)] });
    const stranger = await createWorkspace(instance);
    await expect(receiptsOf(alice, 'unheard of')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(receiptsOf(stranger, ticket.ticketId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

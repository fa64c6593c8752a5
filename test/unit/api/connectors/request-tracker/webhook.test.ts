import { describe, expect, test } from 'vitest';
import { normaliseDelivery } from '@shiftlight/api/connectors/request-tracker/webhook.ts';

const scope = { settings: {}, pseudonymOf: (id: string) => `hidden-${id}` };
const alice = { name: 'alice', privileged: 1, realName: 'Alice Adler', email: 'alice@rt.local' };
const carol = { name: 'carol@example.com', privileged: 0 };
const created = Date.UTC(2026, 10, 2, 9) / 1000;
/** As the scrip sends it: absent values are null, numbers are numbers. */
const delivery = {
  version: 1,
  transaction: {
    id: 105,
    type: 'Correspond',
    field: null,
    old: null,
    new: null,
    created,
    timeTaken: 0,
    creator: alice,
    newOwner: null,
    newQueue: null,
  },
  ticket: {
    id: 7,
    subject: 'Gearbox',
    status: 'open',
    queue: 'Support',
    priority: 0,
    sla: null,
    owner: alice,
    requestor: carol,
  },
};
const withTransaction = (changes: object) =>
  normaliseDelivery({ ...delivery, transaction: { ...delivery.transaction, ...changes } }, scope);
const withTicket = (changes: object) =>
  normaliseDelivery({ ...delivery, ticket: { ...delivery.ticket, ...changes } }, scope);

test('an answer is one event of the agent, who is introduced', () => {
  expect(normaliseDelivery(delivery, scope)).toEqual({
    events: [
      {
        id: 'tx/105',
        ticketId: '7',
        at: created * 1000,
        order: 1050,
        actor: { kind: 'agent', personId: 'alice' },
        type: 'message.added',
        visibility: 'public',
        automatic: false,
        channel: null,
        lengthChars: null,
      },
    ],
    people: [{ externalId: 'alice', name: 'Alice Adler', email: 'alice@rt.local', kind: 'agent' }],
    rejected: [],
  });
});

describe('people', () => {
  test.each([
    { name: 'a customer is not introduced', change: { creator: carol }, expected: ['alice'] },
    { name: 'the new owner is', change: { newOwner: { ...alice, name: 'bob' } }, expected: ['alice', 'bob'] },
    { name: 'Nobody is nobody', change: { newOwner: { name: 'Nobody', privileged: 1 } }, expected: ['alice'] },
    { name: 'the system is nobody', change: { creator: { name: 'RT_System', privileged: 1 } }, expected: ['alice'] },
  ])('$name', ({ change, expected }) => {
    expect(withTransaction(change).people.map(({ externalId }) => externalId)).toEqual(expected);
  });

  test('a colleague without a name of their own goes by the account’s', () => {
    const { people } = withTransaction({ creator: { name: 'bob', privileged: 1, realName: '', email: '' } });
    expect(people[0]).toEqual({ externalId: 'bob', name: 'bob', email: null, kind: 'agent' });
  });

  test('a bot of the settings is told as one', () => {
    const settings = { bots: ['alice'] };
    expect(normaliseDelivery(delivery, { ...scope, settings }).people).toMatchObject([{ kind: 'bot' }]);
  });
});

test.each([
  {
    name: 'an owner change to Nobody',
    change: { type: 'Set', field: 'Owner', newOwner: { name: 'Nobody', privileged: 1 } },
    expected: { type: 'assignee.changed', assigneeId: null },
  },
  {
    name: 'a queue change',
    change: { type: 'Set', field: 'Queue', new: '4', newQueue: 'Workshop' },
    expected: { type: 'group.changed', groupId: 'Workshop' },
  },
  {
    name: 'a status change',
    change: { type: 'Status', field: 'Status', old: 'open', new: 'stalled' },
    expected: { type: 'status.changed', status: 'pending' },
  },
])('$name', ({ change, expected }) => {
  expect(withTransaction(change).events).toMatchObject([expected]);
});

test('a priority may come as number or text', () => {
  const priorities = [95, '95'].map((priority) =>
    normaliseDelivery(
      {
        ...delivery,
        transaction: { ...delivery.transaction, type: 'Create' },
        ticket: { ...delivery.ticket, priority },
      },
      scope,
    ).events.map((event) => (event.type === 'ticket.created' ? event.attributes.priority : null)),
  );
  expect(priorities).toEqual([
    ['P1', null],
    ['P1', null],
  ]);
});

test('bookkeeping brings nothing and is nothing to complain about', () => {
  expect(withTransaction({ type: 'EmailRecord' })).toMatchObject({ events: [], rejected: [] });
});

describe('what is not understood is rejected with the reason', () => {
  test.each([
    {
      name: 'another version',
      result: () => normaliseDelivery({ ...delivery, version: 2 }, scope),
      detail: /^version: /,
    },
    { name: 'no object', result: () => normaliseDelivery('hello', scope), detail: /^delivery: / },
    { name: 'a transaction without a number', result: () => withTransaction({ id: 'x' }), detail: /transaction\.id: / },
    {
      name: 'a transaction without an author',
      result: () => withTransaction({ creator: null }),
      detail: /transaction\.creator: /,
    },
    {
      name: 'an instant in milliseconds',
      result: () => withTransaction({ created: created * 1000 }),
      detail: /transaction\.created: /,
    },
    { name: 'a ticket without a status', result: () => withTicket({ status: null }), detail: /ticket\.status: / },
  ])('$name', ({ result, detail }) => {
    expect(result()).toMatchObject({
      events: [],
      people: [],
      rejected: [{ reason: 'malformed', detail: expect.stringMatching(detail) }],
    });
  });
});

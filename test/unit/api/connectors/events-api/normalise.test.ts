import { describe, expect, test } from 'vitest';
import { normalisePushed } from '@shiftlight/api/connectors/events-api/normalise.ts';

const scope = { settings: {}, pseudonymOf: (id: string) => `hidden-${id}` };
const at = Date.UTC(2026, 10, 2, 9);
const base = { id: '1', ticketId: '7', at, order: 3, actor: { kind: 'customer', personId: 'carol' } };
const message = {
  ...base,
  type: 'message.added',
  visibility: 'public',
  automatic: false,
  channel: null,
  lengthChars: 9,
};
const creation = {
  ...base,
  type: 'ticket.created',
  status: 'new',
  rawStatus: 'new',
  assigneeId: null,
  groupId: null,
  attributes: { requesterId: 'carol', subject: 'Hello' },
};
const one = (event: unknown) => normalisePushed({ events: [event] }, scope);

describe('customers', () => {
  test.each([
    { name: 'who wrote', event: message, path: (event: typeof message) => event.actor.personId },
    { name: 'who asked', event: creation, path: (event: typeof creation) => event.attributes.requesterId },
  ])('$name are replaced', ({ event }) => {
    const text = JSON.stringify(one(event).events);
    expect(text).toContain('hidden-carol');
    expect(text).not.toContain('"carol"');
  });

  test('who are not named stay unnamed', () => {
    expect(one({ ...message, actor: { kind: 'customer', personId: null } }).events[0]?.actor.personId).toBeNull();
  });

  test.each(['agent', 'bot'])('a colleague (%s) stays who they are', (kind) => {
    expect(one({ ...message, actor: { kind, personId: 'carol' } }).events[0]?.actor.personId).toBe('carol');
  });
});

test('what the vocabulary does not know is dropped, above all a body', () => {
  const [event] = one({ ...message, body: 'Dear all', attachments: ['x'] }).events;
  expect(Object.keys(event ?? {}).sort()).toEqual(Object.keys(message).sort());
});

test('an order that is not given is 0', () => {
  const { order: _, ...unordered } = message;
  expect(one(unordered).events[0]?.order).toBe(0);
});

describe('limits', () => {
  test.each([
    { name: 'an id of 200 characters', change: { id: 'x'.repeat(200) }, taken: true },
    { name: 'an id of 201 characters', change: { id: 'x'.repeat(201) }, taken: false },
    { name: 'an empty id', change: { id: '' }, taken: false },
    { name: 'the first instant of 2000', change: { at: 946_684_800_000 }, taken: true },
    { name: 'an instant before 2000', change: { at: 946_684_799_999 }, taken: false },
    { name: 'a fraction of a millisecond', change: { at: at + 0.5 }, taken: false },
    { name: 'an order beyond what a database can hold', change: { order: 2 ** 60 }, taken: false },
    { name: 'an actor of an unknown kind', change: { actor: { kind: 'alien', personId: null } }, taken: false },
    { name: 'a negative length', change: { lengthChars: -1 }, taken: false },
  ])('$name: taken is $taken', ({ change, taken }) => {
    const { events, rejected } = one({ ...message, ...change });
    expect([events.length, rejected.length]).toEqual(taken ? [1, 0] : [0, 1]);
  });

  test('a thousand events are one delivery, more are not', () => {
    const events = (count: number) => ({
      events: Array.from({ length: count }, (_, index) => ({ ...message, id: `${index}` })),
    });
    expect(normalisePushed(events(1_000), scope).events).toHaveLength(1_000);
    expect(normalisePushed(events(1_001), scope)).toMatchObject({ events: [], rejected: [{ reason: 'malformed' }] });
  });
});

test('one that is not understood does not cost its neighbours', () => {
  const { events, people, rejected } = normalisePushed(
    {
      events: [message, { ...message, id: '' }, { type: 'parcel.lost' }, creation],
      people: [{ id: 'a', name: 'A', email: null, kind: 'agent' }, { id: 'b' }],
    },
    scope,
  );
  expect([events.length, people.length]).toEqual([2, 1]);
  expect(rejected.map(({ reason }) => reason)).toEqual(['malformed', 'unknown-type', 'malformed']);
});

test('what is rejected is kept as a delivery that can be read again', () => {
  const { rejected } = normalisePushed({ events: [{ type: 'parcel.lost' }], people: [{ id: 'b' }] }, scope);
  expect(rejected.map(({ content }) => content)).toEqual([
    { events: [{ type: 'parcel.lost' }] },
    { people: [{ id: 'b' }] },
  ]);
});

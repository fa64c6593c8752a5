import { describe, expect, test } from 'vitest';
import { checkMapping } from '@shiftlight/api/imports/check-mapping.ts';
import type { ImportMapping } from '@shiftlight/api/imports/mapping.ts';
import { proposeMapping } from '@shiftlight/api/imports/propose-mapping.ts';
import { importTargets } from '@shiftlight/api/imports/targets.ts';
import { createRowReader } from '@shiftlight/api/imports/to-events.ts';
import { pushedBusinessEvent } from '@shiftlight/api/connectors/events-api/business-schema.ts';
import { pushedEvent } from '@shiftlight/api/connectors/events-api/schema.ts';

const rules = { timeZone: 'UTC', dates: null, decimal: 'point', lengths: 'ms' } as const;
const findAgent = (email: string) => (email === 'ann@example.test' ? 'ann' : null);

function readWith(mapping: Partial<ImportMapping> & Pick<ImportMapping, 'target'>, cells: object) {
  return createRowReader({ fields: {}, ...rules, ...mapping }, findAgent)({ line: 2, cells: { ...cells } });
}

const shift = { Who: 'Ann@example.test', Task: 'Phone', Start: '2026-11-02 09:00', End: '2026-11-02 13:00' };
const shiftFields = {
  agentId: { column: 'Who' },
  activity: { column: 'Task' },
  from: { column: 'Start' },
  to: { column: 'End' },
};
const worked = (cells: object, fields: ImportMapping['fields'] = shiftFields) =>
  readWith({ target: 'shift.worked', fields }, cells);

describe('a row becomes an event', () => {
  test('with the colleague found by their address, and an id of what it says', () => {
    const from = Date.UTC(2026, 10, 2, 9);
    const outcome = worked(shift);
    expect(outcome).toEqual({
      events: [
        {
          id: expect.stringMatching(/^import\/[\w-]{32}$/),
          type: 'shift.worked',
          ...{ at: from, agentId: 'ann', activity: 'phone', from, to: Date.UTC(2026, 10, 2, 13) },
        },
      ],
    });
    expect(worked({ ...shift, unused: 'x' })).toEqual(outcome);
    expect(worked({ ...shift, End: '2026-11-02 13:01' })).not.toEqual(outcome);
  });

  test('with one value for all rows', () => {
    expect(worked(shift, { ...shiftFields, activity: { value: 'chat' } })).toMatchObject({
      events: [{ activity: 'chat' }],
    });
  });

  test('of the type that the row itself names, columns called as the fields', () => {
    const cells = { type: 'order.delivered', id: 'd1', at: '2026-11-02T09:00:00Z', orderId: '17', amount: '' };
    expect(readWith({ target: 'events' }, cells)).toEqual({
      events: [{ type: 'order.delivered', id: 'd1', at: Date.UTC(2026, 10, 2, 9), orderId: '17' }],
    });
  });

  test('of a ticket, with objects within', () => {
    const cells = {
      type: 'ticket.deleted',
      ticketId: '7',
      at: '2026-11-02',
      'actor.kind': 'agent',
      'actor.personId': 'ann',
    };
    expect(readWith({ target: 'events' }, cells)).toMatchObject({
      events: [{ type: 'ticket.deleted', ticketId: '7', actor: { kind: 'agent', personId: 'ann' } }],
    });
  });
});

describe('a ticket in one row becomes what happened to it', () => {
  const cells = {
    ...{ id: '7', created: '2026-11-02 09:00', reply: '2026-11-02 09:30', solved: '2026-11-02 12:00' },
    ...{ who: 'ann@example.test', stars: '4', asker: 'carol' },
  };
  const fields = {
    ticketId: { column: 'id' },
    createdAt: { column: 'created' },
    firstReplyAt: { column: 'reply' },
    solvedAt: { column: 'solved' },
    assigneeId: { column: 'who' },
    rating: { column: 'stars' },
    requesterId: { column: 'asker' },
  };
  const readTicket = (changes: object = {}) => readWith({ target: 'tickets', fields }, { ...cells, ...changes });

  test('with ids of its own', () => {
    expect(readTicket()).toMatchObject({
      events: [
        { id: 'import/7/created', type: 'ticket.created', assigneeId: 'ann' },
        { id: 'import/7/first-reply', type: 'message.added', actor: { personId: 'ann' } },
        { id: 'import/7/solved', type: 'status.changed', status: 'solved' },
        { id: 'import/7/rated', type: 'survey.answered', value: 4, scaleMin: 1, scaleMax: 5 },
      ],
    });
  });

  test('that is still open tells no more than is known', () => {
    expect(readTicket({ reply: '', solved: '', stars: '' })).toMatchObject({ events: [{ type: 'ticket.created' }] });
  });

  test.each([
    { name: 'an answer before the question', changes: { reply: '2026-11-01' }, problem: /^firstReplyAt: .*before/ },
    { name: 'a rating without a time', changes: { solved: '' }, problem: /^ratedAt: / },
    { name: 'no number', changes: { id: ' ' }, problem: /^ticketId: This is missing/ },
    { name: 'an address that nobody has', changes: { who: 'bob@example.test' }, problem: /^assigneeId: Nobody/ },
  ])('$name comes back with its reason', ({ changes, problem }) => {
    expect(readTicket(changes)).toEqual({ problem: expect.stringMatching(problem) });
  });
});

describe('the proposed mapping', () => {
  const propose = (columns: readonly string[], cells: object = {}) =>
    proposeMapping('csv', columns, [{ line: 2, cells: { ...cells } }], 'UTC');

  test.each([
    {
      name: 'a list of tickets',
      columns: ['Ticket ID', 'Subject', 'Created at', 'First response at', 'Resolved at', 'Agent', 'Priority', 'CSAT'],
      target: 'tickets',
      fields: {
        ticketId: { column: 'Ticket ID' },
        subject: { column: 'Subject' },
        createdAt: { column: 'Created at' },
        firstReplyAt: { column: 'First response at' },
        solvedAt: { column: 'Resolved at' },
        assigneeId: { column: 'Agent' },
        priority: { column: 'Priority' },
        rating: { column: 'CSAT' },
      },
    },
    {
      name: 'a rota in German',
      columns: ['Mitarbeiter', 'Tätigkeit', 'Beginn', 'Ende', 'Shift ID'],
      target: 'shift.scheduled',
      fields: {
        agentId: { column: 'Mitarbeiter' },
        activity: { column: 'Tätigkeit' },
        from: { column: 'Beginn' },
        to: { column: 'Ende' },
        shiftId: { column: 'Shift ID' },
      },
    },
    { name: 'events as they are', columns: ['type', 'id', 'at', 'orderId'], target: 'events', fields: {} },
  ])('knows $name', ({ columns, target, fields }) => {
    expect(propose(columns)).toMatchObject({ target, fields });
  });

  test('sees from the rows how dates and fractions are written', () => {
    expect(propose(['a', 'b'], { a: '25/12/2026', b: '1.234,50' })).toMatchObject({
      dates: 'day-first',
      decimal: 'comma',
    });
    expect(propose(['a', 'b'], { a: '12/25/2026', b: '12.5' })).toMatchObject({
      dates: 'month-first',
      decimal: 'point',
    });
    expect(propose(['a'], { a: '01/02/2026' })).toMatchObject({ dates: null });
  });

  test('that does not fit the file is refused, naming all that is wrong', () => {
    const mapping = { target: 'shift.worked', fields: { agentId: { column: 'Gone' }, luck: { value: '1' } }, ...rules };
    expect(() => checkMapping({ ...mapping, timeZone: 'Mars/Base' }, ['Who'])).toThrow(
      /no field luck.*agentId: the file has no column “Gone”.*activity: choose.*from: choose.*to: choose.*no time zone/s,
    );
  });
});

test('everything that may be pushed may be imported', () => {
  const pushed = [...pushedBusinessEvent.options, ...pushedEvent.options].map((option) => option.shape.type.value);
  expect(importTargets.map(({ id }) => id)).toEqual(expect.arrayContaining(pushed));
});

test.each(importTargets.map((target) => ({ target })))(
  '$target.id: every field is of a kind that a cell can hold',
  ({ target }) => {
    expect(target.fields.filter(({ kind, values }) => kind === 'choice' && values.length === 0)).toEqual([]);
    expect(new Set(target.fields.map(({ path }) => path)).size).toBe(target.fields.length);
  },
);

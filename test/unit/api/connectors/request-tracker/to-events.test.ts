import { describe, expect, test } from 'vitest';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import { rtSettings } from '@shiftlight/api/connectors/request-tracker/settings.ts';
import type {
  RtTicketAtCreation,
  RtTransaction,
  RtUser,
} from '@shiftlight/api/connectors/request-tracker/rt-transaction.ts';
import { toEvents } from '@shiftlight/api/connectors/request-tracker/to-events.ts';

const user = (name: string, privileged: boolean): RtUser => ({ name, privileged, realName: null, email: null });
const alice = user('alice', true);
const carol = user('carol@example.com', false);
const robot = user('robot', true);
const system = user('RT_System', true);

const at = Date.UTC(2026, 10, 2, 9);
const transaction: RtTransaction = {
  id: 105,
  ticketId: '7',
  type: 'Correspond',
  field: '',
  oldValue: '',
  newValue: '',
  createdAt: at,
  timeTakenMinutes: 0,
  creator: alice,
  newOwner: null,
  newQueue: null,
};
const creation: RtTicketAtCreation = {
  subject: 'Gearbox',
  status: 'new',
  queue: 'Support',
  priority: '95',
  sla: 'gold',
  owner: null,
  requestor: carol,
};
const scope = {
  settings: rtSettings.parse({ bots: ['robot'], statuses: { 'in the workshop': 'on-hold' } }),
  pseudonymOf: (id: string) => `hidden-${id}`,
};
const eventsOf = (changes: Partial<RtTransaction>, created: RtTicketAtCreation | null = null) =>
  toEvents({ ...transaction, ...changes }, created, scope);

interface Row {
  readonly name: string;
  readonly changes: Partial<RtTransaction>;
  /** What is told of each event, without id, ticket, instant, order and actor. */
  readonly expected: readonly object[];
}

const message = { type: 'message.added', automatic: false, channel: null, lengthChars: null };
const strip = ({ id: _, ticketId: __, at: ___, order: ____, actor: _____, ...told }: TicketEvent) => told;

test.each<Row>([
  { name: 'Correspond is a public message', changes: {}, expected: [{ ...message, visibility: 'public' }] },
  {
    name: 'Comment is an internal message',
    changes: { type: 'Comment' },
    expected: [{ ...message, visibility: 'internal' }],
  },
  {
    name: 'what the system writes is automatic',
    changes: { creator: system },
    expected: [{ ...message, visibility: 'public', automatic: true }],
  },
  {
    name: 'what a named bot writes is automatic',
    changes: { creator: robot },
    expected: [{ ...message, visibility: 'public', automatic: true }],
  },
  {
    name: 'Status is a change of status',
    changes: { type: 'Status', field: 'Status', oldValue: 'new', newValue: 'stalled' },
    expected: [{ type: 'status.changed', status: 'pending', rawStatus: 'stalled' }],
  },
  {
    name: 'a status of a lifecycle of their own goes by the settings',
    changes: { type: 'Status', newValue: 'in the workshop' },
    expected: [{ type: 'status.changed', status: 'on-hold', rawStatus: 'in the workshop' }],
  },
  {
    name: 'the status deleted is a deletion',
    changes: { type: 'Status', newValue: 'deleted' },
    expected: [{ type: 'ticket.deleted' }],
  },
  {
    name: 'leaving the status deleted brings the ticket back, then changes it',
    changes: { type: 'Status', oldValue: 'deleted', newValue: 'open' },
    expected: [{ type: 'ticket.restored' }, { type: 'status.changed', status: 'open', rawStatus: 'open' }],
  },
  ...['Set', 'Take', 'Give', 'Steal', 'Force'].map((type) => ({
    name: `${type} of Owner is a change of assignee`,
    changes: { type, field: 'Owner', newOwner: alice },
    expected: [{ type: 'assignee.changed', assigneeId: 'alice' }],
  })),
  {
    name: 'Untake leaves the ticket to nobody',
    changes: { type: 'Untake', field: 'Owner', newOwner: null },
    expected: [{ type: 'assignee.changed', assigneeId: null }],
  },
  {
    name: 'SetWatcher repeats an owner change and is left out',
    changes: { type: 'SetWatcher', field: 'Owner', newOwner: alice },
    expected: [],
  },
  {
    name: 'Set of Queue is a change of group',
    changes: { type: 'Set', field: 'Queue', newQueue: 'Workshop' },
    expected: [{ type: 'group.changed', groupId: 'Workshop' }],
  },
  {
    name: 'Set of Priority is told as a level',
    changes: { type: 'Set', field: 'Priority', newValue: '60' },
    expected: [{ type: 'attributes.changed', attributes: { priority: 'P2' } }],
  },
  {
    name: 'Set of Subject',
    changes: { type: 'Set', field: 'Subject', newValue: 'Clutch' },
    expected: [{ type: 'attributes.changed', attributes: { subject: 'Clutch' } }],
  },
  {
    name: 'Set of SLA is the customer’s tier',
    changes: { type: 'Set', field: 'SLA', newValue: 'gold' },
    expected: [{ type: 'attributes.changed', attributes: { customerTier: 'gold' } }],
  },
  {
    name: 'Set of SLA to nothing',
    changes: { type: 'Set', field: 'SLA', newValue: '' },
    expected: [{ type: 'attributes.changed', attributes: { customerTier: null } }],
  },
  {
    name: 'a link to the ticket that it was merged into',
    changes: { type: 'AddLink', field: 'MergedInto', newValue: 'fsck.com-rt://rt.local/ticket/12' },
    expected: [{ type: 'ticket.merged', intoTicketId: '12' }],
  },
  {
    name: 'the same link noted on the ticket that stays',
    changes: { type: 'AddLink', field: 'MergedInto', newValue: 'fsck.com-rt://rt.local/ticket/7' },
    expected: [],
  },
  {
    name: 'another link',
    changes: { type: 'AddLink', field: 'RefersTo', newValue: 'fsck.com-rt://rt.local/ticket/12' },
    expected: [],
  },
  {
    name: 'a merge into something that is no ticket',
    changes: { type: 'AddLink', field: 'MergedInto', newValue: 'https://elsewhere' },
    expected: [],
  },
  {
    name: 'time worked is logged beside the message',
    changes: { timeTakenMinutes: 12 },
    expected: [
      { ...message, visibility: 'public' },
      { type: 'work.logged', durationMs: 720_000, holdMs: 0 },
    ],
  },
  {
    name: 'time worked alone',
    changes: { type: 'Set', field: 'TimeWorked', newValue: '5', timeTakenMinutes: 5 },
    expected: [{ type: 'work.logged', durationMs: 300_000, holdMs: 0 }],
  },
  {
    name: 'a correction of time worked downwards is not counted',
    changes: { type: 'Set', field: 'TimeWorked', timeTakenMinutes: -5 },
    expected: [],
  },
  ...['EmailRecord', 'CommentEmailRecord', 'CustomField', 'Told', 'SystemError', 'AddWatcher'].map((type) => ({
    name: `${type} is RT’s own bookkeeping`,
    changes: { type },
    expected: [],
  })),
  ...['Due', 'Starts', 'Told', 'FinalPriority'].map((field) => ({
    name: `Set of ${field} tells nothing`,
    changes: { type: 'Set', field, newValue: '2026-11-23 13:00:00' },
    expected: [],
  })),
  { name: 'Create without the ticket as it was', changes: { type: 'Create' }, expected: [] },
])('$name', ({ changes, expected }) => {
  expect(eventsOf(changes).map(strip)).toEqual(expected);
});

describe('the creation', () => {
  const create = (changes: Partial<RtTransaction>, created: Partial<RtTicketAtCreation> = {}) =>
    eventsOf({ type: 'Create', creator: carol, ...changes }, { ...creation, ...created });

  test('is the ticket with everything that it had, and its first message', () => {
    expect(create({})).toEqual([
      {
        id: 'tx/105',
        ticketId: '7',
        at,
        order: 1050,
        actor: { kind: 'customer', personId: 'hidden-carol@example.com' },
        type: 'ticket.created',
        status: 'new',
        rawStatus: 'new',
        assigneeId: null,
        groupId: 'Support',
        attributes: {
          subject: 'Gearbox',
          channel: 'email',
          priority: 'P1',
          customerTier: 'gold',
          requesterId: 'hidden-carol@example.com',
        },
      },
      {
        id: 'tx/105/message',
        ticketId: '7',
        at,
        order: 1051,
        actor: { kind: 'customer', personId: 'hidden-carol@example.com' },
        ...message,
        channel: 'email',
        visibility: 'public',
      },
    ]);
  });

  test.each([
    {
      name: 'by the system for a customer: the first message is the customer’s',
      creator: system,
      requestor: carol,
      kind: 'customer',
      automatic: false,
    },
    {
      name: 'by the system for nobody: the first message is automatic',
      creator: system,
      requestor: null,
      kind: 'system',
      automatic: true,
    },
    {
      name: 'by an agent: the first message is the agent’s',
      creator: alice,
      requestor: carol,
      kind: 'agent',
      automatic: false,
    },
    {
      name: 'by a bot: the first message is automatic',
      creator: robot,
      requestor: carol,
      kind: 'bot',
      automatic: true,
    },
  ])('$name', ({ creator, requestor, kind, automatic }) => {
    expect(create({ creator }, { requestor })[1]).toMatchObject({ type: 'message.added', actor: { kind }, automatic });
  });

  test('by an agent for a colleague names the colleague as who asked', () => {
    expect(create({ creator: alice }, { requestor: robot })[0]).toMatchObject({ attributes: { requesterId: 'robot' } });
  });
});

test('the ids and places of a transaction’s events are its own, so that both ways lead to the same ones', () => {
  const restored = eventsOf({ type: 'Status', oldValue: 'deleted', newValue: 'open', timeTakenMinutes: 1 });
  const places = restored.map(({ id, order }) => [id, order]);
  expect(new Set(restored.map(({ id }) => id)).size).toBe(3);
  expect(places).toEqual(places.toSorted(([, a], [, b]) => Number(a) - Number(b)));
  const next = eventsOf({ id: 106 })[0];
  expect(restored.every(({ order }) => order < (next?.order ?? 0))).toBe(true);
});

import { describe, expect, test } from 'vitest';
import type { SlaTarget } from '@shiftlight/shared/sla/policy.ts';
import {
  ann,
  assigned,
  becomes,
  bob,
  bot,
  changed,
  clocksOf,
  clockTime,
  created,
  customer,
  foldStory,
  grouped,
  happens,
  HOUR,
  message,
  MINUTE,
  policyOf,
  type StoryStep,
  system,
  tell,
} from './story.ts';

/** state, used minutes, due time */
type Outcome = readonly [state: string, usedMinutes: number, dueAt: string | null];

interface Row {
  readonly name: string;
  readonly target: SlaTarget['kind'] | (Partial<SlaTarget> & Pick<SlaTarget, 'kind'>);
  readonly story: readonly StoryStep[];
  readonly expected: readonly Outcome[];
}

const note = { visibility: 'internal' } as const;
const auto = { automatic: true } as const;

function check({ target, story, expected }: Row) {
  const clocks = clocksOf(typeof target === 'string' ? { kind: target } : target, ...story);
  const outcomes = clocks.map((clock) => [clock.state, clock.usedMs / MINUTE, clockTime(clock.dueAt)]);
  expect(outcomes).toEqual(expected);
}

describe('first response', () => {
  test.each<Row>([
    {
      name: 'runs from creation',
      target: 'first-response',
      story: [created('09:00')],
      expected: [['running', 0, '02 13:00']],
    },
    {
      name: 'is met by a public human answer',
      target: 'first-response',
      story: [created('09:00'), message('10:30', ann)],
      expected: [['met', 90, '02 13:00']],
    },
    {
      name: 'is met by an answer exactly at the due instant',
      target: 'first-response',
      story: [created('09:00'), message('13:00', ann)],
      expected: [['met', 240, '02 13:00']],
    },
    {
      name: 'is met late by an answer after it',
      target: 'first-response',
      story: [created('09:00'), message('13:01', ann)],
      expected: [['met-late', 241, '02 13:00']],
    },
    {
      name: 'is breached when time passes without an answer',
      target: 'first-response',
      story: [created('09:00'), message('14:00', customer)],
      expected: [['breached', 0, '02 13:00']],
    },
    {
      name: 'is not met by a bot',
      target: 'first-response',
      story: [created('09:00'), message('09:10', bot)],
      expected: [['running', 0, '02 13:00']],
    },
    {
      name: 'is not met by an automatic answer under an agent’s name',
      target: 'first-response',
      story: [created('09:00'), message('09:10', ann, auto)],
      expected: [['running', 0, '02 13:00']],
    },
    {
      name: 'is not met by an internal note',
      target: 'first-response',
      story: [created('09:00'), message('09:10', ann, note)],
      expected: [['running', 0, '02 13:00']],
    },
    {
      name: 'is not met by the status alone',
      target: 'first-response',
      story: [created('09:00'), becomes('09:10', 'pending')],
      expected: [['running', 0, '02 13:00']],
    },
    {
      name: 'is cancelled when the ticket is solved without an answer',
      target: 'first-response',
      story: [created('09:00'), becomes('10:00', 'solved')],
      expected: [['cancelled', 60, '02 13:00']],
    },
    {
      name: 'does not start again when that ticket is reopened',
      target: 'first-response',
      story: [created('09:00'), becomes('10:00', 'solved'), becomes('11:00', 'open')],
      expected: [['cancelled', 60, '02 13:00']],
    },
    {
      name: 'starts with a ticket that a form or monitor opened',
      target: 'first-response',
      story: [created('09:00', { actor: system })],
      expected: [['running', 0, '02 13:00']],
    },
    {
      name: 'does not start on a ticket that an agent opened by writing to the customer',
      target: 'first-response',
      story: [created('09:00', { actor: ann }), message('09:00', ann), message('10:00', customer)],
      expected: [],
    },
    {
      name: 'starts with the first customer message when an agent only opened the ticket',
      target: 'first-response',
      story: [created('09:00', { actor: ann }), message('10:00', customer)],
      expected: [['running', 0, '02 14:00']],
    },
    {
      name: 'starts when an agent is the requester',
      target: 'first-response',
      story: [created('09:00', { actor: bob, attributes: { requesterId: 'bob' } })],
      expected: [['running', 0, '02 13:00']],
    },
    {
      name: 'is not met by the requester who happens to be an agent',
      target: 'first-response',
      story: [created('09:00', { actor: bob, attributes: { requesterId: 'bob' } }), message('09:30', bob)],
      expected: [['running', 0, '02 13:00']],
    },
    {
      name: 'pauses where the policy says so',
      target: { kind: 'first-response', pauseIn: ['pending'] },
      story: [created('09:00'), becomes('10:00', 'pending'), becomes('12:00', 'open')],
      expected: [['running', 60, '02 15:00']],
    },
    {
      name: 'counts working time only',
      target: { kind: 'first-response', calendarId: 'office' },
      story: [created('16:00')],
      expected: [['running', 0, '03 12:00']],
    },
  ])('$name', check);
});

describe('next reply', () => {
  const answered = [created('09:00'), message('09:30', ann)];
  test.each<Row>([
    {
      name: 'does not run before the first response',
      target: 'next-reply',
      story: [created('09:00'), message('09:10', customer)],
      expected: [],
    },
    {
      name: 'runs from the oldest unanswered customer message',
      target: 'next-reply',
      story: [...answered, message('10:00', customer), message('11:00', customer)],
      expected: [['running', 0, '02 14:00']],
    },
    {
      name: 'is met by the answer, and begins anew with the next message',
      target: 'next-reply',
      story: [...answered, message('10:00', customer), message('11:00', ann), message('12:00', customer)],
      expected: [
        ['met', 60, '02 14:00'],
        ['running', 0, '02 16:00'],
      ],
    },
    {
      name: 'does not start for an out-of-office answer',
      target: 'next-reply',
      story: [...answered, message('10:00', customer, auto)],
      expected: [],
    },
    {
      name: 'starts for a customer’s web note',
      target: 'next-reply',
      story: [...answered, message('10:00', customer, note)],
      expected: [['running', 0, '02 14:00']],
    },
    {
      name: 'ends when the ticket is solved, though the customer wrote last',
      target: 'next-reply',
      story: [...answered, message('10:00', customer), becomes('11:00', 'solved')],
      expected: [['cancelled', 60, '02 14:00']],
    },
    {
      name: 'does not start on a solved ticket',
      target: 'next-reply',
      story: [...answered, becomes('10:00', 'solved'), message('10:30', customer)],
      expected: [],
    },
    {
      name: 'runs from the message that reopened the ticket',
      target: 'next-reply',
      story: [...answered, becomes('10:00', 'solved'), message('10:30', customer), becomes('10:31', 'open', system)],
      expected: [['running', 0, '02 14:31']],
    },
    {
      name: 'runs from the reopening when an agent reopens for another reason',
      target: 'next-reply',
      story: [...answered, becomes('10:00', 'solved'), message('10:30', customer), becomes('15:00', 'open')],
      expected: [['running', 0, '02 19:00']],
    },
    {
      name: 'runs for a customer’s answer to an agent-started ticket',
      target: 'next-reply',
      story: [created('09:00', { actor: ann }), message('09:00', ann), message('10:00', customer)],
      expected: [['running', 0, '02 14:00']],
    },
    {
      name: 'also runs from the first message where the policy says so',
      target: { kind: 'next-reply', fromFirstMessage: true },
      story: [created('09:00'), message('09:00', customer)],
      expected: [['running', 0, '02 13:00']],
    },
  ])('$name', check);
});

describe('updates', () => {
  test.each<Row>([
    {
      name: 'a periodic update starts with the first answer and again with each',
      target: 'periodic-update',
      story: [created('09:00'), message('10:00', ann), message('12:00', bob)],
      expected: [
        ['met', 120, '02 14:00'],
        ['running', 0, '02 16:00'],
      ],
    },
    {
      name: 'a periodic update goes on while the ticket waits',
      target: 'periodic-update',
      story: [created('09:00'), message('10:00', ann), becomes('11:00', 'pending')],
      expected: [['running', 0, '02 14:00']],
    },
    {
      name: 'a pausable update stands still while the ticket waits for the customer',
      target: 'pausable-update',
      story: [created('09:00'), message('10:00', ann), becomes('11:00', 'pending')],
      expected: [['paused', 60, null]],
    },
    {
      name: 'a pausable update goes on while it waits for others',
      target: 'pausable-update',
      story: [created('09:00'), message('10:00', ann), becomes('11:00', 'on-hold')],
      expected: [['running', 0, '02 14:00']],
    },
    {
      name: 'an update is due again after a reopening',
      target: 'periodic-update',
      story: [created('09:00'), message('10:00', ann), becomes('11:00', 'solved'), becomes('12:00', 'open')],
      expected: [
        ['cancelled', 60, '02 14:00'],
        ['running', 0, '02 16:00'],
      ],
    },
  ])('$name', check);
});

describe('waiting and working', () => {
  const story = [
    created('09:00', { status: 'new' }),
    becomes('10:00', 'open'),
    becomes('11:00', 'pending'),
    becomes('12:00', 'on-hold'),
    becomes('14:00', 'open'),
  ];
  test.each<Row>([
    {
      name: 'the requester waits in new, open and on-hold',
      target: 'requester-wait',
      story,
      expected: [['running', 120, '02 14:00']],
    },
    { name: 'agents work in new and open', target: 'agent-work', story, expected: [['running', 120, '02 16:00']] },
    {
      name: 'solving meets the work',
      target: 'agent-work',
      story: [...story, becomes('15:00', 'solved')],
      expected: [['met', 180, '02 16:00']],
    },
    {
      name: 'solving after the due instant meets the wait late',
      target: 'requester-wait',
      story: [...story, becomes('15:00', 'solved')],
      expected: [['met-late', 300, '02 14:00']],
    },
    {
      name: 'the wait goes on after a reopening, without the time solved',
      target: 'requester-wait',
      story: [created('09:00'), becomes('10:00', 'solved'), becomes('12:00', 'open')],
      expected: [['running', 60, '02 15:00']],
    },
  ])('$name', check);
});

describe('resolution', () => {
  const solved = [created('09:00'), becomes('10:00', 'solved')];
  test.each<Row>([
    { name: 'is met by solving', target: 'resolution', story: solved, expected: [['met', 60, '02 13:00']] },
    {
      name: 'is met by closing directly',
      target: 'resolution',
      story: [created('09:00'), becomes('10:00', 'closed')],
      expected: [['met', 60, '02 13:00']],
    },
    {
      name: 'is not moved by closing later',
      target: 'resolution',
      story: [...solved, becomes('20:00', 'closed')],
      expected: [['met', 60, '02 13:00']],
    },
    {
      name: 'goes on after a reopening',
      target: 'resolution',
      story: [...solved, becomes('12:00', 'open')],
      expected: [['running', 60, '02 15:00']],
    },
    {
      name: 'stands still when reopened into waiting',
      target: 'resolution',
      story: [...solved, becomes('12:00', 'pending')],
      expected: [['paused', 60, null]],
    },
    {
      name: 'stays breached after a late solve and a reopening',
      target: 'resolution',
      story: [created('09:00'), becomes('14:00', 'solved'), becomes('15:00', 'open')],
      expected: [['breached', 300, '02 13:00']],
    },
    {
      name: 'begins anew where the policy says so',
      target: { kind: 'resolution', onReopen: 'restart' },
      story: [...solved, becomes('12:00', 'open')],
      expected: [
        ['met', 60, '02 13:00'],
        ['running', 0, '02 16:00'],
      ],
    },
    {
      name: 'stays met where the policy says so',
      target: { kind: 'resolution', onReopen: 'ignore' },
      story: [...solved, becomes('12:00', 'open')],
      expected: [['met', 60, '02 13:00']],
    },
    {
      name: 'stands still in solved where the policy waits for closing',
      target: { kind: 'resolution', pauseIn: ['solved'] },
      story: [...solved, becomes('12:00', 'closed')],
      expected: [['met', 60, null]],
    },
    {
      name: 'the first one stays met after a reopening',
      target: 'first-resolution',
      story: [...solved, becomes('12:00', 'open')],
      expected: [['met', 60, '02 13:00']],
    },
    {
      name: 'a pause just before the breach keeps what is left',
      target: 'resolution',
      story: [created('09:00'), becomes('12:59', 'pending'), becomes('20:00', 'open')],
      expected: [['running', 239, '02 20:01']],
    },
    {
      name: 'a breached clock counts no pauses either',
      target: 'resolution',
      story: [created('09:00'), becomes('14:00', 'pending'), becomes('16:00', 'open'), becomes('16:30', 'solved')],
      expected: [['met-late', 330, '02 13:00']],
    },
    {
      name: 'counts pauses where the policy says so, without a due instant meanwhile',
      target: { kind: 'resolution', pausedTime: 'counted' },
      story: [created('09:00'), becomes('10:00', 'pending'), becomes('12:00', 'open')],
      expected: [['running', 180, '02 13:00']],
    },
    {
      name: 'is cancelled by a merge',
      target: 'resolution',
      story: [created('09:00'), happens('10:00', { type: 'ticket.merged', intoTicketId: 'T2' })],
      expected: [['cancelled', 60, '02 13:00']],
    },
    {
      name: 'does not start again on a merged ticket',
      target: 'resolution',
      story: [
        created('09:00'),
        happens('10:00', { type: 'ticket.merged', intoTicketId: 'T2' }),
        becomes('10:00', 'closed'),
        becomes('11:00', 'open'),
      ],
      expected: [['cancelled', 60, '02 13:00']],
    },
    {
      name: 'goes on when a deleted ticket is restored',
      target: 'resolution',
      story: [
        created('09:00'),
        happens('10:00', { type: 'ticket.deleted' }),
        happens('12:00', { type: 'ticket.restored' }),
      ],
      expected: [['running', 60, '02 15:00']],
    },
    {
      name: 'does not start on a ticket that was created solved',
      target: 'resolution',
      story: [created('09:00', { status: 'solved' })],
      expected: [],
    },
  ])('$name', check);
});

describe('group ownership', () => {
  test.each<Row>([
    {
      name: 'starts with the group, on its own time',
      target: 'group-ownership',
      story: [created('09:00'), grouped('11:00', 'tier-2')],
      expected: [['running', 0, '02 15:00']],
    },
    {
      name: 'ends when the next group takes over, whose own time begins',
      target: 'group-ownership',
      story: [created('09:00', { groupId: 'tier-1' }), grouped('11:00', 'tier-2')],
      expected: [
        ['met', 120, '02 13:00'],
        ['running', 0, '02 15:00'],
      ],
    },
    {
      name: 'ends when the group is taken away',
      target: 'group-ownership',
      story: [created('09:00', { groupId: 'tier-1' }), grouped('11:00', null)],
      expected: [['met', 120, '02 13:00']],
    },
    {
      name: 'is met by solving',
      target: 'group-ownership',
      story: [created('09:00', { groupId: 'tier-1' }), becomes('14:00', 'solved')],
      expected: [['met-late', 300, '02 13:00']],
    },
  ])('$name', check);
});

describe('a ticket whose priority changes', () => {
  const low = { match: { priority: ['low'] }, kind: 'resolution', budgetMs: 8 * HOUR, calendarId: null } as const;
  const high = { match: { priority: ['high'] }, kind: 'resolution', budgetMs: 2 * HOUR, calendarId: null } as const;
  const rows: readonly {
    readonly name: string;
    readonly rule: NonNullable<SlaTarget['onRetarget']>;
    readonly story: readonly StoryStep[];
    readonly expected: Outcome;
  }[] = [
    {
      name: 'keeps what is used under the new budget',
      rule: 'keep',
      story: [created('09:00', { attributes: { priority: 'low' } }), changed('10:00', { priority: 'high' })],
      expected: ['running', 60, '02 11:00'],
    },
    {
      name: 'is due at the change when the new budget is used up',
      rule: 'keep',
      story: [created('09:00', { attributes: { priority: 'low' } }), changed('12:00', { priority: 'high' })],
      expected: ['running', 180, '02 12:00'],
    },
    {
      name: 'cannot undo a breach by lowering the priority',
      rule: 'keep',
      story: [created('09:00', { attributes: { priority: 'high' } }), changed('12:00', { priority: 'low' })],
      expected: ['breached', 180, '02 11:00'],
    },
    {
      name: 'begins anew where the rule says so',
      rule: 'restart',
      story: [created('09:00', { attributes: { priority: 'low' } }), changed('10:00', { priority: 'high' })],
      expected: ['running', 0, '02 12:00'],
    },
    {
      name: 'counts everything again where the rule says so',
      rule: 'recount',
      story: [
        created('09:00', { attributes: { priority: 'high' } }),
        becomes('09:30', 'pending'),
        becomes('10:00', 'open'),
        changed('12:00', { priority: 'low' }),
      ],
      expected: ['running', 150, '02 17:30'],
    },
    {
      name: 'keeps its target where the rule says so',
      rule: 'ignore',
      story: [created('09:00', { attributes: { priority: 'low' } }), changed('10:00', { priority: 'high' })],
      expected: ['running', 0, '02 17:00'],
    },
    {
      name: 'loses its clock when no target applies any more',
      rule: 'keep',
      story: [created('09:00', { attributes: { priority: 'low' } }), changed('10:00', { priority: 'none' })],
      expected: ['cancelled', 60, '02 17:00'],
    },
    {
      name: 'gets its clock from the beginning when a target applies later',
      rule: 'keep',
      story: [
        created('09:00'),
        becomes('10:00', 'pending'),
        becomes('10:30', 'open'),
        changed('11:00', { priority: 'low' }),
      ],
      expected: ['running', 90, '02 17:30'],
    },
  ];
  test.each(rows)('$name', ({ rule, story, expected }) => {
    const policy = policyOf({ ...low, onRetarget: rule }, { ...high, onRetarget: rule });
    const [clock] = foldStory([policy], tell(...story)).clocks;
    expect(clock && [clock.state, clock.usedMs / MINUTE, clockTime(clock.dueAt)]).toEqual(expected);
  });

  test('counts each stretch by the calendar in force at the time', () => {
    const nights = policyOf({ ...low, calendarId: 'office' }, { ...high, budgetMs: 4 * HOUR });
    const story = tell(created('16:00', { attributes: { priority: 'low' } }), changed('20:00', { priority: 'high' }));
    const [clock] = foldStory([nights], story).clocks;
    expect(clock && [clock.usedMs / MINUTE, clockTime(clock.dueAt), clock.calendarId]).toEqual([60, '02 23:00', null]);
  });
});

describe('time by owner', () => {
  test('is shared out among those who held the ticket while the clock counted', () => {
    const [clock] = clocksOf(
      { kind: 'resolution', calendarId: 'office' },
      created('08:00'),
      assigned('10:00', 'ann'),
      becomes('11:00', 'pending'),
      assigned('12:00', 'bob'),
      becomes('13:00', 'open'),
      assigned('15:30', 'ann'),
      becomes('16:00', 'solved'),
    );
    expect(clock?.owners).toEqual([
      { ownerId: null, usedMs: HOUR },
      { ownerId: 'ann', usedMs: 1.5 * HOUR },
      { ownerId: 'bob', usedMs: 2.5 * HOUR },
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { checkClocks, type ClockRow } from './clock-rows.ts';
import {
  ann,
  at,
  becomes,
  changed,
  created,
  foldStory,
  grouped,
  happens,
  HOUR,
  message,
  policyOf,
  tell,
  clocksOf,
} from './story.ts';

test('a budget used up when a pause begins is open again under a longer target', () => {
  const policies = [
    policyOf(
      { kind: 'resolution', match: { priority: ['P1'] }, budgetMs: 2 * HOUR, calendarId: null },
      { kind: 'resolution', budgetMs: 5 * HOUR, calendarId: null },
    ),
  ];
  const paused = [created('09:00', { attributes: { priority: 'P1' } }), becomes('11:00', 'pending')];
  const longer = [...paused, changed('11:30', { priority: 'P2' })];
  const [clock] = foldStory(policies, tell(...longer)).clocks;
  expect(clock).toMatchObject({ state: 'paused', dueAt: null });
  const [resumed] = foldStory(policies, tell(...longer, becomes('12:00', 'open'))).clocks;
  expect(resumed).toMatchObject({ state: 'running', dueAt: at('15:00') });
});

describe('waiting and working', () => {
  const story = [
    created('09:00', { status: 'new' }),
    becomes('10:00', 'open'),
    becomes('11:00', 'pending'),
    becomes('12:00', 'on-hold'),
    becomes('14:00', 'open'),
  ];
  test.each<ClockRow>([
    {
      name: 'the requester waits in new, open and on-hold',
      target: 'requester-wait',
      story,
      expected: [['running', 120, '02 14:00']],
    },
    { name: 'agents work in new and open', target: 'agent-work', story, expected: [['running', 120, '02 16:00']] },
    {
      name: 'a budget used up exactly when a pause begins was due then',
      target: { kind: 'resolution', budgetMs: 2 * HOUR },
      story: [created('09:00'), becomes('11:00', 'pending')],
      expected: [['paused', 120, '02 11:00']],
    },
    {
      name: 'and is breached at that instant when the pause ends without a resolution',
      target: { kind: 'resolution', budgetMs: 2 * HOUR },
      story: [created('09:00'), becomes('11:00', 'pending'), becomes('12:00', 'open'), message('12:30', ann)],
      expected: [['breached', 120, '02 11:00']],
    },
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
  ])('$name', checkClocks);
});

describe('resolution', () => {
  const solved = [created('09:00'), becomes('10:00', 'solved')];
  test.each<ClockRow>([
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
  ])('$name', checkClocks);
});

describe('group ownership', () => {
  test.each<ClockRow>([
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
  ])('$name', checkClocks);
});

describe('pauses', () => {
  const pausing = { kind: 'resolution', pauseIn: ['pending', 'on-hold'] } as const;

  test('tell since when and why', () => {
    const [clock] = clocksOf(pausing, created('09:00'), becomes('10:00', 'pending'), becomes('11:00', 'on-hold'));
    expect(clock?.paused).toEqual({ since: at('11:00'), reason: 'waiting-for-third-party' });
  });

  test('go on unchanged when the ticket gets another target meanwhile', () => {
    const policy = policyOf(
      { ...pausing, match: { priority: ['P1'] }, budgetMs: HOUR, calendarId: null },
      { ...pausing, budgetMs: 2 * HOUR, calendarId: null },
    );
    const story = tell(created('09:00'), becomes('09:30', 'pending'), changed('10:00', { priority: 'P1' }));
    expect(foldStory([policy], story).clocks[0]).toMatchObject({
      budgetMs: HOUR,
      paused: { since: at('09:30'), reason: 'waiting-for-customer' },
      dueAt: null,
    });
  });

  test('do not touch a clock that has ended', () => {
    const [clock] = clocksOf(
      { kind: 'first-response', pauseIn: ['pending'] },
      created('09:00'),
      message('10:00', ann),
      becomes('11:00', 'pending'),
    );
    expect(clock).toMatchObject({ state: 'met', paused: null, stoppedAt: at('10:00') });
  });

  test('by policy in statuses that wait for nobody, and in solved, are named so', () => {
    const [waiting] = clocksOf({ kind: 'agent-work', pauseIn: ['new'] }, created('09:00', { status: 'new' }));
    const [solved] = clocksOf(
      { kind: 'resolution', pauseIn: ['solved'] },
      created('09:00'),
      becomes('10:00', 'solved'),
    );
    expect([waiting?.paused?.reason, solved?.paused?.reason]).toEqual(['by-policy', 'solved']);
  });
});

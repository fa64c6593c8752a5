import type { SlaTarget } from '@shiftlight/shared/sla/policy.ts';
import { describe, test, expect } from 'vitest';
import { type Outcome } from './clock-rows.ts';
import {
  assigned,
  becomes,
  changed,
  clocksOf,
  clockTime,
  created,
  foldStory,
  HOUR,
  MINUTE,
  policyOf,
  tell,
  type StoryStep,
} from './story.ts';

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

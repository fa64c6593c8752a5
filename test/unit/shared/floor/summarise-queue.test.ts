import { summariseQueue, type QueuedTicket } from '@shiftlight/shared/floor/summarise-queue.ts';
import type { Clock } from '@shiftlight/shared/sla/clock.ts';
import { describe, expect, test } from 'vitest';
import { clockOf } from '../../../builders/clock.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const now = Date.UTC(2026, 10, 20, 12);

/** A wall-clock clock of four hours that warns an hour before its end and is due so long from now. */
const dueIn = (length: number, more: Partial<Clock> = {}): Clock =>
  clockOf({
    ...{ state: 'running', startedAt: now + length - 4 * hour, countedUntil: now + length - 4 * hour, usedMs: 0 },
    ...{ budgetMs: 4 * hour, dueAt: now + length, calendarId: null, warnLeftMs: [hour], paused: null, stoppedAt: null },
    ...more,
  });

let number = 0;
function ticket(clocks: readonly Clock[], more: Partial<QueuedTicket> = {}): QueuedTicket {
  number += 1;
  const externalId = String(number);
  return { connectorId: 'rt', externalId, priority: null, isAssigned: true, openedAt: now - hour, clocks, ...more };
}
const summarise = (tickets: readonly QueuedTicket[], at = now) => summariseQueue(tickets, new Map(), at, 2);
const paused = dueIn(hour, { state: 'paused', dueAt: null, paused: { since: now, reason: 'waiting-for-customer' } });

describe('a ticket counts', () => {
  test.each([
    { name: 'as over a millisecond after its due instant', clocks: [dueIn(-1)], as: 'over' },
    { name: 'as at risk at the due instant itself', clocks: [dueIn(0)], as: 'atRisk' },
    { name: 'as at risk from its first warning on', clocks: [dueIn(hour)], as: 'atRisk' },
    { name: 'as running a millisecond before it', clocks: [dueIn(hour + 1)], as: 'running' },
    { name: 'as paused while its only clock is', clocks: [paused], as: 'paused' },
    { name: 'by the clock that is due first', clocks: [dueIn(3 * hour), dueIn(-hour), paused], as: 'over' },
    { name: 'as without when it has no clock', clocks: [], as: 'without' },
    {
      name: 'as without while its calendar is not known',
      clocks: [dueIn(-1, { calendarId: 'none@1' })],
      as: 'without',
    },
  ] as const)('$name', ({ clocks, as }) => {
    const nothing = { over: 0, atRisk: 0, running: 0, paused: 0, without: 0 };
    expect(summarise([ticket(clocks)]).all).toEqual({ ...nothing, open: 1, [as]: 1 });
  });
});

describe('the queue', () => {
  test('is counted by severity, most severe first, unknown names after the known steps and none last', () => {
    const priorities = ['Low', null, 'P1', 'gold', 'normal', 'high', 'P1'];
    const { severities } = summarise(priorities.map((priority) => ticket([dueIn(-1)], { priority })));
    expect(severities.map(({ priority, open, over }) => [priority, open, over])).toEqual([
      ['P1', 2, 2],
      ['high', 1, 1],
      ['normal', 1, 1],
      ['Low', 1, 1],
      ['gold', 1, 1],
      [null, 1, 1],
    ]);
  });

  test('names the next to breach and the longest over, no more of each than asked for', () => {
    const tickets = [-1, 3, -9, 1, 2, -5].map((hours) => ticket([dueIn(hours * hour)], { externalId: String(hours) }));
    const { next, over } = summarise([...tickets, ticket([paused]), ticket([])]);
    expect(next.map(({ externalId }) => externalId)).toEqual(['1', '2']);
    expect(over.map(({ externalId }) => externalId)).toEqual(['-9', '-5']);
  });

  test('counts what nobody has apart', () => {
    const { unassigned } = summarise([ticket([dueIn(-1)]), ticket([dueIn(minute)], { isAssigned: false })]);
    expect(unassigned).toMatchObject({ open: 1, over: 0, atRisk: 1 });
  });

  test('counts by age: older than a day means more than 24 hours', () => {
    const opened = [now - day, now - day - 1, now - 3 * day - 1, now - 8 * day];
    const { age } = summarise(opened.map((openedAt) => ticket([], { openedAt })));
    expect(age).toEqual({ day: 3, threeDays: 2, week: 1, oldestOpenedAt: now - 8 * day });
  });

  test('is empty without tickets, and never changes by itself then', () => {
    const { all, severities, age, changesAt } = summarise([]);
    expect({ open: all.open, severities, oldest: age.oldestOpenedAt, changesAt }).toEqual({
      ...{ open: 0, severities: [], oldest: null, changesAt: null },
    });
  });
});

describe('it says when a count changes by itself', () => {
  test.each([
    { name: 'at the first warning', tickets: [ticket([dueIn(2 * hour)])], at: now + hour },
    { name: 'just after the due instant', tickets: [ticket([dueIn(minute)])], at: now + minute + 1 },
    {
      name: 'when a ticket gets older than a day',
      tickets: [ticket([], { openedAt: now - 20 * hour })],
      at: now + 4 * hour + 1,
    },
    {
      name: 'with the earliest of all',
      tickets: [ticket([dueIn(3 * hour)]), ticket([dueIn(5 * minute)])],
      at: now + 5 * minute + 1,
    },
  ])('$name', ({ tickets, at }) => {
    const { changesAt } = summarise(tickets);
    expect(changesAt).toBe(at);
    const before = summarise(tickets, at - 1);
    const after = summarise(tickets, at);
    expect([before.all, before.age.day]).not.toEqual([after.all, after.age.day]);
  });
});

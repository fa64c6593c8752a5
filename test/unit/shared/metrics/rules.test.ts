import { toChannelFamily } from '@shiftlight/shared/metrics/channel-family.ts';
import { findDecision, ownerOf } from '@shiftlight/shared/metrics/clock-outcome.ts';
import { isComplaint } from '@shiftlight/shared/metrics/complaint.ts';
import { byTime, caseOf, firstBy, groupBy, observe } from '@shiftlight/shared/metrics/event-cases.ts';
import { localDateOf, localHourOf, zoneOf } from '@shiftlight/shared/metrics/local-day.ts';
import { businessDaysBetween } from '@shiftlight/shared/metrics/business-days.ts';
import { countedMs, knownUntil } from '@shiftlight/shared/metrics/metric-context.ts';
import { toNpsPoints } from '@shiftlight/shared/metrics/nps-points.ts';
import { isOpenAt, overOpenAtEnd } from '@shiftlight/shared/metrics/open-at.ts';
import { heightRatio, isSatisfied } from '@shiftlight/shared/metrics/rating.ts';
import { listSurveyAnswers } from '@shiftlight/shared/metrics/survey-answers.ts';
import { overResolved, whyLeftOut } from '@shiftlight/shared/metrics/ticket-rules.ts';
import { describe, expect, test } from 'vitest';
import { event } from '../../../builders/business-event.ts';
import { clockOf } from '../../../builders/clock.ts';
import {
  answers,
  deleted,
  mergedInto,
  minute,
  opened,
  reopened,
  replies,
  solved,
  told,
} from '../../../builders/ticket-story.ts';

const context = { calendar: null, from: minute(0), to: minute(100), agentId: null, variant: null };

describe('whether a ticket was open', () => {
  const { facts } = told([opened(10), solved('ann', 20), reopened(40), solved('ann', 60)]);
  test.each([
    [9, false],
    [10, true],
    [19, true],
    [20, false],
    [39, false],
    [40, true],
    [59, true],
    [60, false],
  ])('at minute %i: %s', (at, open) => {
    expect(isOpenAt(facts, minute(at))).toBe(open);
  });
  test('it stays open after a reopening, and is open until it is resolved', () => {
    expect(isOpenAt(told([opened(0), solved('ann', 5), reopened(9)]).facts, minute(50))).toBe(true);
    expect(isOpenAt(told([opened(0)]).facts, minute(50))).toBe(true);
    expect(isOpenAt(told([opened(0), solved('ann', 5)]).facts, minute(50))).toBe(false);
  });
  test.each([
    { steps: [opened(0)], outcome: [{ at: minute(100) - 1, agentId: null, value: 1 }] },
    { steps: [opened(100)], outcome: { notCounted: 'Opened later' } },
    { steps: [opened(0), solved('ann', 5)], outcome: { notCounted: 'Not open at the end of the period' } },
  ])('is taken at the last instant of the period', ({ steps, outcome }) => {
    expect(overOpenAtEnd(() => 1)(told(steps), context)).toEqual(outcome);
  });
});

describe('a ticket is left out', () => {
  test.each([
    { steps: [opened(0), deleted(5)], why: 'Ticket was deleted' },
    { steps: [opened(0), mergedInto('T9', 5)], why: 'Merged into ticket T9' },
    { steps: [opened(0)], why: null },
  ])('because: $why', ({ steps, why }) => {
    expect(whyLeftOut(told(steps).facts)).toBe(why);
  });
  test('of metrics over resolved tickets while it is not resolved', () => {
    expect(overResolved(() => 1)(told([opened(0)]), context)).toEqual({ notCounted: 'Not resolved' });
  });
});

describe('how a target ended', () => {
  test.each([
    { clock: clockOf({ state: 'met', stoppedAt: 5 }), decision: { at: 5, met: true } },
    { clock: clockOf({ state: 'met', stoppedAt: null }), decision: null },
    { clock: clockOf({ state: 'met-late', stoppedAt: 9, breachedAt: 7 }), decision: { at: 7, met: false } },
    { clock: clockOf({ state: 'breached', stoppedAt: null, breachedAt: 7 }), decision: { at: 7, met: false } },
    { clock: clockOf({ state: 'breached', breachedAt: null }), decision: null },
    { clock: clockOf({ state: 'running', stoppedAt: null }), decision: null },
    { clock: clockOf({ state: 'paused', breachedAt: 7, stoppedAt: null }), decision: { at: 7, met: false } },
    { clock: clockOf({ state: 'cancelled', breachedAt: 4, stoppedAt: 5 }), decision: { at: 4, met: false } },
    { clock: clockOf({ state: 'cancelled', stoppedAt: 5 }), decision: null },
  ])('$clock.state', ({ clock, decision }) => {
    expect(findDecision(clock)).toEqual(decision);
  });
});

describe('whose target it was', () => {
  const { facts } = told([opened(0), replies('ann', 10), solved('bob', 50)]);
  const owners = [
    { ownerId: null, usedMs: 900 },
    { ownerId: 'cid', usedMs: 500 },
    { ownerId: 'dan', usedMs: 500 },
    { ownerId: 'eva', usedMs: 100 },
  ];
  test.each([
    { name: 'who answered', own: { kind: 'first-response', state: 'met', stoppedAt: minute(10) }, owner: 'ann' },
    {
      name: 'who held it longest when somebody else’s act met it',
      own: { kind: 'first-response', state: 'met', stoppedAt: minute(9) },
      owner: 'cid',
    },
    { name: 'who resolved', own: { kind: 'resolution', state: 'met', stoppedAt: minute(50) }, owner: 'bob' },
    {
      name: 'who held a resolution longest that another act met',
      own: { kind: 'resolution', state: 'met', stoppedAt: minute(49) },
      owner: 'cid',
    },
    {
      name: 'who held it longest when it was answered late',
      own: { kind: 'first-response', state: 'met-late', stoppedAt: minute(10) },
      owner: 'cid',
    },
    {
      name: 'who held it longest when it was resolved late',
      own: { kind: 'resolution', state: 'met-late', stoppedAt: minute(50) },
      owner: 'cid',
    },
    {
      name: 'who gave a later answer',
      own: { kind: 'next-reply', state: 'met', stoppedAt: minute(10) },
      owner: 'ann',
    },
    {
      name: 'who resolved it first',
      own: { kind: 'first-resolution', state: 'met', stoppedAt: minute(50) },
      owner: 'bob',
    },
    {
      name: 'who held a group’s own time longest, whoever answered when it ended',
      own: { kind: 'group-ownership', state: 'met', stoppedAt: minute(10) },
      owner: 'cid',
    },
  ] as const)('$name', ({ own, owner }) => {
    expect(ownerOf(clockOf({ ...own, owners }), facts)).toBe(owner);
  });
  test('nobody’s when nobody held it', () => {
    expect(ownerOf(clockOf({ state: 'breached', owners: owners.slice(0, 1) }), facts)).toBeNull();
  });
});

describe('events', () => {
  const at = (id: string, when: number) => ({ id, at: when });
  test.each([
    [at('a', 1), at('b', 2), -1],
    [at('b', 1), at('a', 1), 1],
    [at('a', 1), at('b', 1), -1],
    [at('a', 1), at('a', 1), 0],
    [{ at: 1 }, at('a', 1), -1],
    [{ at: 1 }, { at: 1 }, 0],
  ])('%o against %o', (one, other, order) => {
    expect(Math.sign(byTime(one, other))).toBe(order);
  });
  test('of several with a key the earliest stays, whatever the order', () => {
    const [early, late, twin] = [at('b', 1), at('a', 2), at('a', 1)];
    for (const events of [
      [early, late, twin],
      [twin, early, late],
      [late, twin, early],
    ])
      expect(firstBy(events, () => 'k').get('k')).toBe(twin);
  });
  test('stand in order of time within their group', () => {
    const groups = groupBy([at('b', 2), at('c', 1), at('a', 2)], ({ id }) => (id === 'c' ? 'c' : 'rest'));
    expect([...groups].map(([key, group]) => [key, group.map(({ id }) => id)])).toEqual([
      ['c', ['c']],
      ['rest', ['a', 'b']],
    ]);
  });
  test('become observations and cases without empty fields', () => {
    expect(observe(1, 'ann', 2)).toStrictEqual([{ at: 1, agentId: 'ann', value: 2 }]);
    expect(observe(1, null, 2, 3)).toStrictEqual([{ at: 1, agentId: null, value: 2, weight: 3 }]);
    expect(caseOf('order', '7', [])).toStrictEqual({ subject: 'order', subjectId: '7', outcome: [] });
    expect(caseOf('order', '7', [], { product: null })).toStrictEqual({
      subject: 'order',
      subjectId: '7',
      outcome: [],
      dimensions: { product: null },
    });
  });
});

test.each([
  ['Phone', 'phone'],
  ['voice_channel', 'phone'],
  ['E-Mail', 'email'],
  ['WhatsApp', 'chat'],
  ['customer portal', 'self-service'],
  ['fax', 'other'],
  [null, 'other'],
])('the channel %s is of the family %s', (channel, family) => {
  expect(toChannelFamily(channel)).toBe(family);
});

test.each([
  { category: 'Complaint', tags: [], is: true },
  { category: null, tags: ['x', ' complaints '], is: true },
  { category: 'complaint handling', tags: [], is: false },
  { category: 'no complaint', tags: ['complaintless'], is: false },
  { category: null, tags: [], is: false },
])('category $category with tags $tags is a complaint: $is', ({ category, tags, is }) => {
  expect(isComplaint({ category, tags })).toBe(is);
});

describe('ratings', () => {
  test.each([
    [9, 0, 10, 100],
    [8, 0, 10, 0],
    [6, 0, 10, -100],
    [9, 1, 10, 100],
    [7, 1, 10, 0],
    [5, 1, 5, 100],
    [4, 1, 5, 0],
    [3, 1, 5, -100],
  ])('%i on %i–%i is worth %i', (value, scaleMin, scaleMax, points) => {
    expect(toNpsPoints({ value, scaleMin, scaleMax })).toBe(points);
  });
  test('on a scale of one point are at its top', () => {
    expect(heightRatio({ value: 1, scaleMin: 1, scaleMax: 1 })).toBe(1);
  });
  test.each([
    [4, 1, 5, true],
    [3, 1, 5, false],
    [1, 0, 1, true],
    [5, 1, 7, false],
  ])('%i on %i–%i satisfies: %s', (value, scaleMin, scaleMax, satisfied) => {
    expect(isSatisfied({ value, scaleMin, scaleMax })).toBe(satisfied);
  });
  test('come from tickets and from elsewhere, of the asked kind only', () => {
    const ticket = told([opened(0, { channel: 'chat' }), answers('csat', 4, 5), answers('nps', 9, 6, [0, 10])], {
      ticketId: 'T',
    });
    const elsewhere = (survey: 'nps' | 'ces', value: number) =>
      event('relationship-survey.answered', 7, { survey, customerId: null, value, scaleMin: 0, scaleMax: 10 });
    const found = listSurveyAnswers({ tickets: [ticket], events: [elsewhere('nps', 3), elsewhere('ces', 1)] }, 'nps');
    expect(
      found.map(({ id, value, dimensions }) => [id.startsWith('T/') ? id : 'elsewhere', value, dimensions.channel]),
    ).toEqual([
      ['T/nps', 9, 'chat'],
      ['elsewhere', 3, undefined],
    ]);
  });
});

describe('days and hours', () => {
  const at = Date.UTC(2026, 2, 2, 22, 30);
  test.each([
    ['UTC', '2026-03-02', 22],
    ['Europe/Berlin', '2026-03-02', 23],
    ['Asia/Kolkata', '2026-03-03', 4],
    ['America/Los_Angeles', '2026-03-02', 14],
  ])('in %s it is %s, hour %i', (zone, date, hour) => {
    expect([localDateOf(at, zone), localHourOf(at, zone)]).toEqual([date, hour]);
  });
  test('begin in the context’s zone, else its calendar’s, else UTC', () => {
    expect([zoneOf({ calendar: null, timeZone: 'Asia/Tokyo' }), zoneOf({ calendar: null })]).toEqual([
      'Asia/Tokyo',
      'UTC',
    ]);
  });
  test.each([
    [0, 0, 0],
    [0, 1, 1],
    [0, 4, 4],
    [0, 5, 4],
    [0, 7, 5],
    [4, 7, 1],
    [3, 0, 0],
  ])('from day %i to day %i are %i business days', (from, to, count) => {
    expect(businessDaysBetween({ calendar: null }, minute(from * 1440), minute(to * 1440))).toBe(count);
  });
  test('a reversed length is zero, and everything is known until the end unless told', () => {
    expect(countedMs({ calendar: null }, 10, 5)).toBe(0);
    expect(countedMs({ calendar: null }, 5, 10)).toBe(5);
    expect([knownUntil({ to: 5 }), knownUntil({ to: 5, asOf: 9 })]).toEqual([5, 9]);
  });
});

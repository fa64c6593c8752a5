import { findSignals } from '@shiftlight/shared/integrity/find-signals.ts';
import { defaultSignalLimits } from '@shiftlight/shared/integrity/signal-limits.ts';
import type { SlaPolicy } from '@shiftlight/shared/sla/policy.ts';
import { createTicketFold } from '@shiftlight/shared/tickets/create-ticket-fold.ts';
import { describe, expect, test } from 'vitest';
import {
  assigned,
  becomes,
  changes,
  customerWrites,
  deleted,
  eventsOf,
  mergedInto,
  movedTo,
  opened,
  replies,
  restored,
  type Step,
} from '../../../builders/ticket-story.ts';

const minuteMs = 60_000;
/** To be resolved within 100 minutes; within 200 at low priority, in the group "back" and for the category "bulk"; never for "none". */
const policy: SlaPolicy = {
  id: 'p',
  version: 1,
  name: 'Plain',
  targets: [
    { kind: 'resolution', match: { priority: ['low'] }, budgetMs: 200 * minuteMs, calendarId: null },
    { kind: 'resolution', match: { groupId: ['back'] }, budgetMs: 200 * minuteMs, calendarId: null },
    { kind: 'resolution', match: { category: ['bulk'] }, budgetMs: 200 * minuteMs, calendarId: null },
    {
      kind: 'resolution',
      match: { category: ['again'] },
      budgetMs: 100 * minuteMs,
      calendarId: null,
      onRetarget: 'restart',
    },
    { kind: 'resolution', match: { priority: ['high', 'normal'] }, budgetMs: 100 * minuteMs, calendarId: null },
  ],
};
const calendars = new Map();
const clocks = { fold: createTicketFold({ policies: [policy], calendars }), calendars };
const high = opened(0, { priority: 'high' });

interface Row {
  readonly name: string;
  readonly steps: readonly Step[];
  readonly kinds: readonly string[];
}

const find = (steps: readonly Step[], limits = defaultSignalLimits) =>
  findSignals(eventsOf(steps, 'T'), { limits, clocks });

describe('near a breach', () => {
  test.each<Row>([
    {
      name: 'a pause is told when a fifth of the budget or less is left',
      steps: [high, becomes('pending', 'ann', 80)],
      kinds: ['paused-near-breach'],
    },
    { name: 'a pause is not told with more left', steps: [high, becomes('pending', 'ann', 79)], kinds: [] },
    {
      name: 'a pause exactly at the due instant is told',
      steps: [high, becomes('pending', 'ann', 100)],
      kinds: ['paused-near-breach'],
    },
    { name: 'a pause after the breach is not told', steps: [high, becomes('pending', 'ann', 101)], kinds: [] },
    {
      name: 'a pause after a question is work',
      steps: [high, replies('ann', 85), becomes('pending', 'ann', 90)],
      kinds: [],
    },
    {
      name: 'a wait that does not pause the clock is not told',
      steps: [high, becomes('on-hold', 'ann', 90)],
      kinds: [],
    },
    {
      name: 'a pause by the customer is not told',
      steps: [high, becomes('pending', null, 90)],
      kinds: [],
    },
    {
      name: 'a clock that stood still already was not near',
      steps: [high, becomes('pending', 'ann', 10), becomes('on-hold', 'ann', 300)],
      kinds: [],
    },
    {
      name: 'a lowered priority that gives time is told',
      steps: [high, changes('ann', { priority: 'low' }, 90)],
      kinds: ['priority-lowered-near-breach'],
    },
    {
      name: 'a lowered priority that gives no time is not told',
      steps: [high, changes('ann', { priority: 'normal' }, 90)],
      kinds: [],
    },
    {
      name: 'a lowered priority with time left is not told',
      steps: [high, changes('ann', { priority: 'low' }, 50)],
      kinds: [],
    },
    {
      name: 'a priority that a rule lowered is not told',
      steps: [high, changes(null, { priority: 'low' }, 90)],
      kinds: [],
    },
    {
      name: 'a raised priority is not told',
      steps: [opened(0, { priority: 'low' }), changes('ann', { priority: 'high' }, 190)],
      kinds: [],
    },
    {
      name: 'a category with a longer target is told',
      steps: [high, changes('ann', { category: 'bulk' }, 90)],
      kinds: ['terms-eased-near-breach'],
    },
    {
      name: 'a category whose target begins anew is told',
      steps: [high, changes('ann', { category: 'again' }, 90)],
      kinds: ['terms-eased-near-breach'],
    },
    {
      name: 'a category without another target is not told',
      steps: [high, changes('ann', { category: 'other' }, 90)],
      kinds: [],
    },
    {
      name: 'a group with a longer target is told',
      steps: [high, movedTo('back', 'ann', 90)],
      kinds: ['terms-eased-near-breach'],
    },
    {
      name: 'giving away the own ticket is told',
      steps: [high, assigned('ann', 5), assigned('bob', 90, 'ann')],
      kinds: ['handed-over-near-breach'],
    },
    {
      name: 'taking somebody else’s ticket, or giving it away for them, is not told',
      steps: [high, assigned('ann', 5), assigned('bob', 90, 'bob'), assigned('cid', 95, 'lea')],
      kinds: [],
    },
    {
      name: 'a ticket that a rule gives away is not told',
      steps: [high, assigned('ann', 5), assigned('bob', 90)],
      kinds: [],
    },
    {
      name: 'a merge is told, and of a merged ticket nothing else',
      steps: [high, becomes('pending', 'ann', 85), becomes('open', 'ann', 90), mergedInto('U', 95, 'ann')],
      kinds: ['removed-near-breach'],
    },
    { name: 'a deletion is told', steps: [high, deleted(95, 'ann')], kinds: ['removed-near-breach'] },
    {
      name: 'a deletion that was taken back leaves the rest as it is',
      steps: [high, becomes('pending', 'ann', 80), deleted(82, 'ann'), restored(84)],
      kinds: ['paused-near-breach'],
    },
    { name: 'a merge by a rule is not told', steps: [high, mergedInto('U', 95)], kinds: [] },
    { name: 'nothing is told of an answer', steps: [high, customerWrites(10), replies('ann', 95)], kinds: [] },
  ])('$name', ({ steps, kinds }) => {
    expect(find(steps).map(({ kind }) => kind)).toEqual(kinds);
  });

  test('a pause states the clock, what was left of it and its budget', () => {
    expect(find([high, becomes('pending', 'ann', 85)])).toEqual([
      {
        ...{ kind: 'paused-near-breach', metricId: 'sla-compliance', ticketId: 'T', agentId: 'ann' },
        at: expect.any(Number),
        evidence: { clockKind: 'resolution', leftMs: 15 * minuteMs, budgetMs: 100 * minuteMs },
      },
    ]);
  });

  test('a lowered priority states both words, a removed ticket how', () => {
    expect(find([high, changes('ann', { priority: 'low' }, 90)])[0]?.evidence).toMatchObject({
      ...{ from: 'high', to: 'low', leftMs: 10 * minuteMs },
    });
    expect(find([high, mergedInto('U', 95, 'ann')])[0]?.evidence).toMatchObject({ how: 'merged' });
    expect(find([high, deleted(95, 'ann')])[0]?.evidence).toMatchObject({ how: 'deleted' });
  });

  test('what is near is the workspace’s to choose', () => {
    const steps = [high, becomes('pending', 'ann', 60)];
    expect(find(steps)).toEqual([]);
    expect(find(steps, { ...defaultSignalLimits, nearBreachRatio: 0.4 })).toHaveLength(1);
  });

  test('nothing is near without the rules of the clocks', () => {
    expect(findSignals(eventsOf([high, becomes('pending', 'ann', 90)]))).toEqual([]);
  });
});

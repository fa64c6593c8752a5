import { findActiveDays } from '@shiftlight/shared/coaching/active-days.ts';
import { toEffectSample } from '@shiftlight/shared/coaching/effect-sample.ts';
import { findTriggerFaults } from '@shiftlight/shared/coaching/find-trigger-faults.ts';
import { followEffect } from '@shiftlight/shared/coaching/follow-effect.ts';
import { listComparable, type TeamMemberFigure } from '@shiftlight/shared/coaching/list-comparable.ts';
import { supportKpisTriggers } from '@shiftlight/shared/coaching/presets.ts';
import { judgeTriggerRecord, type TriggerOutcome } from '@shiftlight/shared/coaching/trigger-record.ts';
import { describe, expect, test } from 'vitest';
import { figureOf, triggerRuleOf } from '../../../builders/coaching.ts';
import { minute, opened, replies, solved, told } from '../../../builders/ticket-story.ts';

const day = 24 * 60;

describe('days at work', () => {
  const window = { agentId: 'ada', from: minute(0), to: minute(10 * day), timeZone: 'UTC' };
  test('are those on which the person answered or resolved, each once, in the zone of the workspace', () => {
    const tickets = [
      told([opened(0), replies('ada', 10), solved('ada', day)]),
      told([opened(5), replies('ada', 20), solved('ben', 2 * day)]),
      // 23:30 UTC is the next day in Berlin.
      told([opened(3 * day), replies('ada', 3 * day + 14.5 * 60)]),
    ];
    expect(findActiveDays(tickets, window).size).toBe(3);
    const inBerlin = [...findActiveDays(tickets, { ...window, timeZone: 'Europe/Berlin' })];
    expect(Math.max(...inBerlin) - Math.max(...findActiveDays(tickets, window))).toBe(1);
  });

  test('lie within the window', () => {
    const tickets = [told([opened(0), replies('ada', 10), solved('ada', 20)])];
    expect(findActiveDays(tickets, { ...window, from: minute(21) }).size).toBe(0);
    expect(findActiveDays(tickets, { ...window, to: minute(10) }).size).toBe(0);
  });
});

describe('a team average', () => {
  const person = (value: number, activeDays: number): TeamMemberFigure => ({ figure: figureOf({ value }), activeDays });
  const own = person(20, 20);
  test.each([
    { name: 'rests on everybody at work', team: [own, person(40, 20), person(50, 18)], values: [20, 40, 50] },
    {
      name: 'leaves out who was away',
      team: [own, person(40, 20), person(5, 4), person(50, 18)],
      values: [20, 40, 50],
    },
    { name: 'leaves out who was not there at all', team: [own, person(40, 20), person(0, 0)], values: null },
  ])('$name', ({ team, values }) => {
    expect(listComparable(team, own).figures?.map(({ value }) => value) ?? null).toEqual(values);
  });

  test('is not held against a person who was away', () => {
    const away = person(5, 8);
    expect(listComparable([away, person(40, 20), person(50, 20), person(45, 20)], away).reason).toBe('away');
  });

  test('is not made of so few that it tells a colleague’s figure', () => {
    expect(listComparable([own, person(40, 20)], own).reason).toBe('small-team');
  });
});

describe('the values that are compared before and after', () => {
  const at = (days: number, value: number, weight?: number) => ({
    at: minute(days * day),
    agentId: 'ada',
    value,
    ...(weight === undefined ? {} : { weight }),
  });
  test.each([
    { kind: 'ratio', observations: [at(0, 1), at(0, 0)], values: [1, 0] },
    { kind: 'count', observations: [at(0, 1), at(0, 1), at(1, 1)], values: [2, 1] },
    { kind: 'quotient', observations: [at(0, 90, 100), at(1, 30, 40), at(2, 0, 0)], values: [0.9, 0.75] },
  ] as const)('of a $kind', ({ kind, observations, values }) => {
    expect(toEffectSample(kind, observations, 'UTC')).toEqual(values);
  });
});

describe('an effect', () => {
  const many = (ones: number, zeros: number) => [...Array<number>(ones).fill(1), ...Array<number>(zeros).fill(0)];
  const windows = {
    before: many(20, 30),
    after: many(45, 5),
    afterEndsAt: 100,
    now: 100,
    better: 'higher',
    needed: 30,
  } as const;
  test.each([
    {
      name: 'is not judged before its window is over',
      changes: { now: 99 },
      state: { state: 'waiting', untilAt: 100, n: 50 },
    },
    {
      name: 'is not judged on too few',
      changes: { after: many(29, 0) },
      state: { state: 'too-few', n: 29, needed: 30 },
    },
    { name: 'is not judged against too few', changes: { before: many(29, 0) }, state: { state: 'too-few' } },
    {
      name: 'is judged at the end of its window',
      changes: {},
      state: { state: 'measured', effect: { verdict: 'better' } },
    },
  ])('$name', ({ changes, state }) => {
    expect(followEffect({ ...windows, ...changes })).toMatchObject(state);
  });
});

describe('a trigger’s record', () => {
  const acknowledged = (change: number | null): TriggerOutcome => ({
    state: 'acknowledged',
    dismissReason: null,
    change,
  });
  const dismissed = (dismissReason: TriggerOutcome['dismissReason']): TriggerOutcome => ({
    state: 'dismissed',
    dismissReason,
    change: null,
  });
  const withdrawn: TriggerOutcome = { state: 'withdrawn', dismissReason: null, change: 0.4 };
  const open: TriggerOutcome = { state: 'open', dismissReason: null, change: null };
  test.each([
    {
      name: 'nothing before five were measured',
      outcomes: [0.2, 0.2, 0.2, 0.2].map(acknowledged),
      verdict: 'too-early',
    },
    { name: 'that it helps', outcomes: [0.2, 0.1, 0.2, 0.15, 0.1].map(acknowledged), verdict: 'helps' },
    { name: 'that it changes nothing', outcomes: [0.2, -0.2, 0.1, -0.1, 0].map(acknowledged), verdict: 'no-effect' },
    { name: 'that it harms', outcomes: [-0.2, -0.1, -0.2, -0.15, -0.1].map(acknowledged), verdict: 'harms' },
    {
      name: 'that it is often wrong, whatever else it does',
      outcomes: [
        dismissed('away'),
        dismissed('other-work'),
        dismissed('figure-wrong'),
        acknowledged(0.1),
        acknowledged(0.1),
      ],
      verdict: 'often-wrong',
    },
    {
      name: 'that it is often wrong where disputes showed it',
      outcomes: [withdrawn, withdrawn, withdrawn, acknowledged(0.1), acknowledged(0.1)],
      verdict: 'often-wrong',
    },
    {
      name: 'nothing bad of one that was dismissed for a known cause',
      outcomes: [dismissed('known-cause'), dismissed('talked-already'), dismissed('other'), open, open, open],
      verdict: 'too-early',
    },
  ])('says $name', ({ outcomes, verdict }) => {
    expect(judgeTriggerRecord(outcomes, 'higher').verdict).toBe(verdict);
  });

  test('says how often it was right, of those that were answered, and which reasons were given', () => {
    const answers = [acknowledged(null), dismissed('known-cause'), dismissed('away'), dismissed('away'), withdrawn];
    const { right, reasons } = judgeTriggerRecord([...answers, open, open], 'higher');
    // Wilson's interval of 2 of 5.
    expect(right).toEqual({ ratio: 0.4, n: 5, interval: [expect.closeTo(0.1176, 4), expect.closeTo(0.7693, 4)] });
    expect(reasons).toMatchObject({ 'known-cause': 1, away: 2, 'figure-wrong': 0 });
  });

  test('does not say how often it was right while nobody answered', () => {
    expect(judgeTriggerRecord([open], 'higher').right).toBeNull();
  });

  test('takes nothing of what came after a withdrawn call', () => {
    const record = judgeTriggerRecord([acknowledged(0.1), withdrawn], 'higher');
    expect(record).toMatchObject({ fired: 2, acknowledged: 1, withdrawn: 1, dismissed: 0, measured: 1, mean: 0.1 });
  });

  test('counts every call and the mean change with its interval', () => {
    const record = judgeTriggerRecord([acknowledged(0.1), acknowledged(0.3), dismissed('away'), open], 'higher');
    expect(record).toMatchObject({ fired: 4, acknowledged: 2, dismissed: 1, dismissedAsWrong: 1, measured: 2 });
    expect([record.mean, record.interval?.[0]]).toEqual([
      expect.closeTo(0.2, 9),
      expect.closeTo(0.2 - 12.706 * 0.1, 2),
    ]);
  });
});

describe('a list of triggers', () => {
  test('of the preset makes sense', () => {
    expect(findTriggerFaults(supportKpisTriggers)).toEqual([]);
  });

  test.each([
    { name: 'an unknown metric', own: { metricId: 'charm' }, says: 'there is no metric “charm”.' },
    { name: 'an unknown variant', own: { variant: 'charm' }, says: 'has no variant “charm”' },
    { name: 'a sample below the metric’s own', own: { minimumSample: 2 }, says: 'needs a sample of at least' },
    {
      name: 'the wrong direction',
      own: { rule: { kind: 'above', value: 0.5 } },
      says: 'higher is better here: choose below',
    },
    { name: 'per cent instead of a ratio', own: { rule: { kind: 'below', value: 65 } }, says: 'at most 1 (100 %)' },
    { name: 'an hour of window', own: { windowMs: 3_600_000 }, says: 'the window must be between 1 and 366 days' },
    { name: 'no pause', own: { coolDownMs: 0 }, says: 'the pause must be between 1 and 366 days' },
    {
      name: 'a figure of the whole team',
      own: { metricId: 'ticket-backlog' },
      says: 'cannot be computed for one person',
    },
  ] as const)('is refused with $name', ({ own, says }) => {
    expect(findTriggerFaults([triggerRuleOf(own)]).join(' ')).toContain(says);
  });

  test('is refused with one id twice', () => {
    expect(findTriggerFaults([triggerRuleOf(), triggerRuleOf()]).join(' ')).toContain('is used twice');
  });
});

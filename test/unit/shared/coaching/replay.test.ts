import { labelTrigger } from '@shiftlight/shared/coaching/label-trigger.ts';
import { listLooks, type PersonHistory } from '@shiftlight/shared/coaching/list-looks.ts';
import { supportKpisTriggers } from '@shiftlight/shared/coaching/presets.ts';
import { replayTrigger, type ReplayedPerson } from '@shiftlight/shared/coaching/replay-trigger.ts';
import { getMetric } from '@shiftlight/shared/metrics/index.ts';
import { describe, expect, test } from 'vitest';
import { dayMs, figureOf, triggerRuleOf } from '../../../builders/coaching.ts';

const instants = Array.from({ length: 10 }, (_, index) => (100 + index) * dayMs);
const strict = triggerRuleOf({ windowMs: 5 * dayMs, minimumSample: 10, coolDownMs: 4 * dayMs, onlyWhenSure: false });
const figures = { metric: getMetric(strict.metricId), variant: null, windowMs: strict.windowMs, missing: [] };

function historyOf(own: Partial<PersonHistory> = {}): PersonHistory {
  return { observations: [], activeDayStarts: [], resolved: [], isSpecialist: false, settlesMs: 0, ...own };
}
/** So many cases at the end of a day, all of them failures unless told otherwise. */
const casesOn = (day: number, n: number, value = 0) =>
  Array.from({ length: n }, () => ({ at: day * dayMs + dayMs / 2, agentId: 'alice', value }));
const personOf = (memberId: string, values: readonly number[], tier: 1 | 2 = 1): ReplayedPerson => ({
  memberId,
  teamIds: ['team'],
  looks: values.map((value) => ({ figure: figureOf({ value, n: 20 }), activeDays: 5, tier })),
});

describe('a person’s figure in the past', () => {
  test('holds the cases of the window up to each instant, and no later one', () => {
    const looks = listLooks(figures, historyOf({ observations: [...casesOn(99, 2), ...casesOn(104, 3, 1)] }), instants);
    expect(looks.map(({ figure }) => [figure.n, figure.value])).toEqual([
      ...Array.from({ length: 5 }, () => [2, 0]),
      ...Array.from({ length: 5 }, () => [3, 1]),
    ]);
  });

  test('counts what takes time to be known from then on', () => {
    const observations = casesOn(100, 1).map((one) => ({ ...one, knownAt: 102 * dayMs }));
    const counted = (settlesMs: number) =>
      listLooks(figures, historyOf({ observations, settlesMs }), instants).findIndex(({ figure }) => figure.n > 0);
    expect([counted(0), counted(dayMs)]).toEqual([2, 3]);
  });

  test('knows the days at work and the tier of that time', () => {
    const resolved = ([1, 2] as const).map((tier, index) => ({ at: (98.5 + index * 6) * dayMs, tier }));
    const looks = listLooks(
      figures,
      historyOf({ activeDayStarts: [97, 98].map((day) => day * dayMs), resolved }),
      instants,
    );
    expect(looks.map(({ activeDays }) => activeDays)).toEqual([2, 2, 2, 1, 0, 0, 0, 0, 0, 0]);
    expect(looks.map(({ tier }) => tier)).toEqual([1, 1, 1, 1, 1, 2, 2, 2, 2, 2]);
  });

  test('is not known where events are missing', () => {
    const [look] = listLooks(
      { ...figures, missing: ['survey answers'] },
      historyOf({ observations: casesOn(99, 9) }),
      instants,
    );
    expect(look?.figure.value).toBeNull();
  });
});

describe('a trigger over the past', () => {
  const falling = [0.9, 0.9, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4];
  test('calls once, then again only after its pause', () => {
    const { calls } = replayTrigger(strict, instants, [personOf('alice', falling)]);
    expect(calls.map(({ at }) => at / dayMs)).toEqual([102, 106]);
  });

  test('says whom it looked at, called or not', () => {
    const people = [personOf('alice', falling), personOf('bob', [0.9]), personOf('carol', falling, 2)];
    const { calls, judgedIds } = replayTrigger(strict, instants, people);
    expect([[...new Set(calls.map(({ memberId }) => memberId))], judgedIds]).toEqual([['alice'], ['alice', 'bob']]);
  });

  test('compares with the team as it stood that day', () => {
    const handled = { ...strict, rule: { kind: 'below-team-average', ratio: 0.8 } as const, minimumSample: 1 };
    const level = instants.map(() => 100);
    const people = [personOf('alice', [100, 100, 50]), personOf('bob', level), personOf('carol', level)];
    const { calls } = replayTrigger(handled, instants, people);
    expect(calls).toEqual([{ memberId: 'alice', at: 102 * dayMs }]);
  });
});

describe('a trigger is called', () => {
  test.each([
    ...supportKpisTriggers.map((rule) => ({ rule, label: rule.label })),
    {
      rule: triggerRuleOf({ metricId: 'first-response-time', rule: { kind: 'above', value: 5_400_000 } }),
      label: 'First response time above 90 minutes',
    },
  ])('$label', ({ rule, label }) => {
    expect(labelTrigger(rule)).toBe(label);
  });
});

import { findMisfit, findRuleOf, listJudgedTiers } from '@shiftlight/shared/coaching/fit-trigger.ts';
import { findTriggerFaults } from '@shiftlight/shared/coaching/find-trigger-faults.ts';
import { judgeLook, type Look } from '@shiftlight/shared/coaching/judge-look.ts';
import { supportKpisTriggers } from '@shiftlight/shared/coaching/presets.ts';
import type { CoachingTrigger, Tier } from '@shiftlight/shared/coaching/trigger.ts';
import { findWorkTier } from '@shiftlight/shared/coaching/work-tier.ts';
import { describe, expect, test } from 'vitest';
import { figureOf, triggerRuleOf } from '../../../builders/coaching.ts';

const now = 1_000 * 86_400_000;
const handled = triggerRuleOf({
  metricId: 'tickets-handled',
  rule: { kind: 'below-team-average', ratio: 0.8 },
  minimumSample: 1,
  onlyWhenSure: false,
});
const lookOf = (tier: Tier, value = 0.4): Look => ({ figure: figureOf({ value }), activeDays: 20, tier });
const judge = (trigger: CoachingTrigger, own: Look, teammates: readonly Look[] | null = null) =>
  judgeLook(trigger, { own, teamIds: ['a'], teammates, lastFiredAt: null, now });

describe('the tier in which a person works', () => {
  const resolved = (...tiers: readonly Tier[]) => tiers.map((tier) => ({ at: now, tier }));
  test.each([
    { name: 'is 1 without tickets', of: resolved(), tier: 1 },
    { name: 'is 1 while half of the resolved tickets had been escalated', of: resolved(1, 1, 2, 2), tier: 1 },
    { name: 'is 2 when most had been', of: resolved(1, 2, 3), tier: 2 },
    { name: 'is 3 when most had been handed on again', of: resolved(2, 3, 3), tier: 3 },
    { name: 'is 2 for a specialist without escalated tickets', of: resolved(1, 1), isSpecialist: true, tier: 2 },
    { name: 'is 3 for a specialist with those of tier 3', of: resolved(3), isSpecialist: true, tier: 3 },
  ])('$name', ({ of, isSpecialist = false, tier }) => {
    expect(findWorkTier(of, isSpecialist)).toEqual({
      tier,
      resolved: of.length,
      escalated: of.filter((one) => one.tier > 1).length,
      isSpecialist,
    });
  });
});

describe('whom a trigger looks at', () => {
  test.each([
    { name: 'first contact resolution, when nobody said otherwise', rule: triggerRuleOf(), judged: [1] },
    { name: 'first contact resolution for every tier', rule: triggerRuleOf({ tiers: null }), judged: null },
    {
      name: 'a tier with a threshold of its own',
      rule: triggerRuleOf({ tierBounds: [{ tier: 2, bound: 0.3 }] }),
      judged: [1, 2],
    },
    { name: 'any other figure', rule: triggerRuleOf({ metricId: 'csat' }), judged: null },
    { name: 'all three tiers', rule: triggerRuleOf({ tiers: [3, 2, 1] }), judged: null },
  ])('$name', ({ rule, judged }) => {
    expect(listJudgedTiers(rule)).toEqual(judged);
  });

  test.each([
    { name: 'nobody of a higher tier', own: {}, tier: 2, teamIds: ['a'], misfit: 'other-tier' },
    { name: 'who is in one of its teams', own: { teamIds: ['a', 'b'] }, tier: 1, teamIds: ['b'], misfit: null },
    { name: 'nobody of another team', own: { teamIds: ['a'] }, tier: 1, teamIds: ['c'], misfit: 'other-team' },
    { name: 'nobody without a team', own: { teamIds: ['a'] }, tier: 1, teamIds: [], misfit: 'other-team' },
  ] as const)('$name', ({ own, tier, teamIds, misfit }) => {
    expect(findMisfit(triggerRuleOf(own), { tier, teamIds })).toBe(misfit);
  });

  test('the preset spares people of tier 2 the figure that they cannot reach', () => {
    const fcr = supportKpisTriggers.filter(({ metricId }) => metricId === 'first-contact-resolution');
    expect(fcr.map((rule) => [judge(rule, lookOf(1)).result.state, judge(rule, lookOf(2)).result.state])).toEqual([
      ['fired', 'unknown'],
    ]);
  });
});

describe('a threshold of its own', () => {
  const own = triggerRuleOf({ tierBounds: [{ tier: 2, bound: 0.3 }], onlyWhenSure: false });
  test.each([
    { name: 'takes the place of the rule’s in that tier', tier: 2, threshold: 0.3, state: 'quiet' },
    { name: 'leaves the others theirs', tier: 1, threshold: 0.65, state: 'fired' },
  ] as const)('$name', ({ tier, threshold, state }) => {
    expect(judge(own, lookOf(tier)).result).toMatchObject({ threshold, state });
  });

  test('is a share of the average where the rule is one', () => {
    expect(findRuleOf({ ...handled, tierBounds: [{ tier: 2, bound: 0.5 }] }, 2)).toEqual({
      kind: 'below-team-average',
      ratio: 0.5,
    });
  });
});

describe('a comparison with the team', () => {
  const others = (tier: Tier, value: number) => [lookOf(tier, value), lookOf(tier, value)];
  test('is one with colleagues of the same tier', () => {
    const { result } = judge(handled, lookOf(2, 20), [...others(2, 20), ...others(1, 100), ...others(1, 100)]);
    expect(result).toMatchObject({ state: 'quiet', threshold: 16 });
  });
  test('says that there are too few when they are all of another tier', () => {
    expect(judge(handled, lookOf(2, 20), [...others(1, 100)]).comparable.reason).toBe('small-team');
  });
});

describe('a trigger that makes no sense is refused:', () => {
  test.each([
    { name: 'no tier', own: { tiers: [] }, fault: 'looks at no tier' },
    { name: 'no team', own: { teamIds: [] }, fault: 'looks at no team' },
    { name: 'no channel', own: { channels: [] }, fault: 'counts no channel' },
    {
      name: 'two thresholds of one tier',
      own: {
        tierBounds: [
          { tier: 2, bound: 0.2 },
          { tier: 2, bound: 0.3 },
        ],
      },
      fault: 'two thresholds of its own',
    },
    {
      name: 'a share above 100 %',
      own: { tierBounds: [{ tier: 2, bound: 65 }] },
      fault: 'tier 2: the threshold must be above 0 and at most 1',
    },
    {
      name: 'channels of shifts',
      own: { metricId: 'schedule-adherence', channels: ['chat'] },
      fault: 'not known by channel',
    },
  ] as const)('$name', ({ own, fault }) => {
    expect(findTriggerFaults([triggerRuleOf(own)]).join(' ')).toContain(fault);
  });

  test('a tier with a threshold of its own is enough', () => {
    expect(findTriggerFaults([triggerRuleOf({ tiers: [], tierBounds: [{ tier: 2, bound: 0.3 }] })])).toEqual([]);
  });
});

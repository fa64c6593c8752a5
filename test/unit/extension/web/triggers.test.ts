import { findTriggerFaults } from '@shiftlight/shared/coaching/find-trigger-faults.ts';
import { supportKpisTriggers } from '@shiftlight/shared/coaching/presets.ts';
import { isSameTrigger } from '@shiftlight/shared/coaching/same-trigger.ts';
import type { CoachingTrigger } from '@shiftlight/shared/coaching/trigger.ts';
import { getMetric } from '@shiftlight/shared/metrics/index.ts';
import { sayBasis, sayOtherTier } from '@shiftlight/extension/ui/coaching/say-basis.ts';
import { sayChanges } from '@shiftlight/extension/web/pages/triggers/say-changes.ts';
import { sayRule, sayUnfair, sayWhom, sayWhy } from '@shiftlight/extension/web/pages/triggers/say-rule.ts';
import {
  areSameTriggers,
  changeTrigger,
  findTriggerDraftFaults,
  listTriggerMetrics,
  newTrigger,
  tierChoiceOf,
  toBound,
  toKind,
  withTierChoice,
} from '@shiftlight/extension/web/pages/triggers/trigger-draft.ts';
import { describe, expect, test } from 'vitest';
import { dayMs, triggerRuleOf } from '../../../builders/coaching.ts';
import { known } from '../../../builders/people.ts';

const teams = [{ teamId: 'a', name: 'Torque' }];
const known1 = new Set(['a']);
const fcr = triggerRuleOf();
const handled = known(supportKpisTriggers[0]);

describe('a trigger in plain words', () => {
  test('says when it calls and whom it looks at', () => {
    expect([sayRule(fcr), sayRule(handled)]).toEqual([
      'First contact resolution below 65 %',
      'Tickets handled below 80 % of the team’s average',
    ]);
    const own = { ...fcr, tierBounds: [{ tier: 2 as const, bound: 0.3 }], teamIds: ['a', 'gone'] };
    expect(sayWhom({ ...own, channels: ['chat', 'email'] }, teams)).toEqual([
      'Looks at people of tier 1 and 2, members of Torque and a team that is gone.',
      'For tier 2 the threshold is 30 %.',
      'Counts only tickets by chat and e-mail.',
    ]);
    expect(sayWhom(handled, teams)).toEqual(['Looks at everybody.']);
  });

  test.each([
    { name: 'tier 1 alone', trigger: fcr, isUnfair: false },
    { name: 'all tiers by one threshold', trigger: { ...fcr, tiers: null }, isUnfair: true },
    { name: 'tier 2 by its own', trigger: { ...fcr, tierBounds: [{ tier: 2, bound: 0.3 }] }, isUnfair: false },
    { name: 'all tiers by another figure', trigger: { ...fcr, metricId: 'csat', tiers: null }, isUnfair: false },
  ] as const)('warns of what is unfair to higher tiers: $name', ({ trigger, isUnfair }) => {
    expect(sayUnfair(trigger) !== null).toBe(isUnfair);
    expect(sayWhy(trigger) !== null).toBe(trigger.metricId === fcr.metricId && !isUnfair);
  });

  test('says in the evidence as what somebody was judged, and what was left out', () => {
    const workTier = { tier: 1, resolved: 60, escalated: 2, isSpecialist: false } as const;
    expect(sayBasis(fcr, { workTier, leftOut: { recent: 1, untold: 2 } })).toEqual([
      'Judged as tier 1: of 60 resolved tickets, others had escalated 2.',
      'Left out: 1 shift that ended less than a day ago, whose worked time may still be on its way and 2 shifts of whose day nothing was told.',
    ]);
    expect(sayBasis(handled, { workTier, leftOut: null })).toEqual([]);
    const specialist = { tier: 2, resolved: 10, escalated: 1, isSpecialist: true } as const;
    expect(sayOtherTier(fcr, { workTier: specialist, leftOut: null })).toBe(
      'Looks at tier 1 only. You count as tier 2, as an escalation specialist by role.',
    );
  });

  test('names what a version changed', () => {
    const stricter = changeTrigger(toBound(fcr, 0.7), { windowMs: 14 * dayMs, onlyWhenSure: false, tiers: null });
    expect(sayChanges([fcr, handled], [stricter], teams)).toEqual([
      'Taken out: Tickets handled below 80 % of the team’s average.',
      'First contact resolution below 65 % is now: First contact resolution below 70 %.',
      'First contact resolution below 70 %: Days looked at 28 → 14.',
      'First contact resolution below 70 %: also calls when chance could explain it.',
      'First contact resolution below 70 %: looks at other people or tickets. Looks at everybody.',
    ]);
    expect(sayChanges([fcr], [fcr], teams)).toEqual([]);
  });
});

describe('a draft', () => {
  test.each(listTriggerMetrics())('for $label begins as one that the API takes', ({ metricId }) => {
    const draft = newTrigger(metricId, []);
    expect([findTriggerDraftFaults(draft, known1), findTriggerFaults([draft])]).toEqual([[], []]);
    expect(getMetric(metricId).breakdowns).toContain('agent');
  });

  test('gets an id of its own', () => {
    const first = newTrigger('csat', []);
    const second = newTrigger('csat', [first]);
    expect([first.id, second.id, newTrigger('csat', [first, second]).id]).toEqual(['csat', 'csat-2', 'csat-3']);
  });

  test('is stored under a name that follows its threshold', () => {
    expect(toBound(fcr, 0.7).label).toBe('First contact resolution below 70 %');
    expect(toKind(fcr, 'below-team-average').label).toBe('First contact resolution below 80 % of the team’s average');
  });

  test.each<{ fault: string; own: Partial<CoachingTrigger> }>([
    { fault: 'aboveZero', own: { rule: { kind: 'below', value: 0 } } },
    { fault: 'share', own: { tierBounds: [{ tier: 2, bound: 1.5 }] } },
    { fault: 'window', own: { windowMs: 0 } },
    { fault: 'pause', own: { coolDownMs: 400 * dayMs } },
    { fault: 'sample', own: { minimumSample: 0 } },
    { fault: 'noTier', own: { tiers: [] } },
    { fault: 'noTeam', own: { teamIds: [] } },
    { fault: 'teamGone', own: { teamIds: ['gone'] } },
    { fault: 'noChannel', own: { channels: [] } },
  ])('with a fault is told: $fault', ({ fault, own }) => {
    expect(findTriggerDraftFaults(triggerRuleOf(own), known1)).toEqual([fault]);
  });

  test('judges a tier like the others, by its own threshold, or not at all', () => {
    const all = withTierChoice(withTierChoice(fcr, 2, 'as-all'), 3, 'as-all');
    expect([all.tiers, tierChoiceOf(all, 3)]).toEqual([null, 'as-all']);
    const own = withTierChoice(all, 2, 'own', 0.3);
    expect([own.tiers, own.tierBounds, tierChoiceOf(own, 2)]).toEqual([[1, 3], [{ tier: 2, bound: 0.3 }], 'own']);
    const none = withTierChoice(own, 2, 'none');
    expect([none.tiers, none.tierBounds, tierChoiceOf(none, 2)]).toEqual([[1, 3], [], 'none']);
  });

  test('that would judge alike is no change', () => {
    expect(isSameTrigger(fcr, { ...fcr, tiers: [1], tierBounds: [], teamIds: null, label: 'Another name' })).toBe(true);
    expect(isSameTrigger(fcr, { ...fcr, tiers: null })).toBe(false);
    expect(areSameTriggers([fcr, handled], [handled])).toBe(false);
  });
});

import {
  compilePolicies,
  type MatchSubject,
  PolicyError,
  toWarnings,
} from '@shiftlight/shared/sla/compile-policies.ts';
import type { SlaPolicy } from '@shiftlight/shared/sla/policy.ts';
import { supportKpisPolicy } from '@shiftlight/shared/sla/support-kpis-policy.ts';
import { clockKinds } from '@shiftlight/shared/sla/clock.ts';
import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE } from '../tickets/story.ts';

const nobody = { priority: null, channel: null, category: null, customerTier: null, groupId: null };
const first = clockKinds.indexOf('first-response');
const resolution = clockKinds.indexOf('resolution');

describe('ordered policies', () => {
  const policies: readonly SlaPolicy[] = [
    {
      id: 'vip',
      version: 2,
      name: 'VIP',
      match: { customerTier: ['Gold'], channel: ['chat', 'phone'] },
      targets: [{ kind: 'first-response', budgetMs: MINUTE, calendarId: null }],
    },
    {
      id: 'billing',
      version: 1,
      name: 'Billing',
      match: { category: ['billing'], groupId: ['finance'] },
      targets: [{ kind: 'first-response', budgetMs: 2 * MINUTE, calendarId: null }],
    },
    {
      id: 'all',
      version: 1,
      name: 'All',
      targets: [
        { kind: 'first-response', match: { priority: ['high'] }, budgetMs: 3 * MINUTE, calendarId: null },
        { kind: 'first-response', budgetMs: 4 * MINUTE, calendarId: null },
      ],
    },
  ];
  const findTargets = (subject: MatchSubject) => compilePolicies(policies, new Map()).findTargets(subject);
  test.each([
    { name: 'the first that fits applies', subject: { customerTier: 'gold', channel: 'Chat' }, minutes: 1 },
    { name: 'every key must fit', subject: { customerTier: 'gold', channel: 'email' }, minutes: 4 },
    {
      name: 'a group decides too',
      subject: { category: 'Billing', groupId: 'finance', customerTier: 'gold' },
      minutes: 2,
    },
    { name: 'within a policy the first fitting target applies', subject: { priority: 'High' }, minutes: 3 },
    { name: 'an empty attribute fits no list', subject: {}, minutes: 4 },
  ])('$name', ({ subject, minutes }) => {
    expect(findTargets({ ...nobody, ...subject })[first]?.budgetMs).toBe(minutes * MINUTE);
  });

  test.each([
    { name: 'the shop’s helpdesk has its own', connectorId: 'shop', priority: null, minutes: 1 },
    { name: 'within a policy a target can be for one helpdesk', connectorId: 'wholesale', priority: null, minutes: 2 },
    { name: 'beside other conditions, all must fit', connectorId: 'shop', priority: 'low', minutes: 3 },
    { name: 'a helpdesk that nobody names gets what is for all', connectorId: 'other', priority: null, minutes: 3 },
    { name: 'and so does a ticket of no known helpdesk', connectorId: null, priority: null, minutes: 3 },
  ])('by helpdesk: $name', ({ connectorId, priority, minutes }) => {
    const target = { kind: 'first-response', calendarId: null } as const;
    const match = { connectorId: ['shop'], priority: ['high', 'normal'] };
    const byHelpdesk: readonly SlaPolicy[] = [
      { id: 'shop', version: 1, name: 'Shop', match, targets: [{ ...target, budgetMs: MINUTE }] },
      {
        id: 'all',
        version: 1,
        name: 'All',
        targets: [
          { ...target, match: { connectorId: ['wholesale'] }, budgetMs: 2 * MINUTE },
          { ...target, budgetMs: 3 * MINUTE },
        ],
      },
    ];
    const { findTargets: find, targets } = compilePolicies(byHelpdesk, new Map(), connectorId);
    expect(find({ ...nobody, priority: priority ?? 'high' })[first]?.budgetMs).toBe(minutes * MINUTE);
    expect(targets.map(({ index, policyId }) => [index, policyId])).toEqual([
      [0, 'shop'],
      [1, 'all'],
      [2, 'all'],
    ]);
  });

  test('give no target for kinds that the policy does not name', () => {
    expect(findTargets(nobody)[resolution]).toBeNull();
    expect(compilePolicies([], new Map()).findTargets(nobody)[first]).toBeNull();
  });

  test.each([
    {
      name: 'names an unknown calendar',
      target: { kind: 'resolution', budgetMs: 1, calendarId: 'moon' },
      says: 'calendar “moon”',
    },
    {
      name: 'has no length',
      target: { kind: 'resolution', budgetMs: NaN, calendarId: null },
      says: 'without a length',
    },
  ] as const)('are refused when one $name', ({ target, says }) => {
    const compile = () => compilePolicies([{ id: 'p', version: 1, name: 'Gold', targets: [target] }], new Map());
    expect(compile).toThrow(PolicyError);
    expect(compile).toThrow(says);
  });
});

test.each([
  { name: '15 minutes unless the target says otherwise', target: {}, minutes: [15] },
  { name: 'shares of the budget', target: { warnAtRatio: [0.5, 0.75] }, minutes: [30, 15] },
  {
    name: 'both, largest first and once each',
    target: { warnAtRatio: [0.75], warnLeftMs: [5 * MINUTE, 15 * MINUTE] },
    minutes: [15, 5],
  },
  {
    name: 'largest first, whatever the order in which they are written',
    target: { warnAtRatio: [0.5], warnLeftMs: [5 * MINUTE, 45 * MINUTE] },
    minutes: [45, 30, 5],
  },
  { name: 'also at the due instant itself', target: { warnLeftMs: [0] }, minutes: [0] },
  { name: 'never after the due instant', target: { warnAtRatio: [0.5, 1.5] }, minutes: [30] },
  { name: 'none when the list is empty', target: { warnLeftMs: [] }, minutes: [] },
])('warnings are $name', ({ target, minutes }) => {
  const warnings = toWarnings({ kind: 'resolution', budgetMs: HOUR, calendarId: null, ...target });
  expect(warnings.map((ms) => ms / MINUTE)).toEqual(minutes);
});

describe('the Support KPIs preset', () => {
  const { findTargets } = compilePolicies([supportKpisPolicy(null)], new Map());
  test.each([
    { priority: 'P1', answer: 15, hours: 4 },
    { priority: 'urgent', answer: 15, hours: 4 },
    { priority: 'P2', answer: 60, hours: 8 },
    { priority: 'P3', answer: 240, hours: 24 },
    { priority: 'P4', answer: 480, hours: 72 },
    { priority: null, answer: 240, hours: 24 },
  ])('answers $priority in $answer minutes and resolves it in $hours hours', ({ priority, answer, hours }) => {
    const targets = findTargets({ ...nobody, priority });
    expect(targets[first]?.budgetMs).toBe(answer * MINUTE);
    expect(targets[clockKinds.indexOf('next-reply')]?.budgetMs).toBe(answer * MINUTE);
    expect(targets[resolution]?.budgetMs).toBe(hours * HOUR);
    expect([...(targets[resolution]?.pausesIn ?? [])]).toEqual(['pending']);
  });
});

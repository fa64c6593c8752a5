import { listConditions, listHelpdesksOf, listTargetConditions } from '@shiftlight/shared/sla/policy-conditions.ts';
import type { SlaPolicy } from '@shiftlight/shared/sla/policy.ts';
import { expect, test } from 'vitest';

const target = { kind: 'first-response', budgetMs: 60_000, calendarId: null } as const;
const shop: SlaPolicy = {
  id: 'shop',
  version: 1,
  name: 'Shop',
  match: { priority: ['P1', 'Urgent'], connectorId: ['shop'] },
  targets: [
    target,
    { ...target, match: { priority: ['urgent', 'high'], channel: ['chat'], connectorId: ['shop', 'web'] } },
  ],
};
const all: SlaPolicy = { id: 'all', version: 1, name: 'All', targets: [target] };

test('the conditions of a match name the helpdesk first', () => {
  expect(listConditions(shop.match)).toEqual([
    { field: 'connectorId', values: ['shop'] },
    { field: 'priority', values: ['P1', 'Urgent'] },
  ]);
  expect(listConditions(undefined)).toEqual([]);
});

test.each([
  {
    name: 'those of its policy',
    index: 0,
    conditions: [
      ['connectorId', 'shop'],
      ['priority', 'P1', 'Urgent'],
    ],
  },
  {
    name: 'of what both name, what fits both, and its own',
    index: 1,
    conditions: [
      ['connectorId', 'shop'],
      ['priority', 'urgent'],
      ['channel', 'chat'],
    ],
  },
  { name: 'none, when it is for every ticket', index: 2, conditions: [] },
  { name: 'none, when there is no such target', index: 3, conditions: [] },
])('why a target applies: $name', ({ index, conditions }) => {
  const found = listTargetConditions([shop, all], index);
  expect(found.map(({ field, values }) => [field, ...values])).toEqual(conditions);
});

test('a policy names the helpdesks of its targets too, each once', () => {
  expect(listHelpdesksOf(shop)).toEqual(['shop', 'web']);
  expect(listHelpdesksOf(all)).toEqual([]);
});

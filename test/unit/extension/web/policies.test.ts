import type { PolicyMatch } from '@shiftlight/shared/sla/policy.ts';
import { findUnreached } from '@shiftlight/extension/web/pages/policies/find-unreached.ts';
import { listHelpdeskChoices } from '@shiftlight/extension/web/pages/policies/policy-choices.ts';
import { withValues } from '@shiftlight/extension/web/pages/policies/policy-draft.ts';
import { sayTickets } from '@shiftlight/extension/web/pages/policies/say-policy.ts';
import { describe, expect, test } from 'vitest';

const shop = { id: 'c-shop', name: 'Shop' };
const wholesale = { id: 'c-wholesale', name: 'Wholesale' };
const choices = { calendars: [], helpdesks: [shop, wholesale] };

const aPolicy = (id: string, match?: PolicyMatch) => ({
  ...{ id, version: 1, name: id },
  ...(match === undefined ? {} : { match }),
  targets: [{ kind: 'first-response' as const, budgetMs: 3_600_000, calendarId: null }],
});

describe('policies that no ticket reaches', () => {
  const urgent: PolicyMatch = { priority: ['P1'] };
  const ofShop: PolicyMatch = { connectorId: [shop.id] };
  const ofBoth: PolicyMatch = { connectorId: [shop.id, wholesale.id] };
  const ofGone: PolicyMatch = { connectorId: ['c-gone'] };
  test.each<{ name: string; matches: readonly (PolicyMatch | undefined)[]; unreached: readonly unknown[] }>([
    { name: 'stand below one for every ticket', matches: [urgent, undefined, urgent], unreached: [['2', 'never']] },
    {
      name: 'stand below one for their helpdesk',
      matches: [ofShop, { ...ofShop, ...urgent }],
      unreached: [['1', 'never']],
    },
    { name: 'are not those for another helpdesk', matches: [ofShop, ofBoth, undefined], unreached: [] },
    { name: 'stand below several that take their helpdesks', matches: [ofBoth, ofShop], unreached: [['1', 'never']] },
    {
      name: 'are not those below some tickets of their helpdesk',
      matches: [{ ...ofShop, ...urgent }, ofShop],
      unreached: [],
    },
    { name: 'name a helpdesk that is gone', matches: [ofGone, undefined], unreached: [['0', 'onlyGone']] },
    {
      name: 'are not those that name another one beside it',
      matches: [{ connectorId: ['c-gone', shop.id] }],
      unreached: [],
    },
  ])('$name', ({ matches, unreached }) => {
    const policies = matches.map((match, index) => aPolicy(String(index), match));
    expect([...findUnreached(policies, choices)]).toEqual(unreached);
  });
});

test('a workspace with one helpdesk has none to choose, unless a policy names one', () => {
  const one = { ...choices, helpdesks: [shop] };
  expect(listHelpdeskChoices(one, [])).toEqual([]);
  expect(listHelpdeskChoices(one, ['c-gone']).map(({ id }) => id)).toEqual([shop.id, 'c-gone']);
  expect(listHelpdeskChoices(choices, [])).toEqual([shop, wholesale]);
});

test('a policy says its helpdesks by name', () => {
  const match = withValues(withValues(undefined, 'priority', ['P1']), 'connectorId', [shop.id, wholesale.id]);
  expect(sayTickets(aPolicy('p', match), choices)).toMatch(/^For helpdesk Shop or Wholesale, priority P1:$/);
  expect(sayTickets(aPolicy('p', { connectorId: ['c-gone'] }), choices)).toContain('no longer connected');
});

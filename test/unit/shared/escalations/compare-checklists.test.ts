import type { Checklist, ChecklistItem } from '@shiftlight/shared/escalations/checklist.ts';
import {
  compareChecklists,
  type ChecklistPartChange,
  type ChecklistsChange,
} from '@shiftlight/shared/escalations/compare-checklists.ts';
import { describe, expect, test } from 'vitest';
import { checklist, item } from '../../../builders/checklists.ts';

const before = [checklist('general'), checklist('billing')];

describe('a version of the checklists against the one before', () => {
  test.each<{
    readonly name: string;
    readonly after: readonly Checklist[];
    readonly told: readonly ChecklistsChange[];
  }>([
    { name: 'tells nothing of version numbers alone', after: before.map((one) => ({ ...one, version: 2 })), told: [] },
    {
      name: 'tells what went before what came',
      after: [checklist('returns', [item('a'), item('b')]), checklist('billing')],
      told: [
        { kind: 'removed', checklist: 'general' },
        { kind: 'added', checklist: 'returns', items: 2 },
      ],
    },
    { name: 'tells another order', after: before.toReversed(), told: [{ kind: 'order' }] },
  ])('$name', ({ after, told }) => {
    expect(compareChecklists(before, after)).toEqual(told);
  });
});

describe('a checklist against the one before', () => {
  const items = [item('vin'), item('colour', { kind: 'choice', choices: ['Red', 'Blue'] })];
  const [vin, colour] = [item('vin'), (changes: Partial<ChecklistItem>) => ({ ...item('colour'), ...changes })];
  const choice = (choices: readonly string[]) => [vin, colour({ kind: 'choice', choices })];
  test.each<{
    readonly name: string;
    readonly changes?: Partial<Checklist>;
    readonly after?: readonly ChecklistItem[];
    readonly told: readonly ChecklistPartChange[];
  }>([
    {
      name: 'tells that it is called otherwise',
      changes: { label: 'Cars' },
      told: [{ kind: 'renamed', from: 'list' }],
    },
    {
      name: 'tells for which tickets it is now, and whom it asks',
      changes: { categories: ['x'], customerTiers: ['gold'], tiers: [3], teamId: 'team' },
      told: [
        { kind: 'categories', to: ['x'] },
        { kind: 'customer-tiers', to: ['gold'] },
        { kind: 'tiers', to: [3] },
        { kind: 'team', teamId: 'team' },
      ],
    },
    {
      name: 'tells items that went and came, and whether they are needed',
      after: [item('vin'), item('photo', { required: false })],
      told: [
        { kind: 'item-removed', item: 'colour' },
        { kind: 'item-added', item: 'photo', required: false },
      ],
    },
    {
      name: 'tells what is no longer obligatory',
      after: [item('vin', { required: false }), ...items.slice(1)],
      told: [{ kind: 'required', item: 'vin', required: false }],
    },
    {
      name: 'tells another name, kind, hint and source of an item',
      after: [item('vin', { label: 'VIN', kind: 'number', hint: '17', prefill: 'product' }), ...items.slice(1)],
      told: [
        { kind: 'item-renamed', from: 'vin', to: 'VIN' },
        { kind: 'item-kind', item: 'VIN', to: 'number' },
        { kind: 'hint', item: 'VIN', to: '17' },
        { kind: 'prefill', item: 'VIN', to: 'product' },
      ],
    },
    {
      name: 'tells choices that came and went',
      after: choice(['Blue', 'Green']),
      told: [{ kind: 'choices', item: 'colour', added: ['Green'], removed: ['Red'] }],
    },
    {
      name: 'tells another order of choices',
      after: choice(['Blue', 'Red']),
      told: [{ kind: 'choices', item: 'colour', added: [], removed: [] }],
    },
    { name: 'tells another order of items', after: items.toReversed(), told: [{ kind: 'item-order' }] },
  ])('$name', ({ changes = {}, after = items, told }) => {
    expect(compareChecklists([checklist('list', items)], [checklist('list', after, changes)])).toEqual(
      told.map((change) => ({ kind: 'changed', checklist: changes.label ?? 'list', change })),
    );
  });

  test('is for the same tickets when its categories are told in another order', () => {
    const of = (...categories: string[]) => [checklist('list', items, { categories })];
    expect(compareChecklists(of('a', 'b'), of('b', 'a'))).toEqual([]);
  });
});

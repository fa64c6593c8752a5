import { findChecklist } from '@shiftlight/shared/escalations/checklist.ts';
import { defaultChecklists } from '@shiftlight/shared/escalations/default-checklists.ts';
import { findChecklistFaults } from '@shiftlight/shared/escalations/find-checklist-faults.ts';
import { prefillAnswers } from '@shiftlight/shared/escalations/prefill-answers.ts';
import { describe, expect, test } from 'vitest';
import { checklist, item } from '../../../builders/checklists.ts';
import { known } from '../../../builders/people.ts';
import { opened, told } from '../../../builders/ticket-story.ts';

describe('the checklist of a category', () => {
  test.each([
    ['Fitment', 'technical'],
    [' warranty ', 'return-or-warranty'],
    ['billing', 'billing'],
    ['anything', 'general'],
    [null, 'general'],
  ])('%s is %s', (category, id) => {
    expect(findChecklist(defaultChecklists, { category, customerTier: 'vip', tier: 2 })?.id).toBe(id);
  });

  test('may be missing', () => {
    expect(findChecklist([], { category: 'billing', customerTier: null, tier: 2 })).toBeNull();
  });
});

describe('of several checklists', () => {
  const items = [item('question')];
  const lists = [
    checklist('general', items),
    checklist('third', items, { tiers: [3] }),
    checklist('vip', items, { customerTiers: ['VIP'] }),
    checklist('billing', items, { categories: ['Billing'] }),
    checklist('billing for vip', items, { categories: ['Billing'], customerTiers: ['vip'] }),
  ];
  test.each([
    { category: 'billing', customerTier: 'Vip', tier: 2, expected: 'billing for vip' },
    { category: 'billing', customerTier: 'basic', tier: 3, expected: 'billing' },
    { category: 'other', customerTier: 'vip', tier: 3, expected: 'vip' },
    { category: null, customerTier: null, tier: 3, expected: 'third' },
    { category: null, customerTier: null, tier: 2, expected: 'general' },
  ])('$expected fits best for $category, $customerTier, tier $tier', ({ expected, ...question }) => {
    expect(findChecklist(lists, question)?.id).toBe(expected);
    expect(findChecklist(lists.toReversed(), question)?.id).toBe(expected);
  });
});

describe('answers known already', () => {
  const technical = known(defaultChecklists.find(({ id }) => id === 'technical'));
  const ticket = (attributes: Parameters<typeof opened>[1]) => told([opened(0, attributes)]).facts;

  test('come from the ticket’s fields', () => {
    expect(prefillAnswers(technical, ticket({ product: 'FP-200', subject: ' ' }))).toEqual({
      'part-number': { value: 'FP-200', from: 'field' },
    });
  });

  test.each([
    ['1969 Chevrolet Camaro SS stalls, order #10482', '1969 Chevrolet Camaro SS', '10482'],
    ['Bestellung Nr. A-10482: Pumpe passt nicht', null, 'A-10482'],
    ['Pedido 55120 no llegó', null, '55120'],
    ['My order is late since 2024', null, null],
    ['In order to fit it', null, null],
  ])('are read out of the subject: %s', (subject, vehicle, order) => {
    const answers = prefillAnswers(technical, ticket({ subject }));
    expect([answers['vehicle']?.value ?? null, answers['order']?.value ?? null]).toEqual([vehicle, order]);
    expect(Object.values(answers).every(({ from }) => from === 'subject')).toBe(true);
  });

  test('prefer an earlier escalation, then a tag, then the field', () => {
    const facts = ticket({ product: 'FP-200', tags: ['part-number:FP-300', 'Order:77120'] });
    expect(prefillAnswers(technical, facts)).toEqual({
      'part-number': { value: 'FP-300', from: 'tag' },
      order: { value: '77120', from: 'tag' },
    });
    expect(prefillAnswers(technical, facts, { 'part-number': 'FP-400', symptoms: null })['part-number']).toEqual({
      value: 'FP-400',
      from: 'earlier',
    });
  });

  test('leave out what the item would not take', () => {
    const list = checklist('l', [item('size', { kind: 'number' })]);
    expect(prefillAnswers(list, ticket({ tags: ['size:large'] }))).toEqual({});
  });
});

describe('a set of checklists', () => {
  const general = checklist('general');
  test('that a workspace starts with can be published', () => {
    expect(findChecklistFaults(defaultChecklists)).toEqual([]);
  });

  test.each([
    { name: 'is empty', lists: [], kinds: ['no-checklist'] },
    { name: 'has none for everything else', lists: [{ ...general, categories: ['a'] }], kinds: ['no-general'] },
    { name: 'has one for all, but of one tier only', lists: [{ ...general, tiers: [3] }], kinds: ['no-general'] },
    { name: 'has two for everything else', lists: [general, { ...general, id: 'b' }], kinds: ['same-tickets'] },
    {
      name: 'has two for the same category of the same customers',
      lists: [
        general,
        checklist('a', general.items, { categories: ['X', 'y'] }),
        { ...general, id: 'b', categories: ['Y '] },
      ],
      kinds: ['same-tickets'],
    },
    {
      name: 'has two of one category for different customers, which is fine',
      lists: [
        general,
        checklist('a', general.items, { categories: ['x'] }),
        checklist('b', general.items, { categories: ['x'], customerTiers: ['vip'] }),
      ],
      kinds: [],
    },
    { name: 'has two of one id', lists: [general, { ...general, categories: ['a'] }], kinds: ['same-id'] },
    { name: 'has one without a name', lists: [{ ...general, label: ' ' }], kinds: ['no-label'] },
    { name: 'asks nothing', lists: [{ ...general, items: [] }], kinds: ['no-item'] },
    {
      name: 'requires nothing',
      lists: [checklist('g', [item('a', { required: false })])],
      kinds: ['nothing-required'],
    },
    {
      name: 'asks the same twice',
      lists: [checklist('g', [item('a', { label: 'Order' }), item('b', { label: 'order ' })])],
      kinds: ['same-item-label'],
    },
    {
      name: 'has two items of one id',
      lists: [checklist('g', [item('a'), item('a', { label: 'b' })])],
      kinds: ['same-item-id'],
    },
    {
      name: 'has an item without a name',
      lists: [checklist('g', [item('a', { label: '' })])],
      kinds: ['no-item-label'],
    },
    {
      name: 'lets nobody choose',
      lists: [checklist('g', [item('a', { kind: 'choice', choices: ['Yes', ' '] })])],
      kinds: ['too-few-choices'],
    },
    {
      name: 'offers a choice twice',
      lists: [checklist('g', [item('a', { kind: 'choice', choices: ['Yes', 'No', 'yes'] })])],
      kinds: ['same-choice'],
    },
  ])('$name', ({ lists, kinds }) => {
    expect(findChecklistFaults(lists).map(({ kind }) => kind)).toEqual(kinds);
  });
});

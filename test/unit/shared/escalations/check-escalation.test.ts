import { checkEscalation } from '@shiftlight/shared/escalations/check-escalation.ts';
import { findChecklist } from '@shiftlight/shared/escalations/checklist.ts';
import { defaultChecklists } from '@shiftlight/shared/escalations/default-checklists.ts';
import { describe, expect, test } from 'vitest';

const list = {
  id: 'l',
  version: 1,
  label: 'List',
  categories: [],
  items: [
    { id: 'goal', label: 'Goal', required: true },
    { id: 'tried', label: 'What was tried', required: true },
    { id: 'photo', label: 'Photo', required: false },
  ],
};

describe('an escalation', () => {
  test.each([
    {
      name: 'is complete with every required answer',
      answers: { goal: 'x', tried: true },
      complete: true,
      completeRatio: 2 / 3,
      words: 'Everything is there',
    },
    {
      name: 'is incomplete without one',
      answers: { goal: 'x', photo: 'y' },
      complete: false,
      completeRatio: 2 / 3,
      words: 'Still needed: what was tried',
    },
    {
      name: 'does not take blanks or an empty box for an answer',
      answers: { goal: '  ', tried: false },
      complete: false,
      completeRatio: 0,
      words: 'Still needed: goal, what was tried',
    },
    {
      name: 'is complete where an item does not apply',
      answers: { goal: 'x', tried: null, photo: null },
      complete: true,
      completeRatio: 1,
      words: 'Everything is there',
    },
    {
      name: 'is complete where nothing applies',
      answers: { goal: null, tried: null, photo: null },
      complete: true,
      completeRatio: 1,
      words: 'Everything is there',
    },
  ])('$name', ({ answers, complete, completeRatio, words }) => {
    expect(checkEscalation(list, answers)).toMatchObject({ complete, completeRatio, words });
  });
});

describe('the checklist of a category', () => {
  test.each([
    ['Fitment', 'technical'],
    [' warranty ', 'return-or-warranty'],
    ['billing', 'billing'],
    ['anything', 'general'],
    [null, 'general'],
  ])('%s is %s', (category, id) => {
    expect(findChecklist(defaultChecklists, category)?.id).toBe(id);
  });
  test('may be missing', () => {
    expect(findChecklist([], 'billing')).toBeNull();
  });
});

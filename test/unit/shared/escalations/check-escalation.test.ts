import { checkEscalation } from '@shiftlight/shared/escalations/check-escalation.ts';
import { findChecklist } from '@shiftlight/shared/escalations/checklist.ts';
import { defaultChecklists } from '@shiftlight/shared/escalations/default-checklists.ts';
import { findReturns } from '@shiftlight/shared/escalations/find-returns.ts';
import { prefillAnswers } from '@shiftlight/shared/escalations/prefill-answers.ts';
import { describe, expect, test } from 'vitest';
import { assigned, escalated, eventsOf, minute, opened, told } from '../../../builders/ticket-story.ts';

const list = {
  id: 'l',
  version: 1,
  label: 'List',
  categories: [],
  tiers: [],
  items: [
    { id: 'goal', label: 'Goal', required: true, prefill: null },
    { id: 'tried', label: 'What was tried', required: true, prefill: null },
    { id: 'photo', label: 'Photo', required: false, prefill: null },
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

test('a checklist may be for one tier', () => {
  const third = { ...list, id: 'third', tiers: [3] };
  expect(findChecklist([third, list], 'x', 3)?.id).toBe('third');
  expect(findChecklist([third, list], 'x', 2)?.id).toBe('l');
});

test('answers that the ticket knows are filled in', () => {
  const { facts } = told([opened(0, { product: 'FP-200', subject: ' ' })]);
  const [technical] = defaultChecklists;
  if (technical === undefined) throw new Error('There is no checklist');
  expect(prefillAnswers(technical, facts)).toEqual({ 'part-number': 'FP-200' });
  expect(
    prefillAnswers({ ...technical, items: [{ id: 'q', label: 'Q', required: true, prefill: 'subject' }] }, facts),
  ).toEqual({});
});

describe('back and forth', () => {
  const wall = { calendar: null };
  test.each([
    {
      name: 'is none when the specialist kept it',
      steps: [opened(0), escalated('ann', 5), assigned('sue', 6)],
      returns: [],
    },
    {
      name: 'is a way back and forth again',
      steps: [opened(0), escalated('ann', 5), assigned('sue', 6), assigned('ann', 20), assigned('sue', 50)],
      returns: [[20, 50, 30]],
    },
    {
      name: 'is open while the ticket is back',
      steps: [opened(0), escalated('ann', 5), assigned('sue', 6), assigned('ann', 20)],
      returns: [[20, null, 80]],
    },
    {
      name: 'counts every time',
      steps: [
        opened(0),
        escalated('ann', 5),
        assigned('sue', 6),
        assigned('ann', 20),
        assigned('sue', 30),
        assigned('ann', 40),
        assigned('tom', 45),
      ],
      returns: [
        [20, 30, 10],
        [40, 45, 5],
      ],
    },
    {
      name: 'is none before a specialist had it',
      steps: [opened(0), escalated('ann', 5), assigned('ann', 6), assigned('sue', 20)],
      returns: [],
    },
    { name: 'is none without an escalation', steps: [opened(0), assigned('sue', 6), assigned('ann', 20)], returns: [] },
  ])('$name', ({ steps, returns }) => {
    const found = findReturns(eventsOf(steps), wall, minute(100));
    expect(found).toEqual(
      returns.map(([backAt, forthAt, lost]) => ({
        backAt: minute(backAt ?? 0),
        forthAt: forthAt === null ? null : minute(forthAt ?? 0),
        lostMs: (lost ?? 0) * 60_000,
      })),
    );
  });
});

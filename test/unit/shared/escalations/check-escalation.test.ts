import { checkEscalation, findAnswerFault, tidyAnswers } from '@shiftlight/shared/escalations/check-escalation.ts';
import { findReturns } from '@shiftlight/shared/escalations/find-returns.ts';
import { describe, expect, test } from 'vitest';
import { checklist, item } from '../../../builders/checklists.ts';
import { assigned, escalated, eventsOf, minute, opened, reopened, solved } from '../../../builders/ticket-story.ts';

const list = checklist('l', [
  item('goal', { label: 'Goal' }),
  item('tried', { label: 'What was tried' }),
  item('photo', { label: 'Photo', required: false }),
]);

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

describe('an answer', () => {
  test.each([
    { kind: 'number', value: '12,5', fault: null },
    { kind: 'number', value: '-3.25', fault: null },
    { kind: 'number', value: '12 mm', fault: 'not-a-number' },
    { kind: 'choice', value: ' refund ', fault: null },
    { kind: 'choice', value: 'Money', fault: 'not-a-choice' },
    { kind: 'link', value: 'https://a.example/1.jpg http://b.example/2', fault: null },
    { kind: 'link', value: 'javascript:alert(1)', fault: 'not-a-link' },
    { kind: 'link', value: 'https://a.example and more', fault: 'not-a-link' },
    { kind: 'order', value: 'A-1042', fault: null },
    { kind: 'text', value: 'x'.repeat(4_000), fault: null },
    { kind: 'text', value: 'x'.repeat(4_001), fault: 'too-long' },
    { kind: 'number', value: '  ', fault: null },
  ] as const)('of kind $kind is judged: $value', ({ kind, value, fault }) => {
    expect(findAnswerFault({ kind, choices: ['Refund', 'Repair'] }, value)).toBe(fault);
  });

  test('that is wrong keeps the escalation from being complete, and is named', () => {
    const asked = checklist('l', [item('size', { kind: 'number', label: 'Size' })]);
    const checked = checkEscalation(asked, { size: 'big' });
    expect(checked).toMatchObject({ complete: false, missing: [], words: 'Size must be a number' });
  });

  test('that nobody asked for, or that is blank, is left out before it is stored', () => {
    expect(tidyAnswers(list, { goal: ' x ', tried: ' ', photo: null, other: 'y' })).toEqual({ goal: 'x', photo: null });
  });
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
    {
      name: 'is none when the ticket was solved while it was back, also when it is opened again',
      steps: [
        opened(0),
        escalated('ann', 5),
        assigned('sue', 6),
        assigned('ann', 20),
        solved('ann', 25),
        reopened(60),
        assigned('sue', 70),
      ],
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

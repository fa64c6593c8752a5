import { describe, expect, test } from 'vitest';
import { auditRecord, countMissing } from '@shiftlight/shared/truth/audit-record.ts';
import type { OwnRecord } from '@shiftlight/shared/truth/own-record.ts';
import { judgeTruth, mostAbsent } from '@shiftlight/shared/truth/truth-limits.ts';
import {
  ann,
  at,
  assigned,
  becomes,
  bot,
  corrected,
  created,
  customer,
  foldStory,
  message,
  tell,
} from '../tickets/story.ts';
import type { StoryStep } from '../tickets/story.ts';

const story: readonly StoryStep[] = [
  created('09:00'),
  message('09:00', customer),
  message('09:02', bot),
  message('09:05', ann, { visibility: 'internal' }),
  assigned('09:06', 'ann'),
  message('09:11', ann),
  becomes('09:12', 'solved'),
  becomes('09:30', 'closed'),
];

function read(steps: readonly StoryStep[]) {
  const events = tell(...steps);
  return { events, facts: foldStory([], events).facts };
}

interface Row {
  readonly name: string;
  readonly values: OwnRecord['values'];
  readonly changedAt?: number | null;
  readonly expected: readonly (readonly [field: string, verdict: string, reason: string | null])[];
}

describe('a value of the helpdesk beside ours', () => {
  test.each<Row>([
    {
      name: 'agrees when both say the same',
      values: { status: 'closed', assignee: 'ann', 'opened-at': at('09:00'), reopens: 0 },
      expected: [
        ['status', 'agrees', null],
        ['assignee', 'agrees', null],
        ['opened-at', 'agrees', null],
        ['reopens', 'agrees', null],
      ],
    },
    {
      name: 'agrees within the precision of the helpdesk: whole seconds, and whole minutes for a first reply',
      values: { 'opened-at': at('09:00') + 900, 'first-reply-at': at('09:11') - 59_000 },
      expected: [
        ['opened-at', 'agrees', null],
        ['first-reply-at', 'agrees', null],
      ],
    },
    {
      name: 'is not compared when the helpdesk does not keep it',
      values: {},
      expected: [],
    },
    {
      name: 'is a matter of definition when they count a bot’s answer',
      values: { 'first-reply-at': at('09:02'), replies: 2 },
      expected: [
        ['first-reply-at', 'defined-otherwise', 'automatic-reply'],
        ['replies', 'defined-otherwise', 'automatic-reply'],
      ],
    },
    {
      name: 'is a matter of definition when they count a note',
      values: { 'first-reply-at': at('09:05') },
      expected: [['first-reply-at', 'defined-otherwise', 'internal-note']],
    },
    {
      name: 'is a matter of definition when they mean another resolution',
      values: { 'resolved-at': at('09:30') },
      expected: [['resolved-at', 'defined-otherwise', 'another-resolution']],
    },
    {
      name: 'differs because we are behind when it was changed there after all that we have',
      values: { status: 'open' },
      changedAt: at('11:00'),
      expected: [['status', 'differs', 'behind']],
    },
    {
      name: 'differs without a known reason when nothing that we have explains it',
      values: { assignee: 'bob', 'first-reply-at': at('09:25'), 'resolved-at': null },
      expected: [
        ['assignee', 'differs', 'unknown'],
        ['first-reply-at', 'differs', 'unknown'],
        ['resolved-at', 'differs', 'unknown'],
      ],
    },
  ])('$name', ({ values, changedAt = at('09:30'), expected }) => {
    const { facts, events } = read(story);
    const audited = auditRecord({ ticketId: 'T1', changedAt, values }, facts, events);
    expect(audited.map(({ field, verdict, reason }) => [field, verdict, reason])).toEqual(expected);
  });

  test('is a matter of a decision when somebody corrected an event of the ticket', () => {
    const byRule = corrected('10:00', 'event-5', { kind: 'automatic', automatic: true });
    const { facts, events } = read([...story.slice(0, 6), byRule]);
    const audited = auditRecord(
      { ticketId: 'T1', changedAt: null, values: { 'first-reply-at': at('09:11') } },
      facts,
      events,
    );
    expect(audited.map(({ ours, verdict, reason }) => [ours, verdict, reason])).toEqual([
      [null, 'defined-otherwise', 'corrected'],
    ]);
  });
});

test('a field is missing when they fill it and we have nothing in it', () => {
  const { facts, events } = read(story.slice(0, 2));
  const values = { assignee: 'ann', group: null, 'resolved-at': at('09:12'), status: 'open' } as const;
  const audited = auditRecord({ ticketId: 'T1', changedAt: null, values }, facts, events);
  expect(countMissing(audited)).toEqual({ expected: 3, missing: 2 });
});

test.each([
  { name: 'too few cases are not judged', measure: 'accuracyRatio', good: 0, of: 99, verdict: 'too-few' },
  { name: 'exactly the limit is good', measure: 'accuracyRatio', good: 995, of: 1000, verdict: 'good' },
  { name: 'less than the limit is below', measure: 'accuracyRatio', good: 994, of: 1000, verdict: 'below' },
  { name: 'five missing of a hundred are allowed', measure: 'completenessRatio', good: 95, of: 100, verdict: 'good' },
  { name: 'six missing of a hundred are too many', measure: 'completenessRatio', good: 94, of: 100, verdict: 'below' },
  { name: 'events that came late are below', measure: 'timelinessRatio', good: 18, of: 20, verdict: 'below' },
] as const)('$name', ({ measure, good, of, verdict }) => {
  expect(judgeTruth(measure, { good, of })).toBe(verdict);
});

test('a list may lack twenty tickets of a small desk and a twentieth of a large one before somebody has to look', () => {
  expect([mostAbsent(0), mostAbsent(400), mostAbsent(100_000)]).toEqual([20, 20, 5_000]);
});

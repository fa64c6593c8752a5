import { createClockReceipt } from '@shiftlight/shared/sla/clock-receipt.ts';
import { findMetric } from '@shiftlight/shared/metrics/index.ts';
import { createFigureReceipt } from '@shiftlight/shared/metrics/figure-receipt.ts';
import { createTicketFold } from '@shiftlight/shared/tickets/create-ticket-fold.ts';
import { expect, test } from 'vitest';
import {
  ann,
  at,
  becomes,
  bob,
  calendars,
  clockTime,
  corrected,
  created,
  definitions,
  foldStory,
  HOUR,
  message,
  MINUTE,
  policyOf,
  tell,
} from './story.ts';

const policy = policyOf({ kind: 'first-response', budgetMs: 4 * HOUR, calendarId: null });
const story = [
  created('09:00'),
  message('09:02', ann),
  message('10:30', bob),
  becomes('11:00', 'solved', ann),
] as const;
const automatic = corrected('15:00', 'event-1', { kind: 'automatic', automatic: true });
const leftOut = corrected('15:00', 'event-1', { kind: 'ignored', ignored: true });

test('an answer that a lead called automatic no longer ends the first response', () => {
  const before = foldStory([policy], tell(...story));
  const after = foldStory([policy], tell(...story, automatic));
  expect(before.clocks).toMatchObject([{ usedMs: 2 * MINUTE, stoppedAt: at('09:02') }]);
  expect(after.clocks).toMatchObject([{ usedMs: 90 * MINUTE, stoppedAt: at('10:30') }]);
  expect(after.facts).toMatchObject({ firstHumanReplyBy: 'bob', humanReplies: 1, participants: ['bob'] });
});

test('the decision itself is no event of the ticket: its instant moves nothing', () => {
  const { facts } = foldStory([policy], tell(...story, automatic));
  expect(clockTime(facts.lastEventAt)).toBe('02 11:00');
  expect(facts.corrections).toMatchObject([{ correctedEventId: 'event-1', decidedAt: at('15:00'), decidedBy: 'lena' }]);
});

test('a reopening that is left out never happened', () => {
  const reopened = [...story, becomes('12:00', 'open'), becomes('12:05', 'solved')] as const;
  const left = corrected('15:00', 'event-4', { kind: 'ignored', ignored: true });
  expect(foldStory([policy], tell(...reopened)).facts.reopens).toBe(1);
  expect(foldStory([policy], tell(...reopened, left)).facts).toMatchObject({ reopens: 0, resolvedAt: at('11:00') });
});

test('another priority from the start gives the ticket another target', () => {
  const urgent = {
    ...policyOf({ kind: 'first-response', budgetMs: HOUR, calendarId: null }),
    match: { priority: ['P1'] },
  };
  const right = corrected('15:00', 'event-0', { kind: 'attributes', attributes: { priority: 'P1' } });
  const policies = [{ ...urgent, id: 'urgent' }, policy];
  expect(foldStory(policies, tell(...story, right)).clocks).toMatchObject([{ policyId: 'urgent', budgetMs: HOUR }]);
});

test('a step refuses a correction: what it changes was folded already', () => {
  const fold = createTicketFold({ policies: [policy], calendars });
  const [first, second] = tell(...story);
  const [correction] = tell(corrected('15:00', 'event-1', { kind: 'automatic', automatic: true }));
  if (!first || !second || !correction) throw new Error('The story has these events.');
  const state = fold.step(fold.step(null, first), second);
  expect(() => fold.step(state, correction)).toThrow('Fold the ticket again from all its events.');
});

test('corrections alone are no ticket', () => {
  expect(() => foldStory([policy], tell(automatic))).toThrow('A ticket without events cannot be folded.');
});

test.each([
  { name: 'counted as automatic', decision: automatic, reason: 'An automatic message.' },
  { name: 'left out', decision: leftOut, reason: 'Left out by a decision.' },
])('a clock receipt strikes the answer through: $name', ({ decision, reason }) => {
  const events = tell(...story, decision);
  const request = {
    events,
    policies: [policy],
    calendars: definitions,
    kind: 'first-response',
    cycle: 0,
    now: at('16:00'),
  } as const;
  const receipt = createClockReceipt(request);
  expect(receipt?.events[1]).toMatchObject({
    eventId: 'event-1',
    effect: 'ignored',
    reason,
    corrections: [{ decidedBy: 'lena', decidedAt: at('15:00'), reason: 'Sent by a rule.' }],
  });
  expect(receipt?.events.map(({ corrections }) => corrections.length)).toEqual([0, 1, 0, 0]);
});

test('a figure receipt says which of its tickets were corrected', () => {
  const metric = findMetric('first-response-time');
  if (metric === null) throw new Error('There is such a metric.');
  const context = { calendar: null, from: at('00:00'), to: at('23:00'), agentId: null, variant: null, timeZone: 'UTC' };
  const receiptOf = (...decisions: readonly (typeof automatic)[]) =>
    createFigureReceipt(metric, [foldStory([policy], tell(...story, ...decisions))], context);
  expect(receiptOf(automatic).counted).toMatchObject([
    { subjectId: 'T1', observation: { value: 90 * MINUTE }, corrections: [{ disputeId: 'dispute-1' }] },
  ]);
  expect(receiptOf().counted[0]).not.toHaveProperty('corrections');
});

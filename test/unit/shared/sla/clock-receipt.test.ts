import { createClockReceipt } from '@shiftlight/shared/sla/clock-receipt.ts';
import { toReasonText } from '@shiftlight/shared/sla/receipt-span.ts';
import type { ClockKind } from '@shiftlight/shared/sla/clock.ts';
import { describe, expect, test } from 'vitest';
import {
  ann,
  assigned,
  at,
  becomes,
  bot,
  changed,
  clockTime,
  created,
  customer,
  definitions,
  grouped,
  happens,
  HOUR,
  message,
  MINUTE,
  policyOf,
  type StoryStep,
  tell,
} from '../tickets/story.ts';

const policy = policyOf(
  { kind: 'first-response', budgetMs: 2 * HOUR, calendarId: 'office' },
  { kind: 'resolution', budgetMs: 8 * HOUR, calendarId: 'office' },
);

function receiptOf(kind: ClockKind, now: string, ...steps: readonly StoryStep[]) {
  const receipt = createClockReceipt({
    events: tell(...steps),
    policies: [policy],
    calendars: definitions,
    kind,
    cycle: 0,
    now: at(now),
  });
  if (receipt === null) throw new Error('There is no such clock.');
  return receipt;
}

describe('the receipt of a resolution clock', () => {
  const getReceipt = () =>
    receiptOf(
      'resolution',
      'tue 12:00',
      created('08:00'),
      assigned('10:00', 'ann'),
      becomes('11:00', 'pending'),
      message('12:00', customer),
      becomes('12:00', 'open'),
      assigned('16:00', 'bob'),
      becomes('tue 10:00', 'solved'),
      becomes('tue 11:00', 'open'),
    );

  test('lists what counted and what did not, with the reason and the owner', () => {
    const receipt = getReceipt();
    expect(
      receipt.spans.map((span) => [clockTime(span.from), span.countedMs / MINUTE, toReasonText(span), span.ownerId]),
    ).toEqual([
      ['02 08:00', 0, 'Outside working hours', null],
      ['02 09:00', 60, null, null],
      ['02 10:00', 60, null, 'ann'],
      ['02 11:00', 0, 'Waiting for the customer', 'ann'],
      ['02 12:00', 240, null, 'ann'],
      ['02 16:00', 60, null, 'bob'],
      ['02 17:00', 0, 'Outside working hours', 'bob'],
      ['03 09:00', 60, null, 'bob'],
      ['03 10:00', 0, 'Ticket was solved', 'bob'],
      ['03 11:00', 60, null, 'bob'],
    ]);
  });

  test('adds up to what the clock shows', () => {
    const receipt = getReceipt();
    expect(receipt.countedMs).toBe(receipt.reading.usedMs);
    expect(receipt.countedMs / MINUTE).toBe(540);
    expect(receipt.countedMs + receipt.uncountedMs).toBe(at('tue 12:00') - at('08:00'));
    expect(receipt.owners).toEqual([
      { ownerId: null, countedMs: HOUR },
      { ownerId: 'ann', countedMs: 5 * HOUR },
      { ownerId: 'bob', countedMs: 3 * HOUR },
    ]);
  });

  test('names the policy, its version and the state', () => {
    const receipt = getReceipt();
    expect(receipt).toMatchObject({
      policyId: 'policy',
      policyVersion: 1,
      policyName: 'Policy',
      clock: { state: 'breached' },
    });
  });

  test('says what each event did', () => {
    const receipt = getReceipt();
    expect(receipt.events.map(({ effect }) => effect)).toEqual([
      'started',
      'new-owner',
      'paused',
      'ignored',
      'resumed',
      'new-owner',
      'met',
      'reopened',
    ]);
    expect(receipt.events[3]?.reason).toBe('Customer messages do not move this clock.');
  });
});

describe('the receipt of a first response', () => {
  const rows: readonly { name: string; step: StoryStep; effect: string; reason: string | null }[] = [
    { name: 'a bot', step: message('09:30', bot), effect: 'ignored', reason: 'Written by a bot.' },
    {
      name: 'an automatic answer',
      step: message('09:30', ann, { automatic: true }),
      effect: 'ignored',
      reason: 'An automatic message.',
    },
    {
      name: 'an internal note',
      step: message('09:30', ann, { visibility: 'internal' }),
      effect: 'ignored',
      reason: 'An internal note; the customer cannot see it.',
    },
    {
      name: 'another customer message',
      step: message('09:30', customer),
      effect: 'ignored',
      reason: 'The customer was waiting already.',
    },
    {
      name: 'a status',
      step: becomes('09:30', 'pending'),
      effect: 'ignored',
      reason: 'The clock counts in this status too.',
    },
    {
      name: 'a priority without a target of its own',
      step: changed('09:30', { priority: 'P1' }),
      effect: 'ignored',
      reason: 'The same target applies.',
    },
    {
      name: 'a group',
      step: grouped('09:30', 'tier-2'),
      effect: 'ignored',
      reason: 'The group does not change this target.',
    },
    { name: 'an answer', step: message('09:30', ann), effect: 'met', reason: null },
    { name: 'a late answer', step: message('12:30', ann), effect: 'met-late', reason: null },
    { name: 'solving without an answer', step: becomes('09:30', 'solved'), effect: 'cancelled', reason: null },
    { name: 'deletion', step: happens('09:30', { type: 'ticket.deleted' }), effect: 'cancelled', reason: null },
  ];
  test.each(rows)('tells what became of $name', ({ step, effect, reason }) => {
    expect(receiptOf('first-response', '13:00', created('09:00'), step).events[1]).toMatchObject({ effect, reason });
  });

  test('tells what came before the start and after the end', () => {
    const { events } = receiptOf(
      'first-response',
      '13:00',
      created('09:00', { actor: ann }),
      message('10:00', customer),
      message('10:30', ann),
      message('11:00', ann),
    );
    expect(events.map(({ effect, reason }) => reason ?? effect)).toEqual([
      'Before this clock started.',
      'started',
      'met',
      'After this clock had ended.',
    ]);
  });
});

test('a clock that does not exist has no receipt', () => {
  const request = {
    policies: [policy],
    calendars: definitions,
    kind: 'next-reply',
    cycle: 0,
    now: at('13:00'),
  } as const;
  expect(createClockReceipt({ ...request, events: tell(created('09:00')) })).toBeNull();
  expect(createClockReceipt({ ...request, events: [] })).toBeNull();
});

test.each([
  [{ reason: 'holiday', name: 'Christmas Day' }, 'Holiday: Christmas Day'],
  [{ reason: 'holiday', name: null }, 'Holiday'],
  [{ reason: 'closed-date', name: null }, 'Closed on this date'],
  [{ reason: 'closed-date', name: 'Stocktaking' }, 'Closed: Stocktaking'],
  [{ reason: 'day-off', name: null }, 'No working day'],
  [{ reason: 'break', name: null }, 'Break'],
  [{ reason: 'break', name: 'Christmas Eve' }, 'Closed part of the day: Christmas Eve'],
  [{ reason: 'waiting-for-third-party', name: null }, 'Waiting for a third party'],
  [{ reason: 'by-policy', name: null }, 'The policy pauses in this status'],
  [{ reason: null, name: null }, null],
] as const)('%o reads “%s”', (span, text) => {
  expect(toReasonText(span)).toBe(text);
});

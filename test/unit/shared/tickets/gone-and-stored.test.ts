import { createTicketFold } from '@shiftlight/shared/tickets/create-ticket-fold.ts';
import { TicketFoldError } from '@shiftlight/shared/tickets/ticket-fold-error.ts';
import type { TicketState } from '@shiftlight/shared/tickets/ticket-state.ts';
import { describe, expect, test } from 'vitest';
import { answers, eventsOf, works } from '../../../builders/ticket-story.ts';
import * as past from '../../../builders/ticket-story.ts';
import { checkClocks, type ClockRow } from './clock-rows.ts';
import {
  ann,
  assigned,
  becomes,
  calendars,
  created,
  customer,
  happens,
  HOUR,
  message,
  policyOf,
  tell,
} from './story.ts';

const merged = (time: string) => happens(time, { type: 'ticket.merged', intoTicketId: 'T2' });
const deleted = (time: string) => happens(time, { type: 'ticket.deleted' });
const restored = (time: string) => happens(time, { type: 'ticket.restored' });

describe('a ticket that is gone', () => {
  test.each<ClockRow>([
    {
      name: 'starts no clock when the customer writes to a merged one',
      target: 'next-reply',
      story: [created('09:00'), message('10:00', ann), merged('11:00'), message('12:00', customer)],
      expected: [],
    },
    {
      name: 'starts no clock when the customer writes to a deleted one',
      target: 'next-reply',
      story: [created('09:00'), message('10:00', ann), deleted('11:00'), message('12:00', customer)],
      expected: [],
    },
    {
      name: 'starts no update when an agent writes to it',
      target: 'periodic-update',
      story: [created('09:00'), merged('11:00'), message('12:00', ann)],
      expected: [],
    },
    {
      name: 'lets what the deletion cancelled go on when it comes back, without the time between',
      target: 'resolution',
      story: [created('09:00'), deleted('10:00'), restored('12:00'), becomes('13:00', 'pending')],
      expected: [['paused', 120, null]],
    },
    {
      name: 'stands still again when it comes back while it waits for the customer',
      target: 'resolution',
      story: [created('09:00'), becomes('09:30', 'pending'), deleted('10:00'), restored('12:00')],
      expected: [['paused', 30, null]],
    },
    {
      name: 'does not bring back what had ended before it was deleted',
      target: 'first-response',
      story: [created('09:00'), message('09:30', ann), deleted('10:00'), restored('12:00')],
      expected: [['met', 30, '02 13:00']],
    },
    {
      name: 'stays without clocks when it comes back solved',
      target: { kind: 'resolution', onReopen: 'ignore' },
      story: [created('09:00'), deleted('10:00'), becomes('11:00', 'solved'), restored('12:00')],
      expected: [['cancelled', 60, '02 13:00']],
    },
  ])('$name', checkClocks);
});

describe('a reopened ticket in which the customer waits', () => {
  const solvedOnce = [created('09:00'), message('10:00', ann), becomes('10:30', 'solved')];
  test.each<ClockRow>([
    {
      name: 'counts from the reopening by the customer, not while it was solved',
      target: 'next-reply',
      story: [...solvedOnce, message('12:00', customer), becomes('13:00', 'open', customer), message('14:00', ann)],
      expected: [['met', 60, '02 17:00']],
    },
    {
      name: 'begins to wait when an agent reopens it',
      target: 'next-reply',
      story: [...solvedOnce, message('12:00', customer), becomes('13:00', 'open', ann), message('14:00', ann)],
      expected: [['met', 60, '02 17:00']],
    },
  ])('$name', checkClocks);
});

describe('a stored state', () => {
  const fold = createTicketFold({
    policies: [policyOf({ kind: 'resolution', budgetMs: HOUR, calendarId: null })],
    calendars,
  });
  const story = eventsOf([
    past.opened(0),
    past.replies('ann', 5),
    works('ann', 6, 3),
    past.escalated('ann', 7),
    past.solved('ann', 8),
    answers('csat', 4, 9),
    past.reopened(10),
    past.customerWrites(11),
    past.replies('bob', 12),
    works('bob', 13, 4),
    past.escalated('bob', 14, 3),
    past.solved('bob', 15),
    answers('nps', 9, 16),
  ]);

  test('stays as it was when the fold goes on from it, and what it lists is kept', () => {
    const half = fold.run(story.slice(0, 6));
    const before = JSON.stringify(half);
    const whole = story.slice(6).reduce<TicketState>((state, event) => fold.step(state, event), half);
    expect(JSON.stringify(half)).toBe(before);
    expect(whole).toEqual(fold.run(story));
  });

  test('of another version, or of other policies, is not continued', () => {
    const [first, second] = tell(created('09:00'), assigned('10:00', 'ann'));
    if (first === undefined || second === undefined) throw new Error('The story has two events.');
    const state = fold.run([first]);
    expect(() => fold.step({ ...state, fold: { ...Object(state.fold), version: 1 } }, second)).toThrow(
      'was folded by another version. Fold it again from its events.',
    );
    const others = createTicketFold({ policies: [], calendars });
    expect(() => others.step(state, second)).toThrow('was folded with other policies.');
    expect(() => others.step(state, second)).toThrow(TicketFoldError);
  });
});

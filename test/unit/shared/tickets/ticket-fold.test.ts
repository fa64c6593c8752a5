import { createTicketFold, foldIsInOrder } from '@shiftlight/shared/tickets/create-ticket-fold.ts';
import { TicketFoldError } from '@shiftlight/shared/tickets/ticket-fold-error.ts';
import { describe, expect, test } from 'vitest';
import { ann, calendars, created, HOUR, message, policyOf, tell } from './story.ts';

describe('folding event by event', () => {
  const fold = createTicketFold({
    policies: [policyOf({ kind: 'resolution', budgetMs: HOUR, calendarId: 'office' })],
    calendars,
  });
  const [first, second] = tell(created('09:00'), message('10:00', ann));

  test('refuses an event that belongs before what was folded', () => {
    if (first === undefined || second === undefined) throw new Error('The story is too short.');
    const state = fold.step(fold.step(null, first), second);
    expect(foldIsInOrder(state, first)).toBe(false);
    expect(foldIsInOrder(state, { ...second, id: 'event-9' })).toBe(true);
    expect(() => fold.step(state, first)).toThrow(TicketFoldError);
  });

  test('refuses a state that was folded with other policies', () => {
    if (first === undefined || second === undefined) throw new Error('The story is too short.');
    const other = createTicketFold({
      policies: [{ ...policyOf({ kind: 'resolution', budgetMs: HOUR, calendarId: null }), version: 2 }],
      calendars,
    });
    expect(() => other.step(fold.step(null, first), second)).toThrow('folded with other policies');
  });

  test('refuses a ticket without events', () => {
    expect(() => fold.run([])).toThrow('without events');
  });
});

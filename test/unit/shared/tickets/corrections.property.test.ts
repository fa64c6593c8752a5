import type { EventChange } from '@shiftlight/shared/events/correction.ts';
import { compareEvents } from '@shiftlight/shared/events/compare-events.ts';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import { createClockReceipt } from '@shiftlight/shared/sla/clock-receipt.ts';
import { createTicketFold } from '@shiftlight/shared/tickets/create-ticket-fold.ts';
import type { TicketState } from '@shiftlight/shared/tickets/ticket-state.ts';
import { compileCalendar } from '@shiftlight/shared/time/compile-calendar.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { definitions, END, histories, policies } from './random-history.ts';

const calendars = new Map([...definitions].map(([id, definition]) => [id, compileCalendar(definition)]));
const fold = createTicketFold({ policies, calendars });

const change: fc.Arbitrary<EventChange> = fc.oneof(
  fc.boolean().map((automatic): EventChange => ({ kind: 'automatic', automatic })),
  fc
    .constantFrom('public' as const, 'internal' as const)
    .map((visibility): EventChange => ({ kind: 'visibility', visibility })),
  fc.constantFrom('ann', 'bob').map((personId): EventChange => ({ kind: 'actor', actor: { kind: 'agent', personId } })),
  fc.constantFrom('P1', 'P2', null).map((priority): EventChange => ({ kind: 'attributes', attributes: { priority } })),
);
const leaveOut = fc.boolean().map((ignored): EventChange => ({ kind: 'ignored', ignored }));

/** Corrections at instants among and after the events; of events that exist and of one that never came. The creation is never left out. */
const corrected = histories.chain((events) => {
  const ids = events.map(({ id }) => id).filter((id) => id !== 'e0' && id !== 'created');
  const decision = fc.record({
    target: fc.constantFrom('never', 'created', 'e0', ...ids),
    change,
    at: fc.integer({ min: 0, max: 40 }),
  });
  const leftOut = fc.record({
    target: fc.constantFrom('never', ...ids),
    change: leaveOut,
    at: fc.integer({ min: 0, max: 40 }),
  });
  return fc
    .array(fc.oneof({ arbitrary: decision, weight: 3 }, leftOut), { minLength: 1, maxLength: 5 })
    .map((decisions) => [
      ...events,
      ...decisions.map((decided, index): TicketEvent => ({
        id: `correction-${index}`,
        ticketId: 'T1',
        at: END - decided.at * 12 * 3_600_000,
        order: 0,
        actor: { kind: 'system', personId: null },
        type: 'event.corrected',
        correctedEventId: decided.target,
        change: decided.change,
        decidedBy: 'lena',
        reason: 'Decided.',
        disputeId: `dispute-${index}`,
      })),
    ]);
});
const anyOrder = corrected.chain((events) =>
  fc.tuple(fc.constant(events), fc.shuffledSubarray([...events], { minLength: events.length })),
);

describe('the fold of a corrected history', () => {
  test('is the same whatever order events and corrections arrive in', () => {
    fc.assert(
      fc.property(anyOrder, ([events, shuffled]) => {
        expect(fold.run(shuffled)).toEqual(fold.run(events));
      }),
      { numRuns: 400 },
    );
  });

  test('goes on step by step from a state that knows the corrections, as from the beginning', () => {
    fc.assert(
      fc.property(corrected, fc.nat({ max: 15 }), (events, split) => {
        const told = events.filter(({ type }) => type !== 'event.corrected').sort(compareEvents);
        const corrections = events.filter(({ type }) => type === 'event.corrected');
        const before = told.slice(0, Math.max(1, split));
        // Everything so far may have been left out: then there is nothing to fold yet.
        fc.pre(before.some(({ id }) => id === 'e0' || id === 'created'));
        const start: TicketState = JSON.parse(JSON.stringify(fold.run([...before, ...corrections])));
        const end = told.slice(before.length).reduce((state, event) => fold.step(state, event), start);
        expect(end).toEqual(fold.run(events));
      }),
      { numRuns: 400 },
    );
  });

  test('is that of the events with what was decided written into them', () => {
    fc.assert(
      fc.property(histories, (events) => {
        const automatic = events.map((event) =>
          event.type === 'message.added' ? { ...event, automatic: true } : event,
        );
        const decisions = events.map((event, index): TicketEvent => ({
          id: `correction-${index}`,
          ticketId: 'T1',
          at: END,
          order: index,
          actor: { kind: 'system', personId: null },
          type: 'event.corrected',
          correctedEventId: event.id,
          change: { kind: 'automatic', automatic: true },
          decidedBy: 'lena',
          reason: 'Decided.',
          disputeId: 'dispute',
        }));
        const { facts, clocks, fold: memory } = fold.run([...events, ...decisions]);
        const plain = fold.run(automatic);
        expect({ facts: { ...facts, corrections: [] }, clocks, fold: memory }).toEqual(plain);
        expect(facts.corrections).toHaveLength(events.length);
      }),
      { numRuns: 200 },
    );
  });

  test('has receipts that still add up to what each clock shows', () => {
    fc.assert(
      fc.property(corrected, (events) => {
        for (const { kind, cycle } of fold.run(events).clocks) {
          const receipt = createClockReceipt({ events, policies, calendars: definitions, kind, cycle, now: END });
          expect(receipt?.countedMs).toBe(receipt?.reading.usedMs);
          expect(receipt?.events).toHaveLength(events.filter(({ type }) => type !== 'event.corrected').length);
        }
      }),
      { numRuns: 60 },
    );
  });
});

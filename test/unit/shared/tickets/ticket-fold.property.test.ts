import { compareEvents } from '@shiftlight/shared/events/compare-events.ts';
import type { TicketState } from '@shiftlight/shared/tickets/ticket-state.ts';
import { settleClocks } from '@shiftlight/shared/sla/settle-clocks.ts';
import { createClockReceipt } from '@shiftlight/shared/sla/clock-receipt.ts';
import { createTicketFold } from '@shiftlight/shared/tickets/create-ticket-fold.ts';
import { compileCalendar } from '@shiftlight/shared/time/compile-calendar.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { definitions, END, histories, policies } from './random-history.ts';

const calendars = new Map([...definitions].map(([id, definition]) => [id, compileCalendar(definition)]));
const fold = createTicketFold({ policies, calendars });
const stored = (state: TicketState | null): TicketState | null => JSON.parse(JSON.stringify(state));

describe('the fold of any history', () => {
  test('is the same whatever order the events arrive in', () => {
    fc.assert(
      fc.property(
        histories.chain((events) =>
          fc.tuple(fc.constant(events), fc.shuffledSubarray([...events], { minLength: events.length })),
        ),
        ([events, shuffled]) => {
          expect(fold.run(shuffled)).toEqual(fold.run(events));
        },
      ),
      { numRuns: 400 },
    );
  });

  test('is the same step by step, over storage, with timers in between, as from the beginning', () => {
    fc.assert(
      fc.property(histories, (events) => {
        const ordered = [...events].sort(compareEvents);
        const last = ordered.reduce<TicketState | null>((state, event) => {
          const settled = state === null ? null : settleClocks(state, event.at + 3_600_000);
          return fold.step(stored(settled), event);
        }, null);
        expect(last).toEqual(fold.run(events));
      }),
      { numRuns: 400 },
    );
  });

  test('gives every owner what adds up to the clock', () => {
    fc.assert(
      fc.property(histories, (events) => {
        for (const clock of fold.run(events).clocks) {
          const owned = clock.owners.reduce((sum, { usedMs }) => sum + usedMs, 0);
          expect(owned).toBe(clock.usedMs);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('never has two live clocks of one kind, and breaches only at a due instant', () => {
    fc.assert(
      fc.property(histories, (events) => {
        const { clocks } = settleClocks(fold.run(events), END);
        const live = clocks.filter(({ stoppedAt }) => stoppedAt === null).map(({ kind }) => kind);
        expect(new Set(live).size).toBe(live.length);
        for (const { breachedAt, dueAt, state } of clocks) if (state === 'breached') expect(breachedAt).toBe(dueAt);
      }),
      { numRuns: 400 },
    );
  });

  test('has receipts without holes that add up to what each clock shows', () => {
    fc.assert(
      fc.property(histories, (events) => {
        for (const { kind, cycle } of fold.run(events).clocks) {
          const receipt = createClockReceipt({ events, policies, calendars: definitions, kind, cycle, now: END });
          if (receipt === null) throw new Error('A clock without a receipt');
          const { spans, clock, reading } = receipt;
          expect(receipt.countedMs).toBe(reading.usedMs);
          expect(spans.slice(1).every((span, index) => span.from === spans[index]?.to)).toBe(true);
          expect(spans[0]?.from ?? clock.startedAt).toBe(clock.startedAt);
          expect(spans.at(-1)?.to ?? clock.startedAt).toBe(clock.stoppedAt ?? Math.max(END, clock.startedAt));
          expect(receipt.owners.reduce((sum, owner) => sum + owner.countedMs, 0)).toBe(receipt.countedMs);
        }
      }),
      { numRuns: 60 },
    );
  });
});

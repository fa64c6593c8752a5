import type { ReceiptEvent } from '@shiftlight/shared/sla/receipt-events.ts';
import type { ReceiptSpan } from '@shiftlight/shared/sla/receipt-span.ts';
import type { TicketEventView } from '@shiftlight/shared/views/receipts-view.ts';
import { describe, expect, test } from 'vitest';
import { toBill } from '@shiftlight/extension/surfaces/receipt/to-bill.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

const counted = (from: number, to: number): ReceiptSpan => ({
  from,
  to,
  countedMs: to - from,
  reason: null,
  name: null,
  ownerId: 'ann',
  calendarId: 'office',
});
const closed = (from: number, to: number): ReceiptSpan => ({
  ...counted(from, to),
  countedMs: 0,
  reason: 'outside-hours',
});
const receiptOf = (spans: readonly ReceiptSpan[], events: readonly ReceiptEvent[] = []) => ({
  spans,
  events,
  countedMs: spans.reduce((sum, { countedMs }) => sum + countedMs, 0),
});
const shownMs = (bill: ReturnType<typeof toBill>) =>
  bill.lines.reduce((sum, line) => sum + (line.kind === 'counted' || line.kind === 'earlier' ? line.shownMs : 0), 0);

describe('the lines of a bill', () => {
  test('add up to its sum, although each is cut to minutes', () => {
    const spans = [
      counted(0, 29 * minute + 40 * second),
      closed(30 * minute, hour),
      counted(hour, hour + 19 * minute + 50 * second),
    ];
    const bill = toBill(receiptOf(spans), []);
    expect(bill.sumMs).toBe(49 * minute);
    expect(shownMs(bill)).toBe(bill.sumMs);
  });

  test('are exact to the second below five minutes', () => {
    expect(toBill(receiptOf([counted(0, 90 * second)]), []).sumMs).toBe(90 * second);
  });

  test('stay few: older ones become one, and the sum still adds up', () => {
    const spans = Array.from({ length: 40 }, (_, day) => [
      counted(day * 24 * hour, day * 24 * hour + 8 * hour + 7 * second),
      closed(day * 24 * hour + 8 * hour + 7 * second, (day + 1) * 24 * hour),
    ]).flat();
    const bill = toBill(receiptOf(spans), [], 12);
    expect(bill.lines).toHaveLength(12);
    expect(bill.lines[0]).toMatchObject({ kind: 'earlier', spans: 69 });
    expect(shownMs(bill)).toBe(bill.sumMs);
  });

  test('tell of the automatic reply between them that did not count, and not of what nobody would count', () => {
    const event: TicketEventView = {
      sourceEventId: 'a',
      type: 'message.added',
      at: 10 * minute,
      actorKind: 'agent',
      actorName: 'Ann',
      visibility: 'public',
      automatic: true,
      detail: null,
      correctable: ['automatic'],
      corrections: [],
      foundBy: null,
    };
    const ignored = (eventId: string, reason: ReceiptEvent['ignored']): ReceiptEvent => ({
      eventId,
      type: 'message.added',
      at: 10 * minute,
      effect: 'ignored',
      ignored: reason,
      reason: '',
      corrections: [],
    });
    const events = [ignored('a', 'automatic'), ignored('b', 'other-event')];
    const bill = toBill(receiptOf([counted(0, hour)], events), [event, { ...event, sourceEventId: 'b' }]);
    expect(bill.lines.map(({ kind }) => kind)).toEqual(['counted', 'ignored']);
  });
});

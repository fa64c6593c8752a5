import { layOutTimeline, pictureWidth } from '@shiftlight/extension/web/pages/tickets/lay-out-timeline.ts';
import type { ReceiptSpan } from '@shiftlight/shared/sla/receipt-span.ts';
import type { ReceiptsView, TicketEventView } from '@shiftlight/shared/views/receipts-view.ts';
import { describe, expect, test } from 'vitest';

const span = (from: number, to: number, ownerId: string | null, counts = true): ReceiptSpan => ({
  ...{ from, to, ownerId, name: null, calendarId: null },
  countedMs: counts ? to - from : 0,
  reason: counts ? null : 'outside-hours',
});

const event = (at: number): TicketEventView => ({
  ...{ sourceEventId: String(at), type: 'message.added', at, actorKind: 'agent', actorName: null },
  ...{ visibility: 'public', automatic: false, detail: null, correctable: [], corrections: [], foundBy: null },
});

function view(events: readonly number[], clocks: readonly (readonly ReceiptSpan[])[], dueAt: number | null = null) {
  const receipts = clocks.map((spans) => ({ spans, clock: { dueAt } }));
  return asView({ serverNow: 0, events: events.map(event), receipts, names: {} });
}

/** The guarantee: the picture looks at nothing of a receipt but its stretches and when it is due. */
function asView(parts: object): ReceiptsView {
  return parts as ReceiptsView;
}

describe('the picture of a ticket', () => {
  test('reaches from the first to the last instant, in proportion to time', () => {
    const drawn = layOutTimeline(view([100, 150], [[span(100, 200, 'a'), span(200, 300, 'a', false)]]));
    expect(drawn?.events.map(({ x }) => x)).toEqual([0, pictureWidth / 4]);
    expect(drawn?.clocks[0]?.pieces.map(({ x, width }) => [x, width])).toEqual([
      [0, pictureWidth / 2],
      [pictureWidth / 2, pictureWidth / 2],
    ]);
  });

  test('joins stretches of one owner over all clocks, and never shows two at once', () => {
    const drawn = layOutTimeline(
      view(
        [0],
        [
          [span(0, 40, 'a'), span(40, 60, 'a', false), span(60, 100, 'b')],
          [span(0, 50, 'a'), span(50, 60, 'a')],
        ],
      ),
    );
    expect(drawn?.owners.map(({ ownerId, from, to }) => [ownerId, from, to])).toEqual([
      ['a', 0, 60],
      ['b', 60, 100],
    ]);
  });

  test.each([
    { name: 'within it', dueAt: 50, x: pictureWidth / 2 },
    { name: 'after it', dueAt: 500, x: null },
    { name: 'never', dueAt: null, x: null },
  ])('marks a clock that is due $name', ({ dueAt, x }) => {
    expect(layOutTimeline(view([0], [[span(0, 100, 'a')]], dueAt))?.clocks[0]?.dueX).toBe(x);
  });

  test('of a single instant is still a picture, and of nothing none', () => {
    expect(layOutTimeline(view([7], []))?.events.map(({ x }) => x)).toEqual([0]);
    expect(layOutTimeline(view([], []))).toBeNull();
  });
});

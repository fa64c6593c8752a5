import type { ReceiptSpan } from '@shiftlight/shared/sla/receipt-span.ts';
import type { EpochMs } from '@shiftlight/shared/time/instant.ts';
import type { ClockReceiptView, ReceiptsView, TicketEventView } from '@shiftlight/shared/views/receipts-view.ts';

/** The picture is so many units wide, whatever the screen. */
export const pictureWidth = 1_000;

/** A piece of a lane. */
export interface Piece {
  readonly x: number;
  readonly width: number;
}

export interface ClockPiece extends Piece {
  readonly span: ReceiptSpan;
}

/** A clock's life: where it counted and where it stood still, and when it was due. */
export interface ClockLane {
  readonly receipt: ClockReceiptView;
  readonly pieces: readonly ClockPiece[];
  readonly dueX: number | null;
}

export interface OwnerPiece extends Piece {
  readonly ownerId: string | null;
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** A ticket's history from left to right, in proportion to time. */
export interface Timeline {
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly clocks: readonly ClockLane[];
  readonly owners: readonly OwnerPiece[];
  readonly events: readonly { readonly x: number; readonly event: TicketEventView }[];
}

/** Lays a ticket's clocks, owners and events out; null for a ticket without events. */
export function layOutTimeline({ receipts, events }: ReceiptsView): Timeline | null {
  const instants = [
    ...events.map(({ at }) => at),
    ...receipts.flatMap(({ spans }) => spans.flatMap(({ from, to }) => [from, to])),
  ];
  if (events.length === 0) return null;
  const from = instants.reduce((a, b) => Math.min(a, b));
  const to = Math.max(
    from + 1,
    instants.reduce((a, b) => Math.max(a, b)),
  );
  const toX = (at: EpochMs) => ((at - from) / (to - from)) * pictureWidth;
  const toPiece = (span: { readonly from: EpochMs; readonly to: EpochMs }): Piece => ({
    x: toX(span.from),
    width: toX(span.to) - toX(span.from),
  });
  return {
    from,
    to,
    clocks: receipts.map((receipt) => ({
      receipt,
      pieces: receipt.spans.map((span) => ({ ...toPiece(span), span })),
      dueX: findDueX(receipt),
    })),
    owners: joinOwners(receipts).map((stretch) => ({ ...stretch, ...toPiece(stretch) })),
    events: events.map((event) => ({ x: toX(event.at), event })),
  };

  function findDueX({ clock }: ClockReceiptView): number | null {
    return clock.dueAt === null || clock.dueAt < from || clock.dueAt > to ? null : toX(clock.dueAt);
  }
}

/** Who had the ticket when, as the clocks together know it; neighbours of the same owner are one stretch. */
function joinOwners(receipts: readonly ClockReceiptView[]): readonly Omit<OwnerPiece, 'x' | 'width'>[] {
  const spans = receipts.flatMap((receipt) => receipt.spans).toSorted((a, b) => a.from - b.from || b.to - a.to);
  const joined: Omit<OwnerPiece, 'x' | 'width'>[] = [];
  for (const { from, to, ownerId } of spans) {
    const last = joined.at(-1);
    const start = Math.max(from, last?.to ?? from);
    if (to <= start) continue;
    if (last !== undefined && last.ownerId === ownerId && last.to === start) joined.splice(-1, 1, { ...last, to });
    else joined.push({ from: start, to, ownerId });
  }
  return joined;
}

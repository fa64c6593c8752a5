import type { IgnoredReason } from '@shiftlight/shared/sla/receipt-events.ts';
import type { UncountedReason } from '@shiftlight/shared/sla/receipt-span.ts';
import type { EpochMs } from '@shiftlight/shared/time/instant.ts';
import type { ClockReceiptView, TicketEventView } from '@shiftlight/shared/views/receipts-view.ts';

/** One line of a clock's bill. */
export type BillLine =
  | {
      readonly kind: 'counted';
      readonly from: EpochMs;
      readonly to: EpochMs;
      readonly ownerId: string | null;
      /** Cut to whole steps so that the lines add up to the cut sum. */
      readonly shownMs: number;
    }
  | {
      readonly kind: 'uncounted';
      readonly from: EpochMs;
      readonly to: EpochMs;
      readonly reason: UncountedReason;
      readonly name: string | null;
      readonly lengthMs: number;
    }
  /** Something that happened and, against what one might think, did not move the clock. */
  | { readonly kind: 'ignored'; readonly at: EpochMs; readonly event: TicketEventView; readonly reason: IgnoredReason }
  /** Older spans in one line. */
  | { readonly kind: 'earlier'; readonly until: EpochMs; readonly spans: number; readonly shownMs: number };

export interface Bill {
  readonly lines: readonly BillLine[];
  readonly sumMs: number;
  /** A minute, or a second for short sums: all lines are cut to it. */
  readonly stepMs: number;
}

const minute = 60_000;
const second = 1_000;
/** Sums below this are shown to the second. */
const secondsBelowMs = 5 * minute;

/** Messages that a reader would take for an answer: why they did not count must be said. The rest of what did nothing is left out. */
const worthSaying: ReadonlySet<IgnoredReason> = new Set([
  'by-bot',
  'by-system',
  'automatic',
  'internal-note',
  'left-out',
]);

/**
 * The bill of a clock: spans in order with what did not count struck through, and a sum that adds up. At most `maximum` lines of spans; older
 * ones become one line.
 */
export function toBill(
  receipt: Pick<ClockReceiptView, 'spans' | 'events' | 'countedMs'>,
  events: readonly TicketEventView[],
  maximum = 12,
): Bill {
  const step = receipt.countedMs < secondsBelowMs ? second : minute;
  let countedMs = 0;
  const cut = (lengthMs: number) => {
    const before = Math.floor(countedMs / step);
    countedMs += lengthMs;
    return (Math.floor(countedMs / step) - before) * step;
  };
  const spans = receipt.spans.map((span): BillLine & { readonly from: EpochMs; readonly to: EpochMs } =>
    span.reason === null
      ? { kind: 'counted', from: span.from, to: span.to, ownerId: span.ownerId, shownMs: cut(span.countedMs) }
      : {
          kind: 'uncounted',
          from: span.from,
          to: span.to,
          reason: span.reason,
          name: span.name,
          lengthMs: span.to - span.from,
        },
  );
  const hidden = spans.length > maximum ? spans.slice(0, spans.length - maximum + 1) : [];
  const shown = spans.slice(hidden.length);
  const last = hidden.at(-1);
  const since = last === undefined ? Number.NEGATIVE_INFINITY : last.to;
  const earlier: readonly BillLine[] =
    last === undefined
      ? []
      : [{ kind: 'earlier', until: last.to, spans: hidden.length, shownMs: sum(hidden.map(toShownMs)) }];
  const byId = new Map(events.map((event) => [event.sourceEventId, event]));
  const ignored = receipt.events.flatMap(({ eventId, at, ignored: reason }): BillLine[] => {
    const event = byId.get(eventId);
    if (reason === null || !worthSaying.has(reason) || event === undefined || at < since) return [];
    return event.type === 'message.added' ? [{ kind: 'ignored', at, event, reason }] : [];
  });
  const lines = [...shown, ...ignored].sort((a, b) => startOf(a) - startOf(b));
  return { lines: [...earlier, ...lines], sumMs: Math.floor(receipt.countedMs / step) * step, stepMs: step };
}

const toShownMs = (line: BillLine): number => (line.kind === 'counted' ? line.shownMs : 0);
const startOf = (line: BillLine): EpochMs =>
  line.kind === 'ignored' ? line.at : line.kind === 'earlier' ? line.until : line.from;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

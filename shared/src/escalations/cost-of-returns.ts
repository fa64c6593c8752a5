import type { ReceiptSpan } from '../sla/receipt-span.ts';
import type { CalendarDefinition } from '../time/calendar-definition.ts';
import { explainCalendar } from '../time/closed-reasons.ts';
import type { EpochMs } from '../time/instant.ts';
import type { EscalationReturn } from './find-returns.ts';
import type { ReturnedTime } from './fold-escalation.ts';

/** A time that a ticket spent going back and forth. */
export interface LostTime {
  readonly from: EpochMs;
  /** Null while it lasts. */
  readonly to: EpochMs | null;
  /** `given-back`: a specialist said so. `reassigned`: seen in the ticket's events alone. */
  readonly seenBy: 'given-back' | 'reassigned';
  /** Counted ms, up to now while it lasts. */
  readonly countedMs: number;
  /** Open and closed spans in order; their counted ms add up to `countedMs`. */
  readonly spans: readonly Pick<ReceiptSpan, 'from' | 'to' | 'countedMs' | 'reason' | 'name'>[];
}

/** What going back and forth cost, with everything it adds up from. */
export interface ReturnsCost {
  readonly countedMs: number;
  readonly times: readonly LostTime[];
}

interface Times {
  /** Given back and sent again by button. */
  readonly returns: readonly ReturnedTime[];
  /** When the escalation ended for who escalated (withdrawn); null while it goes on. */
  readonly endedAt: EpochMs | null;
  /** Seen in the ticket's events. */
  readonly detected: readonly EscalationReturn[];
}

/**
 * Working time lost by returns, under the ticket's calendar (null = wall-clock time), up to `now`. The same time is never counted
 * twice: where a specialist gave back and the ticket was reassigned as well, the earlier start and the later end hold. A ticket that
 * was only handed back and never went forth again may have come with the answer, so it costs nothing yet.
 */
export function costReturns(times: Times, calendar: CalendarDefinition | null, now: EpochMs): ReturnsCost {
  const given = times.returns.map(({ returnedAt, resentAt }) => ({
    from: returnedAt,
    to: resentAt ?? times.endedAt,
    seenBy: 'given-back' as const,
  }));
  const seen = times.detected
    .filter(({ forthAt }) => forthAt !== null)
    .map(({ backAt, forthAt }) => ({ from: backAt, to: forthAt, seenBy: 'reassigned' as const }));
  const lost = joinOverlapping([...given, ...seen]).map((time) => toLostTime(time, calendar, now));
  return { countedMs: lost.reduce((sum, { countedMs }) => sum + countedMs, 0), times: lost };
}

type Span = Pick<LostTime, 'from' | 'to' | 'seenBy'>;

function joinOverlapping(spans: readonly Span[]): readonly Span[] {
  return spans
    .toSorted((a, b) => a.from - b.from)
    .reduce<Span[]>((joined, span) => {
      const last = joined.at(-1);
      if (last === undefined || (last.to !== null && span.from > last.to)) return [...joined, span];
      const to = last.to === null || span.to === null ? null : Math.max(last.to, span.to);
      const seenBy = last.seenBy === 'given-back' ? last.seenBy : span.seenBy;
      return [...joined.slice(0, -1), { from: last.from, to, seenBy }];
    }, []);
}

function toLostTime(span: Span, calendar: CalendarDefinition | null, now: EpochMs): LostTime {
  const until = Math.max(span.from, span.to ?? now);
  const spans =
    calendar === null
      ? [{ from: span.from, to: until, countedMs: until - span.from, reason: null, name: null }]
      : explainCalendar(calendar, span.from, until).map((one) => ({
          ...one,
          countedMs: one.reason === null ? one.to - one.from : 0,
        }));
  return { ...span, spans, countedMs: spans.reduce((sum, { countedMs }) => sum + countedMs, 0) };
}

import type { CalendarDefinition } from '@shiftlight/shared/time/calendar-definition.ts';
import { explainCalendar, type ClosedReason } from '@shiftlight/shared/time/closed-reasons.ts';
import { localDateOf } from '@shiftlight/shared/metrics/local-day.ts';
import type { EpochMs } from '@shiftlight/shared/time/instant.ts';
import { DAY_MS, parseDate, toDateText } from '@shiftlight/shared/time/local-date.ts';
import { startOfDate } from '@shiftlight/shared/time/start-of-date.ts';

/** A day of the picture: where it is open, as shares of its own length, and why it is closed when it is all day. */
export interface PreviewDay {
  readonly date: string;
  readonly startsAt: EpochMs;
  readonly open: readonly {
    readonly from: number;
    readonly to: number;
    readonly fromAt: EpochMs;
    readonly toAt: EpochMs;
  }[];
  /** Null for a day with an opening. */
  readonly closedBecause: ClosedReason | null;
  /** Name of the holiday or special date. */
  readonly name: string | null;
}

/** The days from the one of `now` on. Throws CalendarError for a definition that cannot be used. */
export function listPreviewDays(definition: CalendarDefinition, now: EpochMs, count = 14): readonly PreviewDay[] {
  const first = parseDate(localDateOf(now, definition.timeZone), 'date');
  return Array.from({ length: count }, (_, index) => {
    const date = toDateText(first + index);
    const startsAt = startOfDate(date, definition.timeZone);
    const endsAt = startOfDate(toDateText(first + index + 1), definition.timeZone);
    const spans = explainCalendar(definition, startsAt, endsAt);
    const share = (at: EpochMs) => (at - startsAt) / (endsAt - startsAt || DAY_MS);
    const open = spans
      .filter(({ reason }) => reason === null)
      .map(({ from, to }) => ({ from: share(from), to: share(to), fromAt: from, toAt: to }));
    const named = spans.find(({ name }) => name !== null);
    return {
      ...{ date, startsAt, open },
      closedBecause: open.length > 0 ? null : (spans.find(({ reason }) => reason !== null)?.reason ?? 'day-off'),
      name: named?.name ?? null,
    };
  });
}

import { shiftCardPeriod, type CardPeriod } from '@shiftlight/shared/scorecards/card-period.ts';
import { toDateText, type DayNumber } from '@shiftlight/shared/time/local-date.ts';
import type { Stretch } from '@shiftlight/shared/views/me-view.ts';
import { ShiftlightError } from '../../errors.ts';

/** A period in instants of the workspace's zone. */
export interface CardBounds extends Stretch {
  /** Where the period ends; `to` is now while it is running. */
  readonly end: number;
  readonly isOver: boolean;
  readonly previous: Stretch;
  /** The beginning of `previous`, as long as the period has been running, at most all of it. */
  readonly previousSoFar: Stretch;
}

/** How many periods a trend shows, the shown one included. */
const trendLength = 6;

/** Bounds of a period. Throws INVALID for one that has not begun. */
export function toCardBounds(period: CardPeriod, now: number, timeZone: string): CardBounds {
  const whole = toStretch(period, timeZone);
  if (whole.from > now) throw new ShiftlightError('INVALID', 'This period has not begun yet. Choose an earlier one.');
  const to = Math.min(whole.to, now);
  const previous = toStretch(shiftCardPeriod(period, -1), timeZone);
  const isOver = whole.to <= now;
  const soFarTo = isOver ? previous.to : Math.min(previous.to, previous.from + (to - whole.from));
  return {
    from: whole.from,
    to,
    end: whole.to,
    isOver,
    previous,
    previousSoFar: { from: previous.from, to: soFarTo },
  };
}

/** The period and those before it, oldest first. */
export function listTrendOf(period: CardPeriod, now: number, timeZone: string): readonly Stretch[] {
  return Array.from({ length: trendLength }, (_, index) => {
    const { from, to } = toStretch(shiftCardPeriod(period, index + 1 - trendLength), timeZone);
    return { from, to: Math.min(to, now) };
  });
}

/** Local midnight to local midnight: days around a change of the clocks are longer or shorter. */
export function toStretch({ first, end }: CardPeriod, timeZone: string): Stretch {
  return { from: startOfDay(first, timeZone), to: startOfDay(end, timeZone) };
}

function startOfDay(day: DayNumber, timeZone: string): number {
  return Temporal.PlainDate.from(toDateText(day)).toZonedDateTime({ timeZone }).epochMilliseconds;
}

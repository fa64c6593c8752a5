import type { MePeriod, Stretch } from '@shiftlight/shared/views/me-view.ts';

/** A period that is running, and what it is compared with. Epoch ms. */
export interface PeriodBounds extends Stretch {
  readonly previous: Stretch;
  /** The beginning of `previous`, as long as the period has been running, at most all of it. */
  readonly previousSoFar: Stretch;
}

/** Whether anybody was to work in a stretch: with a calendar, its opening hours. */
export type OpensIn = (from: number, to: number) => boolean;

/** How many periods a trend shows, the running one included. */
const trendLengths = { today: 14, '7-days': 8, month: 6 } as const satisfies Record<MePeriod, number>;
const longestClosureDays = 14;

/**
 * Bounds of the period in the zone. `today` and `month` begin at local midnight; `7-days` covers today and the six days before. Before
 * `today` comes the last day on which somebody was to work, before the others the period of the same kind.
 */
export function findPeriodBounds(period: MePeriod, now: number, timeZone: string, opensIn: OpensIn): PeriodBounds {
  const start = findStart(period, now, timeZone);
  const previous = period === 'today' ? findDayBefore(start, opensIn) : stretchOf(period, stepBack(period, start, 1));
  const from = start.epochMilliseconds;
  const previousSoFar = { from: previous.from, to: Math.min(previous.to, previous.from + (now - from)) };
  return { from, to: now, previous, previousSoFar };
}

/** The running period and those before it, oldest first, without a gap; the running one ends now. */
export function listTrendStretches(period: MePeriod, now: number, timeZone: string): readonly Stretch[] {
  const start = findStart(period, now, timeZone);
  const steps = Array.from({ length: trendLengths[period] }, (_, index) => trendLengths[period] - 1 - index);
  return steps.map((back) => {
    const stretch = stretchOf(period, stepBack(period, start, back));
    return back === 0 ? { from: stretch.from, to: now } : stretch;
  });
}

function findStart(period: MePeriod, now: number, timeZone: string): Temporal.ZonedDateTime {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).startOfDay();
  switch (period) {
    case 'today':
      return today;
    case '7-days':
      return today.subtract({ days: 6 }).startOfDay();
    case 'month':
      return today.with({ day: 1 }).startOfDay();
  }
}

const lengths = {
  today: { days: 1 },
  '7-days': { days: 7 },
  month: { months: 1 },
} as const satisfies Record<MePeriod, Temporal.DurationLike>;

function stepBack(period: MePeriod, start: Temporal.ZonedDateTime, count: number): Temporal.ZonedDateTime {
  let stepped = start;
  for (let step = 0; step < count; step += 1) stepped = stepped.subtract(lengths[period]).startOfDay();
  return stepped;
}

function stretchOf(period: MePeriod, start: Temporal.ZonedDateTime): Stretch {
  return { from: start.epochMilliseconds, to: start.add(lengths[period]).startOfDay().epochMilliseconds };
}

function findDayBefore(today: Temporal.ZonedDateTime, opensIn: OpensIn): Stretch {
  const yesterday = stretchOf('today', stepBack('today', today, 1));
  for (let back = 1; back <= longestClosureDays; back += 1) {
    const day = stretchOf('today', stepBack('today', today, back));
    if (opensIn(day.from, day.to)) return day;
  }
  return yesterday;
}

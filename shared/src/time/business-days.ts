import type { CalendarDefinition } from './calendar-definition.ts';
import { compileCalendar } from './compile-calendar.ts';
import { createDayPlan } from './day-plan.ts';
import type { EpochMs } from './instant.ts';
import { DAY_MS, type DayNumber } from './local-date.ts';
import { EARLIEST_AT, LATEST_AT } from './opening-table.ts';
import { resolveLocal } from './resolve-local.ts';
import { offsetAt, readZoneOffsets } from './zone-offsets.ts';

/** Conventions of business-day arithmetic in which engines differ. */
export interface BusinessDayRules {
  /**
   * Where a start on a closed date is moved to before counting. `keep`: nowhere (ours). `onward-date`: to the next business day
   * in the direction of counting (working_hours). `onward`: to the start of that day, and after hours to the next opening
   * (business_time). `against`: to the end of work before it, or to the opening after it when counting back (ts-business-time).
   */
  readonly closedStart: 'keep' | 'onward-date' | 'onward' | 'against';
  /** Whether the result keeps its time of day (ours) or is moved into opening hours in the direction of counting (biz). */
  readonly landing: 'keep' | 'open';
}

/** Ours: the local time of day stays, whatever the hours; only the date moves. */
export const defaultBusinessDayRules: BusinessDayRules = { closedStart: 'keep', landing: 'keep' };

/** Arithmetic in business days: local dates on which the calendar opens. */
export interface BusinessDays {
  /** Whether anything opens on the local date of the instant. */
  isBusinessDay(at: EpochMs): boolean;
  /** The instant `days` business days later (earlier when negative), at the same local time of day; the start's own date does not count. */
  add(at: EpochMs, days: number): EpochMs;
  /** Business days after the date of `from` up to and including the date of `to`; negative when reversed. */
  between(from: EpochMs, to: EpochMs): number;
}

/** Prepares business-day arithmetic for a calendar. Throws CalendarError as `compileCalendar` does. */
export function createBusinessDays(
  definition: CalendarDefinition,
  rules: BusinessDayRules = defaultBusinessDayRules,
): BusinessDays {
  const plan = createDayPlan(definition);
  const calendar = compileCalendar(definition);
  const zone = readZoneOffsets(definition.timeZone, EARLIEST_AT, LATEST_AT);
  const toLocal = (at: EpochMs) => {
    const reading = at + offsetAt(zone, at);
    const day = Math.floor(reading / DAY_MS);
    return { day, timeMs: reading - day * DAY_MS };
  };
  /** Not a date that the zone left out (Samoa, 2011-12-30): its midnight would be that of another. */
  const isOpenDay = (day: DayNumber) => plan.opensOn(day) && toLocal(resolveLocal(zone, day * DAY_MS)).day === day;
  const furthest = Math.max(plan.lastDatedDay, LATEST_AT / DAY_MS);
  const nearest = Math.min(plan.firstDatedDay, EARLIEST_AT / DAY_MS);

  function moveDays(from: DayNumber, days: number): DayNumber {
    const step = days < 0 ? -1 : 1;
    let left = Math.abs(days);
    let day = from;
    while (left > 0 && day <= furthest && day >= nearest) {
      day += step;
      if (isOpenDay(day)) left -= 1;
    }
    return left === 0 ? day : step * Infinity;
  }
  function findStart(at: EpochMs, days: number): EpochMs {
    const back = days < 0;
    const { day, timeMs } = toLocal(at);
    const toward = () => moveDays(day, back ? -1 : 1);
    switch (rules.closedStart) {
      case 'keep':
        return at;
      case 'onward-date':
        return isOpenDay(day) || days === 0 ? at : resolveLocal(zone, toward() * DAY_MS + timeMs);
      case 'onward':
        if (!back) return calendar.isOpen(at) ? at : calendar.nextOpening(at);
        return isOpenDay(day) ? at : calendar.nextOpening(resolveLocal(zone, toward() * DAY_MS));
      case 'against':
        if (isOpenDay(day)) return at;
        return back ? calendar.nextOpening(at) : calendar.latestWork(at);
    }
  }

  return {
    isBusinessDay: (at) => isOpenDay(toLocal(at).day),
    add(at, days) {
      const { day, timeMs } = toLocal(findStart(at, days));
      const landed = moveDays(day, days);
      if (!Number.isFinite(landed)) return landed;
      const result = resolveLocal(zone, landed * DAY_MS + timeMs);
      if (rules.landing === 'keep') return result;
      return days < 0 ? calendar.latestWork(result) : calendar.nextOpening(result);
    },
    between(from, to) {
      const first = toLocal(from).day;
      const last = toLocal(to).day;
      let days = 0;
      for (let day = Math.min(first, last) + 1; day <= Math.max(first, last); day += 1) if (isOpenDay(day)) days += 1;
      return last < first ? -days : days;
    },
  };
}

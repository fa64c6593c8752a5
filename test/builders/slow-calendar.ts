import type { CalendarDefinition, LocalInterval } from '@shiftlight/shared/time/calendar-definition.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Choices of the reference that differ from the default. */
export interface SlowRules {
  readonly holidayCutsOvernight?: boolean;
  /** Open is every minute whose reading on the wall lies within hours, instead of openings and closings that become instants. */
  readonly wallReading?: boolean;
}

interface Shift {
  readonly kind: 'opening' | 'extra' | 'break' | 'holiday';
  readonly from: number;
  readonly to: number;
}

/** `24:00` and a closing not after the opening run into the next date. */
function toReadings(date: Temporal.PlainDate, [open, close]: LocalInterval) {
  const at = (text: string) =>
    text === '24:00' ? date.add({ days: 1 }).toPlainDateTime() : date.toPlainDateTime(Temporal.PlainTime.from(text));
  const from = at(open);
  const to = at(close);
  return { from, to: Temporal.PlainDateTime.compare(to, from) > 0 ? to : to.add({ days: 1 }) };
}

/**
 * A calendar as slow and plain as can be: every question walks minute by minute, and `Temporal` says what the wall shows. It shares
 * nothing with the compiled one but the definition. For openings on whole minutes and zones with offsets of whole minutes.
 */
export function createSlowCalendar(definition: CalendarDefinition, from: number, to: number, rules: SlowRules = {}) {
  const { timeZone } = definition;
  const first = toZoned(from).toPlainDate().subtract({ days: 3 });
  const days = Math.ceil((to - from) / DAY) + 6;
  const dates = Array.from({ length: days }, (_, index) => first.add({ days: index }));

  function toZoned(at: number): Temporal.ZonedDateTime {
    return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  }
  const dateText = (date: Temporal.PlainDate) => date.toString();
  const dayText = (date: Temporal.PlainDate) => date.toString().slice(5);
  const isHoliday = (date: Temporal.PlainDate) =>
    (definition.holidays ?? []).includes(dateText(date)) ||
    (definition.recurringHolidays ?? []).includes(dayText(date));
  /** A date that a zone left out altogether (Samoa, 2011-12-30). */
  const exists = (date: Temporal.PlainDate) => date.toZonedDateTime(timeZone).toPlainDate().equals(date);

  function intervalsOf(date: Temporal.PlainDate): readonly (readonly [Shift['kind'], LocalInterval])[] {
    const weekday = names[date.dayOfWeek - 1] ?? 'mon';
    const regular = definition.dateOverrides?.[dateText(date)] ?? definition.weekly[weekday] ?? [];
    const holiday = isHoliday(date);
    const opens = holiday && !rules.holidayCutsOvernight ? [] : regular;
    return [
      ...opens.map((one) => ['opening', one] as const),
      ...(definition.extraOpenings?.[dateText(date)] ?? []).map((one) => ['extra', one] as const),
      ...(definition.breaks?.[dateText(date)] ?? []).map((one) => ['break', one] as const),
      ...(definition.recurringBreaks?.[dayText(date)] ?? []).map((one) => ['break', one] as const),
      ...(holiday && rules.holidayCutsOvernight ? [['holiday', ['00:00', '24:00']] as const] : []),
    ];
  }

  /** Shifts in instants, or in readings as if they were UTC. */
  const shifts: readonly Shift[] = dates.flatMap((date) =>
    intervalsOf(date).flatMap(([kind, interval]): Shift[] => {
      const reading = toReadings(date, interval);
      if (rules.wallReading) {
        const asUtc = (local: Temporal.PlainDateTime) => local.toZonedDateTime('UTC').epochMilliseconds;
        return [{ kind, from: asUtc(reading.from), to: asUtc(reading.to) }];
      }
      const midnight = (local: Temporal.PlainDateTime) =>
        exists(local.toPlainDate()) ? local : local.toPlainDate().add({ days: 1 }).toPlainDateTime();
      const toInstant = (local: Temporal.PlainDateTime) =>
        midnight(local).toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds;
      return [{ kind, from: toInstant(reading.from), to: toInstant(reading.to) }];
    }),
  );

  function isOpen(at: number): boolean {
    const reading = rules.wallReading ? toZoned(at).toPlainDateTime().toZonedDateTime('UTC').epochMilliseconds : at;
    const has = (kind: Shift['kind']) =>
      shifts.some((shift) => shift.kind === kind && shift.from <= reading && reading < shift.to);
    if (has('break')) return false;
    return has('extra') || (has('opening') && !has('holiday'));
  }
  const minutes = Math.round((to - from) / MINUTE);
  const open = Array.from({ length: minutes }, (_, index) => isOpen(from + index * MINUTE));
  const openAt = (at: number) => open[Math.round((at - from) / MINUTE)] ?? false;

  /** First minute from `at` on, in steps of one minute, for which the test holds; null when it never does within the window. */
  function walk(at: number, step: 1 | -1, found: (minute: number) => boolean): number | null {
    for (let minute = at; minute > from && minute < to; minute += step * MINUTE) if (found(minute)) return minute;
    return null;
  }

  return {
    isOpen: openAt,
    workingMs(start: number, end: number): number {
      let work = 0;
      for (let minute = start; minute < end; minute += MINUTE) if (openAt(minute)) work += MINUTE;
      return work;
    },
    after(start: number, workMs: number): number | null {
      let left = workMs;
      return walk(start, 1, (minute) => {
        if (left <= 0) return true;
        if (openAt(minute)) left -= MINUTE;
        return false;
      });
    },
    before(end: number, workMs: number): number | null {
      let left = workMs;
      return walk(end, -1, (minute) => {
        if (left <= 0) return true;
        if (openAt(minute - MINUTE)) left -= MINUTE;
        return false;
      });
    },
    nextOpening: (at: number) => walk(at, 1, openAt),
    nextClosing: (at: number) => walk(at + MINUTE, 1, (minute) => openAt(minute - MINUTE) && !openAt(minute)),
    previousOpening: (at: number) => walk(at, -1, (minute) => openAt(minute) && !openAt(minute - MINUTE)),
    latestWork: (at: number) => walk(at, -1, (minute) => openAt(minute - MINUTE)),
    /** The same time of day so many dates later on which anything opens. */
    addDays(at: number, count: number): number | null {
      const start = toZoned(at);
      const opens = (date: Temporal.PlainDate) =>
        exists(date) &&
        ((definition.extraOpenings?.[dateText(date)] ?? []).length > 0 ||
          (!isHoliday(date) &&
            (definition.dateOverrides?.[dateText(date)] ?? definition.weekly[names[date.dayOfWeek - 1] ?? 'mon'] ?? [])
              .length > 0));
      let date = start.toPlainDate();
      for (let left = Math.abs(count), tried = 0; left > 0; tried += 1) {
        if (tried > days) return null;
        date = date.add({ days: Math.sign(count) });
        if (opens(date)) left -= 1;
      }
      return date.toPlainDateTime(start.toPlainTime()).toZonedDateTime(timeZone).epochMilliseconds;
    },
  };
}

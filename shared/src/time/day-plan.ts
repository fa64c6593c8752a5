import { CalendarError } from './calendar-error.ts';
import { type CalendarDefinition, type LocalInterval, weekdays } from './calendar-definition.ts';
import { type CalendarRules, defaultCalendarRules } from './calendar-rules.ts';
import { DAY_MS, type DayNumber, monthDayOf, parseDate, parseMonthDay, weekdayIndexOf } from './local-date.ts';
import { type LocalSpan, parseLocalSpans } from './local-span.ts';
import { checkZone } from './zone-offsets.ts';

/** A definition with every text parsed: what opens and what breaks on a local date. */
export interface DayPlan {
  readonly timeZone: string;
  readonly rules: CalendarRules;
  /** Whole-day closing by `holidays` or `recurringHolidays`. */
  isHoliday(day: DayNumber): boolean;
  /**
   * Openings of week or override that start on the date, breaks not applied. None on a holiday, unless the rule is that a holiday
   * cuts its date out of every shift, this date's own included.
   */
  openings(day: DayNumber): readonly LocalSpan[];
  /** Extra openings that start on the date; they hold on holidays too. */
  extras(day: DayNumber): readonly LocalSpan[];
  /** Whether anything opens on the date. */
  opensOn(day: DayNumber): boolean;
  /** Breaks and part-day holidays that start on the date. */
  breaks(day: DayNumber): readonly LocalSpan[];
  /** After this date only the week and what recurs every year matter. */
  readonly lastDatedDay: DayNumber;
  /** Before this date likewise. */
  readonly firstDatedDay: DayNumber;
  /** Whether the week by itself ever opens, and whether it ever closes. */
  readonly weekOpens: boolean;
  readonly weekCloses: boolean;
}

type DatedIntervals = Readonly<Record<string, readonly LocalInterval[]>>;

const none: readonly LocalSpan[] = [];

function parseDated<K>(dated: DatedIntervals | undefined, field: string, toKey: (text: string, field: string) => K) {
  return new Map(
    Object.entries(dated ?? {}).map(([date, intervals]) => [
      toKey(date, field),
      parseLocalSpans(intervals, `${field} ${date}`),
    ]),
  );
}

function coversWholeWeek(week: readonly (readonly LocalSpan[])[]): boolean {
  return week.every((spans, index) => {
    const before = week[(index + 6) % 7] ?? none;
    const all = [...spans, ...before.map(({ from, to }) => ({ from: from - DAY_MS, to: to - DAY_MS }))].sort(
      (a, b) => a.from - b.from,
    );
    let reached = 0;
    for (const { from, to } of all) if (from <= reached) reached = Math.max(reached, to);
    return reached >= DAY_MS;
  });
}

/** Parses and checks a definition. Throws CalendarError naming the field when one is malformed or the calendar can never open. */
export function createDayPlan(definition: CalendarDefinition): DayPlan {
  checkZone(definition.timeZone);
  for (const key of Object.keys(definition.weekly))
    if (!weekdays.some((day) => day === key))
      throw new CalendarError(`weekly: “${key}” is not a day. Use ${weekdays.join(', ')}.`);
  const week = weekdays.map((day) => parseLocalSpans(definition.weekly[day], `weekly ${day}`));
  const holidays = new Set((definition.holidays ?? []).map((date) => parseDate(date, 'holidays')));
  const recurring = new Set(
    (definition.recurringHolidays ?? []).map((date) => parseMonthDay(date, 'recurringHolidays')),
  );
  const overrides = parseDated(definition.dateOverrides, 'dateOverrides', parseDate);
  const extras = parseDated(definition.extraOpenings, 'extraOpenings', parseDate);
  const breaks = parseDated(definition.breaks, 'breaks', parseDate);
  const recurringBreaks = parseDated(definition.recurringBreaks, 'recurringBreaks', parseMonthDay);
  const dated = [...holidays, ...overrides.keys(), ...extras.keys(), ...breaks.keys()];
  const weekOpens = week.some((spans) => spans.length > 0) && recurring.size < 366;

  const isHoliday = (day: DayNumber) => holidays.has(day) || (recurring.size > 0 && recurring.has(monthDayOf(day)));
  const rules = { ...defaultCalendarRules, ...definition.rules };
  const plan: DayPlan = {
    timeZone: definition.timeZone,
    rules,
    isHoliday,
    openings: (day) =>
      isHoliday(day) && !rules.holidayCutsOvernight ? none : (overrides.get(day) ?? week[weekdayIndexOf(day)] ?? none),
    extras: (day) => extras.get(day) ?? none,
    opensOn: (day) => plan.extras(day).length > 0 || (!isHoliday(day) && plan.openings(day).length > 0),
    breaks(day) {
      const own = breaks.get(day) ?? none;
      const yearly = recurringBreaks.size > 0 ? recurringBreaks.get(monthDayOf(day)) : undefined;
      return yearly ? [...own, ...yearly] : own;
    },
    lastDatedDay: dated.reduce((latest, day) => Math.max(latest, day), -Infinity),
    firstDatedDay: dated.reduce((earliest, day) => Math.min(earliest, day), Infinity),
    weekOpens,
    weekCloses: !coversWholeWeek(week) || recurring.size > 0 || recurringBreaks.size > 0,
  };
  const opensOnDate = [...overrides.keys(), ...extras.keys()].some(plan.opensOn);
  if (!weekOpens && !opensOnDate)
    throw new CalendarError(
      'This calendar never opens. Give at least one day of the week or one date an opening time.',
    );
  return plan;
}

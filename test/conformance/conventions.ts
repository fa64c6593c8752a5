import type { CalendarRules } from '@shiftlight/shared/time/calendar-rules.ts';
import type { BusinessDayRules } from '@shiftlight/shared/time/business-days.ts';

/** The choices that vectors may hang on, beside what the engine does by itself. */
export interface Conventions {
  readonly calendar: Partial<CalendarRules>;
  readonly days: Partial<BusinessDayRules>;
  /** A hold outside hours also moves the deadline (ERPNext). */
  readonly calendarHold: boolean;
  /** A clock that came due is forgiven when the ticket was resolved before anybody looked (Chatwoot). */
  readonly lateResolutionForgiven: boolean;
  /** Zero working time is reported as one second (ERPNext). */
  readonly zeroAsOneSecond: boolean;
  /** A budget of zero is an error (libredesk). */
  readonly zeroRefused: boolean;
  /** Results are rounded to whole seconds (working_hours). */
  readonly wholeSeconds: boolean;
  /** The first response stands still in pauses too (Zammad). */
  readonly firstResponsePauses: boolean;
  /** The update clock counts from creation to the last contact of anybody (Zammad before 2021). */
  readonly updateFromCreation: boolean;
}

export const ourConventions: Conventions = {
  calendar: {},
  days: {},
  calendarHold: false,
  lateResolutionForgiven: false,
  zeroAsOneSecond: false,
  zeroRefused: false,
  wholeSeconds: false,
  firstResponsePauses: false,
  updateFromCreation: false,
};

type Choice = (conventions: Conventions, value: string) => Conventions;

const calendarChoice =
  (toRules: (value: string) => Partial<CalendarRules>): Choice =>
  (conventions, value) => ({ ...conventions, calendar: { ...conventions.calendar, ...toRules(value) } });

const daysChoice =
  (toRules: (value: string) => Partial<BusinessDayRules>): Choice =>
  (conventions, value) => ({ ...conventions, days: { ...conventions.days, ...toRules(value) } });

function parseFlag(value: string): boolean {
  if (value === 'true' || value === 'false') return value === 'true';
  throw new Error(`“${value}” is neither true nor false.`);
}

function parseOneOf<T extends string>(value: string, ...allowed: readonly T[]): T {
  const found = allowed.find((name) => name === value);
  if (found === undefined) throw new Error(`“${value}” is not one of ${allowed.join(', ')}.`);
  return found;
}

/** Every `--option name=value`. */
export const choices: Readonly<Record<string, Choice>> = {
  boundaryNextOpen: calendarChoice((value) => ({ boundaryNextOpen: parseFlag(value) })),
  boundaryPrevClose: calendarChoice((value) => ({ boundaryPrevClose: parseFlag(value) })),
  holidayCutsOvernight: calendarChoice((value) => ({ holidayCutsOvernight: parseFlag(value) })),
  instant: calendarChoice((value) => ({ dst: parseFlag(value) ? 'instant' : 'wall-reading' })),
  dst: calendarChoice((value) => ({ dst: parseOneOf(value, 'instant', 'wall-reading', 'wall-length') })),
  zeroBudget: calendarChoice((value) => ({ zeroBudget: parseOneOf(value, 'at-once', 'next-opening') })),
  reversed: calendarChoice((value) => ({ reversed: parseOneOf(value, 'zero', 'negative', 'absolute') })),
  closingInstantOpen: calendarChoice((value) => ({ closingInstantOpen: parseFlag(value) })),
  closedStart: daysChoice((value) => ({
    closedStart: parseOneOf(value, 'keep', 'onward-date', 'onward', 'against'),
  })),
  landing: daysChoice((value) => ({ landing: parseOneOf(value, 'keep', 'open') })),
  calendarHold: (conventions, value) => ({ ...conventions, calendarHold: parseFlag(value) }),
  lateResolutionForgiven: (conventions, value) => ({ ...conventions, lateResolutionForgiven: parseFlag(value) }),
  zeroAsOneSecond: (conventions, value) => ({ ...conventions, zeroAsOneSecond: parseFlag(value) }),
  zeroRefused: (conventions, value) => ({ ...conventions, zeroRefused: parseFlag(value) }),
  wholeSeconds: (conventions, value) => ({ ...conventions, wholeSeconds: parseFlag(value) }),
  firstResponsePauses: (conventions, value) => ({ ...conventions, firstResponsePauses: parseFlag(value) }),
  updateFromCreation: (conventions, value) => ({ ...conventions, updateFromCreation: parseFlag(value) }),
};

/** Adds `name=value` choices to conventions. Throws an error that names what is allowed. */
export function chooseConventions(base: Conventions, options: Readonly<Record<string, string>>): Conventions {
  return Object.entries(options).reduce((conventions, [name, value]) => {
    const choose = choices[name];
    if (choose === undefined) throw new Error(`Unknown option “${name}”. Known: ${Object.keys(choices).join(', ')}.`);
    return choose(conventions, value);
  }, base);
}

import {
  weekdays,
  type CalendarDefinition,
  type LocalInterval,
  type Weekday,
} from '@shiftlight/shared/time/calendar-definition.ts';
import { CalendarError } from '@shiftlight/shared/time/calendar-error.ts';
import { compileCalendar } from '@shiftlight/shared/time/compile-calendar.ts';

/** A calendar as it is edited. Whatever the form does not show of a definition stays in it. */
export interface CalendarDraft {
  readonly name: string;
  readonly definition: CalendarDefinition;
}

/** Parts of a definition that hold intervals by date. */
export const exceptionKinds = ['dateOverrides', 'extraOpenings', 'breaks', 'recurringBreaks'] as const;
export type ExceptionKind = (typeof exceptionKinds)[number];

/** A date that differs from the week. */
export interface ExceptionLine {
  readonly kind: ExceptionKind;
  /** `YYYY-MM-DD`, or `MM-DD` for every year. */
  readonly date: string;
  readonly intervals: readonly LocalInterval[];
  readonly name: string | null;
}

const office: readonly LocalInterval[] = [['09:00', '17:00']];

/** What a new calendar starts from. */
export function newCalendar(name: string, timeZone: string): CalendarDraft {
  const weekly = Object.fromEntries(weekdays.slice(0, 5).map((day) => [day, office]));
  return { name, definition: { timeZone, weekly } };
}

/** True for a time of day as calendars take it. */
export function isTime(text: string): boolean {
  return /^(?:([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?|24:00(:00)?)$/.test(text);
}

/** What cannot be used about a definition, in the words of the domain; null when it can. */
export function findFault({ name, definition }: CalendarDraft): string | null {
  if (name.trim() === '') return '';
  try {
    compileCalendar(definition);
    return null;
  } catch (error) {
    if (error instanceof CalendarError) return error.message;
    throw error;
  }
}

/** The definition with other hours on a weekday; none closes it. */
export function withHours(
  definition: CalendarDefinition,
  day: Weekday,
  hours: readonly LocalInterval[],
): CalendarDefinition {
  return { ...definition, weekly: { ...definition.weekly, [day]: hours } };
}

/** Whole closed days, those of every year first. */
export function listHolidays({ holidays = [], recurringHolidays = [], dayNames = {} }: CalendarDefinition) {
  return [...recurringHolidays.toSorted(), ...holidays.toSorted()].map((date) => ({
    date,
    name: dayNames[date] ?? null,
    everyYear: date.length === 5,
  }));
}

/** The definition with one more closed day; a day that it has already only gets the name. */
export function withHoliday(
  definition: CalendarDefinition,
  date: string,
  name: string,
  everyYear: boolean,
): CalendarDefinition {
  const key = everyYear ? date.slice(5) : date;
  const field = everyYear ? 'recurringHolidays' : 'holidays';
  const days = new Set([...(definition[field] ?? []), key]);
  const dayNames = name.trim() === '' ? definition.dayNames : { ...definition.dayNames, [key]: name.trim() };
  return { ...definition, [field]: [...days].sort(), ...(dayNames === undefined ? {} : { dayNames }) };
}

/** The definition without a closed day. */
export function withoutHoliday(definition: CalendarDefinition, date: string): CalendarDefinition {
  const field = date.length === 5 ? 'recurringHolidays' : 'holidays';
  return { ...definition, [field]: (definition[field] ?? []).filter((one) => one !== date) };
}

/** Dates that differ from the week, by date. */
export function listExceptions(definition: CalendarDefinition): readonly ExceptionLine[] {
  return exceptionKinds
    .flatMap((kind) =>
      Object.entries(definition[kind] ?? {}).map(([date, intervals]) => ({
        ...{ kind, date, intervals },
        name: definition.dayNames?.[date] ?? null,
      })),
    )
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** The definition with an exception, in place of an earlier one of its kind on its date. */
export function withException(
  definition: CalendarDefinition,
  { kind, date, intervals, name }: ExceptionLine,
): CalendarDefinition {
  const dayNames =
    name === null || name.trim() === '' ? definition.dayNames : { ...definition.dayNames, [date]: name.trim() };
  return {
    ...definition,
    [kind]: { ...definition[kind], [date]: intervals },
    ...(dayNames === undefined ? {} : { dayNames }),
  };
}

/** The definition without an exception. */
export function withoutException(
  definition: CalendarDefinition,
  kind: ExceptionKind,
  date: string,
): CalendarDefinition {
  return {
    ...definition,
    [kind]: Object.fromEntries(Object.entries(definition[kind] ?? {}).filter(([own]) => own !== date)),
  };
}

/** True when both would be stored alike. */
export function isSameCalendar(one: CalendarDraft, other: CalendarDraft): boolean {
  return toText(one) === toText(other);
}

const toText = ({ name, definition }: CalendarDraft): string => JSON.stringify([name, sortKeys(definition)]);

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const isEmpty = (one: unknown) => typeof one === 'object' && one !== null && Object.keys(one).length === 0;
  return Object.entries(value)
    .filter(([, one]) => one !== undefined && !isEmpty(one))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => [key, sortKeys(one)]);
}

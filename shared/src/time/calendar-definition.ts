import type { CalendarRules } from './calendar-rules.ts';

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** Local wall-clock times `HH:MM` or `HH:MM:SS`; `24:00` = end of the day; close <= open = runs into the next day and belongs to its start date. */
export type LocalInterval = readonly [open: string, close: string];

/** A working-time calendar as people write it. `compileCalendar` turns it into something that answers questions. */
export interface CalendarDefinition {
  /** IANA zone, for example `Europe/Berlin`. */
  readonly timeZone: string;
  readonly weekly: Readonly<Partial<Record<Weekday, readonly LocalInterval[]>>>;
  /** Closed local dates `YYYY-MM-DD`. */
  readonly holidays?: readonly string[];
  /** Dates closed every year, `MM-DD`. */
  readonly recurringHolidays?: readonly string[];
  /** Dates whose opening replaces the week's; an empty list closes the date. */
  readonly dateOverrides?: Readonly<Record<string, readonly LocalInterval[]>>;
  /** Openings added to a date's own, whatever else holds for it (an extra evening, a race weekend). */
  readonly extraOpenings?: Readonly<Record<string, readonly LocalInterval[]>>;
  /** Breaks and part-day holidays taken out of a date's opening. */
  readonly breaks?: Readonly<Record<string, readonly LocalInterval[]>>;
  /** Breaks and part-day holidays of every year, by `MM-DD` (Christmas Eve from 12:00). */
  readonly recurringBreaks?: Readonly<Record<string, readonly LocalInterval[]>>;
  /** Names of holidays and special dates by `YYYY-MM-DD` or `MM-DD`; receipts show them as the reason. */
  readonly dayNames?: Readonly<Record<string, string>>;
  /** Conventions that differ from ours, as the profile of a helpdesk wants them. */
  readonly rules?: Partial<CalendarRules>;
}

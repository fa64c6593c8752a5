import { CalendarError } from './calendar-error.ts';
import type { LocalInterval } from './calendar-definition.ts';
import { DAY_MS } from './local-date.ts';

/** Half-open wall-clock span in ms after local midnight of its date; `to` beyond one day runs into the next date. */
export interface LocalSpan {
  readonly from: number;
  readonly to: number;
}

const timePattern = /^(\d{2}):(\d{2})(?::(\d{2}))?$/;

function parseTime(text: string, field: string): number {
  const match = timePattern.exec(text);
  const hours = Number(match?.[1]);
  const minutes = Number(match?.[2]);
  const seconds = Number(match?.[3] ?? 0);
  const ms = ((hours * 60 + minutes) * 60 + seconds) * 1000;
  if (match && minutes < 60 && seconds < 60 && ms <= DAY_MS) return ms;
  throw new CalendarError(`${field}: “${text}” is not a time of day. Write it as HH:MM or HH:MM:SS, up to 24:00.`);
}

/** Parses one interval; close <= open runs into the next day and belongs to its start date. Throws CalendarError. */
export function parseLocalSpan(interval: LocalInterval, field: string): LocalSpan {
  if (!Array.isArray(interval) || interval.length !== 2)
    throw new CalendarError(`${field}: an interval needs an opening and a closing time.`);
  const from = parseTime(interval[0], field);
  const to = parseTime(interval[1], field);
  if (from === DAY_MS)
    throw new CalendarError(`${field}: an interval cannot open at 24:00. Open the next day at 00:00.`);
  return { from, to: to > from ? to : to + DAY_MS };
}

/** Parses a date's list of intervals; absent = none. */
export function parseLocalSpans(intervals: readonly LocalInterval[] | undefined, field: string): readonly LocalSpan[] {
  return (intervals ?? []).map((interval) => parseLocalSpan(interval, field));
}

import { CalendarError } from './calendar-error.ts';
import type { DayPlan } from './day-plan.ts';
import type { EpochMs } from './instant.ts';
import { DAY_MS } from './local-date.ts';
import { buildOpeningSpans } from './opening-spans.ts';
import { readZoneOffsets } from './zone-offsets.ts';

/** Open spans of a stretch of time with the working time before each, ready for binary search. */
export interface OpeningTable {
  /** Answers hold for instants in [validFrom, validTo]. */
  readonly validFrom: EpochMs;
  readonly validTo: EpochMs;
  readonly opensAt: Float64Array;
  readonly closesAt: Float64Array;
  /** Working ms of all spans before this one. */
  readonly workBefore: Float64Array;
  /** For each UTC day from `validFrom` on: index of the last span that opens at or before its start, -1 when none does. */
  readonly spanAtDay: Int32Array;
  /** Mean working ms of a span, and for each multiple of it: index of the last span that begins with less work before it, -1 when none does. */
  readonly workStepMs: number;
  readonly spanAtWork: Int32Array;
}

/** Calendars answer for instants from 1900 to 2400; this keeps a mistaken date from filling the memory. */
export const EARLIEST_AT: EpochMs = Date.UTC(1900, 0, 1);
export const LATEST_AT: EpochMs = Date.UTC(2400, 0, 1);

/** How far a first table reaches beyond the instant that was asked for: enough for the clocks of a page, and built at once. */
const MARGIN_MS = 60 * DAY_MS;
/** A shift of a date beyond the edge may reach in: a day for the zone, a day for a shift over midnight, one to spare. */
const EDGE_DAYS = 3;

/** Builds the table for [from, to]. */
export function buildOpeningTable(plan: DayPlan, from: EpochMs, to: EpochMs): OpeningTable {
  const fromDay = Math.floor(from / DAY_MS);
  const toDay = Math.ceil(to / DAY_MS);
  const zone = readZoneOffsets(plan.timeZone, (fromDay - 2 * EDGE_DAYS) * DAY_MS, (toDay + 2 * EDGE_DAYS) * DAY_MS);
  const spans = buildOpeningSpans(plan, zone, fromDay - EDGE_DAYS, toDay + EDGE_DAYS);
  const opensAt = new Float64Array(spans.length);
  const closesAt = new Float64Array(spans.length);
  const workBefore = new Float64Array(spans.length);
  let work = 0;
  for (const [index, [open, close]] of spans.entries()) {
    opensAt[index] = open;
    closesAt[index] = close;
    workBefore[index] = work;
    work += close - open;
  }
  const workStepMs = work / Math.max(1, spans.length) || 1;
  const spanAtWork = new Int32Array(spans.length + 1);
  for (let step = 0, before = -1; step <= spans.length; step += 1) {
    while ((workBefore[before + 1] ?? Infinity) < step * workStepMs) before += 1;
    spanAtWork[step] = before;
  }
  const spanAtDay = new Int32Array(toDay - fromDay + 1);
  let last = -1;
  for (let day = fromDay; day <= toDay; day += 1) {
    while ((opensAt[last + 1] ?? Infinity) <= day * DAY_MS) last += 1;
    spanAtDay[day - fromDay] = last;
  }
  const valid = { validFrom: fromDay * DAY_MS, validTo: toDay * DAY_MS };
  return { ...valid, opensAt, closesAt, workBefore, spanAtDay, workStepMs, spanAtWork };
}

/** A table that answers for no instant yet. */
export function createEmptyTable(): OpeningTable {
  return {
    validFrom: Infinity,
    validTo: -Infinity,
    opensAt: new Float64Array(),
    closesAt: new Float64Array(),
    workBefore: new Float64Array(),
    spanAtDay: new Int32Array(),
    workStepMs: 1,
    spanAtWork: new Int32Array(),
  };
}

/** The table grown so that it answers for `at`; it at least doubles, so that growing stays cheap. Throws CalendarError outside 1900–2400. */
export function growOpeningTable(plan: DayPlan, table: OpeningTable, at: EpochMs): OpeningTable {
  if (!(at >= EARLIEST_AT && at <= LATEST_AT))
    throw new CalendarError(`Calendars answer for instants between the years 1900 and 2400, not for ${at}.`);
  const reach = Math.max(MARGIN_MS, table.validTo - table.validFrom);
  const from = at < table.validFrom ? at - reach : table.validFrom;
  const to = at > table.validTo ? at + reach : table.validTo;
  return buildOpeningTable(plan, Math.max(from, EARLIEST_AT), Math.min(to, LATEST_AT));
}

/** Index of the last span that opens at or before an instant within the table; -1 when none does. A day has few spans, so this costs the same everywhere. */
export function findSpan({ validFrom, opensAt, spanAtDay }: OpeningTable, at: EpochMs): number {
  let index = spanAtDay[Math.floor((at - validFrom) / DAY_MS)] ?? -1;
  while ((opensAt[index + 1] ?? Infinity) <= at) index += 1;
  return index;
}

/**
 * Index of the last span that begins with less working time before it than `workMs`, or with `orEqual` no more than that;
 * -1 when there is none. Spans are about equally long, so this costs the same everywhere.
 */
export function findSpanByWork(table: OpeningTable, workMs: number, orEqual: boolean): number {
  const { workBefore, workStepMs, spanAtWork } = table;
  // One step back, because the division may round up to a step that is not reached.
  const step = Math.min(Math.floor(workMs / workStepMs) - 1, spanAtWork.length - 1);
  let index = spanAtWork[step] ?? -1;
  for (;;) {
    const next = workBefore[index + 1] ?? Infinity;
    if (next < workMs || (orEqual && next === workMs)) index += 1;
    else return index;
  }
}

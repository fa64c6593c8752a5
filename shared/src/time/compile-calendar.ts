import type { CalendarDefinition } from './calendar-definition.ts';
import type { CalendarRules } from './calendar-rules.ts';
import type { Calendar } from './calendar.ts';
import { createWallCalendar } from './create-wall-calendar.ts';
import { createDayPlan, type DayPlan } from './day-plan.ts';
import type { EpochMs } from './instant.ts';
import { DAY_MS } from './local-date.ts';
import {
  createEmptyTable,
  EARLIEST_AT,
  findSpan,
  findSpanByWork,
  growOpeningTable,
  LATEST_AT,
} from './opening-table.ts';
import { offsetAt, readZoneOffsets } from './zone-offsets.ts';

/**
 * Compiles a definition into tables of instants, so that every question is a binary search without time-zone arithmetic.
 * `rules` override the definition's own. Nothing is rounded; across a DST change real elapsed ms count.
 * Throws CalendarError when a field is malformed, the zone is unknown or the calendar never opens.
 */
export function compileCalendar(definition: CalendarDefinition, rules?: Partial<CalendarRules>): Calendar {
  const plan = createDayPlan(rules ? { ...definition, rules: { ...definition.rules, ...rules } } : definition);
  return plan.rules.dst === 'wall-length' ? createWallCalendar(plan, createCalendar) : createCalendar(plan);
}

function isMidnight(timeZone: string, at: EpochMs): boolean {
  return (at + offsetAt(readZoneOffsets(timeZone, at, at), at)) % DAY_MS === 0;
}

function createCalendar(plan: DayPlan): Calendar {
  const { boundaryNextOpen, boundaryPrevClose, closingInstantOpen, reversed } = plan.rules;
  const zeroMoves = boundaryNextOpen || plan.rules.zeroBudget === 'next-opening';
  const lastDatedAt = (plan.lastDatedDay + 3) * DAY_MS;
  const firstDatedAt = (plan.firstDatedDay - 3) * DAY_MS;
  let table = createEmptyTable();

  /** Last span that opens at or before the instant; grows the table when it does not reach that far. */
  function spanAt(at: EpochMs): number {
    if (!(at >= table.validFrom && at <= table.validTo)) table = growOpeningTable(plan, table, at);
    return findSpan(table, at);
  }
  function workUpTo(at: EpochMs, index: number): number {
    if (index < 0) return 0;
    const opened = table.opensAt[index] ?? 0;
    const closed = table.closesAt[index] ?? 0;
    return (table.workBefore[index] ?? 0) + (at < closed ? at - opened : closed - opened);
  }
  /** Grows forward; false at the end of time, or where nothing dated is left that could change a constant week. */
  function growForward(constant: boolean): boolean {
    if (table.validTo >= LATEST_AT || (constant && table.validTo > lastDatedAt)) return false;
    table = growOpeningTable(plan, table, table.validTo + 1);
    return true;
  }
  function growBackward(constant: boolean): boolean {
    if (table.validFrom <= EARLIEST_AT || (constant && table.validFrom < firstDatedAt)) return false;
    table = growOpeningTable(plan, table, table.validFrom - 1);
    return true;
  }

  function countForward(from: EpochMs, to: EpochMs): number {
    const before = table;
    let first = spanAt(from);
    const last = spanAt(to);
    if (table !== before) first = spanAt(from);
    return workUpTo(to, last) - workUpTo(from, first);
  }
  function countReversed(from: EpochMs, to: EpochMs): number {
    return reversed === 'negative' ? -countForward(from, to) : countForward(from, to);
  }

  function after(start: EpochMs, workMs: number): EpochMs {
    if (workMs < 0) return before(start, -workMs);
    if (workMs === 0) return zeroMoves ? nextOpening(start) : start;
    for (;;) {
      const first = spanAt(start);
      const target = workUpTo(start, first) + workMs;
      const index = findSpanByWork(table, target, boundaryNextOpen);
      const due = (table.opensAt[index] ?? NaN) + target - (table.workBefore[index] ?? 0);
      const within =
        due <= (table.closesAt[index] ?? -Infinity) && !(boundaryNextOpen && due === table.closesAt[index]);
      if (within && due <= table.validTo) return Math.max(due, start);
      if (!growForward(!plan.weekOpens)) return Infinity;
    }
  }
  function before(end: EpochMs, workMs: number): EpochMs {
    if (workMs < 0) return after(end, -workMs);
    if (workMs === 0) return boundaryPrevClose ? latestWork(end) : end;
    for (;;) {
      const last = spanAt(end);
      const target = workUpTo(end, last) - workMs;
      const index = findSpanByWork(table, target, !boundaryPrevClose);
      const from = (table.opensAt[index] ?? NaN) + target - (table.workBefore[index] ?? 0);
      if (from >= table.validFrom) return Math.min(from, end);
      if (!growBackward(!plan.weekOpens)) return -Infinity;
    }
  }

  function isOpen(at: EpochMs): boolean {
    const index = spanAt(at);
    const closing = table.closesAt[index] ?? -Infinity;
    return at < closing || (closingInstantOpen && at === closing && !isMidnight(plan.timeZone, at));
  }
  function nextOpening(at: EpochMs): EpochMs {
    for (;;) {
      if (isOpen(at)) return at;
      const index = spanAt(at);
      const next = table.opensAt[index + 1];
      if (next !== undefined && next <= table.validTo) return next;
      if (!growForward(!plan.weekOpens)) return Infinity;
    }
  }
  function latestWork(at: EpochMs): EpochMs {
    for (;;) {
      let index = spanAt(at);
      if (table.opensAt[index] === at) index -= 1;
      const closing = table.closesAt[index];
      if (closing !== undefined && (closing >= table.validFrom || closing >= at)) return Math.min(at, closing);
      if (!growBackward(!plan.weekOpens)) return -Infinity;
    }
  }

  return {
    timeZone: plan.timeZone,
    workingMs(from, to) {
      if (!(to > from)) return reversed === 'zero' || to === from ? 0 : countReversed(to, from);
      return countForward(from, to);
    },
    after,
    before,
    isOpen,
    nextOpening,
    latestWork,
    nextClosing(at) {
      for (;;) {
        const index = spanAt(at);
        const open = index >= 0 && at < (table.closesAt[index] ?? -Infinity);
        const closing = table.closesAt[open ? index : index + 1];
        if (closing !== undefined && closing <= table.validTo) return closing;
        if (!growForward(!plan.weekOpens || !plan.weekCloses)) return Infinity;
      }
    },
    previousOpening(at) {
      for (;;) {
        const index = spanAt(at);
        const opening = table.opensAt[index];
        if (opening !== undefined && opening >= table.validFrom) return opening;
        if (!growBackward(!plan.weekOpens || !plan.weekCloses)) return -Infinity;
      }
    },
    intervals(from, to) {
      if (!(to > from)) return [];
      spanAt(from);
      const last = spanAt(to);
      const spans: [EpochMs, EpochMs][] = [];
      for (let index = Math.max(0, spanAt(from)); index <= last; index += 1) {
        const start = Math.max(from, table.opensAt[index] ?? 0);
        const end = Math.min(to, table.closesAt[index] ?? 0);
        if (start < end) spans.push([start, end]);
      }
      return spans;
    },
  };
}

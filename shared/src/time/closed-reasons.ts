import type { CalendarDefinition } from './calendar-definition.ts';
import { compileCalendar } from './compile-calendar.ts';
import { createDayPlan, type DayPlan } from './day-plan.ts';
import type { EpochMs } from './instant.ts';
import { DAY_MS, type DayNumber, monthDayOf, toDateText } from './local-date.ts';
import { resolveLocal } from './resolve-local.ts';
import { offsetAt, readZoneOffsets, type ZoneOffsets } from './zone-offsets.ts';

/**
 * Why a calendar is closed: a holiday, a date whose own hours close it, a weekday without hours, a break,
 * or the time before opening and after closing of a working day.
 */
export type ClosedReason = 'holiday' | 'closed-date' | 'day-off' | 'break' | 'outside-hours';

/** A span in which a calendar is open (`reason` null) or closed for one reason. */
export interface CalendarSpan {
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly reason: ClosedReason | null;
  /** Name of the holiday or special date, where the calendar gives one. */
  readonly name: string | null;
}

function findName(definition: CalendarDefinition, day: DayNumber): string | null {
  const names = definition.dayNames;
  const monthDay = String(monthDayOf(day)).padStart(4, '0');
  return names?.[toDateText(day)] ?? names?.[`${monthDay.slice(0, 2)}-${monthDay.slice(2)}`] ?? null;
}

function inBreak(plan: DayPlan, zone: ZoneOffsets, day: DayNumber, at: EpochMs): boolean {
  return plan.breaks(day).some(({ from, to }) => {
    const midnight = day * DAY_MS;
    return resolveLocal(zone, midnight + from) <= at && at < resolveLocal(zone, midnight + to);
  });
}

function findReason(definition: CalendarDefinition, plan: DayPlan, zone: ZoneOffsets, at: EpochMs): ClosedReason {
  const day = Math.floor((at + offsetAt(zone, at)) / DAY_MS);
  if (inBreak(plan, zone, day, at) || inBreak(plan, zone, day - 1, at)) return 'break';
  if (plan.isHoliday(day)) return 'holiday';
  if (plan.opensOn(day)) return 'outside-hours';
  return definition.dateOverrides?.[toDateText(day)] ? 'closed-date' : 'day-off';
}

/** Instants at which the reason for being closed may change: local midnights and the ends of breaks. */
function findTurns(plan: DayPlan, zone: ZoneOffsets, from: EpochMs, to: EpochMs): readonly EpochMs[] {
  const firstDay = Math.floor((from + offsetAt(zone, from)) / DAY_MS) - 1;
  const lastDay = Math.floor((to + offsetAt(zone, to)) / DAY_MS) + 1;
  const turns: EpochMs[] = [];
  for (let day = firstDay; day <= lastDay; day += 1) {
    turns.push(resolveLocal(zone, day * DAY_MS));
    for (const span of plan.breaks(day))
      turns.push(resolveLocal(zone, day * DAY_MS + span.from), resolveLocal(zone, day * DAY_MS + span.to));
  }
  return turns.filter((at) => at > from && at < to);
}

/**
 * The spans of [from, to) in order, open and closed, each closed one with its reason; neighbours of one reason and name are joined.
 * Throws CalendarError as `compileCalendar` does.
 */
export function explainCalendar(definition: CalendarDefinition, from: EpochMs, to: EpochMs): readonly CalendarSpan[] {
  if (to <= from) return [];
  const plan = createDayPlan(definition);
  const zone = readZoneOffsets(definition.timeZone, from - 4 * DAY_MS, to + 4 * DAY_MS);
  const open = compileCalendar(definition).intervals(from, to);
  const edges = new Set([from, to, ...open.flat(), ...findTurns(plan, zone, from, to)]);
  const ordered = [...edges].sort((a, b) => a - b);
  const openings = new Map(open);
  const spans: CalendarSpan[] = [];
  let openUntil = -Infinity;
  for (const [index, at] of ordered.slice(0, -1).entries()) {
    openUntil = openings.get(at) ?? openUntil;
    const isOpen = at < openUntil;
    const reason = isOpen ? null : findReason(definition, plan, zone, at);
    const day = Math.floor((at + offsetAt(zone, at)) / DAY_MS);
    const named = reason === 'holiday' || reason === 'closed-date' || reason === 'break';
    const span = { from: at, to: ordered[index + 1] ?? to, reason, name: named ? findName(definition, day) : null };
    const last = spans.at(-1);
    if (last?.reason === span.reason && last.name === span.name) spans[spans.length - 1] = { ...last, to: span.to };
    else spans.push(span);
  }
  return spans;
}

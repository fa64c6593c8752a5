import type { Calendar } from './calendar.ts';
import type { DayPlan } from './day-plan.ts';
import type { EpochMs } from './instant.ts';
import { EARLIEST_AT, LATEST_AT } from './opening-table.ts';
import { resolveLocal } from './resolve-local.ts';
import { offsetAt, readZoneOffsets, type ZoneOffsets } from './zone-offsets.ts';

/**
 * A calendar that counts by the clock on the wall: on the day when clocks change, a shift keeps the length that is written down.
 * It answers in local readings, as if they were UTC, and turns results back into instants.
 */
export function createWallCalendar(plan: DayPlan, createCalendar: (plan: DayPlan) => Calendar): Calendar {
  const onTheWall = createCalendar({ ...plan, timeZone: 'UTC', rules: { ...plan.rules, dst: 'instant' } });
  let zone: ZoneOffsets | null = null;
  const getZone = () => (zone ??= readZoneOffsets(plan.timeZone, EARLIEST_AT, LATEST_AT));
  const toWall = (at: EpochMs) => at + offsetAt(getZone(), at);
  const toInstant = (reading: number) => (Number.isFinite(reading) ? resolveLocal(getZone(), reading) : reading);
  return {
    timeZone: plan.timeZone,
    workingMs: (from, to) => onTheWall.workingMs(toWall(from), toWall(to)),
    after: (start, workMs) => toInstant(onTheWall.after(toWall(start), workMs)),
    before: (end, workMs) => toInstant(onTheWall.before(toWall(end), workMs)),
    isOpen: (at) => onTheWall.isOpen(toWall(at)),
    nextOpening: (at) => toInstant(onTheWall.nextOpening(toWall(at))),
    nextClosing: (at) => toInstant(onTheWall.nextClosing(toWall(at))),
    previousOpening: (at) => toInstant(onTheWall.previousOpening(toWall(at))),
    latestWork: (at) => toInstant(onTheWall.latestWork(toWall(at))),
    intervals: (from, to) =>
      onTheWall
        .intervals(toWall(from), toWall(to))
        .map(([open, close]): [EpochMs, EpochMs] => [toInstant(open), toInstant(close)]),
  };
}

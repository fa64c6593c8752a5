import type { SamplingUnit } from '@shiftlight/shared/qa/sampling-plan.ts';

/** A week (from Monday) or a month, in epoch ms, `to` exclusive. */
export interface SamplingPeriod {
  readonly from: number;
  readonly to: number;
}

/** A part of a period whose finished tickets one draw draws from. */
export interface DrawStretch {
  readonly periodFrom: number;
  readonly from: number;
  readonly to: number;
}

/** The week or month of the zone in which `at` lies. */
export function findSamplingPeriod(unit: SamplingUnit, at: number, timeZone: string): SamplingPeriod {
  const day = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).startOfDay();
  const start = unit === 'week' ? day.subtract({ days: day.dayOfWeek - 1 }) : day.with({ day: 1 });
  const from = start.startOfDay();
  const to = from.add(unit === 'week' ? { weeks: 1 } : { months: 1 }).startOfDay();
  return { from: from.epochMilliseconds, to: to.epochMilliseconds };
}

/**
 * What is to be drawn from: the running period so far, and the one before while it was not drawn to its end. Tickets of earlier draws are
 * left out by what those drew from, not by time, so that a ticket that arrives late is not passed over and none gets a second chance.
 */
export function listDrawStretches(
  unit: SamplingUnit,
  lastTo: number | null,
  now: number,
  timeZone: string,
): readonly DrawStretch[] {
  const running = findSamplingPeriod(unit, now, timeZone);
  const before = findSamplingPeriod(unit, running.from - 1, timeZone);
  const current = { periodFrom: running.from, from: running.from, to: now };
  if (lastTo !== null && lastTo >= running.from) return [current];
  return [{ periodFrom: before.from, ...before }, current];
}

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
 * What is still to be drawn from: what was finished since the last draw, in the period before and in the running one. A ticket is in one
 * stretch only, so that drawing again never gives a ticket a second chance.
 */
export function listDrawStretches(
  unit: SamplingUnit,
  lastTo: number | null,
  now: number,
  timeZone: string,
): readonly DrawStretch[] {
  const running = findSamplingPeriod(unit, now, timeZone);
  const before = findSamplingPeriod(unit, running.from - 1, timeZone);
  const since = Math.max(lastTo ?? before.from, before.from);
  const stretches = [
    { periodFrom: before.from, from: since, to: running.from },
    { periodFrom: running.from, from: Math.max(since, running.from), to: now },
  ];
  return stretches.filter(({ from, to }) => from < to);
}

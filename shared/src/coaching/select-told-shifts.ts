import { eventsOfType, type BusinessEvent } from '../events/business-events.ts';
import type { ShiftScheduled, ShiftWorked } from '../events/business/staffing.ts';
import { groupBy } from '../metrics/event-cases.ts';
import { localDayOf } from '../metrics/local-day.ts';
import type { EpochMs } from '../time/instant.ts';

/** So long after a shift its worked time may still be on its way: staffing systems close a day in the night after it. */
export const shiftSettlesMs = 24 * 3_600_000;

/** Shifts that are over and yet not judged. */
export interface LeftOutShifts {
  /** Ended less than a day ago. */
  readonly recent: number;
  /** Nothing was told of what was worked on their day. */
  readonly untold: number;
}

/** The events that adherence may be judged on, and how many shifts are left out. */
export interface ToldShifts {
  readonly events: readonly BusinessEvent[];
  readonly leftOut: LeftOutShifts;
}

/**
 * Leaves out planned shifts of which nobody can know yet how they went: a system that sends plans ahead of worked time would otherwise make
 * everybody look absent. A shift was told when some stretch of the same person overlaps it or begins on its local day; a stretch with the
 * activity `off` says that nothing was worked. Shifts that are not over, or begin before `from`, stay: the metric itself leaves them out.
 */
export function selectToldShifts(
  events: readonly BusinessEvent[],
  { from, now, timeZone }: { readonly from: EpochMs; readonly now: EpochMs; readonly timeZone: string },
): ToldShifts {
  const worked = groupBy(eventsOfType(events, 'shift.worked'), ({ agentId }) => agentId);
  const plans = groupBy(eventsOfType(events, 'shift.scheduled'), ({ shiftId }) => shiftId);
  const leftOutIds = new Set<string>();
  const leftOut = { recent: 0, untold: 0 };
  for (const [shiftId, versions] of plans) {
    const plan = versions.at(-1);
    if (plan === undefined || plan.activity === 'off' || plan.from < from || plan.to > now) continue;
    const isRecent = plan.to > now - shiftSettlesMs;
    if (!isRecent && wasTold(plan, worked.get(plan.agentId) ?? [], timeZone)) continue;
    leftOutIds.add(shiftId);
    leftOut[isRecent ? 'recent' : 'untold'] += 1;
  }
  if (leftOutIds.size === 0) return { events, leftOut };
  return {
    events: events.filter((event) => event.type !== 'shift.scheduled' || !leftOutIds.has(event.shiftId)),
    leftOut,
  };
}

function wasTold(plan: ShiftScheduled, worked: readonly ShiftWorked[], timeZone: string): boolean {
  const day = localDayOf(plan.from, timeZone);
  return worked.some(({ from, to }) => (from < plan.to && to > plan.from) || localDayOf(from, timeZone) === day);
}

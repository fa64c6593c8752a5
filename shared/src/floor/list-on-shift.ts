import type { BusinessEvent } from '../events/business-events.ts';
import { eventsOfType } from '../events/business-events.ts';
import type { EpochMs } from '../time/instant.ts';

/**
 * Who is on shift at `now` by plan or by what was recorded, with the activity; ids as in the events. The newest plan of a shift holds;
 * `off` is no shift. Source: HR daily dashboard (staffing: who is on, who is off).
 */
export function listOnShift(events: readonly BusinessEvent[], now: EpochMs): ReadonlyMap<string, string> {
  const newest = new Map(eventsOfType(events, 'shift.scheduled').map((plan) => [plan.shiftId, plan]));
  const stretches = [...newest.values(), ...eventsOfType(events, 'shift.worked')];
  return new Map(
    stretches
      .filter(({ activity, from, to }) => activity !== 'off' && from <= now && now < to)
      .map(({ agentId, activity }) => [agentId, activity]),
  );
}

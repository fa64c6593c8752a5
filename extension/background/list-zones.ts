import type { EpochMs } from '@shiftlight/shared/time/instant.ts';
import { DAY_MS } from '@shiftlight/shared/time/local-date.ts';
import { describeZone, type ZoneFacts } from '@shiftlight/shared/time/zone-offsets.ts';
import type { CalendarView } from '@shiftlight/shared/views/ticket-view.ts';

/** Farther than a calendar's first table reaches. */
const reachMs = 90 * DAY_MS;

/** What is to be known of the zones of `calendars` around `now`, each zone once. */
export function listZones(calendars: readonly CalendarView[], now: EpochMs): readonly ZoneFacts[] {
  const zones = new Set(calendars.map(({ definition }) => definition.timeZone));
  // Whole days, so that what was read for the last message serves the next one, too.
  const today = Math.floor(now / DAY_MS) * DAY_MS;
  return [...zones].map((timeZone) => describeZone(timeZone, today - reachMs, today + reachMs));
}

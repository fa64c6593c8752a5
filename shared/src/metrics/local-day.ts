import type { EpochMs } from '../time/instant.ts';
import { DAY_MS, toDateText, type DayNumber } from '../time/local-date.ts';
import { offsetAt, readZoneOffsets, type ZoneOffsets } from '../time/zone-offsets.ts';
import type { MetricContext } from './metric-context.ts';

const zones = new Map<string, ZoneOffsets>();

function getZone(timeZone: string): ZoneOffsets {
  const known = zones.get(timeZone);
  if (known !== undefined) return known;
  const zone = readZoneOffsets(timeZone, Date.UTC(1990, 0, 1), Date.UTC(2070, 0, 1));
  zones.set(timeZone, zone);
  return zone;
}

/** The zone in which the context's days begin. */
export function zoneOf(context: Pick<MetricContext, 'calendar' | 'timeZone'>): string {
  return context.timeZone ?? context.calendar?.timeZone ?? 'UTC';
}

/** Local date of an instant as a day number. Throws CalendarError for an unknown zone. */
export function localDayOf(at: EpochMs, timeZone: string): DayNumber {
  return Math.floor((at + offsetAt(getZone(timeZone), at)) / DAY_MS);
}

/** Local date of an instant as `YYYY-MM-DD`. */
export function localDateOf(at: EpochMs, timeZone: string): string {
  return toDateText(localDayOf(at, timeZone));
}

/** Local hour of an instant, 0–23. */
export function localHourOf(at: EpochMs, timeZone: string): number {
  const local = at + offsetAt(getZone(timeZone), at);
  return Math.floor((((local % DAY_MS) + DAY_MS) % DAY_MS) / 3_600_000);
}

import type { EpochMs } from './instant.ts';
import { DAY_MS, parseDate } from './local-date.ts';
import { resolveLocal } from './resolve-local.ts';
import { readZoneOffsets } from './zone-offsets.ts';

/** The instant at which a local date `YYYY-MM-DD` begins in a zone. Throws CalendarError for no date and for an unknown zone. */
export function startOfDate(date: string, timeZone: string): EpochMs {
  const localMs = parseDate(date, 'date') * DAY_MS;
  return resolveLocal(readZoneOffsets(timeZone, localMs - 2 * DAY_MS, localMs + 2 * DAY_MS), localMs);
}

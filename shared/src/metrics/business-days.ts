import type { EpochMs } from '../time/instant.ts';
import { weekdayIndexOf } from '../time/local-date.ts';
import { localDayOf, zoneOf } from './local-day.ts';
import type { MetricContext } from './metric-context.ts';

/**
 * Business days from one instant to another: local dates after the first instant's own date, up to and with the last one's, on which the
 * context's calendar opens (Monday to Friday without a calendar). 0 when both lie on the same date or the range is reversed.
 */
export function businessDaysBetween(
  context: Pick<MetricContext, 'calendar' | 'timeZone'>,
  from: EpochMs,
  to: EpochMs,
): number {
  const zone = zoneOf(context);
  const first = localDayOf(from, zone) + 1;
  const last = localDayOf(to, zone);
  if (last < first) return 0;
  const { calendar } = context;
  if (calendar === null) {
    let days = 0;
    for (let day = first; day <= last; day += 1) if (weekdayIndexOf(day) < 5) days += 1;
    return days;
  }
  const open = new Set<number>();
  const reachMs = 2 * 86_400_000;
  for (const [opensAt] of calendar.intervals(from - reachMs, to + reachMs)) {
    const day = localDayOf(opensAt, zone);
    if (day >= first && day <= last) open.add(day);
  }
  return open.size;
}

import type { EpochMs } from './instant.ts';
import { DAY_MS } from './local-date.ts';
import { findStretch, offsetAt, type ZoneOffsets } from './zone-offsets.ts';

/** From here on a gap is not a change of clocks but a date that a zone left out (Samoa, 2011-12-30). */
const LEFT_OUT_MS = DAY_MS / 2;

/**
 * Instant of a wall-clock reading (`localMs` = the reading as if it were UTC).
 * In an overlap the earlier instant; in a gap the reading moves on by the length of the gap, as biz and Temporal ("compatible") do.
 * A reading on a date that the zone left out becomes the instant of the change, so that such a date never opens.
 */
export function resolveLocal(zone: ZoneOffsets, localMs: number): EpochMs {
  const before = offsetAt(zone, localMs - DAY_MS);
  const early = localMs - before;
  const after = offsetAt(zone, early);
  if (after === before) return early;
  const late = localMs - after;
  if (offsetAt(zone, late) === after) return late;
  return after - before >= LEFT_OUT_MS ? (zone.fromAt[findStretch(zone, early)] ?? early) : early;
}

/** All instants whose wall-clock reading lies in [localFrom, localTo): more than one span when an overlap repeats a part of it. */
export function readingSpans(zone: ZoneOffsets, localFrom: number, localTo: number): [EpochMs, EpochMs][] {
  const spans: [EpochMs, EpochMs][] = [];
  const last = findStretch(zone, localTo + DAY_MS);
  for (let index = findStretch(zone, localFrom - DAY_MS); index <= last; index += 1) {
    const offset = zone.offsetMs[index] ?? 0;
    const from = Math.max(zone.fromAt[index] ?? -Infinity, localFrom - offset);
    const to = Math.min(zone.fromAt[index + 1] ?? Infinity, localTo - offset);
    if (from < to) spans.push([from, to]);
  }
  return spans;
}

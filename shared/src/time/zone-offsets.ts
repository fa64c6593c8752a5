import { CalendarError } from './calendar-error.ts';
import type { EpochMs } from './instant.ts';
import { DAY_MS } from './local-date.ts';

/** Offsets of one zone over a stretch of time: `offsetMs[i]` holds from `fromAt[i]` on; `fromAt[0]` is -Infinity. */
export interface ZoneOffsets {
  readonly fromAt: readonly EpochMs[];
  readonly offsetMs: readonly number[];
}

/** Two changes of a zone's rules were never closer than this, so a step cannot jump over both. */
const STEP_MS = 7 * DAY_MS;

type OffsetReader = (at: EpochMs) => number;

/** Making a formatter costs milliseconds, on a page's main thread too. */
const readers = new Map<string, OffsetReader>();

function getOffsetReader(timeZone: string): OffsetReader {
  const known = readers.get(timeZone);
  if (known !== undefined) return known;
  const reader = createOffsetReader(timeZone);
  readers.set(timeZone, reader);
  return reader;
}

function createOffsetReader(timeZone: string): OffsetReader {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    throw new CalendarError(
      `timeZone: “${timeZone}” is not a known time zone. Use an IANA name such as Europe/Berlin.`,
    );
  }
  return (at) => {
    const [month, day, year, hour, minute, second] = format.format(at).match(/\d+/g)?.map(Number) ?? [];
    const local = Date.UTC(year ?? NaN, (month ?? NaN) - 1, day, hour, minute, second);
    return local - Math.floor(at / 1000) * 1000;
  };
}

/** Throws CalendarError when a zone is unknown here. */
export function checkZone(timeZone: string): void {
  if (!knownZones.has(timeZone)) getOffsetReader(timeZone);
}

interface KnownZone extends ZoneOffsets {
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** Zones are facts of the world, so what was read of one serves every calendar in it. */
const knownZones = new Map<string, KnownZone>();

/**
 * A zone's offsets in [from, to], read from Intl the first time that they are needed.
 * Throws CalendarError for an unknown zone.
 */
export function readZoneOffsets(timeZone: string, from: EpochMs, to: EpochMs): ZoneOffsets {
  const known = knownZones.get(timeZone);
  if (known && known.from <= from && known.to >= to) return known;
  const wider = { from: Math.min(from, known?.from ?? from), to: Math.max(to, known?.to ?? to) };
  const zone = { ...wider, ...findOffsets(getOffsetReader(timeZone), wider.from, wider.to) };
  knownZones.set(timeZone, zone);
  return zone;
}

/** What was read of a zone for the instants in [from, to], as plain data that can be sent. `changes[0].at` counts for nothing: it held before. */
export interface ZoneFacts {
  readonly timeZone: string;
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly changes: readonly { readonly at: EpochMs; readonly offsetMs: number }[];
}

/** A zone's offsets in [from, to] for somebody else who would have to read them. Throws CalendarError for an unknown zone. */
export function describeZone(timeZone: string, from: EpochMs, to: EpochMs): ZoneFacts {
  const zone = readZoneOffsets(timeZone, from, to);
  const all = zone.fromAt.map((at, index) => ({ at: Math.max(at, from), offsetMs: zone.offsetMs[index] ?? 0 }));
  const changes = all.filter(({ at }, index) => at < to && (all[index + 1]?.at ?? Infinity) > from);
  return { timeZone, from, to, changes };
}

/** Takes over what was read elsewhere, so that a page need not read it itself. What is known here of a longer time stays. */
export function learnZone({ timeZone, from, to, changes }: ZoneFacts): void {
  const known = knownZones.get(timeZone);
  if (changes.length === 0 || (known !== undefined && (known.from < from || known.to > to))) return;
  const fromAt = changes.map(({ at }, index) => (index === 0 ? -Infinity : at));
  knownZones.set(timeZone, { from, to, fromAt, offsetMs: changes.map(({ offsetMs }) => offsetMs) });
}

function findOffsets(offsetAt: (at: EpochMs) => number, from: EpochMs, to: EpochMs): ZoneOffsets {
  let current = offsetAt(from);
  const fromAt = [-Infinity];
  const offsetMs = [current];
  for (let at = from; at < to; at += STEP_MS) {
    const next = offsetAt(at + STEP_MS);
    if (next === current) continue;
    let low = at;
    let high = at + STEP_MS;
    while (high - low > 1000) {
      const middle = Math.floor((low + high) / 2000) * 1000;
      if (offsetAt(middle) === current) low = middle;
      else high = middle;
    }
    fromAt.push(high);
    offsetMs.push(next);
    current = next;
  }
  return { fromAt, offsetMs };
}

/** Index of the stretch that `at` lies in. */
export function findStretch(zone: ZoneOffsets, at: EpochMs): number {
  let low = 0;
  let high = zone.fromAt.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((zone.fromAt[middle] ?? Infinity) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Offset from UTC in ms at an instant. */
export function offsetAt(zone: ZoneOffsets, at: EpochMs): number {
  return zone.offsetMs[findStretch(zone, at)] ?? 0;
}

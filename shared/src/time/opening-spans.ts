import type { DayPlan } from './day-plan.ts';
import type { EpochMs } from './instant.ts';
import { DAY_MS, type DayNumber } from './local-date.ts';
import type { LocalSpan } from './local-span.ts';
import { readingSpans, resolveLocal } from './resolve-local.ts';
import type { ZoneOffsets } from './zone-offsets.ts';

/** Half-open span of instants. */
export type InstantSpan = readonly [from: EpochMs, to: EpochMs];

/** Sorts spans and joins those that touch or overlap. */
export function mergeSpans(spans: InstantSpan[]): InstantSpan[] {
  spans.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const merged: InstantSpan[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last === undefined || span[0] > last[1]) merged.push(span);
    else if (span[1] > last[1]) merged[merged.length - 1] = [last[0], span[1]];
  }
  return merged;
}

/** Takes `cuts` out of `spans`; both sorted and free of overlaps. */
export function subtractSpans(spans: readonly InstantSpan[], cuts: readonly InstantSpan[]): InstantSpan[] {
  if (cuts.length === 0) return [...spans];
  const left: InstantSpan[] = [];
  let first = 0;
  for (const [from, to] of spans) {
    while ((cuts[first]?.[1] ?? Infinity) <= from) first += 1;
    let start = from;
    for (let index = first; (cuts[index]?.[0] ?? Infinity) < to; index += 1) {
      const [cutFrom, cutTo] = cuts[index] ?? [to, to];
      if (cutFrom > start) left.push([start, cutFrom]);
      start = Math.max(start, cutTo);
    }
    if (start < to) left.push([start, to]);
  }
  return left;
}

/** Open spans of all shifts that start on the dates [fromDay, toDay), as instants. */
export function buildOpeningSpans(
  plan: DayPlan,
  zone: ZoneOffsets,
  fromDay: DayNumber,
  toDay: DayNumber,
): InstantSpan[] {
  const { dst, holidayCutsOvernight } = plan.rules;
  const shifts: InstantSpan[] = [];
  const extras: InstantSpan[] = [];
  const holidays: InstantSpan[] = [];
  const breaks: InstantSpan[] = [];
  const add = (list: InstantSpan[], day: DayNumber, { from, to }: LocalSpan) => {
    const midnight = day * DAY_MS;
    if (dst === 'wall-reading') return list.push(...readingSpans(zone, midnight + from, midnight + to));
    const span: InstantSpan = [resolveLocal(zone, midnight + from), resolveLocal(zone, midnight + to)];
    return span[0] < span[1] ? list.push(span) : list.length;
  };
  for (let day = fromDay; day < toDay; day += 1) {
    for (const span of plan.openings(day)) add(shifts, day, span);
    for (const span of plan.extras(day)) add(extras, day, span);
    for (const span of plan.breaks(day)) add(breaks, day, span);
    if (holidayCutsOvernight && plan.isHoliday(day)) add(holidays, day, { from: 0, to: DAY_MS });
  }
  const open = subtractSpans(mergeSpans(shifts), mergeSpans(holidays));
  return subtractSpans(mergeSpans([...open, ...extras]), mergeSpans(breaks));
}

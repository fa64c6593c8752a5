import type { CalendarDefinition, LocalInterval } from '@shiftlight/shared/time/calendar-definition.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSlowCalendar } from '../builders/slow-calendar.ts';
import { chooseConventions, ourConventions } from './conventions.ts';
import { judge } from './judge.ts';
import { toIso, type Vector } from './vector.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** Zones and weeks in which clocks changed, rules changed, or a date was left out. */
const turns: readonly (readonly [timeZone: string, around: string])[] = [
  ['UTC', '2024-02-28'],
  ['Europe/Berlin', '2026-03-29'],
  ['Europe/Berlin', '2026-10-25'],
  ['Europe/Istanbul', '2016-09-07'],
  ['Europe/Volgograd', '2020-12-27'],
  ['Europe/Moscow', '2011-03-27'],
  ['America/New_York', '2007-03-11'],
  ['America/Caracas', '2016-05-01'],
  ['America/St_Johns', '2008-11-02'],
  ['America/Havana', '2025-03-09'],
  ['America/Sao_Paulo', '2018-11-04'],
  ['Africa/Casablanca', '2026-02-15'],
  ['Africa/Cairo', '2023-04-28'],
  ['Asia/Pyongyang', '2018-05-05'],
  ['Asia/Kathmandu', '2026-01-01'],
  ['Asia/Tehran', '2022-03-22'],
  ['Asia/Gaza', '2023-04-29'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['Pacific/Chatham', '2026-09-27'],
  ['Pacific/Apia', '2011-12-30'],
  ['Pacific/Kiritimati', '2026-12-31'],
  ['Antarctica/Troll', '2026-03-29'],
];

const quarter = fc.integer({ min: 0, max: 95 }).map((index) => {
  const hours = String(Math.floor(index / 4)).padStart(2, '0');
  return `${hours}:${String((index % 4) * 15).padStart(2, '0')}`;
});
const interval: fc.Arbitrary<LocalInterval> = fc.oneof(
  { arbitrary: fc.tuple(quarter, quarter), weight: 6 },
  { arbitrary: fc.constantFrom<LocalInterval>(['09:00', '24:00'], ['00:00', '24:00'], ['22:00', '06:00']), weight: 2 },
);
const day = fc.array(interval, { maxLength: 2 });

/** A window of ten days around a turn, with a calendar whose special dates fall into it. */
const scenes = fc.constantFrom(...turns).chain(([timeZone, around]) => {
  const from = Date.parse(`${around}T00:00Z`) - 5 * DAY;
  const dateOf = (offset: number) => new Date(from + offset * DAY).toISOString().slice(0, 10);
  const date = fc.integer({ min: 1, max: 9 }).map(dateOf);
  const monthDay = date.map((text) => text.slice(5));
  return fc
    .record({
      week: fc.record({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day }),
      holidays: fc.array(date, { maxLength: 2 }),
      recurringHolidays: fc.array(monthDay, { maxLength: 1 }),
      dateOverrides: fc.dictionary(date, day, { maxKeys: 2 }),
      extraOpenings: fc.dictionary(date, day, { maxKeys: 1 }),
      breaks: fc.dictionary(date, day, { maxKeys: 2 }),
      recurringBreaks: fc.dictionary(monthDay, day, { maxKeys: 1 }),
      a: fc.integer({ min: 2 * 1440, max: 8 * 1440 }),
      b: fc.integer({ min: 2 * 1440, max: 8 * 1440 }),
      budget: fc.integer({ min: 1, max: 1500 }),
      pauses: fc.array(fc.tuple(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 900 })), { maxLength: 3 }),
      count: fc.integer({ min: 1, max: 4 }),
    })
    .map(({ week, a, b, budget, pauses, count, ...dated }) => ({
      // An hour every Monday, so that no calendar is refused.
      schedule: { timeZone, weekly: { ...week, mon: [...week.mon, ['10:00', '11:00'] as const] }, ...dated },
      window: [from, from + 10 * DAY] as const,
      start: from + Math.min(a, b) * MINUTE,
      end: from + Math.max(a, b) * MINUTE,
      budgetMs: budget * MINUTE,
      pauses,
      count,
    }));
});
type Scene = typeof scenes extends fc.Arbitrary<infer T> ? T : never;

/** A vector of the scene, or null where the answer lies beyond the window. */
type ToVector = (scene: Scene, slow: ReturnType<typeof createSlowCalendar>) => Partial<Vector> | null;

const answer = (at: number | null, vector: Partial<Vector>) =>
  at === null ? null : { ...vector, expected: toIso(at) };
const seconds = (ms: number) => ms / 1000;

const kinds: Readonly<Record<string, ToVector>> = {
  is_open: ({ start }, slow) => ({ at: toIso(start), expected: slow.isOpen(start) }),
  elapsed: ({ start, end }, slow) => ({
    start: toIso(start),
    end: toIso(end),
    expected: seconds(slow.workingMs(start, end)),
  }),
  elapsed_reversed: ({ start, end }) => ({ start: toIso(end), end: toIso(start), expected: 0 }),
  elapsed_paused: (scene, slow) => {
    const { start, end } = scene;
    const paused = toPauses(scene).map(([from, to]) => slow.workingMs(Math.max(from, start), Math.min(to, end)));
    return {
      start: toIso(start),
      end: toIso(end),
      pauses: toPauses(scene).map(([from, to]) => ({ from: toIso(from), to: toIso(to) })),
      expected: seconds(paused.reduce((left, ms) => left - ms, slow.workingMs(start, end))),
    };
  },
  deadline: ({ start, budgetMs }, slow) =>
    answer(slow.after(start, budgetMs), { start: toIso(start), durationSeconds: seconds(budgetMs) }),
  deadline_back: ({ end, budgetMs }, slow) =>
    answer(slow.before(end, budgetMs), { start: toIso(end), durationSeconds: seconds(budgetMs) }),
  deadline_zero: ({ start }) => ({ start: toIso(start), durationSeconds: 0, expected: toIso(start) }),
  next_open: ({ start }, slow) => answer(slow.nextOpening(start), { start: toIso(start) }),
  next_close: ({ start }, slow) => answer(slow.nextClosing(start), { start: toIso(start) }),
  prev_open: ({ end }, slow) => answer(slow.latestWork(end), { start: toIso(end) }),
  add_days: ({ start, count }, slow) =>
    answer(slow.addDays(start, count), { start: toIso(start), businessDays: count }),
  sub_days: ({ end, count }, slow) => answer(slow.addDays(end, -count), { start: toIso(end), businessDays: count }),
  sla: (scene, slow) => toSla(scene, slow),
};

/** Pauses one after the other, from the start on. */
function toPauses({ start, pauses }: Scene): readonly (readonly [from: number, to: number])[] {
  let at = start;
  return pauses.map(([gap, length]) => {
    const from = at + gap * MINUTE;
    at = from + length * MINUTE;
    return [from, at];
  });
}

/** A resolution target that stands still in pauses, walked minute by minute. */
const toSla: ToVector = (scene, slow) => {
  const { start, end, budgetMs, window } = scene;
  const pauses = toPauses(scene);
  const isPaused = (minute: number) => pauses.some(([from, to]) => from <= minute && minute < to);
  let left = budgetMs;
  let dueAt: number | null = null;
  let usedMs = 0;
  for (let minute = start; minute < window[1] && dueAt === null; minute += MINUTE)
    if (slow.isOpen(minute) && !isPaused(minute) && (left -= MINUTE) === 0) dueAt = minute + MINUTE;
  for (let minute = start; minute < end; minute += MINUTE)
    if (slow.isOpen(minute) && !isPaused(minute)) usedMs += MINUTE;
  if (dueAt === null) return null;
  return {
    start: toIso(start),
    target: { resolutionSeconds: seconds(budgetMs) },
    pauses: pauses.map(([from, to]) => ({ from: toIso(from), to: toIso(to) })),
    resolvedAt: toIso(end),
    expected: { dueAt: toIso(dueAt), elapsedSecondsAtResolution: seconds(usedMs), breached: end > dueAt },
  };
};

function checkKind(kind: string, toVector: ToVector, options: Readonly<Record<string, string>>, numRuns = 60): void {
  const rules = {
    holidayCutsOvernight: options['holidayCutsOvernight'] === 'true',
    wallReading: options['instant'] === 'false',
  };
  const judging = { options, chosen: chooseConventions(ourConventions, options) };
  fc.assert(
    fc.property(scenes, (scene) => {
      const schedule: CalendarDefinition = scene.schedule;
      const slow = createSlowCalendar(schedule, scene.window[0], scene.window[1], rules);
      const vector = toVector(scene, slow);
      fc.pre(vector !== null);
      const { outcome, got, expected, reason } = judge(
        { id: 'own', kind, schedule, expected: null, ...vector },
        judging,
      );
      expect({ outcome, reason, got: outcome === 'passed' ? expected : got }).toEqual({
        outcome: 'passed',
        reason: null,
        got: expected,
      });
    }),
    { numRuns },
  );
}

describe('vectors of our own, made by a walk minute by minute', () => {
  describe.each<Readonly<Record<string, string>>>([{}, { holidayCutsOvernight: 'true' }])('under %o', (options) => {
    test.each(Object.keys(kinds))('%s', (kind) => {
      const toVector = kinds[kind];
      if (toVector !== undefined) checkKind(kind, toVector, options);
    });
  });

  test.each(['is_open', 'elapsed', 'deadline', 'next_open', 'next_close'])('%s by readings on the wall', (kind) => {
    const toVector = kinds[kind];
    if (toVector !== undefined) checkKind(kind, toVector, { instant: 'false' }, 12);
  });

  test('a budget used up at closing is due at the next opening where that is the convention', () => {
    const next: ToVector = ({ start, budgetMs }, slow) => {
      const dueAt = slow.after(start, budgetMs);
      return answer(dueAt === null ? null : slow.nextOpening(dueAt), {
        start: toIso(start),
        durationSeconds: seconds(budgetMs),
      });
    };
    checkKind('deadline', next, { boundaryNextOpen: 'true' });
  });

  test('counting back, a budget used up at an opening ends at the closing before it where that is the convention', () => {
    const previous: ToVector = ({ end, budgetMs }, slow) => {
      const from = slow.before(end, budgetMs);
      return answer(from === null ? null : slow.latestWork(from), {
        start: toIso(end),
        durationSeconds: seconds(budgetMs),
      });
    };
    checkKind('deadline_back', previous, { boundaryPrevClose: 'true' });
  });
});

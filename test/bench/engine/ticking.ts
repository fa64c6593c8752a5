import { gzipSync } from 'node:zlib';
import { findUrgentClock } from '@shiftlight/shared/sla/find-urgent-clock.ts';
import { readClock } from '@shiftlight/shared/sla/read-clock.ts';
import type { Clock } from '@shiftlight/shared/sla/clock.ts';
import { compileCalendar } from '@shiftlight/shared/time/compile-calendar.ts';
import { build } from 'vite';
import type { BenchEntry } from '../bench-entry.ts';
import { measureRate } from './measure.ts';

const MINUTE = 60_000;
const BADGES = 200;

const shift = [['09:00', '17:00']] as const;
const calendar = compileCalendar({
  timeZone: 'Europe/Berlin',
  weekly: { mon: shift, tue: shift, wed: shift, thu: shift, fri: shift },
});

function createClock(kind: Clock['kind'], index: number, now: number): Clock {
  const startedAt = now - index * MINUTE;
  const budgetMs = 240 * MINUTE;
  return {
    kind,
    cycle: 0,
    state: 'running',
    startedAt,
    budgetMs,
    calendarId: 'office',
    usedMs: 0,
    countedUntil: startedAt,
    dueAt: calendar.after(startedAt, budgetMs),
    paused: null,
    stoppedAt: null,
    breachedAt: null,
    warnLeftMs: [15 * MINUTE],
    owners: [],
    policyId: 'p',
    policyVersion: 1,
  };
}

/** Bundled and minified as the extension's build does it. */
async function measureSize(): Promise<number> {
  const entry = new URL('ticking-code.ts', import.meta.url).pathname;
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: true, lib: { entry, formats: ['es'] }, target: 'es2023' },
  });
  const outputs = Array.isArray(result)
    ? result.flatMap(({ output }) => output)
    : 'output' in result
      ? result.output
      : [];
  const code = outputs.map((output) => (output.type === 'chunk' ? output.code : '')).join('');
  if (code === '') throw new Error('The build of the ticking code gave nothing.');
  return gzipSync(code).length / 1000;
}

/** One tick of two hundred badges, and what the content script carries for it. */
export const ticksAndSize: BenchEntry = {
  id: 'ticking',
  run: async (scale, say) => {
    const now = Date.UTC(2026, 10, 23, 10);
    const calendars = new Map([['office', calendar]]);
    const badges = Array.from({ length: BADGES }, (_, index) =>
      (['first-response', 'resolution', 'requester-wait'] as const).map((kind) => createClock(kind, index, now)),
    );
    const tick = (index: number) =>
      badges.reduce((sum, clocks) => {
        const urgent = findUrgentClock(clocks, now + index * 1000, calendars);
        return urgent === null ? sum : sum + readClock(urgent, calendar, now + (index % 3600) * 1000).leftMs;
      }, 0);
    const tickMs = 1000 / measureRate(tick, 1500 * scale);
    const kilobytes = await measureSize();
    say(`ticking code: ${kilobytes.toFixed(1)} kB`);
    return [
      {
        name: `${BADGES} badges ticked`,
        unit: 'ms',
        ours: tickMs,
        baseline: 1,
        against: 'the aim',
        ratio: tickMs,
        aim: '< 1 ms',
        met: tickMs < 1,
      },
      {
        name: 'ticking code, gzipped',
        unit: 'kB',
        ours: kilobytes,
        baseline: 25,
        against: 'the aim',
        ratio: kilobytes / 25,
        aim: '≤ 25 kB',
        met: kilobytes <= 25,
      },
    ];
  },
};

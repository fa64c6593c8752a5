import type { BenchFigure } from '../bench-entry.ts';

/** How long a question took each time, in ms, and the same one as plain SQL where that was asked. */
export interface Times {
  readonly ours: number[];
  readonly plain: number[];
}

/** Adds how long the work took, in ms. */
export async function timed<T>(times: number[], work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await work();
  times.push(performance.now() - started);
  return result;
}

/** The 95th percentile beside that of plain SQL, or beside the limit. */
export function toFigure(name: string, times: Times, limitMs: number, say: (text: string) => void): BenchFigure {
  const ours = p95(times.ours);
  const baseline = times.plain.length > 0 ? p95(times.plain) : limitMs;
  say(
    `${name}: p95 ${Math.round(ours)} ms of ${times.ours.length}${times.plain.length > 0 ? `, plain SQL ${Math.round(baseline)} ms` : ''}`,
  );
  return {
    name: `${name}, p95`,
    unit: 'ms',
    ours,
    baseline,
    against: times.plain.length > 0 ? 'plain SQL over the facts, the same answer' : 'the limit',
    ratio: ours / baseline,
    aim: `< ${limitMs.toLocaleString('en')} ms`,
    met: ours < limitMs,
  };
}

const p95 = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? NaN;

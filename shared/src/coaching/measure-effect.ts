import { compareWindows, type SampleSummary } from '../statistics/compare-windows.ts';

/** How a coached metric moved. */
export interface CoachingEffect {
  readonly before: number;
  readonly after: number;
  /** after − before in the metric's unit, and its 95 % interval (null with fewer than two values on a side). */
  readonly change: number;
  readonly interval: readonly [low: number, high: number] | null;
  readonly verdict: 'better' | 'worse' | 'unclear';
  readonly words: string;
}

/** Compares the window before a coaching with the one after it. The verdict says `unclear` unless the interval leaves 0 out. */
export function measureEffect(before: SampleSummary, after: SampleSummary, better: 'higher' | 'lower'): CoachingEffect {
  const { change, interval, sure } = compareWindows(before, after);
  const improved = better === 'higher' ? change > 0 : change < 0;
  const verdict = sure ? (improved ? 'better' : 'worse') : 'unclear';
  const words = {
    better: 'Better since the coaching',
    worse: 'Lower than before the coaching',
    unclear: 'No clear change yet; chance alone could explain the difference',
  } as const;
  const worse = better === 'lower' ? 'Higher than before the coaching' : words.worse;
  return {
    before: before.mean,
    after: after.mean,
    change,
    interval,
    verdict,
    words: verdict === 'worse' ? worse : words[verdict],
  };
}

import type { EpochMs } from '../time/instant.ts';
import { summarise } from '../statistics/compare-windows.ts';
import { measureEffect, type CoachingEffect } from './measure-effect.ts';

/** What can be said of a coaching's effect now. `waiting` until the window after it is over, `too-few` when it then held too little. */
export type EffectState =
  | { readonly state: 'waiting'; readonly untilAt: EpochMs; readonly n: number; readonly needed: number }
  | { readonly state: 'too-few'; readonly n: number; readonly needed: number }
  | { readonly state: 'measured'; readonly effect: CoachingEffect; readonly nBefore: number; readonly nAfter: number };

/** Two windows of one metric, as single values, and when the second one ends. */
export interface EffectWindows {
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly afterEndsAt: EpochMs;
  readonly now: EpochMs;
  readonly better: 'higher' | 'lower';
  /** Values that each window needs. */
  readonly needed: number;
}

/**
 * Judges a coaching once, when its window is over: looking every day and stopping at the first good one would find an effect that is none.
 * Source: repeated significance tests (Armitage, McPherson, Rowe 1969).
 */
export function followEffect({ before, after, afterEndsAt, now, better, needed }: EffectWindows): EffectState {
  if (now < afterEndsAt) return { state: 'waiting', untilAt: afterEndsAt, n: after.length, needed };
  const first = summarise(before);
  const second = summarise(after);
  if (first === null || second === null || first.n < needed || second.n < needed) {
    return { state: 'too-few', n: after.length, needed };
  }
  return { state: 'measured', effect: measureEffect(first, second, better), nBefore: first.n, nAfter: second.n };
}

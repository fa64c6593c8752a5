import type { Figure } from '../metrics/figure.ts';
import { keepsBound, type Bound } from './bound.ts';
import type { Target } from './target.ts';

/**
 * How a figure stands against a target. `too-few` = the sample is below the metric's minimum, so nobody is judged by it; `unknown` = no
 * value. `sure` says whether the whole 95 % interval lies on the same side.
 */
export interface Judgement {
  readonly verdict: 'aim-met' | 'acceptable' | 'missed' | 'too-few' | 'unknown';
  readonly sure: boolean;
  /** In words, for a label or a screen reader. */
  readonly words: string;
}

/** Judges a figure against a target. `previous` is the value of the period before, which a falling target needs. */
export function judgeFigure(
  figure: Figure,
  target: Pick<Target, 'aim' | 'minimum'>,
  previous: number | null = null,
): Judgement {
  if (figure.value === null) return { verdict: 'unknown', sure: false, words: figure.reason ?? 'Not known' };
  const met = keepsBound(figure.value, target.aim, previous);
  if (met === null) return { verdict: 'unknown', sure: false, words: 'Nothing to compare with in the period before' };
  if (figure.n < figure.minimumSample) {
    return { verdict: 'too-few', sure: false, words: `Based on ${figure.n}; judged from ${figure.minimumSample}` };
  }
  if (met) return settle('aim-met', 'Target met', figure, target.aim, previous);
  const bound = target.minimum;
  const acceptable = bound !== null && keepsBound(figure.value, bound, previous) === true;
  if (acceptable) return settle('acceptable', 'Below the target, above the minimum', figure, target.aim, previous);
  return settle(
    'missed',
    bound === null ? 'Target missed' : 'Below the minimum',
    figure,
    bound ?? target.aim,
    previous,
  );
}

function settle(
  verdict: Judgement['verdict'],
  words: string,
  figure: Figure,
  bound: Bound,
  previous: number | null,
): Judgement {
  const { interval, value } = figure;
  const side = value === null ? null : keepsBound(value, bound, previous);
  const sure = interval === null || interval.every((end) => keepsBound(end, bound, previous) === side);
  return { verdict, sure, words: sure ? words : `${words}, within the uncertainty` };
}

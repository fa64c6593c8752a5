import type { AccumulatorReading } from './reading.ts';

/** One sum divided by another: money per ticket, handle time per ticket, revenue kept per revenue at the start. */
export interface QuotientState {
  readonly kind: 'quotient';
  n: number;
  numerator: number;
  denominator: number;
}

/** Adds `value` to the numerator and `weight` to the denominator in place. */
export function addToQuotient(state: QuotientState, value: number, weight: number): void {
  state.n += 1;
  state.numerator += value;
  state.denominator += weight;
}

/** The quotient of the added sums, never the mean of two quotients. */
export function mergeQuotients(a: QuotientState, b: QuotientState): QuotientState {
  return {
    kind: 'quotient',
    n: a.n + b.n,
    numerator: a.numerator + b.numerator,
    denominator: a.denominator + b.denominator,
  };
}

/** numerator ÷ denominator; null when the denominator is zero. */
export function readQuotient(state: QuotientState): AccumulatorReading {
  return {
    value: state.denominator === 0 ? null : state.numerator / state.denominator,
    n: state.n,
    median: null,
    p90: null,
    interval: null,
  };
}

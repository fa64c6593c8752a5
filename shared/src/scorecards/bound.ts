/** What a figure should be, in the metric's unit, exactly as the source says it (“below” excludes the value, “at most” includes it). */
export type Bound =
  | { readonly kind: 'at-least' | 'above' | 'at-most' | 'below'; readonly value: number }
  | { readonly kind: 'between'; readonly low: number; readonly high: number }
  | { readonly kind: 'falling' };

/** A bound that the value must reach or exceed. */
export const atLeast = (value: number): Bound => ({ kind: 'at-least', value });
/** A bound that the value must exceed. */
export const above = (value: number): Bound => ({ kind: 'above', value });
/** A bound that the value must not exceed. */
export const atMost = (value: number): Bound => ({ kind: 'at-most', value });
/** A bound that the value must stay under. */
export const below = (value: number): Bound => ({ kind: 'below', value });
/** A range that the value must lie in, both ends included. */
export const between = (low: number, high: number): Bound => ({ kind: 'between', low, high });
/** The value must be lower than in the period before. */
export const falling: Bound = { kind: 'falling' };

/** Whether a value keeps a bound; null when that cannot be said (`falling` without a value before). */
export function keepsBound(value: number, bound: Bound, previous: number | null = null): boolean | null {
  switch (bound.kind) {
    case 'at-least':
      return value >= bound.value;
    case 'above':
      return value > bound.value;
    case 'at-most':
      return value <= bound.value;
    case 'below':
      return value < bound.value;
    case 'between':
      return value >= bound.low && value <= bound.high;
    case 'falling':
      return previous === null ? null : value < previous;
  }
}

/** The values at which a bound begins or ends to be kept; none for `falling`, which depends on the value before. */
export function listLimits(bound: Bound): readonly number[] {
  switch (bound.kind) {
    case 'between':
      return [bound.low, bound.high];
    case 'falling':
      return [];
    default:
      return [bound.value];
  }
}

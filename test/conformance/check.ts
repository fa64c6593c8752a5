import type { Conventions } from './conventions.ts';
import type { Vector } from './vector.ts';

/** What we say for a vector, in the shape of its `expected`. */
export type Check = (vector: Vector, conventions: Conventions) => unknown;

/** Thrown for a reference figure without the event log that it is about; it counts as skipped, with the reason. */
export class NeedsLog extends Error {
  override readonly name = 'NeedsLog';
}

interface Tolerance {
  /** Largest difference of numbers, as a share of the expected one or in its unit, whichever is larger. */
  readonly within: number;
}

/** Whether a value is what was expected: numbers within the tolerance, objects in every field that is expected. */
export function agrees(got: unknown, expected: unknown, { within }: Tolerance): boolean {
  if (typeof expected === 'number' && typeof got === 'number')
    return Math.abs(got - expected) <= Math.max(within, 1e-9 * Math.abs(expected));
  if (typeof expected !== 'object' || expected === null) return got === expected;
  if (typeof got !== 'object' || got === null) return false;
  const values = new Map(Object.entries(got));
  return Object.entries(expected).every(
    ([key, value]) => values.has(key) && agrees(values.get(key), value, { within }),
  );
}

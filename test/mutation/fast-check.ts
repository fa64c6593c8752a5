import fc, { type IProperty, type Parameters } from '../../node_modules/fast-check/lib/fast-check.js';

export * from '../../node_modules/fast-check/lib/fast-check.js';

/** Enough to notice a broken rule; the full numbers of runs are for the test suite, which runs once and not once per mutant. */
const MOST_RUNS = 15;

/** Random tests with fewer runs, the same ones for every mutant. */
function assert<T>(property: IProperty<T>, options: Parameters<T> = {}): void {
  fc.assert(property, { ...options, numRuns: Math.min(options.numRuns ?? MOST_RUNS, MOST_RUNS), seed: 1 });
}

const withFewerRuns = { ...fc, assert };

// fast-check itself has this name.
export { withFewerRuns as default };

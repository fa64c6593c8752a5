/** What one suite came to. A check that is no test runner (format, types) counts as one. */
export interface Outcome {
  readonly suite: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly tookMs: number;
  /** What to read when something failed or was skipped; empty otherwise. */
  readonly details: string;
}

/** The closing lines of a run: one per suite, then the sum in the form that machines look for. */
export function toSummary(outcomes: readonly Outcome[]): string {
  const sum = (key: 'passed' | 'failed' | 'skipped') => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  const width = Math.max(...outcomes.map(({ suite }) => suite.length));
  const rows = outcomes.map((outcome) => {
    const skipped = outcome.skipped > 0 ? `, ${outcome.skipped} skipped` : '';
    const seconds = (outcome.tookMs / 1000).toFixed(1).padStart(6);
    return `${outcome.suite.padEnd(width)} ${seconds} s  ${outcome.passed} passed, ${outcome.failed} failed${skipped}`;
  });
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
  return [...rows, '', `${sum('passed')} passed, ${sum('failed')} failed${skipped}`].join('\n');
}

/** A run is good when nothing failed and something ran. */
export function isGood(outcomes: readonly Outcome[]): boolean {
  return outcomes.every(({ failed }) => failed === 0) && outcomes.some(({ passed }) => passed > 0);
}

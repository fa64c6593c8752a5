// `npm run verify`: everything that needs no service. Two at a time, because the type checker and the linter each fill one core.
import { isGood, toSummary, type Outcome } from './outcome.ts';
import { say } from './say.ts';
import { suites } from './suites.ts';

/** Runs the checks that need no service and shows what failed. */
export async function verify(): Promise<readonly Outcome[]> {
  const [format, types] = await Promise.all([suites.format(), suites.types()]);
  const [lint, unit] = await Promise.all([suites.lint(), suites.unit()]);
  const outcomes = [format, lint, types, unit];
  for (const { suite, failed, details } of outcomes)
    if (failed > 0 && suite !== 'unit') say(`\n${suite}:\n${details.trim()}`);
  return outcomes;
}

if (import.meta.main) {
  const outcomes = await verify();
  say(`\n${toSummary(outcomes)}`);
  process.exitCode = isGood(outcomes) ? 0 : 1;
}

// `npm test`: every suite, with everything that it needs. The last line counts them all.
import { ensureChromium } from '../helpdesks/chromium.ts';
import { ServiceUnavailable } from '../helpdesks/apt.ts';
import { ensureRequestTracker } from '../helpdesks/request-tracker/index.ts';
import { isGood, toSummary, type Outcome } from './outcome.ts';
import { say } from './say.ts';
import { suites } from './suites.ts';
import { verify } from './verify.ts';

const outcomes: Outcome[] = [...(await verify()), ...prepareServices()];
outcomes.push(await suites.integration());
outcomes.push(await suites['end-to-end']());

say(`\n${toSummary(outcomes)}`);
process.exitCode = isGood(outcomes) ? 0 : 1;

/** Installs the browser and the helpdesk. Where that is impossible their tests are skipped, which CI does not accept. */
function prepareServices(): readonly Outcome[] {
  const startedAt = performance.now();
  const missing = [ensureChromium, ensureRequestTracker].flatMap((ensure) => {
    try {
      ensure(say);
      return [];
    } catch (error) {
      if (!(error instanceof ServiceUnavailable)) throw error;
      return [error.message];
    }
  });
  if (missing.length === 0) return [];
  const inCi = process.env['CI'] === 'true';
  for (const reason of missing) say(`${inCi ? 'missing' : 'skipping what needs it'}: ${reason}`);
  const count = missing.length;
  const tookMs = performance.now() - startedAt;
  return [
    {
      suite: 'services',
      passed: 0,
      failed: inCi ? count : 0,
      skipped: inCi ? 0 : count,
      tookMs,
      details: missing.join('\n'),
    },
  ];
}

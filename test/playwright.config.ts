import { readdirSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from '@playwright/test';

const journeys = readdirSync(path.join(import.meta.dirname, 'e2e')).filter((name) => name.endsWith('.spec.ts'));

/** Journeys through real pages: Debian's Chromium with the built extension, Debian's Request Tracker, the API as in production. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'results/e2e',
  reporter: [['list'], ['json', { outputFile: 'results/end-to-end.json' }]],
  // What one journey does, another would see: a project has workers of its own, so that each file begins with a helpdesk, an
  // API and a browser in which nobody has worked yet. Two files at a time, for what waits leaves a processor idle.
  workers: 2,
  projects: journeys.map((file) => ({ name: file.replace('.spec.ts', ''), testMatch: file })),
  // A busy machine is slow, not wrong. What passes only the second time is counted, and listed as flaky.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  retries: 1,
});

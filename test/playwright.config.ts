import { defineConfig } from '@playwright/test';

/** Journeys through real pages: Debian's Chromium with the built extension, Debian's Request Tracker, the API as in production. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'results/e2e',
  reporter: [['list'], ['json', { outputFile: 'results/end-to-end.json' }]],
  // One browser, one helpdesk, one API: what one journey does, another would see.
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
});

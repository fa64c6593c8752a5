import { defineConfig } from 'vitest/config';

/** Tests on real services: an embedded PostgreSQL, and Request Tracker where it can be installed. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    name: 'integration',
    include: ['test/integration/**/*.test.ts'],
    globalSetup: ['test/setup/global-postgres.ts'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    // Every file has a database, ports and folders of its own. Much of a test is waiting for a database or a program.
    maxWorkers: 3,
    // A busy machine is slow, not wrong.
    expect: { poll: { timeout: 30_000 } },
    // As with journeys: the programs here have loops of their own. What passes only the second time is listed with its number of tries.
    retry: 1,
  },
});

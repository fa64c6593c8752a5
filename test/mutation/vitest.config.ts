import { defineConfig } from 'vitest/config';

const root = new URL('../..', import.meta.url).pathname;

/** The unit tests of shared over the mutated copy of shared instead of the workspace's link to the real one. */
export default defineConfig({
  root,
  resolve: { alias: [{ find: /^@shiftlight\/shared\//, replacement: `${root}shared/src/` }] },
  test: { include: ['test/unit/shared/**/*.test.ts'], testTimeout: 60_000 },
});

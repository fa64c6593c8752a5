import { defineConfig } from 'vitest/config';

const root = new URL('../..', import.meta.url).pathname;

/** The unit tests of shared over the mutated copy of shared instead of the workspace's link to the real one, with fewer random cases. */
export default defineConfig({
  root,
  resolve: {
    alias: [
      { find: /^@shiftlight\/shared\//, replacement: `${root}shared/src/` },
      { find: /^fast-check$/, replacement: `${root}test/mutation/fast-check.ts` },
    ],
  },
  test: { include: ['test/unit/shared/**/*.test.ts'], testTimeout: 60_000, isolate: false },
});

import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const root = new URL('..', import.meta.url).pathname;

/** Property tests and other people's vectors take seconds on a busy machine. */
const testTimeout = 60_000;
const hookTimeout = 180_000;

/** Everything that needs no service: the rules of the house and the unit tests of each workspace. */
export default defineConfig({
  root,
  test: {
    projects: [
      project('architecture', 'test/architecture/**/*.test.ts'),
      project('shared', 'test/unit/shared/**/*.test.ts'),
      { root, test: { name: 'conformance', include: ['test/conformance/**/*.test.ts'], testTimeout, hookTimeout } },
      project('api', 'test/unit/api/**/*.test.ts'),
      project('test', 'test/unit/test/**/*.test.ts'),
      {
        root,
        plugins: [WxtVitest({ root: `${root}extension` })],
        test: {
          name: 'extension',
          include: ['test/unit/extension/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          // A page of its own for each file, without a new process for each.
          pool: 'vmThreads',
          mockReset: true,
        },
      },
    ],
  },
});

/** Pure code and code with its own state per call: files share a process, which spares loading everything for each of them. */
function project(name: string, include: string) {
  return { root, test: { name, include: [include], testTimeout, hookTimeout, isolate: false } };
}

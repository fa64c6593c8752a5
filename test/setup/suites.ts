import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Outcome } from './outcome.ts';
import { resultsDir, rootDir, runCommand } from './run-command.ts';

export type Suite = () => Promise<Outcome>;

/** A tool that says yes or no: counts as one. */
function check(suite: string, command: string, args: readonly string[]): Suite {
  return async () => {
    const { code, output, tookMs } = await runCommand(command, args);
    const failed = code === 0 ? 0 : 1;
    return { suite, passed: 1 - failed, failed, skipped: 0, tookMs, details: failed === 1 ? output : '' };
  };
}

/** A test runner that writes its counts to a file. A runner that ends badly without a failed test counts as one failure. */
function counted(
  suite: string,
  command: string,
  toArgs: (report: string) => readonly string[],
  read: (report: unknown) => Counts,
): Suite {
  return async () => {
    mkdirSync(resultsDir, { recursive: true });
    const report = path.join(resultsDir, `${suite}.json`);
    rmSync(report, { force: true });
    const { code, output, tookMs } = await runCommand(command, toArgs(report), true);
    const counts = existsSync(report)
      ? read(JSON.parse(readFileSync(report, 'utf8')))
      : { passed: 0, failed: 0, skipped: 0 };
    const failed = code !== 0 && counts.failed === 0 ? 1 : counts.failed;
    return { suite, ...counts, failed, tookMs, details: failed > 0 ? output : '' };
  };
}

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

function readVitest(report: unknown): Counts {
  const skipped = readNumber(report, 'numPendingTests') + readNumber(report, 'numTodoTests');
  return { passed: readNumber(report, 'numPassedTests'), failed: readNumber(report, 'numFailedTests'), skipped };
}

function readPlaywright(report: unknown): Counts {
  const stats = readField(report, 'stats');
  return {
    passed: readNumber(stats, 'expected') + readNumber(stats, 'flaky'),
    failed: readNumber(stats, 'unexpected'),
    skipped: readNumber(stats, 'skipped'),
  };
}

function readField(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;
}

function readNumber(value: unknown, key: string): number {
  const found = readField(value, key);
  return typeof found === 'number' ? found : 0;
}

const vitest = (suite: string, config: string) =>
  counted(
    suite,
    'vitest',
    (report) => ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    readVitest,
  );

const eslintArgs = [
  '--config',
  'test/architecture/eslint.config.js',
  '--cache',
  '--cache-location',
  'node_modules/.cache/eslint/',
  '.',
];

export const suites = {
  format: check('format', 'prettier', [
    '--check',
    '--cache',
    '--cache-strategy',
    'content',
    '--log-level',
    'warn',
    '.',
  ]),
  lint: check('lint', 'eslint', eslintArgs),
  types: check('types', 'turbo', ['run', 'typecheck', '--continue', '--output-logs=errors-only']),
  unit: vitest('unit', 'test/vitest.config.ts'),
  integration: vitest('integration', 'test/vitest.integration.config.ts'),
  'end-to-end': counted(
    'end-to-end',
    'playwright',
    () => ['test', '--config', path.join(rootDir, 'test/playwright.config.ts')],
    readPlaywright,
  ),
} as const satisfies Record<string, Suite>;

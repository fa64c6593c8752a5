import { CommanderError } from 'commander';
import { toErrorReport } from './cli-error.ts';
import { createProgram } from './create-program.ts';
import { terminal } from './terminal.ts';

const args = process.argv.slice(2);
// With --json a complaint about options is the result.
const json = args.includes('--json');
try {
  await createProgram({ quiet: json }).parseAsync(args, { from: 'user' });
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  if (json && error.exitCode !== 0) terminal.result(JSON.stringify(toErrorReport(error), null, 2));
}

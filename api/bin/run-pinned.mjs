import { spawn } from 'node:child_process';
import { bootstrap, pinnedNode, rootDir, SetupProblem } from './bootstrap.mjs';

/**
 * Prepares the checkout, then runs a TypeScript file on the pinned Node in place of this process:
 * same terminal, same arguments, same exit code. Ctrl-C reaches the child by itself from a terminal; what is sent to us alone is passed on.
 */
export async function runPinned(file, args, options) {
  try {
    bootstrap(options);
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error;
    process.stderr.write(`\n${error.message}\n`);
    process.exitCode = 1;
    return;
  }
  const nodeBins = `${rootDir}/node_modules/.bin`;
  const child = spawn(pinnedNode, ['--disable-warning=ExperimentalWarning', file, ...args], {
    cwd: options?.cwd ?? process.cwd(),
    stdio: 'inherit',
    env: { ...process.env, PATH: `${nodeBins}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}` },
  });
  // A terminal's Ctrl-C goes to every process in the foreground: passing it on would send it twice.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const [code, signal] = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (...ended) => resolve(ended));
  });
  process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143);
}

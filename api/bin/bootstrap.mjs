// Runs on the machine's own Node, before anything is installed: no dependency, no TypeScript, no newer syntax.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const rootDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const lowestNode = [20, 12];
const windows = process.platform === 'win32';

/** A set-up problem that the person can solve: shown without a stack. */
export class SetupProblem extends Error {}

/** The Node version that the project pins as an npm package. */
export const pinnedNode = path.join(rootDir, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

/** One progress line. It goes to standard error, so that `--json` output of a command stays clean. */
export function say(text) {
  process.stderr.write(`shiftlight: ${text}\n`);
}

/** Installs, generates and builds what is missing or out of date. Each step costs next to nothing when nothing changed. */
export function bootstrap({ build = true } = {}) {
  checkOuterNode();
  if (!dependenciesAreCurrent()) installDependencies();
  buildWorkspaces(build ? ['generate', 'build', 'build:web'] : ['generate']);
}

function checkOuterNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > lowestNode[0] || (major === lowestNode[0] && minor >= lowestNode[1])) return;
  throw new SetupProblem(
    `Node ${lowestNode.join('.')} or newer is needed, this is ${process.version}. Install a newer Node, then try again.`,
  );
}

function dependenciesAreCurrent() {
  const installed = readPackages(path.join(rootDir, 'node_modules', '.package-lock.json'));
  const locked = readPackages(path.join(rootDir, 'package-lock.json'));
  return installed !== null && locked !== null && existsSync(pinnedNode) && areInstalled(locked, installed);
}

/**
 * npm leaves a second lock file with what it really installed: current means that it holds every locked version.
 * Only packages for other platforms may be absent.
 * @param {Record<string, { version?: string, link?: boolean, optional?: boolean }>} locked
 * @param {Record<string, { version?: string }>} installed
 */
export function areInstalled(locked, installed) {
  return Object.entries(locked).every(([place, entry]) => {
    if (entry.link || !place.includes('node_modules/')) return true;
    const found = installed[place];
    return found === undefined ? entry.optional === true : found.version === entry.version;
  });
}

function readPackages(file) {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

function installDependencies() {
  say('installing dependencies, about a minute the first time …');
  const result = run(windows ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (result.status !== 0) throw failed('The dependencies could not be installed', result);
}

function buildWorkspaces(tasks) {
  const turbo = path.join(rootDir, 'node_modules', 'turbo', 'bin', 'turbo');
  const result = run(pinnedNode, [turbo, 'run', ...tasks, '--output-logs=errors-only', '--log-order=grouped']);
  if (result.status !== 0) throw failed('The build failed', result);
}

function run(command, args) {
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1', WXT_TELEMETRY: 'off' };
  const result = spawnSync(command, args, {
    cwd: rootDir,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  });
  return {
    status: result.status,
    output: `${result.error?.message ?? ''}${result.stdout ?? ''}${result.stderr ?? ''}`,
  };
}

function failed(what, result) {
  return new SetupProblem(
    `${what}. ${adviceFor(result.output)}\n\n${result.output.trim().split('\n').slice(-40).join('\n')}`,
  );
}

function adviceFor(output) {
  if (/ENOSPC|no space left/i.test(output)) return 'The disk is full: free some space, then try again.';
  if (/EACCES|EPERM/.test(output))
    return `This account may not write in ${rootDir}: use an account that may, then try again.`;
  if (/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN/.test(output))
    return 'A package registry could not be reached: check the network, then try again.';
  return 'The last lines say why:';
}

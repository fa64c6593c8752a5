import { randomBytes, randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const keyBytes = 32;

/** Where the key lies that is made when `SHIFTLIGHT_SECRET` is not set. */
export function instanceKeyFile(dataFolder: string): string {
  return join(dataFolder, 'secret');
}

/**
 * The 32-byte key of this installation: `configured` (base64) or the one in the data folder, made on first use (mode 600).
 * Throws an Error that says what to do when neither can be used.
 */
export function readInstanceKey(configured: string | undefined, dataFolder: string): Buffer {
  if (configured !== undefined) return parseKey(configured, 'SHIFTLIGHT_SECRET');
  const file = instanceKeyFile(dataFolder);
  return parseKey(findKey(file) ?? makeKey(file, dataFolder), file);
}

function parseKey(text: string, source: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length === keyBytes) return key;
  throw new Error(
    `${source} must hold ${keyBytes} bytes as base64, it holds ${key.length}. ` +
      `Put back the earlier value, or make a new one with: openssl rand -base64 ${keyBytes}`,
  );
}

function findKey(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new Error(`The key file ${file} cannot be read. Let the account that runs Shiftlight read it.`, {
      cause: error,
    });
  }
}

/** Two processes may start at once: each writes its own file, the first link wins, both read the winner. */
function makeKey(file: string, dataFolder: string): string {
  mkdirSync(dataFolder, { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  try {
    writeFileSync(draft, `${randomBytes(keyBytes).toString('base64')}\n`, { mode: 0o600, flush: true });
    linkSync(draft, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(file, 'utf8');
}

import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { rootDir } from '../../setup/run-command.ts';
import { administrator, agents, customers, reader } from './people.ts';
import { deskScript, runDeskScript, runOnDesk, siteConfigFile } from './perl-runner.ts';
import { toSiteConfig } from './site-config.ts';

export const queueName = 'Support';

/** Writes the configuration, and makes the database with people, rights and queue when there is none yet. */
export function prepareDatabase(dataDir: string, port: number, say: (text: string) => void): void {
  for (const folder of ['mason', 'sessions', 'site-config.d', 'log'])
    mkdirSync(path.join(dataDir, folder), { recursive: true });
  writeFileSync(path.join(dataDir, siteConfigFile), toSiteConfig({ port, dataDir }));
  if (existsSync(pristine(dataDir))) return;
  const kept = keptDatabase();
  removeDatabase(dataDir);
  if (existsSync(kept)) copyFileSync(kept, database(dataDir));
  else {
    say('creating the database of Request Tracker …');
    runOnDesk(dataDir, setupProgram, ['--action', 'init', '--skip-create']);
    runDeskScript(dataDir, 'seed.pl', seed);
    mkdirSync(path.dirname(kept), { recursive: true });
    // Two desks may be made at once: whoever ends last replaces a whole file by an equal one.
    copyFileSync(database(dataDir), `${kept}.${process.pid}`);
    renameSync(`${kept}.${process.pid}`, kept);
  }
  copyFileSync(database(dataDir), pristine(dataDir));
}

const setupProgram = '/usr/sbin/rt-setup-database-5';
const seed = {
  administrator,
  reader,
  agents: Object.values(agents),
  customers: Object.values(customers),
  queue: queueName,
};

/** A database as made from this program, this script and these people: making it takes long, and it is the same for every desk. */
function keptDatabase(): string {
  const hash = createHash('sha256').update(JSON.stringify(seed));
  for (const file of [setupProgram, deskScript('seed.pl')]) hash.update(readFileSync(file));
  return path.join(rootDir, 'node_modules/.cache/request-tracker', `${hash.digest('hex').slice(0, 16)}.sqlite`);
}

/** Puts the database back to the state right after it was made. The server must be stopped. */
export function resetDatabase(dataDir: string): void {
  removeDatabase(dataDir);
  copyFileSync(pristine(dataDir), database(dataDir));
}

function removeDatabase(dataDir: string): void {
  for (const file of globSync(`${database(dataDir)}{,-*}`)) rmSync(file);
}

function database(dataDir: string): string {
  return path.join(dataDir, 'rtdb');
}

function pristine(dataDir: string): string {
  return path.join(dataDir, 'pristine.sqlite');
}

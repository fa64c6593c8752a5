import { copyFileSync, existsSync, globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { administrator, agents, customers, reader } from './people.ts';
import { runDeskScript, runOnDesk, siteConfigFile } from './perl-runner.ts';
import { toSiteConfig } from './site-config.ts';

export const queueName = 'Support';

/** Writes the configuration, and makes the database with people, rights and queue when there is none yet. */
export function prepareDatabase(dataDir: string, port: number, say: (text: string) => void): void {
  for (const folder of ['mason', 'sessions', 'site-config.d', 'log'])
    mkdirSync(path.join(dataDir, folder), { recursive: true });
  writeFileSync(path.join(dataDir, siteConfigFile), toSiteConfig({ port, dataDir }));
  if (existsSync(pristine(dataDir))) return;
  say('creating the database of Request Tracker …');
  removeDatabase(dataDir);
  runOnDesk(dataDir, '/usr/sbin/rt-setup-database-5', ['--action', 'init', '--skip-create']);
  runDeskScript(dataDir, 'seed.pl', {
    administrator,
    reader,
    agents: Object.values(agents),
    customers: Object.values(customers),
    queue: queueName,
  });
  copyFileSync(database(dataDir), pristine(dataDir));
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

import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findFreePort } from '../../builders/free-port.ts';
import { reader, startRequestTracker, type RequestTracker } from '../../helpdesks/request-tracker/index.ts';
import { startApi, type ApiProcess } from '../../setup/start/api-process.ts';
import { runShiftlight } from '../../setup/start/shiftlight-cli.ts';
import type { DeskPerson } from '../../helpdesks/request-tracker/people.ts';
import { layCable, type Cable } from './cable.ts';
import type { Account } from './connect.ts';

export interface Stack {
  /** Where everybody reaches the API: through the cable. */
  readonly apiUrl: string;
  readonly cable: Cable;
  readonly desk: RequestTracker;
  /** A `shiftlight` command against this API's data. */
  shiftlight(args: readonly string[]): Promise<unknown>;
  /** Stops the API; `startApi` brings it back with the same data, on request with its clock an hour ahead of the browser's. */
  stopApi(): Promise<void>;
  startApi(clock?: 'an hour ahead'): Promise<void>;
  close(): Promise<void>;
}

const aheadClock = new URL('ahead-clock.mjs', import.meta.url).href;

/** A fresh API, as in production, beside an empty Request Tracker. */
export async function startStack(): Promise<Stack> {
  const [apiPort, cablePort, deskPort] = [await findFreePort(), await findFreePort(), await findFreePort()];
  const folder = mkdtempSync(path.join(os.tmpdir(), 'shiftlight-e2e-'));
  // Under root the embedded database runs as another account, which must be able to walk in.
  chmodSync(folder, 0o755);
  const dataDir = path.join(folder, 'data');
  const apiUrl = `http://127.0.0.1:${cablePort}`;
  const env = { POLL_INTERVAL_MS: '2000', PUBLIC_URL: apiUrl };
  const options = { port: apiPort, dataDir, env };
  const cable = await layCable(cablePort, apiPort);
  const desk = await startRequestTracker({ port: deskPort, dataDir: path.join(folder, 'request-tracker') });
  let api: ApiProcess | null = await startApi(options);
  const stopApi = async () => {
    await api?.stop();
    api = null;
  };
  return {
    apiUrl,
    cable,
    desk,
    shiftlight: (args) => runShiftlight(args, { dataDir, env: { ...env, PORT: String(apiPort) } }),
    stopApi,
    startApi: async (clock) => {
      const there = clock === undefined ? env : { ...env, NODE_OPTIONS: `--import=${aheadClock}` };
      api ??= await startApi({ ...options, env: there });
    },
    close: async () => {
      await stopApi();
      await cable.close();
      await desk.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface TeamAccounts {
  readonly workspaceId: string;
  readonly connectorId: string;
  /** What the product gave us to install in the desk. */
  readonly scrip: string;
  readonly admin: Account;
  /** Passwords of the members, by e-mail. */
  account(person: DeskPerson): Account;
}

/** A workspace whose members are these agents of the desk, with the desk connected and its scrip installed. */
export async function createTeam(
  { desk, shiftlight }: Stack,
  admin: DeskPerson,
  members: readonly DeskPerson[],
): Promise<TeamAccounts> {
  const created = parseTexts(
    await shiftlight([
      ...['workspace', 'create', '--name', 'Test team', '--time-zone', 'Europe/Berlin', '--hours', '24x7'],
      ...['--admin-name', admin.realName, '--admin-email', admin.email, '--password', admin.password],
    ]),
  );
  const accounts = new Map([[admin.email, admin.password]]);
  const workspace = getText(created, 'workspaceId');
  for (const { realName, email } of members) {
    const args = ['member', 'add', '--workspace', workspace, '--name', realName, '--email', email, '--role', 'agent'];
    accounts.set(email, getText(parseTexts(await shiftlight(args)), 'temporaryPassword'));
  }
  const connector = parseTexts(
    await shiftlight([
      ...['connector', 'add', '--workspace', workspace, '--helpdesk', 'request-tracker', '--name', 'Request Tracker'],
      ...['--base-url', desk.baseUrl, '--user', reader.name, '--password', reader.password],
    ]),
  );
  const scrip = getText(connector, 'scrip');
  desk.installScrip(scrip);
  const account = ({ email }: { readonly email: string }): Account => ({ email, password: accounts.get(email) ?? '' });
  return {
    workspaceId: workspace,
    connectorId: getText(connector, 'connectorId'),
    scrip,
    admin: account(admin),
    account,
  };
}

function parseTexts(answer: unknown): ReadonlyMap<string, unknown> {
  if (typeof answer !== 'object' || answer === null) throw new Error(`Not an object: ${JSON.stringify(answer)}`);
  return new Map(Object.entries(answer));
}

function getText(answer: ReadonlyMap<string, unknown>, key: string): string {
  const text = answer.get(key);
  if (typeof text !== 'string') throw new Error(`The answer has no ${key}: ${JSON.stringify([...answer])}`);
  return text;
}

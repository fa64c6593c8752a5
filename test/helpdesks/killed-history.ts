import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import type { Instance } from '@shiftlight/api/instance.ts';
import { findFreePort } from '../builders/free-port.ts';
import type { LargeZendesk } from './vendors/large-zendesk.ts';

export interface HistoryRun {
  readonly events: number;
  /** One number for everything that is stored: ids, contents and facts, without the names that each workspace has of its own. */
  readonly digest: string;
  readonly seconds: number;
  /** At how many tickets it was killed. */
  readonly killedAt: readonly number[];
  /** Memory of the process in bytes, read as history went on; empty where the system does not tell. */
  readonly memory: readonly number[];
}

export interface HistoryOptions {
  readonly instance: Instance;
  /** Environment of the processes that read; the database is the instance's. */
  readonly variables: Readonly<Record<string, string>>;
  readonly desk: LargeZendesk;
  readonly tickets: number;
  /** Shares of the history after which the process that reads it is killed, rising. */
  readonly killsAt: readonly number[];
  readonly requestsPerMinute: number;
  say(text: string): void;
}

const commandLine = fileURLToPath(new URL('../../api/src/cli/main.ts', import.meta.url));
let workspaces = 0;

/** Connects the desk to a workspace of its own and lets API processes read its history, killing them without warning on the way. */
export async function readHistory(options: HistoryOptions): Promise<HistoryRun> {
  const { instance, desk, tickets, killsAt, requestsPerMinute, say } = options;
  const { services } = instance;
  workspaces += 1;
  const admin = { name: 'Ada', email: `ada-${workspaces}@large.test`, password: 'correct horse battery' };
  const workspace = { name: `Large ${workspaces}`, timeZone: 'UTC', hours: '24x7' as const, admin };
  const { workspaceId } = await services.workspaces.createWorkspace(workspace);
  const { connectorId } = await services.connectors.create(workspaceId, {
    ...{ helpdesk: 'zendesk', name: 'Zendesk', baseUrl: desk.baseUrl, credentials: desk.credentials },
    settings: { requestsPerMinute },
  });
  const startedAt = performance.now();
  const killedAt: number[] = [];
  const memory: number[] = [];
  let api = await startReader(options.variables);
  try {
    for (;;) {
      await wait(25);
      if (api.exitCode !== null) throw new Error(`The API ended by itself with ${api.exitCode}.`);
      const { progress } = await services.connectors.getStatus(workspaceId, connectorId);
      if (progress?.phase === 'live') break;
      const done = progress?.done ?? 0;
      memory.push(...readMemory(api));
      const next = killsAt[killedAt.length];
      if (next === undefined || done < next * tickets) continue;
      await end(api, 'SIGKILL');
      killedAt.push(done);
      say(`killed at ${done} tickets`);
      api = await startReader(options.variables);
    }
  } finally {
    await end(api, 'SIGTERM');
  }
  const seconds = (performance.now() - startedAt) / 1000;
  return { ...(await digestOf(instance, workspaceId)), seconds, killedAt, memory };
}

async function startReader(variables: HistoryOptions['variables']): Promise<ChildProcess> {
  const env = { ...process.env, ...variables, PORT: String(await findFreePort()), LOG_LEVEL: 'silent' };
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', commandLine, 'serve'], {
    env: { ...env, POLL_INTERVAL_MS: '500' },
    stdio: 'ignore',
  });
}

function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}

/** Resident memory as Linux tells it. */
function readMemory({ pid }: ChildProcess): readonly number[] {
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? [] : [Number(kilobytes) * 1024];
  } catch {
    return [];
  }
}

/** Reading all of a million events takes its time. */
const patient = { query_timeout: 600_000 };

async function digestOf({ db }: Instance, workspaceId: string): Promise<{ events: number; digest: string }> {
  const plain = (column: string) => `regexp_replace(${column}::text, '"c_[A-Za-z0-9_-]{22}"', '"c"', 'g')`;
  const { rows } = await db.pool.query<{ events: number; digest: string }>({
    text: `SELECT e.events, e.digest || '/' || t.digest AS digest FROM
             (SELECT count(*) AS events, coalesce(sum(hashtextextended(source_id || ${plain('body')}, 0)::numeric), 0)::text AS digest
              FROM event WHERE workspace_id = $1) e,
             (SELECT coalesce(sum(hashtextextended(external_id || ${plain('facts')}, 0)::numeric), 0)::text AS digest
              FROM ticket WHERE workspace_id = $1) t`,
    values: [workspaceId],
    ...patient,
  });
  return rows[0] ?? { events: 0, digest: '' };
}

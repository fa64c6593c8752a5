import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnv } from '@shiftlight/api/env.ts';
import { openInstance, type Instance } from '@shiftlight/api/instance.ts';
import { createLog } from '@shiftlight/api/log.ts';

export interface BenchInstance {
  readonly instance: Instance;
  readonly workspaceId: string;
  readonly connectorId: string;
  close(): Promise<void>;
}

/** The API's inside, without HTTP, with one workspace and one connector. */
export async function openBenchInstance(
  databaseUrl: string,
  hours: 'mon-fri' | '24x7' = 'mon-fri',
): Promise<BenchInstance> {
  const folder = mkdtempSync(join(tmpdir(), 'shiftlight-bench-data-'));
  const env = readEnv({ DATABASE_URL: databaseUrl, DATA_DIR: folder, LOG_LEVEL: 'error' });
  const instance = await openInstance(env, createLog('error'));
  const { workspaceId } = await instance.services.workspaces.createWorkspace({
    name: 'Bench',
    timeZone: 'Europe/Berlin',
    hours,
    admin: { name: 'Bench', email: 'bench@example.com', password: 'bench-bench-bench' },
  });
  const input = { helpdesk: 'events-api', name: 'Bench', baseUrl: 'http://127.0.0.1:9' };
  const { connectorId } = await instance.services.connectors.create(workspaceId, input);
  return {
    instance,
    workspaceId,
    connectorId,
    close: async () => {
      await instance.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readEnv } from '@shiftlight/api/env.ts';
import { openInstance, type Instance } from '@shiftlight/api/instance.ts';
import { createLog } from '@shiftlight/api/log.ts';
import { createTestDatabase, type TestDatabase } from '../../builders/test-database.ts';
import { readHistory, type HistoryOptions } from '../../helpdesks/killed-history.ts';
import { startLargeZendesk, type LargeZendesk } from '../../helpdesks/vendors/large-zendesk.ts';

const tickets = 800;

let database: TestDatabase;
let instance: Instance;
let desk: LargeZendesk;
let variables: Readonly<Record<string, string>>;
const folder = mkdtempSync(join(tmpdir(), 'shiftlight-killed-'));
beforeAll(async () => {
  database = await createTestDatabase(inject('postgresUrl'));
  variables = { DATABASE_URL: database.url, DATA_DIR: folder };
  instance = await openInstance(readEnv({ ...variables, LOG_LEVEL: 'silent' }), createLog('silent'));
  desk = await startLargeZendesk({ tickets, limit: { requests: 600, perMs: 1_000 } });
});
afterAll(async () => {
  await desk.stop();
  await instance.close();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

test('a history of 800 tickets that is killed three times on the way ends with exactly the same events and facts', async () => {
  const options: HistoryOptions = {
    ...{ instance, variables, desk, tickets, requestsPerMinute: 30_000, say: () => {} },
    killsAt: [],
  };
  const whole = await readHistory(options);
  const killsAt = Array.from({ length: 3 }, () => Math.random() * 0.85).sort((a, b) => a - b);
  const killed = await readHistory({ ...options, killsAt });
  expect(killed.killedAt, `killed after ${killsAt.join(', ')}`).toHaveLength(3);
  expect(whole.events).toBe(tickets * 11);
  expect({ events: killed.events, digest: killed.digest }).toEqual({ events: whole.events, digest: whole.digest });
}, 600_000);

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnv } from '@shiftlight/api/env.ts';
import { openInstance } from '@shiftlight/api/instance.ts';
import { createLog } from '@shiftlight/api/log.ts';
import { readHistory } from '../../helpdesks/killed-history.ts';
import { startLargeZendesk, type LargeZendesk } from '../../helpdesks/vendors/large-zendesk.ts';
import type { BenchEntry } from '../bench-entry.ts';
import { openStage } from '../stage.ts';

/** Requests a second that the stand-in allows, and how many of them the connector is told to use. */
const allowed = 1_000;
const used = 0.95;
const kills = 5;
const million = 1_000_000;

/**
 * A whole helpdesk's history over HTTP: read once in one go, and once by processes that are killed at random. 2,000 tickets; `--scale 50`
 * reads 100,000.
 */
export const history: BenchEntry = {
  id: 'history',
  async run(scale, say) {
    const tickets = Math.max(200, Math.round(2_000 * scale));
    const stage = await openStage();
    const folder = mkdtempSync(join(tmpdir(), 'shiftlight-history-'));
    const variables = { DATABASE_URL: stage.databaseUrl, DATA_DIR: folder };
    const instance = await openInstance(readEnv({ ...variables, LOG_LEVEL: 'silent' }), createLog('silent'));
    const desk = await startLargeZendesk({ tickets, limit: { requests: allowed, perMs: 1_000 } });
    try {
      const ceiling = await measureCeiling(desk);
      const options = { instance, variables, desk, tickets, requestsPerMinute: allowed * used * 60, say };
      const whole = await readHistory({ ...options, killsAt: [] });
      const { refused, most } = desk.readLedger();
      say(`${whole.events} events in ${whole.seconds.toFixed(1)} s, ${refused} refused, at most ${most} in a second`);
      const killsAt = Array.from({ length: kills }, () => Math.random() * 0.95).sort((a, b) => a - b);
      const killed = await readHistory({ ...options, killsAt });
      const isSame = killed.digest === whole.digest && killed.events === whole.events;
      const after = desk.readLedger();
      say(`killed at ${killed.killedAt.join(', ')}: ${isSame ? 'the same' : 'OTHER'} events, ${after.refused} refused`);
      const requestsPerSecond = tickets / whole.seconds;
      const early = mean(part(whole.memory, 0.25, 0.5));
      const late = mean(part(whole.memory, 0.75, 1));
      return [
        {
          ...{ name: `history of ${tickets} tickets, events stored`, unit: 'per second' },
          ...{ ours: whole.events / whole.seconds, baseline: (ceiling * whole.events) / tickets },
          ...{ against: 'the stand-in’s own ceiling', ratio: requestsPerSecond / ceiling, aim: '≥ 0.1×' },
          met: requestsPerSecond >= 0.1 * ceiling,
        },
        {
          ...{ name: `the same, killed ${killed.killedAt.length} times`, unit: 'events', ours: killed.events },
          ...{ baseline: whole.events, against: 'read in one go, events and facts alike' },
          ...{ ratio: killed.events / whole.events, aim: 'exactly the same', met: isSame },
        },
        {
          ...{ name: 'most requests in a second', unit: 'requests', ours: most, baseline: allowed },
          ...{ against: 'the helpdesk’s limit', ratio: most / allowed, aim: '≤ 1×', met: most <= allowed },
        },
        {
          ...{ name: 'memory in the last quarter', unit: 'MB', ours: late / million, baseline: early / million },
          ...{ against: 'the second quarter', ratio: late / early, aim: '≤ 1.25×', met: late <= 1.25 * early },
        },
      ];
    } finally {
      await desk.stop();
      await instance.close();
      await stage.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** Requests a second of the stand-in when nothing is done with its answers, four at a time as the reader asks. */
async function measureCeiling({ baseUrl, credentials }: LargeZendesk): Promise<number> {
  const { user, token } = { user: '', token: '', ...credentials };
  const authorization = `Basic ${Buffer.from(`${user}/token:${token}`).toString('base64')}`;
  const each = Math.floor(allowed / 8);
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (let i = 0; i < each; i += 1) {
        const response = await fetch(`${baseUrl}/api/v2/tickets/1/audits.json`, { headers: { authorization } });
        await response.json();
      }
    }),
  );
  return Math.min(allowed, (each * 4) / ((performance.now() - startedAt) / 1000));
}

const part = (values: readonly number[], from: number, to: number) =>
  values.slice(Math.floor(values.length * from), Math.ceil(values.length * to));
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

import { settleClocks } from '@shiftlight/shared/sla/settle-clocks.ts';
import type { Logger } from 'pino';
import { pause } from '../jobs/pause.ts';
import type { AppendDependencies } from './append-batches.ts';
import { inTransaction } from './in-transaction.ts';
import { claimDueTickets, findNextTimerAt, loadTickets, notifyChanged, saveTickets } from './ingest.repository.ts';

const claimSize = 200;
/** Another process may have stored an earlier timer than the one we wait for: look again at least this often. */
const longestWaitMs = 1_000;

export interface BreachTimer {
  stop(): Promise<void>;
}

/**
 * Marks breaches at their due instants, whoever looks: sleeps until the next due instant of any workspace, claims what is due
 * and stores it. The clock carries the due instant, so a late wake-up (restart, sleep) changes nothing but the delay.
 */
export function startBreachTimer(dependencies: AppendDependencies, log: Logger): BreachTimer {
  const stopping = new AbortController();
  const loop = run();

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        const settled = await settleDueTickets(dependencies);
        if (settled === claimSize) continue;
        const nextAt = await findNextTimerAt(dependencies.db.pool);
        const waitMs = nextAt === null ? longestWaitMs : nextAt - dependencies.now();
        await pause(Math.min(Math.max(waitMs, 5), longestWaitMs), stopping.signal);
      } catch (error) {
        log.error({ err: error }, 'breach timer failed; trying again');
        await pause(longestWaitMs, stopping.signal);
      }
    }
  }

  return {
    async stop() {
      stopping.abort();
      await loop;
    },
  };
}

/** Settles tickets whose timers are due now and returns how many. */
export async function settleDueTickets(dependencies: AppendDependencies): Promise<number> {
  const { db, counters } = dependencies;
  return inTransaction(db, async (client) => {
    const now = dependencies.now();
    const keys = await claimDueTickets(client, now, claimSize);
    if (keys.length === 0) return 0;
    const records = await loadTickets(client, keys);
    await saveTickets(
      client,
      [...records.values()].map((record) => ({ ...record, state: settleClocks(record.state, now) })),
    );
    await notifyChanged(client, keys);
    counters.breaches.inc(keys.length);
    return keys.length;
  });
}

import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import type { BenchEntry } from '../bench-entry.ts';
import { openBenchInstance } from '../in-process.ts';
import { openStage } from '../stage.ts';
import { createTicketEvents } from '../ticket-traffic.ts';
import { insertPlainRows } from '../plain-rows.ts';

/** As large as the pieces in which the log readers append. */
const rowsPerStatement = 400;

/** History read from a helpdesk's log, ticket by ticket, folded into facts and clocks; beside the bare rows. */
export const backfill: BenchEntry = {
  id: 'backfill',
  async run(scale, say) {
    const stage = await openStage();
    const bench = await openBenchInstance(stage.databaseUrl);
    try {
      const { instance, workspaceId, connectorId } = bench;
      const best = { ours: 0, plain: 0 };
      for (let round = 0; round < 3; round += 1) {
        const events = createHistory(Math.round(4_000 * scale), round * 1_000_000);
        const ours = await rateOf(events, (piece) =>
          instance.queue.append({ workspaceId, connectorId, via: 'log', events: piece }),
        );
        const plain = await rateOf(events, (piece) =>
          insertPlainRows(instance.db.pool, workspaceId, connectorId, piece),
        );
        say(`round ${round + 1}: ${Math.round(ours)}/s, plain ${Math.round(plain)}/s`);
        best.ours = Math.max(best.ours, ours);
        best.plain = Math.max(best.plain, plain);
      }
      return [
        {
          name: 'backfill, events stored with facts and clocks',
          unit: 'per second',
          ours: best.ours,
          baseline: best.plain,
          against: 'multi-row INSERT of the same rows',
          ratio: best.ours / best.plain,
          aim: '≥ 0.25×',
          met: best.ours >= 0.25 * best.plain,
        },
      ];
    } finally {
      await bench.close();
      await stage.close();
    }
  },
};

function createHistory(tickets: number, firstTicket: number): readonly TicketEvent[] {
  const openedAt = Date.now() - 200 * 86_400_000;
  return Array.from({ length: tickets }, (_, index) =>
    createTicketEvents(firstTicket + index, openedAt + index * 60_000),
  ).flat();
}

async function rateOf(
  events: readonly TicketEvent[],
  store: (piece: readonly TicketEvent[]) => Promise<unknown>,
): Promise<number> {
  const started = performance.now();
  for (let i = 0; i < events.length; i += rowsPerStatement) await store(events.slice(i, i + rowsPerStatement));
  return events.length / ((performance.now() - started) / 1000);
}

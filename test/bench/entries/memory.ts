import type { BenchEntry } from '../bench-entry.ts';
import { openBenchInstance } from '../in-process.ts';
import { openStage } from '../stage.ts';
import { createTicketEvents } from '../ticket-traffic.ts';

const eventsPerTicket = 9;
const ticketsPerAppend = 44;

/** Memory in use (heap and buffers, after a collection) once a tenth of a million events went through, and once all did. */
export const memory: BenchEntry = {
  id: 'memory',
  async run(scale, say) {
    const collect = globalThis.gc;
    if (collect === undefined) throw new Error('Run the benchmark with --expose-gc (npm run bench does).');
    const stage = await openStage();
    const bench = await openBenchInstance(stage.databaseUrl);
    try {
      const { instance, workspaceId, connectorId } = bench;
      const tickets = Math.round((1_000_000 * scale) / eventsPerTicket);
      const openedAt = Date.now() - 300 * 86_400_000;
      let early = 0;
      for (let first = 0; first < tickets; first += ticketsPerAppend) {
        const count = Math.min(ticketsPerAppend, tickets - first);
        const events = Array.from({ length: count }, (_, index) =>
          createTicketEvents(first + index, openedAt + (first + index) * 60_000),
        ).flat();
        await instance.queue.append({ workspaceId, connectorId, via: 'log', events });
        if (early === 0 && first > tickets / 10) {
          early = measure(collect);
          say(`after ${first * eventsPerTicket} events: ${early.toFixed(1)} MB`);
        }
      }
      const late = measure(collect);
      say(`after ${tickets * eventsPerTicket} events: ${late.toFixed(1)} MB`);
      return [
        {
          name: `memory after ${(tickets * eventsPerTicket).toLocaleString('en')} events`,
          unit: 'MB',
          ours: late,
          baseline: early,
          against: 'the same process after a tenth of them',
          ratio: late / early,
          aim: 'flat: ≤ 1.1×',
          met: late <= 1.1 * early,
        },
      ];
    } finally {
      await bench.close();
      await stage.close();
    }
  },
};

function measure(collect: () => unknown): number {
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1_048_576;
}

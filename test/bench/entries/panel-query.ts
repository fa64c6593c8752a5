import type { BenchEntry } from '../bench-entry.ts';
import { runLoad, type LoadRequest } from '../load.ts';
import { deliverAll, deliverPeople } from '../deliver.ts';
import { signIn } from '../sign-in.ts';
import { openStage } from '../stage.ts';
import { createOpenTickets, createTraffic } from '../ticket-traffic.ts';

const connections = 8;
const openTickets = 12;

/** The panel's "now" query through tRPC, signed in, beside the cheapest database answer that Express can give. */
export const panelQuery: BenchEntry = {
  id: 'panel-query',
  async run(scale, say) {
    const stage = await openStage();
    try {
      const api = await stage.start('api-process.ts');
      const baseline = await stage.start('baseline-process.ts');
      await deliverAll(api, createTraffic(Math.round(2_000 * scale), Date.now() - 30 * 86_400_000));
      await deliverPeople(api, [{ id: 'agent-7', name: 'Bench', email: api.ready['email'] ?? null, kind: 'agent' }]);
      await deliverAll(api, createOpenTickets(openTickets, 'agent-7', Date.now() - 3_600_000));
      const authorization = `Bearer ${await signIn(api)}`;
      const count = Math.round(4_000 * scale);
      const ours = Array.from({ length: count }, (): LoadRequest => ({
        path: '/trpc/now.list',
        method: 'GET',
        headers: { authorization },
        body: '',
      }));
      const plain = Array.from({ length: count }, (): LoadRequest => ({
        path: '/one',
        method: 'GET',
        headers: {},
        body: '',
      }));
      const times = { ours: [Infinity], plain: [Infinity] };
      for (let round = 1; round <= 3; round += 1) {
        times.ours.push(median((await runLoad(api.port, connections, ours)).latencies));
        times.plain.push(median((await runLoad(baseline.port, connections, plain)).latencies));
        say(
          `round ${round}: ${times.ours.at(-1)?.toFixed(2) ?? ''} ms, plain ${times.plain.at(-1)?.toFixed(2) ?? ''} ms`,
        );
      }
      const [best, cheapest] = [Math.min(...times.ours), Math.min(...times.plain)];
      return [
        {
          name: `panel query through tRPC (${openTickets} open tickets), median, ${connections} clients`,
          unit: 'ms',
          ours: best,
          baseline: cheapest,
          against: 'Express handler that does SELECT 1',
          ratio: best / cheapest,
          aim: '≤ 2×',
          met: best <= 2 * cheapest,
        },
      ];
    } finally {
      await stage.close();
    }
  },
};

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

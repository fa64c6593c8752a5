import type { BenchEntry } from '../bench-entry.ts';
import { runLoad, type LoadRequest } from '../load.ts';
import { openStage, signHeaders } from '../stage.ts';
import { createTraffic } from '../ticket-traffic.ts';

const senders = 64;

/** Signed deliveries of one event each, acknowledged after commit with facts and clocks up to date. */
export const webhooks: BenchEntry = {
  id: 'webhooks',
  async run(scale, say) {
    const stage = await openStage();
    try {
      const api = await stage.start('api-process.ts');
      const baseline = await stage.start('baseline-process.ts');
      const openedAt = Date.now() - 30 * 86_400_000;
      const rounds = [0, 1, 2].map((round) => {
        const bodies = createTraffic(Math.round(1_000 * scale), openedAt, 250, round * 100_000).map((event) =>
          JSON.stringify({ events: [event] }),
        );
        const ours = bodies.map((body): LoadRequest => ({
          path: `/hooks/${api.ready['connectorId'] ?? ''}`,
          method: 'POST',
          headers: signHeaders(api.ready['secret'] ?? '', body),
          body,
        }));
        const plain = bodies.map((body): LoadRequest => ({
          path: '/insert',
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        }));
        return { ours, plain };
      });
      const results = { ours: [0], plain: [0] };
      for (const [index, round] of rounds.entries()) {
        const ours = await runLoad(api.port, senders, round.ours);
        const plain = await runLoad(baseline.port, senders, round.plain);
        say(`round ${index + 1}: ${Math.round(ours.perSecond)}/s, plain ${Math.round(plain.perSecond)}/s`);
        results.ours.push(ours.perSecond);
        results.plain.push(plain.perSecond);
      }
      const ours = Math.max(...results.ours);
      const plain = Math.max(...results.plain);
      return [
        {
          name: 'signed webhooks, acknowledged after commit, 64 senders',
          unit: 'per second',
          ours,
          baseline: plain,
          against: 'Express that parses the body and INSERTs one row a request',
          ratio: ours / plain,
          aim: '≥ 1×',
          met: ours >= plain,
        },
      ];
    } finally {
      await stage.close();
    }
  },
};

import { describe, expect, test } from 'vitest';
import { compareWithPeers, type PeerWindows } from '@shiftlight/shared/coaching/compare-with-peers.ts';
import { measureEffect } from '@shiftlight/shared/coaching/measure-effect.ts';
import { summarise } from '@shiftlight/shared/statistics/compare-windows.ts';

const ratio = (ones: number, n: number) => Array.from({ length: n }, (_, index) => (index < ones ? 1 : 0));
const summaryOf = (values: readonly number[]) => {
  const summary = summarise(values);
  if (summary === null) throw new Error('Give it values.');
  return summary;
};
const effect = (before: number, after: number, better: 'higher' | 'lower' = 'higher') =>
  measureEffect(summaryOf(ratio(before, 100)), summaryOf(ratio(after, 100)), better);
const peers = (people: number, before: number, after: number): readonly PeerWindows[] =>
  Array.from({ length: people }, () => ({ before: ratio(before, 100), after: ratio(after, 100) }));

describe('a change beside that of colleagues', () => {
  test.each<{ name: string; own: [number, number]; others: [number, number]; net: number; verdict: string }>([
    {
      name: 'is all the person’s when nothing changed for the others',
      own: [40, 70],
      others: [50, 50],
      net: 0.3,
      verdict: 'better',
    },
    { name: 'is nothing when everybody rose as much', own: [40, 70], others: [40, 70], net: 0, verdict: 'unclear' },
    {
      name: 'is for the worse when everybody rose but the person',
      own: [60, 60],
      others: [40, 70],
      net: -0.3,
      verdict: 'worse',
    },
    { name: 'is unclear when chance could explain it', own: [50, 56], others: [50, 50], net: 0.06, verdict: 'unclear' },
  ])('$name', ({ own, others, net, verdict }) => {
    const compared = compareWithPeers(effect(...own), peers(6, ...others), 'higher', 5);
    expect(compared).toMatchObject({ people: 6, verdict });
    expect(compared?.net).toBeCloseTo(net, 10);
  });

  test('is better when it falls, where lower is better', () => {
    expect(compareWithPeers(effect(70, 30, 'lower'), peers(5, 50, 50), 'lower', 5)).toMatchObject({
      verdict: 'better',
    });
  });

  test('counts nobody who has no cases on a side, and says nothing of too few', () => {
    const absent: PeerWindows = { before: ratio(5, 10), after: [] };
    expect(compareWithPeers(effect(40, 70), [...peers(4, 50, 50), absent], 'higher', 5)).toBeNull();
    expect(compareWithPeers(effect(40, 70), [...peers(5, 50, 50), absent], 'higher', 5)).toMatchObject({ people: 5 });
  });

  test('has an interval wider than the person’s own: two uncertainties add up', () => {
    const own = effect(40, 70);
    const [low = 0, high = 0] = own.interval ?? [];
    const [netLow = 0, netHigh = 0] = compareWithPeers(own, peers(5, 50, 50), 'higher', 5)?.interval ?? [];
    expect(netHigh - netLow).toBeGreaterThan(high - low);
  });
});

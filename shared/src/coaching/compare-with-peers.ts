import { compareWindows, summarise } from '../statistics/compare-windows.ts';
import type { CoachingEffect } from './measure-effect.ts';

/** What a colleague on comparable work did in the same two windows, as single values. */
export interface PeerWindows {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** How a coached person's change stands beside that of colleagues who were not coached. */
export interface PeerComparison {
  readonly people: number;
  /** Change of the colleagues' mean, in the metric's unit. */
  readonly change: number;
  /** The person's change less theirs, with its 95 % interval (null with fewer than two values on a side). */
  readonly net: number;
  readonly interval: readonly [low: number, high: number] | null;
  readonly verdict: 'better' | 'worse' | 'unclear';
}

/**
 * Takes from a person's change what happened to everybody (a quiet month, a new product): difference in differences. null when fewer than
 * `minimumPeople` colleagues have cases on both sides. Source: Card and Krueger 1994; standard error of independent differences.
 */
export function compareWithPeers(
  own: CoachingEffect,
  colleagues: readonly PeerWindows[],
  better: 'higher' | 'lower',
  minimumPeople: number,
): PeerComparison | null {
  const present = colleagues.filter(({ before, after }) => before.length > 0 && after.length > 0);
  if (present.length < minimumPeople) return null;
  const before = summarise(present.flatMap((peer) => peer.before));
  const after = summarise(present.flatMap((peer) => peer.after));
  if (before === null || after === null) return null;
  const { change, interval } = compareWindows(before, after);
  const net = own.change - change;
  const half = own.interval === null || interval === null ? null : Math.hypot(widthOf(own.interval), widthOf(interval));
  const improved = better === 'higher' ? net > 0 : net < 0;
  const verdict = half === null || Math.abs(net) <= half ? 'unclear' : improved ? 'better' : 'worse';
  return {
    people: present.length,
    change,
    net,
    interval: half === null ? null : [net - half, net + half],
    verdict,
  };
}

const widthOf = ([low, high]: readonly [number, number]): number => (high - low) / 2;

import type { Figure } from '../metrics/figure.ts';
import { poissonInterval } from '../statistics/poisson-interval.ts';

/** Places of a leaderboard; nobody behind them is told. */
export const lastPlace = 3;

/** Somebody on a leaderboard. Several share a place when chance alone can explain the difference. */
export interface Placed<F extends Figure = Figure> {
  readonly memberId: string;
  readonly place: number;
  readonly figure: F;
}

/**
 * The first three places among people who all agreed to be ranked, best first. A place is shared by everybody whose 95 % interval overlaps that of
 * the best of the place; the next one counts on behind all of them. Who has fewer cases than the metric's minimum has no place.
 * Source: Hot Rodan metrics draft (top 3 by CSAT, FCR, tickets handled, weekly).
 */
export function placeTop<F extends Figure>(figures: ReadonlyMap<string, F>): readonly Placed<F>[] {
  const ranked = [...figures]
    .map(([memberId, figure]) => ({ memberId, figure, ends: findEnds(figure) }))
    .filter(({ figure }) => figure.value !== null && figure.n >= figure.minimumSample)
    .toSorted((a, b) => compare(a.figure, b.figure) || (a.memberId < b.memberId ? -1 : 1));
  const placed: Placed<F>[] = [];
  let first = ranked[0];
  let place = 1;
  for (const [index, one] of ranked.entries()) {
    if (first === undefined || !overlap(first.ends, one.ends)) {
      first = one;
      place = index + 1;
    }
    if (place > lastPlace) break;
    placed.push({ memberId: one.memberId, place, figure: one.figure });
  }
  return placed;
}

/** A count has an interval too: the same work would have given another one (Poisson). */
function findEnds({ unit, value, interval }: Figure): readonly [number, number] {
  if (interval !== null) return interval;
  return unit === 'count' && value !== null ? poissonInterval(value) : [value ?? 0, value ?? 0];
}

const overlap = (a: readonly [number, number], b: readonly [number, number]): boolean => a[0] <= b[1] && b[0] <= a[1];

function compare(a: Figure, b: Figure): number {
  const difference = (b.value ?? 0) - (a.value ?? 0);
  return a.better === 'lower' ? -difference : difference;
}

import { z95 } from './wilson-interval.ts';

/**
 * 95 % interval of the mean behind a count of independent events (tickets handled), in the unit of the count; Byar's approximation of the
 * exact Poisson interval, within 1 % of it from a count of 1. Throws a RangeError for a negative count. Source: Breslow and Day 1987.
 */
export function poissonInterval(count: number): readonly [low: number, high: number] {
  if (count < 0) throw new RangeError(`A count is 0 or more, not ${count}.`);
  const upper = count + 1;
  const high = upper * (1 - 1 / (9 * upper) + z95 / (3 * Math.sqrt(upper))) ** 3;
  if (count === 0) return [0, high];
  return [count * Math.max(0, 1 - 1 / (9 * count) - z95 / (3 * Math.sqrt(count))) ** 3, high];
}

/** A seeded source of chance: the same seed gives the same history on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** Picks by weight; weights need not add up to 1. */
  weighted<T>(items: readonly (readonly [item: T, weight: number])[]): T;
  /** Exponential waiting time with this mean. */
  waitMs(meanMs: number): number;
  /** Log-normal length: half of all are under `medianMs`; `spread` is the standard deviation of the logarithm. */
  lengthMs(medianMs: number, spread: number): number;
}

export function createRandom(seed: string): Random {
  let state = hash(seed);
  /** Mulberry32: 32 bits of state are plenty for a picture of a team, and it is the same everywhere. */
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  function weighted<T>(items: readonly (readonly [item: T, weight: number])[]): T {
    let left = next() * items.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of items) {
      left -= weight;
      if (left < 0) return item;
    }
    throw new Error('Nothing to pick from.');
  }
  return {
    next,
    chance: (probability) => next() < probability,
    pick: (items) => weighted(items.map((item) => [item, 1])),
    weighted,
    waitMs: (meanMs) => Math.round(-Math.log(1 - next()) * meanMs),
    lengthMs: (medianMs, spread) => {
      const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
      return Math.round(medianMs * Math.exp(spread * normal));
    },
  };
}

/** FNV-1a over the text's code units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value;
}

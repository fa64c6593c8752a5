/**
 * Numbers in [0, 1) that follow from a text alone: the same seed gives the same numbers on every machine. Not for secrets.
 * Source: xmur3 for the state and sfc32 for the numbers (Chris Doty-Humphrey, PractRand), both public domain.
 */
export function createSeededRandom(seed: string): () => number {
  const next = createHash(seed);
  let [a, b, c, d] = [next(), next(), next(), next()];
  const step = () => {
    const t = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    c |= 0;
    return (t >>> 0) / 4_294_967_296;
  };
  for (let round = 0; round < 12; round += 1) step();
  return step;
}

/** Fisher and Yates: a new array in random order. */
export function shuffle<T>(items: readonly T[], random: () => number): readonly T[] {
  const left = [...items];
  const drawn: T[] = [];
  while (left.length > 0) drawn.push(...left.splice(Math.floor(random() * left.length), 1));
  return drawn;
}

function createHash(text: string): () => number {
  let h = 1_779_033_703 ^ text.length;
  for (let index = 0; index < text.length; index += 1) {
    h = Math.imul(h ^ text.charCodeAt(index), 3_432_918_353);
    h = (h << 13) | (h >>> 19);
  }
  return () => {
    h = Math.imul(h ^ (h >>> 16), 2_246_822_507);
    h = Math.imul(h ^ (h >>> 13), 3_266_489_909);
    h ^= h >>> 16;
    return h >>> 0;
  };
}

import { createHash } from 'node:crypto';

/** An id that is the same whenever the same is asked for again: a repeated request then changes nothing. A UUID of version 8 (RFC 9562). */
export function toStableId(...parts: readonly string[]): string {
  const hex = createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32);
  const [a, b, c, d, e] = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(13, 16), hex.slice(17, 20), hex.slice(20, 32)];
  return `${a}-${b}-8${c}-a${d}-${e}`;
}

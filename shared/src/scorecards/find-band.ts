import { keepsBound } from './bound.ts';
import type { Band, BandScale } from './target.ts';

/** The first band that holds a value; null when none does (sources leave gaps). */
export function findBand(scale: BandScale, value: number): Band | null {
  return scale.bands.find((band) => keepsBound(value, band.holds) === true) ?? null;
}

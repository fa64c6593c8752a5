import type { EpochMs } from '@shiftlight/shared/time/instant.ts';

/**
 * Instants that somebody else put into words, as `formatInstant` would: making the browser's formats costs a page more time than
 * everything else that its badges need.
 */
export interface SaidInstants {
  readonly locale: string;
  /** The words hold from here … */
  readonly from: EpochMs;
  /** … until the day ends: then `16:20` is no longer today's. */
  readonly until: EpochMs;
  readonly words: readonly (readonly [at: EpochMs, words: string])[];
}

let said: ReadonlyMap<EpochMs, string> = new Map();
let holds: Omit<SaidInstants, 'words'> = { locale: '', from: 0, until: 0 };

/** Keeps the words; those of an earlier day or another locale go. */
export function learnInstants({ words, ...next }: SaidInstants): void {
  const isSame = next.locale === holds.locale && next.until === holds.until;
  said = new Map([...(isSame ? said : []), ...words]);
  holds = { ...next, from: isSame ? Math.min(holds.from, next.from) : next.from };
}

/** The words for `at` beside `now`, when they were learned. */
export function findSaidInstant(at: EpochMs, now: EpochMs, locale: string): string | undefined {
  return locale === holds.locale && now >= holds.from && now < holds.until ? said.get(at) : undefined;
}

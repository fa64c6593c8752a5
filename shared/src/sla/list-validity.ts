import type { EpochMs } from '../time/instant.ts';

/** A version of rules and from when it was meant to hold. */
export interface VersionStart {
  readonly version: number;
  readonly validFrom: EpochMs;
}

/** `replaced`: a newer version took its whole time; `past`: it held once, for what came then. */
export type ValidityState = 'current' | 'planned' | 'past' | 'replaced';

/** When a version is in force: [from, until), `until` null = with no end in sight; both null for one that is replaced. */
export interface Validity {
  readonly state: ValidityState;
  readonly from: EpochMs | null;
  readonly until: EpochMs | null;
}

/**
 * When each of several versions holds, in the order given. At every instant the newest version holds whose start has come; so a newer one
 * takes over everything from its own start on, planned versions included.
 */
export function listValidity<T extends VersionStart>(versions: readonly T[], now: EpochMs): readonly (T & Validity)[] {
  return versions.map((one) => {
    const newer = versions.filter(({ version }) => version > one.version).map(({ validFrom }) => validFrom);
    const until = newer.length === 0 ? null : Math.min(...newer);
    if (until !== null && until <= one.validFrom) return { ...one, state: 'replaced', from: null, until: null };
    return { ...one, state: stateOf(one.validFrom, until, now), from: one.validFrom, until };
  });
}

function stateOf(from: EpochMs, until: EpochMs | null, now: EpochMs): ValidityState {
  if (from > now) return 'planned';
  return until !== null && until <= now ? 'past' : 'current';
}

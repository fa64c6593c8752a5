import { readFileSync } from 'node:fs';
import type { Vector } from './vector.ts';

/** Conventions of one project, as options of the runner. */
export interface PeerProfile {
  readonly name: string;
  readonly options: Readonly<Record<string, string>>;
}

/** Guarantee: the file is ours and the unit test reads every profile of it. */
function readProfiles(): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const text = readFileSync(new URL('peers.json', import.meta.url), 'utf8');
  const parsed = JSON.parse(text) as { readonly profiles: Readonly<Record<string, Readonly<Record<string, string>>>> };
  return parsed.profiles;
}

export const peerProfiles = readProfiles();

/**
 * The profile by which a vector may pass where ours does not give its value; null when there is none.
 * A strict vector hangs on no convention, so only the brute force may: it reads the wall clock, and some of its strict
 * scenarios have waits over a change of clocks whose length depends on that.
 */
export function findProfile(vector: Vector): PeerProfile | null {
  const name = vector.source ?? '';
  const options = peerProfiles[name];
  if (options === undefined || (vector.strict === true && name !== 'brute-force')) return null;
  return { name, options };
}

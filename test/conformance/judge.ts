import { agrees, NeedsLog } from './check.ts';
import { getCheck } from './checks/index.ts';
import { chooseConventions, type Conventions, ourConventions } from './conventions.ts';
import { findHeldWrong } from './held-wrong.ts';
import { findProfile } from './peers.ts';
import type { Vector } from './vector.ts';

/** What came of one vector. `profile` names the peer's conventions by which it passed; `reason` why it did not pass or was not run. */
export interface Verdict {
  readonly id: string;
  readonly kind: string;
  readonly outcome: 'passed' | 'failed' | 'held-wrong' | 'skipped';
  readonly profile: string | null;
  readonly reason: string | null;
  readonly expected: unknown;
  readonly got: unknown;
}

/** Options that the runner was given; `chosen` are the conventions that follow from them. */
export interface Judging {
  readonly options: Readonly<Record<string, string>>;
  readonly chosen: Conventions;
}

export const byDefault: Judging = { options: {}, chosen: ourConventions };

/** Conventions in force by default under which a vector's `alternatives` name another value than `expected`. */
const defaultAlternatives: Readonly<Record<string, string>> = { instant: 'true' };

/**
 * The value that the vector states under the conventions in force. An alternative names only what its author worked out again;
 * where a convention was chosen and no alternative is given, a scenario's due instant is the same, the rest is not known.
 */
function findWanted(vector: Vector, { options }: Judging): unknown {
  const inForce = { ...defaultAlternatives, ...options };
  const { expected, alternatives = {} } = vector;
  const name = Object.keys(alternatives).find((key) => inForce[key] === 'true');
  if (name !== undefined) return alternatives[name];
  const chosen = Object.keys(options).length > 0;
  return chosen && typeof expected === 'object' && expected !== null && 'dueAt' in expected
    ? { dueAt: expected.dueAt }
    : expected;
}

function toleranceOf(vector: Vector): number {
  if (vector.tolerance !== undefined) return vector.tolerance;
  return vector.conventionDependent?.includes('precision: rounding') === true ? 1 : 1e-6;
}

/** Judges a vector by our conventions and the options; one that hangs on a convention of its project, by that project's profile. */
export function judge(vector: Vector, judging: Judging = byDefault): Verdict {
  const kind = vector.metric ?? vector.kind ?? vector.dataset ?? 'unknown';
  const wanted = findWanted(vector, judging);
  const verdict = { id: vector.id, kind, profile: null, reason: null, expected: wanted, got: null };
  const heldWrong = findHeldWrong(vector);
  if (heldWrong !== null) return { ...verdict, outcome: 'held-wrong', reason: heldWrong };
  try {
    const check = getCheck(vector);
    const within = { within: toleranceOf(vector) };
    const got = check(vector, judging.chosen);
    if (agrees(got, wanted, within)) return { ...verdict, outcome: 'passed', got };
    const profile = findProfile(vector);
    if (profile !== null) {
      const options = { ...judging.options, ...profile.options };
      const theirs = check(vector, chooseConventions(judging.chosen, profile.options));
      const wantedByThem = findWanted(vector, { ...judging, options });
      if (agrees(theirs, wantedByThem, within))
        return { ...verdict, outcome: 'passed', profile: profile.name, expected: wantedByThem, got: theirs };
    }
    return { ...verdict, outcome: 'failed', got };
  } catch (error) {
    if (error instanceof NeedsLog) return { ...verdict, outcome: 'skipped', reason: error.message };
    return { ...verdict, outcome: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

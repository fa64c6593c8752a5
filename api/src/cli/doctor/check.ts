import type { Env } from '../../env.ts';
import type { Instance } from '../../instance.ts';

/** `problem` makes the doctor fail; `warning` is worth knowing. */
export type Level = 'ok' | 'warning' | 'problem';

/** What one check found, and what to do unless all is well. */
export interface Finding {
  readonly level: Level;
  readonly about: string;
  readonly found: string;
  readonly advice: string | null;
}

export interface Patient {
  readonly env: Env;
  /** Null when the database could not be opened: checks that need it find nothing. */
  readonly instance: Instance | null;
  /** Why it could not be opened. */
  readonly openError: Error | null;
}

/** One thing that the doctor looks at. Never throws for a sick patient: that is a finding. */
export type Check = (patient: Patient) => Promise<readonly Finding[]>;

/** All is well. */
export function ok(about: string, found: string): Finding {
  return { level: 'ok', about, found, advice: null };
}

export function warning(about: string, found: string, advice: string): Finding {
  return { level: 'warning', about, found, advice };
}

export function problem(about: string, found: string, advice: string): Finding {
  return { level: 'problem', about, found, advice };
}

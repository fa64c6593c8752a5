import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Receiver } from './feed/delivery.ts';
import type { Intervention } from './world/intervene.ts';

/** What a restarted desk must know; everything else follows from the seed. */
export interface DeskState {
  readonly seed: string;
  readonly startAt: number;
  readonly liveFrom: number;
  readonly receiver: Receiver;
  readonly signIns: readonly SignIn[];
  readonly acknowledged: number;
  /** Up to this instant everything that systems beside the desk tell was acknowledged; null = nothing yet. */
  readonly besideUntil: number | null;
  /** Since when the people of the desk use the product themselves; null = not yet. */
  readonly lifeFrom: number | null;
  /** How the colleagues sign in, by e-mail. */
  readonly accounts: Readonly<Record<string, DeskAccount>>;
}

export interface DeskAccount {
  readonly password: string;
  /** The session of the last sign-in, so that a restart signs nobody in again; null = none yet. */
  readonly cookie: string | null;
}

/** How somebody signs in to the practice workspace. */
export interface SignIn {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly role: string;
}

export interface DeskStore {
  find(): DeskState | null;
  save(state: DeskState): void;
  interventions(): readonly Intervention[];
  append(intervention: Intervention): void;
}

/** Keeps the state in a folder of its own, readable by this account only: it holds the connector's secret. */
export function createDeskStore(folder: string): DeskStore {
  const stateFile = path.join(folder, 'state.json');
  const interventionsFile = path.join(folder, 'interventions.jsonl');
  return {
    find: () => (existsSync(stateFile) ? parseState(readFileSync(stateFile, 'utf8')) : null),
    save: (state) => {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      writeFileSync(`${stateFile}.new`, JSON.stringify(state, null, 2), { mode: 0o600 });
      renameSync(`${stateFile}.new`, stateFile);
    },
    interventions: () =>
      existsSync(interventionsFile) ? parseInterventions(readFileSync(interventionsFile, 'utf8')) : [],
    append: (intervention) => appendFileSync(interventionsFile, `${JSON.stringify(intervention)}\n`, { mode: 0o600 }),
  };
}

/** What states of earlier versions do not hold. */
const sinceThen = { besideUntil: null, lifeFrom: null, accounts: {} };

function parseState(text: string): DeskState {
  const state: DeskState = { ...sinceThen, ...JSON.parse(text) };
  const printed = state.signIns.map(({ email, password }) => [email, { password, cookie: null }] as const);
  return { ...state, accounts: { ...Object.fromEntries(printed), ...state.accounts } };
}

function parseInterventions(text: string): Intervention[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

import { setTimeout as pause } from 'node:timers/promises';
import { createBesideFeed } from '../beside/beside-feed.ts';
import type { DeskState } from '../desk-state.ts';
import type { World } from '../world/world.ts';
import { createLife } from './live.ts';
import { createOffice, signInPauseMs } from './office.ts';

/** How often other systems tell what is new. */
const besideEveryMs = 60_000;
/** The first rounds follow each other soon: figures and triggers come in bit by bit. */
const rounds = { soonMs: 20_000, soonFor: 15, everyMs: 300_000 } as const;

export interface LifeStart {
  readonly state: DeskState;
  readonly world: World;
  /** Resolves when the history of the tickets is there. */
  readonly loaded: Promise<void>;
  readonly signal: AbortSignal;
  change(changes: Partial<DeskState>): void;
  /** Keeps how somebody signs in, at once: a new password is told only once. */
  keep(account: DeskState['accounts']): void;
  onProblem(what: string): void;
}

/** Lets other systems tell and people use the product, once the tickets are there, until the signal. */
export function startLife({ state, world, loaded, signal, change, keep, onProblem }: LifeStart) {
  const lifeFrom = state.lifeFrom ?? Date.now();
  change({ lifeFrom });
  const { receiver, accounts } = state;
  const beside = createBesideFeed({
    receiver,
    world,
    lifeFrom,
    until: state.besideUntil ?? state.startAt,
    onProgress: (besideUntil) => change({ besideUntil }),
  });
  const hook = new URL(receiver.webhookUrl);
  const office = createOffice({
    baseUrl: hook.origin,
    accounts,
    signal,
    pauseMs: signInPauseMs,
    onChange: (email, account) => keep({ [email]: account }),
  });
  const connectorId = hook.pathname.split('/').at(-1) ?? '';
  const giveRound = createLife({ office, world, connectorId, lifeFrom, signal, onProblem });

  const told = loaded.then(() => beside.push(Date.now(), signal));
  const settled = told.then(() => giveRound(Date.now()));
  const telling = told.then(async () => {
    for (;;) {
      await pause(besideEveryMs, undefined, { signal });
      await beside.push(Date.now(), signal);
    }
  });
  const using = settled.then(async () => {
    for (let round = 0; ; round += 1) {
      await pause(round < rounds.soonFor ? rounds.soonMs : rounds.everyMs, undefined, { signal });
      await giveRound(Date.now());
    }
  });
  return { settled, courses: [telling, using] } as const;
}

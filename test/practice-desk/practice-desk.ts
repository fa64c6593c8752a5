import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { DeskState, DeskStore } from './desk-state.ts';
import type { DeskColleague } from './feed/delivery.ts';
import { createFeed } from './feed/feed.ts';
import { startLife } from './life/start-life.ts';
import { createDeskServer } from './web/server.ts';
import { intervene } from './world/intervene.ts';
import { agents, bot } from './world/team.ts';
import { createWorld, type World } from './world/world.ts';

const beatMs = 1_000;
const saveEveryMs = 5_000;

export interface PracticeDesk {
  readonly baseUrl: string;
  /** Resolves when the whole history was acknowledged by the API. */
  readonly loaded: Promise<void>;
  /** Resolves when the people of the desk have had their first round through the product. */
  readonly settled: Promise<void>;
  stop(): Promise<void>;
}

export interface PracticeDeskOptions {
  readonly port: number;
  readonly state: DeskState;
  readonly store: DeskStore;
  onProgress(acknowledged: number, total: number): void;
  /** Somebody of the desk could not do something in the product; the rest goes on. */
  onProblem(what: string): void;
  /** The feed ended for good; the pages stay. */
  onFault(error: unknown): void;
}

export const colleagues: readonly DeskColleague[] = [
  ...agents.map(({ id, name, email }) => ({ id, name, email, kind: 'agent' as const })),
  { ...bot, email: null, kind: 'bot' },
];

/** Starts the desk: pages at once, then history to the API, then life as it goes on. */
export async function startPracticeDesk({
  port,
  state,
  store,
  onProgress,
  onProblem,
  onFault,
}: PracticeDeskOptions): Promise<PracticeDesk> {
  const world = restoreWorld(state, store);
  const ended = new AbortController();
  let woken = Promise.withResolvers<void>();
  const server = createDeskServer({
    world,
    reply: (reply) => {
      const intervention = { ...reply, at: Date.now() };
      store.append(intervention);
      intervene(world, intervention);
      woken.resolve();
    },
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));

  let current = state;
  let savedAt = 0;
  let isLoading = true;
  const save = () => store.save(current);
  const keep = (account: DeskState['accounts']) => {
    current = { ...current, accounts: { ...current.accounts, ...account } };
    save();
  };
  const change = (changes: Partial<DeskState>) => {
    current = { ...current, ...changes };
    if (Date.now() - savedAt <= saveEveryMs) return;
    save();
    savedAt = Date.now();
  };
  const feed = createFeed({
    receiver: state.receiver,
    colleagues,
    acknowledged: state.acknowledged,
    onProgress: (acknowledged, total) => {
      change({ acknowledged });
      if (isLoading) onProgress(acknowledged, total);
    },
  });
  const { signal } = ended;
  const pushUntilNow = () => feed.push(world.events, Date.now(), signal);
  const loaded = pushUntilNow();
  const living = loaded.then(async () => {
    isLoading = false;
    for (;;) {
      woken = Promise.withResolvers();
      await Promise.race([woken.promise, pause(beatMs, undefined, { signal })]);
      world.advance(Date.now());
      await pushUntilNow();
    }
  });
  const { settled, courses } = startLife({ state, world, loaded, signal, change, keep, onProblem });
  const faults = new Set<unknown>();
  const finished = Promise.all(
    [living, ...courses].map((course) =>
      course.catch((error: unknown) => {
        // What keeps the history from loading ends every course with the same error.
        if (!signal.aborted && !faults.has(error)) onFault(error);
        faults.add(error);
      }),
    ),
  );
  return {
    baseUrl: `http://127.0.0.1:${toPort(server.address())}`,
    loaded,
    settled,
    stop: async () => {
      ended.abort();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await finished;
      save();
    },
  };
}

/** The same world as before the desk was stopped, and what would have happened since. */
function restoreWorld(state: DeskState, store: DeskStore): World {
  const world = createWorld(state);
  for (const intervention of store.interventions()) intervene(world, intervention);
  world.advance(Date.now());
  return world;
}

function toPort(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The practice desk has no port.');
  return address.port;
}

import type { AddressInfo } from 'node:net';
import type { DeskState, DeskStore } from './desk-state.ts';
import type { DeskColleague } from './feed/delivery.ts';
import { createFeed } from './feed/feed.ts';
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
  stop(): Promise<void>;
}

export interface PracticeDeskOptions {
  readonly port: number;
  readonly state: DeskState;
  readonly store: DeskStore;
  onProgress(acknowledged: number, total: number): void;
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

  let acknowledged = state.acknowledged;
  let savedAt = 0;
  const save = () => store.save({ ...state, acknowledged });
  const feed = createFeed({
    receiver: state.receiver,
    colleagues,
    acknowledged,
    onProgress: (position, total) => {
      acknowledged = position;
      if (Date.now() - savedAt > saveEveryMs) save();
      if (Date.now() - savedAt > saveEveryMs) savedAt = Date.now();
      onProgress(position, total);
    },
  });
  const pushUntilNow = () => feed.push(world.events, Date.now(), ended.signal);
  const loaded = pushUntilNow();
  const living = loaded.then(async () => {
    for (;;) {
      woken = Promise.withResolvers();
      await Promise.race([woken.promise, pause(beatMs, ended.signal)]);
      world.advance(Date.now());
      await pushUntilNow();
    }
  });
  const finished = living.catch((error: unknown) => {
    if (!ended.signal.aborted) onFault(error);
  });
  return {
    baseUrl: `http://127.0.0.1:${toPort(server.address())}`,
    loaded,
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

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        reject(new Error('stopped'));
      },
      { once: true },
    );
  });
}

function toPort(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The practice desk has no port.');
  return address.port;
}

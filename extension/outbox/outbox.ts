import { passingProblems } from '../api-client/api-problem.ts';
import type { OutboxView } from '../messaging/outbox-view.ts';
import { Problem, type ProblemCode } from '../messaging/problem.ts';
import type { OutboxEntry, OutboxStore } from './outbox-store.ts';

/** A person of one API; writes are sent for the one who made them, and for nobody else. */
export interface Sender {
  readonly owner: string;
  /** Throws a `Problem`. */
  send(path: string, input: unknown): Promise<void>;
}

export interface OutboxDependencies {
  readonly store: OutboxStore;
  findSender(): Promise<Sender | null>;
  onSignedOut(): Promise<void>;
  /** Frees what storage can do without. */
  makeRoom(): Promise<void>;
  /** Runs it while nobody else sends from the same store. */
  alone(run: () => Promise<void>): Promise<void>;
  readonly now: () => number;
  /** Calls back after so many ms, as far as whoever holds the outbox lives that long. */
  later(run: () => void, delayMs: number): void;
}

export interface Outbox {
  /** Keeps a write on disk, then begins to send. The same request id a second time is the same write. */
  submit(path: string, input: OutboxEntry['input'] & { readonly requestId: string }): Promise<void>;
  view(): Promise<OutboxView>;
  dismiss(requestId: string): Promise<void>;
  retry(requestId: string): Promise<void>;
  /** Sends what waits, as far as its turn has come. `isFresh` = something changed for the better: waiting times end. */
  flush(isFresh?: boolean): Promise<void>;
}

const firstDelayMs = 1_000;
const longestDelayMs = 5 * 60_000;
/** Nobody is burdened by asking an address where nobody answers. */
const longestOfflineMs = 30_000;

/** Writes of one module are sent in the order in which they were made; another module's do not wait for them. */
const toLane = (path: string): string => path.slice(0, path.indexOf('.'));

export function createOutbox(dependencies: OutboxDependencies): Outbox {
  const { store, findSender, onSignedOut, makeRoom, alone, now, later } = dependencies;
  /** Lanes that wait after a failure. Not kept: whoever starts anew may try at once. */
  const waiting = new Map<string, { readonly until: number; readonly failures: number }>();
  let running: Promise<void> | null = null;
  let isWanted = false;

  function holdBack(lane: string, code: ProblemCode): void {
    const failures = (waiting.get(lane)?.failures ?? 0) + 1;
    const longest = code === 'unreachable' ? longestOfflineMs : longestDelayMs;
    const delayMs = Math.min(longest, firstDelayMs * 2 ** (failures - 1));
    waiting.set(lane, { until: now() + delayMs, failures });
    // The turn has come when the delay is over, also for a clock that was set back meanwhile or is a moment behind the timer.
    later(() => {
      const held = waiting.get(lane);
      if (held?.failures === failures) waiting.set(lane, { until: 0, failures });
      void flush();
    }, delayMs);
  }

  const hasWaiting = async () => (await store.read()).entries.some(({ refusal }) => refusal === null);

  async function findNext(owner: string): Promise<OutboxEntry | null> {
    const { entries } = await store.read();
    const isDue = ({ path }: OutboxEntry) => (waiting.get(toLane(path))?.until ?? 0) <= now();
    return entries.find((entry) => entry.owner === owner && entry.refusal === null && isDue(entry)) ?? null;
  }

  async function settle(entry: OutboxEntry, problem: Problem | null): Promise<void> {
    const { requestId, path, owner } = entry;
    await store.change(({ entries, accepted }) =>
      problem === null
        ? {
            entries: entries.filter((other) => other.requestId !== requestId),
            accepted: [...accepted, { requestId, path, owner, at: now() }],
          }
        : {
            entries: entries.map((other) =>
              other.requestId === requestId
                ? { ...other, refusal: { code: problem.code, detail: problem.detail } }
                : other,
            ),
            accepted,
          },
    );
  }

  async function sendAll(): Promise<void> {
    // Nobody is asked who they are while there is nothing to send.
    while (await hasWaiting()) {
      const sender = await findSender();
      const entry = sender === null ? null : await findNext(sender.owner);
      if (sender === null || entry === null) return;
      const lane = toLane(entry.path);
      const problem = await sender.send(entry.path, entry.input).then(() => null, toKnown);
      if (problem?.code === 'signed-out') return onSignedOut();
      if (problem !== null && passingProblems.has(problem.code)) {
        holdBack(lane, problem.code);
      } else {
        waiting.delete(lane);
        await settle(entry, problem);
      }
    }
  }

  async function flush(isFresh = false): Promise<void> {
    if (isFresh) waiting.clear();
    isWanted = true;
    running ??= (async () => {
      try {
        while (isWanted) {
          await alone(async () => {
            isWanted = false;
            await sendAll();
          });
        }
      } finally {
        running = null;
      }
    })();
    await running;
  }

  return {
    async submit(path, input) {
      const sender = await findSender();
      if (sender === null) throw new Problem('signed-out');
      const { requestId } = input;
      const entry: OutboxEntry = { requestId, path, input, createdAt: now(), owner: sender.owner, refusal: null };
      const keep = () =>
        store.change(({ entries, accepted }) => ({
          entries: entries.some((other) => other.requestId === requestId) ? entries : [...entries, entry],
          accepted,
        }));
      await keep().catch(async () => {
        await makeRoom();
        await keep();
      });
      void flush();
    },
    async view() {
      const sender = await findSender();
      const { entries, accepted } = await store.read();
      const isOwn = ({ owner }: { readonly owner: string }) => owner === sender?.owner;
      return {
        writes: entries
          .filter(isOwn)
          .map(({ requestId, path, input, createdAt, refusal }) => ({ requestId, path, input, createdAt, refusal })),
        accepted: accepted.filter(isOwn).map(({ requestId, path, at }) => ({ requestId, path, at })),
      };
    },
    dismiss: (requestId) =>
      store.change(({ entries, accepted }) => ({
        entries: entries.filter((entry) => entry.requestId !== requestId),
        accepted,
      })),
    async retry(requestId) {
      await store.change(({ entries, accepted }) => ({
        entries: entries.map((entry) => (entry.requestId === requestId ? { ...entry, refusal: null } : entry)),
        accepted,
      }));
      void flush(true);
    },
    flush,
  };
}

const toKnown = (error: unknown): Problem => (error instanceof Problem ? error : new Problem('server-error'));

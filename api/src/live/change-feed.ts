import { EventEmitter } from 'node:events';
import type { Logger } from 'pino';
import pg from 'pg';
import { z } from 'zod';

/** Tickets that changed in one workspace; `tickets` null = some notifications may have been lost, look at everything again. */
export interface Change {
  readonly workspaceId: string;
  readonly tickets: readonly (readonly [connectorId: string, externalId: string])[] | null;
}

const payload = z.union([
  z.object({ workspaceId: z.string(), tickets: z.array(z.tuple([z.string(), z.string()])) }),
  z.object({ workspaceId: z.string(), rules: z.literal(true) }),
  z.object({ sessionsOf: z.string() }),
]);

/** What else is announced on the same channel. */
export interface FeedListeners {
  /** Policies, calendars, roles, teams or memberships of the workspace changed. */
  readonly onRulesChanged: (workspaceId: string) => void;
  /** Sessions of somebody ended. */
  readonly onSessionsEnded: (userId: string) => void;
}

const reconnectMs = 500;

export interface ChangeFeed {
  /** Calls back for every change of the workspace until the signal aborts. */
  subscribe(workspaceId: string, onChange: (change: Change) => void, signal: AbortSignal): void;
  /** Workspaces with a subscriber, and how many subscribers there are in all. */
  readonly subscribers: number;
  close(): Promise<void>;
}

/**
 * Listens on one database connection of its own for what any API process committed and hands it to this process's
 * subscribers. After a lost connection every subscriber is told to look at everything again.
 */
export async function openChangeFeed(
  url: string,
  log: Logger,
  listeners: FeedListeners,
): Promise<ChangeFeed> {
  const emitter = new EventEmitter();
  emitter.setMaxListeners(0);
  let client: pg.Client | null = null;
  let closed = false;
  let subscribers = 0;

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: url, keepAlive: true });
    next.on('notification', (message) => deliver(message.payload ?? ''));
    next.on('error', (error) => log.warn({ err: error }, 'change feed lost its database connection'));
    next.on('end', () => {
      if (!closed) setTimeout(reconnect, reconnectMs).unref();
    });
    await next.connect();
    await next.query('LISTEN shiftlight');
    client = next;
  }

  function reconnect(): void {
    if (closed) return;
    connect().then(
      () => {
        for (const workspaceId of emitter.eventNames()) {
          emitter.emit(workspaceId, { workspaceId: String(workspaceId), tickets: null } satisfies Change);
        }
      },
      () => setTimeout(reconnect, reconnectMs).unref(),
    );
  }

  function deliver(text: string): void {
    const message = payload.safeParse(JSON.parse(text));
    if (!message.success) return log.warn('a notification of unknown form was ignored');
    if ('sessionsOf' in message.data) listeners.onSessionsEnded(message.data.sessionsOf);
    else if ('rules' in message.data) {
      listeners.onRulesChanged(message.data.workspaceId);
      emitter.emit(message.data.workspaceId, { workspaceId: message.data.workspaceId, tickets: null } satisfies Change);
    } else emitter.emit(message.data.workspaceId, message.data satisfies Change);
  }

  await connect();
  return {
    subscribe(workspaceId, onChange, signal) {
      if (signal.aborted) return;
      subscribers += 1;
      emitter.on(workspaceId, onChange);
      signal.addEventListener('abort', () => {
        subscribers -= 1;
        emitter.off(workspaceId, onChange);
      });
    },
    get subscribers() {
      return subscribers;
    },
    async close() {
      closed = true;
      await client?.end();
    },
  };
}

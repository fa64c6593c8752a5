import { EventEmitter } from 'node:events';
import { liveTopics, type LiveTopic } from '@shiftlight/shared/views/live-message.ts';
import type { Logger } from 'pino';
import pg from 'pg';
import { z } from 'zod';
import { pause } from '../jobs/pause.ts';

/** Tickets that changed in one workspace; `tickets` null = some notifications may have been lost, look at everything again. */
export interface TicketsChange {
  readonly workspaceId: string;
  readonly tickets: readonly (readonly [connectorId: string, externalId: string])[] | null;
}

/** Something beside tickets changed for these members. */
export interface TopicChange {
  readonly workspaceId: string;
  readonly topic: LiveTopic;
  readonly members: readonly string[];
}

export type Change = TicketsChange | TopicChange;

const payload = z.union([
  z.object({ workspaceId: z.string(), tickets: z.array(z.tuple([z.string(), z.string()])) }),
  z.object({ workspaceId: z.string(), topic: z.enum(liveTopics), members: z.array(z.string()) }),
  z.object({ workspaceId: z.string(), rules: z.literal(true) }),
  z.object({ sessionsOf: z.string() }),
]);

/** What else is announced on the same channel. */
export interface FeedListeners {
  /** Policies, calendars, roles, teams or memberships of the workspace changed. */
  readonly onRulesChanged: (workspaceId: string) => void;
  /** Sessions of somebody ended. */
  readonly onSessionsEnded: (userId: string) => void;
  /** The connection was lost for a while: any of the above may have happened. */
  readonly onMissed: () => void;
}

const reconnectMs = 500;

export interface ChangeFeed {
  /** Calls back for every change of the workspace until the signal aborts. */
  subscribe(workspaceId: string, onChange: (change: Change) => void, signal: AbortSignal): void;
  /** Calls back for every change of tickets in any workspace; null = some notifications of all workspaces may have been lost. */
  subscribeAll(onChange: (change: TicketsChange | null) => void, signal: AbortSignal): void;
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
  heartbeatMs = 15_000,
): Promise<ChangeFeed> {
  const emitter = new EventEmitter();
  emitter.setMaxListeners(0);
  const everywhere = new EventEmitter<{ change: [TicketsChange | null] }>();
  const closing = new AbortController();
  let subscribers = 0;
  let reconnecting = Promise.resolve();
  let client = await connect();

  async function connect(): Promise<pg.Client> {
    const next = new pg.Client({
      connectionString: url,
      keepAlive: true,
      // Tells the connection apart in pg_stat_activity, whatever it asked last.
      application_name: 'shiftlight-changes',
      query_timeout: heartbeatMs,
      connectionTimeoutMillis: heartbeatMs,
    });
    next.on('notification', (message) => deliver(message.payload ?? ''));
    next.on('error', (error) => log.warn({ err: error }, 'change feed lost its database connection'));
    try {
      await next.connect();
      await next.query('LISTEN shiftlight');
    } catch (error) {
      next.end().catch(() => {});
      throw error;
    }
    watch(next);
    return next;
  }

  /** Replaces the connection once when it ends, or when it no longer answers: a network can be lost without a word. */
  function watch(current: pg.Client): void {
    const beat = setInterval(() => void current.query('SELECT 1').catch(replace), heartbeatMs).unref();
    let replaced = false;
    current.once('end', replace);
    function replace(): void {
      clearInterval(beat);
      if (replaced || closing.signal.aborted) return;
      replaced = true;
      current.removeAllListeners('notification');
      current.end().catch(() => {});
      reconnecting = reconnect();
    }
  }

  async function reconnect(): Promise<void> {
    while (!closing.signal.aborted) {
      await pause(reconnectMs, closing.signal);
      if (closing.signal.aborted) return;
      try {
        client = await connect();
      } catch {
        continue;
      }
      listeners.onMissed();
      for (const workspaceId of emitter.eventNames()) {
        emitter.emit(workspaceId, { workspaceId: String(workspaceId), tickets: null } satisfies Change);
      }
      everywhere.emit('change', null);
      return;
    }
  }

  function deliver(text: string): void {
    const message = payload.safeParse(JSON.parse(text));
    if (!message.success) return log.warn('a notification of unknown form was ignored');
    if ('sessionsOf' in message.data) listeners.onSessionsEnded(message.data.sessionsOf);
    else if ('rules' in message.data) {
      listeners.onRulesChanged(message.data.workspaceId);
      emitter.emit(message.data.workspaceId, { workspaceId: message.data.workspaceId, tickets: null } satisfies Change);
    } else {
      emitter.emit(message.data.workspaceId, message.data satisfies Change);
      if ('tickets' in message.data) everywhere.emit('change', message.data);
    }
  }

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
    subscribeAll(onChange, signal) {
      if (signal.aborted) return;
      everywhere.on('change', onChange);
      signal.addEventListener('abort', () => everywhere.off('change', onChange));
    },
    get subscribers() {
      return subscribers;
    },
    async close() {
      closing.abort();
      await reconnecting;
      await client.end();
    },
  };
}

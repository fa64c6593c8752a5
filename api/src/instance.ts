import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { createAuth, type Auth } from './auth/create-auth.ts';
import { openDatabase } from './database/open-database.ts';
import { openDb, type Db } from './db.ts';
import { createServices, type Services } from './dependencies.ts';
import type { Env } from './env.ts';
import { createAppendQueue, type AppendQueue } from './ingest/append-queue.ts';
import type { AppendDependencies } from './ingest/append-batches.ts';
import { createIngestCounters, type IngestCounters } from './ingest/ingest-counters.ts';
import { createAppendBusiness, type AppendBusiness } from './ingest/append-business.ts';
import { createBusinessRepository } from './ingest/business.repository.ts';
import { createQuarantineRepository, type QuarantineRepository } from './ingest/quarantine.repository.ts';
import { createReceiver } from './ingest/receive-delivery.ts';
import { createTicketsToReadRepository, type TicketsToReadRepository } from './ingest/tickets-to-read.repository.ts';
import { openChangeFeed, type ChangeFeed } from './live/change-feed.ts';
import { createRulesCache } from './rules/rules-cache.ts';
import { createRulesRepository } from './rules/rules.repository.ts';
import { createSecrets } from './secrets/create-secrets.ts';
import { createContextFactory, type ContextFactory } from './trpc/create-context.ts';

/** Everything that one process of the API holds, wired; without sockets and loops, so that the command line uses the same. */
export interface Instance {
  readonly env: Env;
  readonly db: Db;
  readonly services: Services;
  readonly auth: Auth;
  readonly contexts: ContextFactory;
  readonly feed: ChangeFeed;
  readonly queue: AppendQueue;
  readonly append: AppendDependencies;
  readonly appendBusiness: AppendBusiness;
  readonly quarantine: QuarantineRepository;
  readonly toRead: TicketsToReadRepository;
  readonly receive: ReturnType<typeof createReceiver>;
  readonly registry: Registry;
  readonly counters: IngestCounters;
  /** What keeps this process from serving; null when nothing does. */
  findReadinessProblem(): Promise<string | null>;
  /** Commits what was accepted and closes everything that this process opened. */
  close(): Promise<void>;
}

/** Opens the database (embedded unless DATABASE_URL is set), migrates it and wires the services. Throws an Error that says what to do. */
export async function openInstance(env: Env, log: Logger, now: () => number = Date.now): Promise<Instance> {
  mkdirSync(env.DATA_DIR, { recursive: true });
  // The database may run as another account and must be able to walk through.
  chmodSync(env.DATA_DIR, 0o755);
  const database = await openDatabase(env, join(env.projectFolder, 'prisma/migrations'), log);
  const db = openDb(database.url);
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'shiftlight_' });
  const counters = createIngestCounters(registry);
  const secrets = createSecrets(env);
  const rules = createRulesCache(createRulesRepository(db), now);
  let forgetViewers = () => {};
  const feed = await openChangeFeed(database.url, log, {
    onRulesChanged: (workspaceId) => {
      rules.forget(workspaceId);
      forgetViewers();
    },
    onSessionsEnded: () => forgetViewers(),
    onMissed: () => {
      rules.forgetAll();
      forgetViewers();
    },
  });
  new Gauge({
    name: 'shiftlight_live_subscribers',
    help: 'Open live channels.',
    registers: [registry],
    collect() {
      this.set(feed.subscribers);
    },
  });
  const append = { db, rules, now, secrets, counters };
  const queue = createAppendQueue(append);
  const business = createBusinessRepository(db);
  const appendBusiness = createAppendBusiness({ db, repository: business, counters, secrets, now });
  const way = { rules, feed, queue, append, business, appendBusiness, log };
  const services = createServices({ env, db, secrets, now }, way);
  const auth = createAuth({ env, db, secrets, report: (message) => log.error(message) });
  const quarantine = createQuarantineRepository(db);
  const toRead = createTicketsToReadRepository(db);
  const receive = createReceiver({
    connectors: services.connectors,
    queue,
    appendBusiness,
    quarantine,
    toRead,
    secrets,
    counters,
    now,
  });
  const contexts = createContextFactory(services, auth, (error) =>
    log.warn({ err: error }, 'open sockets could not be checked'),
  );
  forgetViewers = () => contexts.forget();
  let closing = false;
  return {
    env,
    db,
    services,
    auth,
    contexts,
    feed,
    queue,
    append,
    appendBusiness,
    quarantine,
    toRead,
    receive,
    registry,
    counters,
    async findReadinessProblem() {
      if (closing) return 'This process is shutting down.';
      try {
        await db.pool.query('SELECT 1');
        return null;
      } catch {
        return 'The database does not answer.';
      }
    },
    async close() {
      closing = true;
      await queue.drain();
      await feed.close();
      await db.close();
      await database.stop();
    },
  };
}

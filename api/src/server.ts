import { createServer, type Server } from 'node:http';
import { applyWSSHandler } from '@trpc/server/adapters/ws';
import type { Logger } from 'pino';
import { WebSocketServer } from 'ws';
import type { Env } from './env.ts';
import { createApp } from './http/create-app.ts';
import { publicUrl } from './auth/own-origins.ts';
import { createHookHandler } from './http/hook-handler.ts';
import { startBreachTimer } from './ingest/breach-timer.ts';
import { refreshProjections } from './ingest/refresh-projections.ts';
import { openInstance, type Instance } from './instance.ts';
import { startCoachingLoop } from './jobs/coaching-loop.ts';
import { openReconcile } from './jobs/reconcile/open-reconcile.ts';
import { startCountsLoop } from './jobs/counts-loop.ts';
import { startFiguresLoop } from './jobs/figures-loop.ts';
import { startImportLoop } from './jobs/import-loop.ts';
import { startSamplingLoop } from './jobs/sampling-loop.ts';
import { startLeavingLoop } from './jobs/leaving-loop.ts';
import { startRecountLoop } from './jobs/recount-loop.ts';
import { startRetentionLoop } from './jobs/retention-loop.ts';
import { startSyncLoop } from './jobs/sync-loop.ts';
import { toSyncDependencies } from './jobs/to-sync-dependencies.ts';
import { appRouter } from './root.ts';

export interface RunningServer {
  readonly instance: Instance;
  readonly port: number;
  /** Stops taking requests, finishes those under way, commits what was accepted, closes everything. */
  stop(): Promise<void>;
}

/** Live channel's path. */
export const socketPath = '/trpc-ws';
const drainMs = 10_000;
const farewellMs = 2_000;

/** Starts the API: HTTP, live channel, breach timer, log readers. Throws an Error that says what to do. */
export async function startServer(env: Env, log: Logger): Promise<RunningServer> {
  const instance = await openInstance(env, log);
  const app = createApp(instance, log);
  const takeHook = createHookHandler(instance.receive, instance.counters, log, publicUrl(env));
  const http = createServer((request, response) => void (takeHook(request, response) || app(request, response)));
  // Helpdesks keep connections open; a proxy in front must not see them closed under its hands.
  http.keepAliveTimeout = 65_000;
  const sockets = new WebSocketServer({ server: http, path: socketPath, maxPayload: 256 * 1024 });
  // It repeats the errors of `http`, whose own listener reports them: without this the repetition would end the process.
  sockets.on('error', () => {});
  const handler = applyWSSHandler({
    wss: sockets,
    router: appRouter,
    createContext: ({ req, res, info }) => instance.contexts.fromSocket(req, info.connectionParams, res),
    keepAlive: { enabled: true, pingMs: 20_000, pongWaitMs: 10_000 },
    onError: ({ error, path }) => {
      if (error.code === 'INTERNAL_SERVER_ERROR')
        log.error({ err: error.cause ?? error, path }, 'live procedure failed');
    },
  });
  let port: number;
  try {
    await refreshProjections(instance.append, log);
    port = await listen(http, env);
  } catch (error) {
    await instance.close();
    throw error;
  }
  const timer = startBreachTimer(instance.append, log);
  const sync = startSyncLoop({ ...toSyncDependencies(instance, log), reconcile: openReconcile(instance) });
  const coaching = startCoachingLoop({ ...instance.services.coachingEvaluation, feed: instance.feed, log });
  const figures = startFiguresLoop({
    db: instance.db,
    figures: instance.services.figures,
    closing: instance.services.closing,
    log,
    now: instance.append.now,
  });
  const imports = startImportLoop({
    repository: instance.services.importsRepository,
    service: instance.services.imports,
    log,
    now: instance.append.now,
  });
  const sampling = startSamplingLoop({ sampling: instance.services.sampling, log });
  const retention = startRetentionLoop(instance.services.retention, log);
  const leaving = startLeavingLoop(instance.services, log);
  const recount = startRecountLoop({ recount: instance.services.recount, log });
  const counts = startCountsLoop({ counts: instance.services.whatIfCounts, log, now: instance.append.now });
  log.info({ port }, 'Shiftlight is serving');
  let stopping: Promise<void> | null = null;

  async function stop(): Promise<void> {
    // Clients are told to come back, so that they go to another process or wait for the next one.
    handler.broadcastReconnectNotification();
    for (const socket of sockets.clients) {
      socket.close(1012, 'restarting');
      // Whoever does not answer in time (asleep, out of reach) does not keep us from stopping.
      setTimeout(() => socket.terminate(), farewellMs).unref();
    }
    sockets.close();
    const loops = [timer, sync, coaching, figures, imports, sampling, retention, leaving, counts, recount];
    await Promise.all([closeHttp(http), ...loops.map((loop) => loop.stop())]);
    await instance.close();
    log.info('Shiftlight has stopped');
  }

  return { instance, port, stop: () => (stopping ??= stop()) };
}

function listen(http: Server, env: Env): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', (error) => reject(explainListenError(error, env)));
    http.listen(env.PORT, env.HOST, () => {
      const address = http.address();
      resolve(typeof address === 'object' && address !== null ? address.port : env.PORT);
    });
  });
}

function explainListenError(error: Error, env: Env): Error {
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return new Error(
      `Port ${env.PORT} is taken, perhaps by a Shiftlight that still runs. Stop it, or choose another one: PORT=${env.PORT + 10} npm start`,
      { cause: error },
    );
  }
  if (code === 'EACCES')
    return new Error(`Port ${env.PORT} may not be used by this account. Choose one above 1023: PORT=4400`, {
      cause: error,
    });
  if (code === 'EADDRNOTAVAIL')
    return new Error(`This machine has no address ${env.HOST}. Set HOST to one that it has, or leave it out.`, {
      cause: error,
    });
  return error;
}

/** Finishes what is under way; connections that stay open longer than the drain time are cut. */
function closeHttp(http: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => http.closeAllConnections(), drainMs);
    http.close(() => {
      clearTimeout(cut);
      resolve();
    });
    http.closeIdleConnections();
  });
}

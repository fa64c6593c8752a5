import { createExpressMiddleware } from '@trpc/server/adapters/express';
import express, { type ErrorRequestHandler, type Express } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Instance } from '../instance.ts';
import { appRouter } from '../root.ts';
import { createAuthRoutes } from './auth-routes.ts';
import { createImportRoutes } from './import-routes.ts';
import { createDeveloperRoutes } from './developer-routes.ts';
import { createHealthRoutes } from './health-routes.ts';
import { createPageRoutes } from './page-routes.ts';

/** The HTTP side but for webhooks: health, sign-in, procedures, pages. */
export function createApp(instance: Instance, log: Logger): Express {
  const { env } = instance;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', env.TRUST_PROXY);
  app.use(createHealthRoutes(instance));
  app.use(createAuthRoutes(instance.auth, () => instance.contexts.forget()));
  app.use(createImportRoutes(instance));
  app.use(
    '/trpc',
    createExpressMiddleware({
      router: appRouter,
      createContext: ({ req }) => instance.contexts.fromRequest(req),
      onError: ({ error, path }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR') log.error({ err: error.cause ?? error, path }, 'procedure failed');
      },
    }),
  );
  app.use(
    helmet({
      contentSecurityPolicy: {
        directives: { 'style-src': ["'self'", "'unsafe-inline'"], 'upgrade-insecure-requests': null },
      },
      strictTransportSecurity: false,
    }),
  );
  app.use(createDeveloperRoutes(instance));
  const pages = join(env.projectFolder, 'extension/.output/web');
  if (existsSync(pages)) app.use(createPageRoutes(pages));
  app.use((_request, response) => {
    response.status(404).json({ error: 'There is nothing at this address.' });
  });
  const onError: ErrorRequestHandler = (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    const status = findStatus(error);
    if (status === 500) log.error({ err: error }, 'request failed');
    response
      .status(status)
      .json({ error: messages[status] ?? 'Something went wrong on our side. It was logged; please try again.' });
  };
  app.use(onError);
  return app;
}

const messages: Readonly<Record<number, string>> = {
  400: 'The request could not be read: it is incomplete or not in the announced format.',
  413: 'The request is too large. Send less at once.',
  415: 'The request is in a format or encoding that is not supported.',
};

/** Body parsers and Express attach the status to what they throw. */
function findStatus(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('status' in error)) return 500;
  const { status } = error;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}

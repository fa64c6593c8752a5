import express, { type Router } from 'express';
import { join } from 'node:path';

/** The built pages: hashed assets for ever, the page itself never from a cache; every other path is the single page's own. */
export function createPageRoutes(folder: string): Router {
  const router = express.Router();
  router.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }));
  router.use(express.static(folder, { index: false, maxAge: '1h' }));
  router.get('/{*path}', (request, response, next) => {
    if (request.accepts('html') === false) return next();
    response.set('cache-control', 'no-cache').sendFile('index.html', { root: folder });
  });
  return router;
}

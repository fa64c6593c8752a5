import express, { type Router } from 'express';
import { publicUrl } from '../auth/own-origins.ts';
import type { Instance } from '../instance.ts';
import { createApiExamples } from './openapi/api-examples.ts';
import { createOpenApi } from './openapi/public-api.ts';
import { writeExamplesPage } from './openapi/write-examples-page.ts';

/** `/openapi.json`: the interface for other systems. `/developers`: the same as calls that can be pasted into a shell. For everybody. */
export function createDeveloperRoutes({ env, services }: Pick<Instance, 'env' | 'services'>): Router {
  const router = express.Router();
  const url = publicUrl(env);
  const description = createOpenApi(url);
  router.get('/openapi.json', (_request, response) => {
    // Tools in a browser read it from other pages; it holds nothing of anybody.
    response.set({ 'access-control-allow-origin': '*', 'cache-control': 'max-age=300' }).json(description);
  });
  router.get('/developers', (_request, response) => {
    const examples = createApiExamples(url, services.foundation.now());
    response.set('cache-control', 'no-cache').type('html').send(writeExamplesPage(url, examples));
  });
  return router;
}

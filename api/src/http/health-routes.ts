import express, { type Router } from 'express';
import type { Instance } from '../instance.ts';

/** /healthz: the process answers. /readyz: it can serve. /metrics: Prometheus text, for loopback and private networks of the operator. */
export function createHealthRoutes(instance: Instance): Router {
  const router = express.Router();
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    const problem = await instance.findReadinessProblem();
    response
      .status(problem === null ? 200 : 503)
      .json(problem === null ? { status: 'ready' } : { status: 'not ready', problem });
  });
  router.get('/metrics', async (_request, response) => {
    response.type(instance.registry.contentType).send(await instance.registry.metrics());
  });
  return router;
}

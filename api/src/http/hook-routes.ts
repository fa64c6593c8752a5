import express, { type Router } from 'express';
import type { IngestCounters } from '../ingest/ingest-counters.ts';
import type { DeliveryAnswer } from '../ingest/receive-delivery.ts';
import type { SignedDelivery } from '../connectors/verify-signature.ts';
import { ShiftlightError } from '../errors.ts';

/** A delivery of a helpdesk is small; 1 MiB leaves room for 1,000 pushed events. */
const bodyLimit = '1mb';

type Receive = (connectorId: string, delivery: SignedDelivery) => Promise<DeliveryAnswer>;

/** POST /hooks/<connector>: raw bytes in (the signature is over them), an answer after commit. */
export function createHookRoutes(receive: Receive, counters: IngestCounters): Router {
  const router = express.Router();
  const readBody = express.raw({ type: () => true, limit: bodyLimit, inflate: true });

  router.post(
    '/hooks/:connectorId',
    (request, response, next) =>
      readBody(request, response, (error?: unknown) => {
        if (error !== undefined) counters.deliveries.inc({ outcome: isTooLarge(error) ? 'oversized' : 'truncated' });
        next(error);
      }),
    async (request, response) => {
      const body: unknown = request.body;
      const delivery = { headers: request.headers, body: Buffer.isBuffer(body) ? body : Buffer.alloc(0) };
      try {
        const { status, ...answer } = await receive(request.params.connectorId, delivery);
        response.status(status).json(answer);
      } catch (error) {
        // Not acknowledged: the sender tries again, or the log is read later. Nothing is lost.
        counters.deliveries.inc({ outcome: 'unavailable' });
        const message =
          error instanceof ShiftlightError
            ? error.message
            : 'The delivery could not be stored now. Send it again in a moment.';
        response.status(503).set('retry-after', '5').json({ outcome: 'unavailable', message });
      }
    },
  );
  router.all('/hooks/:connectorId', (_request, response) => {
    response.status(405).set('allow', 'POST').json({ error: 'Deliveries are sent with POST.' });
  });
  return router;
}

function isTooLarge(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'status' in error && error.status === 413;
}

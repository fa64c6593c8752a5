import express, { type Response, type Router } from 'express';
import type { Logger } from 'pino';
import type { IngestCounters } from '../ingest/ingest-counters.ts';
import type { DeliveryAnswer } from '../ingest/receive-delivery.ts';
import type { SignedDelivery } from '../connectors/verify-signature.ts';
import { ShiftlightError } from '../errors.ts';
import { findReadFault, type ReadFault } from './read-fault.ts';

/** A delivery of a helpdesk is small; 1 MiB leaves room for 1,000 pushed events. */
const bodyLimit = '1mb';

type Receive = (connectorId: string, delivery: SignedDelivery) => Promise<DeliveryAnswer>;

const wrongMethod = {
  status: 405,
  outcome: 'wrong-method',
  message: 'Deliveries are sent with POST.',
} as const;
const notStored = 'The delivery could not be stored now. Send it again in a moment.';

/** POST /hooks/<connector>: raw bytes in (the signature is over them), an answer after commit. Every answer has an outcome and a message. */
export function createHookRoutes(receive: Receive, counters: IngestCounters, log: Logger): Router {
  const router = express.Router();
  const readBody = express.raw({ type: () => true, limit: bodyLimit, inflate: true });

  function refuse(response: Response, { status, outcome, message }: ReadFault | typeof wrongMethod): void {
    counters.deliveries.inc({ outcome });
    response.status(status).json({ outcome, message });
  }

  router.post(
    '/hooks/:connectorId',
    (request, response, next) =>
      readBody(request, response, (error?: unknown) => {
        if (error === undefined) next();
        else refuse(response, findReadFault(error));
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
        const isOurs = error instanceof ShiftlightError;
        if (!isOurs) log.error({ err: error }, 'a delivery could not be stored');
        const message = isOurs ? error.message : notStored;
        response.status(503).set('retry-after', '5').json({ outcome: 'unavailable', message });
      }
    },
  );
  router.all('/hooks/:connectorId', (_request, response) => {
    refuse(response.set('allow', 'POST'), wrongMethod);
  });
  return router;
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { IngestCounters } from '../ingest/ingest-counters.ts';
import type { DeliveryAnswer } from '../ingest/receive-delivery.ts';
import type { SignedDelivery } from '../connectors/verify-signature.ts';
import { ShiftlightError } from '../errors.ts';
import { readBody } from './read-body.ts';
import { findReadFault } from './read-fault.ts';

/** A delivery of a helpdesk is small; 1 MiB leaves room for 1,000 pushed events. */
const bodyLimit = 1_048_576;
const path = /^\/hooks\/([^/?]+)\/?(?:\?|$)/;
const notStored = 'The delivery could not be stored now. Send it again in a moment.';

type Receive = (connectorId: string, delivery: SignedDelivery) => Promise<DeliveryAnswer>;

/** Takes a request if it is for it, and says so. */
export type HookHandler = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * POST /hooks/<connector> below `ownUrl`, as the world knows it: raw bytes in (the signature is over them), an answer after commit. Every answer has an outcome and a message.
 * On bare node:http: deliveries are most of what a busy API gets, and a framework's way to the same few lines costs as much as storing one.
 */
export function createHookHandler(
  receive: Receive,
  counters: IngestCounters,
  log: Logger,
  ownUrl: string,
): HookHandler {
  async function answer(request: IncomingMessage, response: ServerResponse, connectorId: string): Promise<void> {
    // Some helpdesks ask whether anybody is there before they save an address.
    if (request.method === 'HEAD') {
      request.resume();
      response.writeHead(200).end();
      return;
    }
    if (request.method !== 'POST') {
      request.resume();
      counters.deliveries.inc({ outcome: 'wrong-method' });
      response.setHeader('allow', 'POST');
      return send(response, 405, { outcome: 'wrong-method', message: 'Deliveries are sent with POST.' });
    }
    let body: Buffer;
    try {
      body = await readBody(request, bodyLimit);
    } catch (error) {
      const { status, outcome, message } = findReadFault(error);
      counters.deliveries.inc({ outcome });
      // What was not read would be taken for the next request.
      response.setHeader('connection', 'close');
      return send(response, status, { outcome, message });
    }
    try {
      const { status, reply, ...rest } = await receive(connectorId, {
        headers: request.headers,
        body,
        method: 'POST',
        url: ownUrl + (request.url ?? ''),
      });
      send(response, status, reply ?? rest);
    } catch (error) {
      // Not acknowledged: the sender tries again, or the log is read later. Nothing is lost.
      counters.deliveries.inc({ outcome: 'unavailable' });
      const isOurs = error instanceof ShiftlightError;
      if (!isOurs) log.error({ err: error }, 'a delivery could not be stored');
      response.setHeader('retry-after', '5');
      send(response, 503, { outcome: 'unavailable', message: isOurs ? error.message : notStored });
    }
  }

  return (request, response) => {
    const connectorId = path.exec(request.url ?? '')?.[1];
    if (connectorId === undefined) return false;
    answer(request, response, connectorId).catch((error: unknown) => {
      log.error({ err: error }, 'a delivery could not be answered');
      response.destroy();
    });
    return true;
  };
}

function send(response: ServerResponse, status: number, answer: object): void {
  const body = JSON.stringify(answer);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
}

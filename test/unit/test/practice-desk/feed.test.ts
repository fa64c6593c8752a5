import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sign } from '@shiftlight/api/connectors/verify-signature.ts';
import { shiftlightSignature } from '@shiftlight/api/connectors/signature-spec.ts';
import { createFeed } from '../../../practice-desk/feed/feed.ts';
import { days } from '../../../practice-desk/world/durations.ts';
import { createWorld } from '../../../practice-desk/world/world.ts';

const secret = 'a secret of the test';
const startAt = Date.UTC(2026, 8, 1);

interface Received {
  readonly ids: string[];
  readonly signed: boolean[];
  answers: number[];
}

let server: Server;
let received: Received;

beforeEach(async () => {
  received = { ids: [], signed: [], answers: [] };
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      const timestamp = String(request.headers['x-shiftlight-timestamp']);
      const expected = sign(shiftlightSignature, secret, { timestamp, body }).toString();
      received.signed.push(request.headers['x-shiftlight-signature'] === expected);
      const status = received.answers.shift() ?? 202;
      const { events = [] }: { events?: { id: string }[] } = JSON.parse(body.toString());
      if (status < 300) received.ids.push(...events.map(({ id }) => id));
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(() => server.close());

function createTestFeed(acknowledged = 0) {
  const webhookUrl = `http://127.0.0.1:${parsePort(server.address())}/hooks/desk`;
  return createFeed({ receiver: { webhookUrl, secret }, colleagues: [], acknowledged, onProgress: () => {} });
}

function parsePort(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

describe('the feed of the practice desk', () => {
  const world = createWorld({ seed: 'feed', startAt, liveFrom: startAt + days(30) });
  world.advance(startAt + days(12));
  const ids = world.events.map(({ id }) => id);
  const { signal } = new AbortController();

  test('delivers every event once, in order, signed as the API checks it', async () => {
    await createTestFeed().push(world.events, startAt + days(13), signal);
    expect(received.ids).toEqual(ids);
    expect(received.signed.every(Boolean)).toBe(true);
  });

  test('goes on where it was acknowledged before', async () => {
    await createTestFeed(700).push(world.events, startAt + days(13), signal);
    expect(received.ids).toEqual(ids.slice(700));
  });

  test('tries again when the API is busy', async () => {
    received.answers = [202, 503, 429];
    await createTestFeed().push(world.events, startAt + days(13), signal);
    expect(received.ids).toEqual(ids);
  });

  test('says so when the API refuses', async () => {
    received.answers = [401];
    await expect(createTestFeed().push(world.events, startAt + days(13), signal)).rejects.toThrow('refused');
  });

  test('keeps back what has not happened yet', async () => {
    await createTestFeed().push(world.events, startAt - 1, signal);
    expect(received.ids).toEqual([]);
  });
});

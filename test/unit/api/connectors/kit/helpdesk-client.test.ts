import { afterEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createHelpdeskClient } from '@shiftlight/api/connectors/kit/helpdesk-client.ts';
import {
  faultKinds,
  notFound,
  ok,
  startVendorServer,
  type VendorServer,
} from '../../../../helpdesks/vendors/vendor-server.ts';

let server: VendorServer;
afterEach(() => server.stop());

const waits: number[] = [];
function connect(timeoutMs = 5_000) {
  waits.length = 0;
  return createHelpdeskClient({
    product: 'Desk',
    baseUrl: server.baseUrl,
    headers: { authorization: 'secret' },
    signal: new AbortController().signal,
    now: Date.now,
    limit: { requests: 100, perMs: 1_000 },
    rightsAdvice: 'Give it more rights.',
    timeoutMs,
    pause: async (ms) => void waits.push(ms),
  });
}
const body = z.object({ fine: z.boolean() });

describe('an answer arrives through', () => {
  test.each(faultKinds.map((kind) => [kind]))('%s', async (kind) => {
    server = await startVendorServer(() => ok({ fine: true }));
    const client = connect();
    server.failNext(kind);
    expect(await client.get('/x', { page: 1 }, body)).toEqual({ fine: true });
    expect(server.requests).toHaveLength(kind === 'slow' ? 1 : 2);
  });
});

test('it waits as the helpdesk says, and twice as long each time when it does not', async () => {
  server = await startVendorServer(() => ok({ fine: true }));
  const client = connect();
  server.failNext('refused-for-rate', 'cut-off', 'cut-off', 'not-json');
  await client.get('/x', {}, body);
  expect(waits).toEqual([0, 1_000, 2_000, 4_000]);
});

test('a helpdesk that goes on failing is left alone after five attempts, with the reason', async () => {
  server = await startVendorServer(() => ok({ fine: true }));
  const client = connect();
  server.failNext(...Array.from({ length: 5 }, () => 'server-error' as const));
  await expect(client.get('/x', {}, body)).rejects.toThrow('Desk answered 503; trying again later.');
  expect(server.requests).toHaveLength(5);
});

test.each([
  { status: 401, message: /refused the sign-in/ },
  { status: 403, message: /does not let this account read \/x\. Give it more rights\./ },
  { status: 404, message: /nothing at \/x/ },
  { status: 302, message: /sends us elsewhere/ },
])('an answer of $status is told and not tried again', async ({ status, message }) => {
  server = await startVendorServer(() => ({ status, body: {} }));
  await expect(connect().get('/x', {}, body)).rejects.toThrow(message);
  expect(server.requests).toHaveLength(1);
});

test('what is not there is null when it is looked for', async () => {
  server = await startVendorServer(() => notFound);
  expect(await connect().find('/x', {}, body)).toBeNull();
});

test('an unexpected form is told with its place, and not tried again', async () => {
  server = await startVendorServer(() => ok({ fine: 'no' }));
  await expect(connect().get('/x', {}, body)).rejects.toThrow(/unexpected form \(\/x: fine/);
  expect(server.requests).toHaveLength(1);
});

test('a next page on another host is not followed: it would be given the credentials', async () => {
  server = await startVendorServer(() => ok({ fine: true }));
  await expect(connect().get('https://elsewhere.test/x', {}, body)).rejects.toThrow(/another host. Nothing was sent/);
  expect(server.requests).toEqual([]);
});

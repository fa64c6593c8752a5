import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readDeliveries } from '../../builders/counters.ts';
import { post, signHeaders, type DeliveryAnswer } from '../../builders/pushing-desk.ts';
import { sendRaw } from '../../builders/raw-http.ts';
import { goodBody, useDeliveryStage } from './delivery-stage.ts';

const stage = useDeliveryStage();
const minute = 60_000;

interface Refusal {
  readonly name: string;
  readonly send: () => Promise<DeliveryAnswer>;
  readonly status: number;
  readonly outcome: string;
  readonly message: RegExp;
}

describe('a delivery that is refused leaves nothing behind', () => {
  test.each<Refusal>([
    {
      name: 'unsigned',
      send: () => post(stage.hook, goodBody(), {}),
      status: 401,
      outcome: 'unsigned',
      message: /not signed.*Send the timestamp and signature headers/,
    },
    {
      name: 'signed, without the time of signing',
      send: () => {
        const { 'x-shiftlight-timestamp': _, ...headers } = signHeaders(stage.desk.secret, goodBody());
        return post(stage.hook, goodBody(), headers);
      },
      status: 401,
      outcome: 'unsigned',
      message: /not signed/,
    },
    {
      name: 'signed with another secret',
      send: () => post(stage.hook, '{}', signHeaders('another secret', '{}')),
      status: 401,
      outcome: 'wrong-signature',
      message: /signature does not fit.*Check the secret/,
    },
    {
      name: 'changed after it was signed',
      send: () => post(stage.hook, '{"events":[ ]}', signHeaders(stage.desk.secret, '{"events":[]}')),
      status: 401,
      outcome: 'wrong-signature',
      message: /sign the raw bytes/,
    },
    {
      name: 'signed for another time than it says',
      send: () => {
        const headers = signHeaders(stage.desk.secret, '{}', Date.now() - 10 * minute);
        return post(stage.hook, '{}', { ...headers, 'x-shiftlight-timestamp': String(Math.floor(Date.now() / 1000)) });
      },
      status: 401,
      outcome: 'wrong-signature',
      message: /does not fit/,
    },
    {
      name: 'replayed six minutes later',
      send: () => post(stage.hook, '{}', signHeaders(stage.desk.secret, '{}', Date.now() - 6 * minute)),
      status: 401,
      outcome: 'stale',
      message: /signed too long ago.*Check the clock/,
    },
    {
      name: 'signed by a clock six minutes ahead',
      send: () => post(stage.hook, '{}', signHeaders(stage.desk.secret, '{}', Date.now() + 6 * minute)),
      status: 401,
      outcome: 'stale',
      message: /Check the clock/,
    },
    {
      name: 'to a connector that does not exist',
      send: () => post(`${stage.instance.baseUrl}/hooks/${randomUUID()}`, '{}', signHeaders(stage.desk.secret, '{}')),
      status: 404,
      outcome: 'unknown-connector',
      message: /Copy it again/,
    },
    {
      name: 'to an address that is no connector’s',
      send: () => post(`${stage.instance.baseUrl}/hooks/'%20OR%201=1`, '{}', signHeaders(stage.desk.secret, '{}')),
      status: 404,
      outcome: 'unknown-connector',
      message: /No connected helpdesk has this address/,
    },
    {
      name: 'larger than 1 MiB',
      send: () => {
        const body = JSON.stringify({ events: [], padding: 'x'.repeat(1024 * 1024) });
        return post(stage.hook, body, signHeaders(stage.desk.secret, body));
      },
      status: 413,
      outcome: 'oversized',
      message: /larger than 1 MiB.*fewer events/,
    },
    {
      name: 'small, and larger than 1 MiB when unpacked',
      send: () => {
        const body = Uint8Array.from(gzipSync('x'.repeat(20 * 1024 * 1024)));
        return post(stage.hook, body, { ...signHeaders(stage.desk.secret, body), 'content-encoding': 'gzip' });
      },
      status: 413,
      outcome: 'oversized',
      message: /larger than 1 MiB/,
    },
    {
      name: 'packed in a way that nobody knows',
      send: () => post(stage.hook, '{}', { ...signHeaders(stage.desk.secret, '{}'), 'content-encoding': 'brownie' }),
      status: 415,
      outcome: 'unsupported-encoding',
      message: /Content-Encoding/,
    },
    {
      name: 'announced as packed and not packed',
      send: () => post(stage.hook, '{}', { ...signHeaders(stage.desk.secret, '{}'), 'content-encoding': 'gzip' }),
      status: 400,
      outcome: 'unreadable',
      message: /could not be read/,
    },
  ])('$name: $status $outcome', async ({ send, status, outcome, message }) => {
    const before = await readDeliveries(stage.instance, outcome);
    const answer = await send();
    expect(answer).toMatchObject({ status, body: { outcome, message: expect.stringMatching(message) } });
    expect(await readDeliveries(stage.instance, outcome)).toBe(before + 1);
    expect([await stage.countEvents(), await stage.listSetAside()]).toEqual([0, []]);
  });

  test.each(['GET', 'PUT', 'DELETE'])('%s: 405 wrong-method, and which one is right', async (method) => {
    const before = await readDeliveries(stage.instance, 'wrong-method');
    const response = await fetch(stage.hook, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    expect(await response.json()).toEqual({ outcome: 'wrong-method', message: 'Deliveries are sent with POST.' });
    expect(await readDeliveries(stage.instance, 'wrong-method')).toBe(before + 1);
  });

  test.each([
    { name: 'ended', ending: 'end', answered: /^HTTP\/1\.1 400 / },
    { name: 'cut', ending: 'cut', answered: /^$/ },
  ] as const)(
    'a connection that is $name before the announced length counts as truncated',
    async ({ ending, answered }) => {
      const before = await readDeliveries(stage.instance, 'truncated');
      const body = goodBody();
      const head = { ...signHeaders(stage.desk.secret, body), host: 'x', 'content-length': String(body.length + 50) };
      const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}`);
      const request = `POST /hooks/${stage.desk.connectorId} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`;
      expect(await sendRaw(stage.instance.baseUrl, request, ending)).toMatch(answered);
      await expect.poll(() => readDeliveries(stage.instance, 'truncated')).toBe(before + 1);
      expect(await stage.countEvents()).toBe(0);
    },
  );
});

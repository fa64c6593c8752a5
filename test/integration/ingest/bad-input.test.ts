import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readDeliveries } from '../../builders/counters.ts';
import {
  connectPushingDesk,
  deliver,
  post,
  signHeaders,
  type DeliveryAnswer,
  type PushingDesk,
} from '../../builders/pushing-desk.ts';
import { sendRaw } from '../../builders/raw-http.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { writeTicket } from '../../builders/ticket-events.ts';

const minute = 60_000;

let instance: TestInstance;
let desk: PushingDesk;
beforeAll(async () => {
  instance = await createTestInstance();
});
beforeEach(async () => {
  desk = await connectPushingDesk(instance);
});
afterAll(() => instance.close());

const hook = () => `${instance.baseUrl}/hooks/${desk.connectorId}`;
const goodBody = () => JSON.stringify({ events: [writeTicket().created(Date.now() - minute)] });

async function countEvents(): Promise<number> {
  const where = 'WHERE connector_id = $1';
  const { rows } = await instance.db.pool.query(`SELECT count(*) AS n FROM event ${where}`, [desk.connectorId]);
  return rows[0].n;
}

async function listSetAside() {
  const { rows } = await instance.db.pool.query<{ reason: string; detail: string; content: unknown }>(
    'SELECT reason, detail, content FROM quarantine WHERE connector_id = $1 ORDER BY received_at, id',
    [desk.connectorId],
  );
  return rows;
}

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
      send: () => post(hook(), goodBody(), {}),
      status: 401,
      outcome: 'unsigned',
      message: /not signed.*Send the timestamp and signature headers/,
    },
    {
      name: 'signed, without the time of signing',
      send: () => {
        const { 'x-shiftlight-timestamp': _, ...headers } = signHeaders(desk.secret, goodBody());
        return post(hook(), goodBody(), headers);
      },
      status: 401,
      outcome: 'unsigned',
      message: /not signed/,
    },
    {
      name: 'signed with another secret',
      send: () => post(hook(), '{}', signHeaders('another secret', '{}')),
      status: 401,
      outcome: 'wrong-signature',
      message: /signature does not fit.*Check the secret/,
    },
    {
      name: 'changed after it was signed',
      send: () => post(hook(), '{"events":[ ]}', signHeaders(desk.secret, '{"events":[]}')),
      status: 401,
      outcome: 'wrong-signature',
      message: /sign the raw bytes/,
    },
    {
      name: 'signed for another time than it says',
      send: () => {
        const headers = signHeaders(desk.secret, '{}', Date.now() - 10 * minute);
        return post(hook(), '{}', { ...headers, 'x-shiftlight-timestamp': String(Math.floor(Date.now() / 1000)) });
      },
      status: 401,
      outcome: 'wrong-signature',
      message: /does not fit/,
    },
    {
      name: 'replayed six minutes later',
      send: () => post(hook(), '{}', signHeaders(desk.secret, '{}', Date.now() - 6 * minute)),
      status: 401,
      outcome: 'stale',
      message: /signed too long ago.*Check the clock/,
    },
    {
      name: 'signed by a clock six minutes ahead',
      send: () => post(hook(), '{}', signHeaders(desk.secret, '{}', Date.now() + 6 * minute)),
      status: 401,
      outcome: 'stale',
      message: /Check the clock/,
    },
    {
      name: 'to a connector that does not exist',
      send: () => post(`${instance.baseUrl}/hooks/${randomUUID()}`, '{}', signHeaders(desk.secret, '{}')),
      status: 404,
      outcome: 'unknown-connector',
      message: /Copy it again/,
    },
    {
      name: 'to an address that is no connector’s',
      send: () => post(`${instance.baseUrl}/hooks/'%20OR%201=1`, '{}', signHeaders(desk.secret, '{}')),
      status: 404,
      outcome: 'unknown-connector',
      message: /No connected helpdesk has this address/,
    },
    {
      name: 'larger than 1 MiB',
      send: () => {
        const body = JSON.stringify({ events: [], padding: 'x'.repeat(1024 * 1024) });
        return post(hook(), body, signHeaders(desk.secret, body));
      },
      status: 413,
      outcome: 'oversized',
      message: /larger than 1 MiB.*fewer events/,
    },
    {
      name: 'small, and larger than 1 MiB when unpacked',
      send: () => {
        const body = Uint8Array.from(gzipSync('x'.repeat(20 * 1024 * 1024)));
        return post(hook(), body, { ...signHeaders(desk.secret, body), 'content-encoding': 'gzip' });
      },
      status: 413,
      outcome: 'oversized',
      message: /larger than 1 MiB/,
    },
    {
      name: 'packed in a way that nobody knows',
      send: () => post(hook(), '{}', { ...signHeaders(desk.secret, '{}'), 'content-encoding': 'brownie' }),
      status: 415,
      outcome: 'unsupported-encoding',
      message: /Content-Encoding/,
    },
    {
      name: 'announced as packed and not packed',
      send: () => post(hook(), '{}', { ...signHeaders(desk.secret, '{}'), 'content-encoding': 'gzip' }),
      status: 400,
      outcome: 'unreadable',
      message: /could not be read/,
    },
  ])('$name: $status $outcome', async ({ send, status, outcome, message }) => {
    const before = await readDeliveries(instance, outcome);
    const answer = await send();
    expect(answer).toMatchObject({ status, body: { outcome, message: expect.stringMatching(message) } });
    expect(await readDeliveries(instance, outcome)).toBe(before + 1);
    expect([await countEvents(), await listSetAside()]).toEqual([0, []]);
  });

  test.each(['GET', 'PUT', 'DELETE'])('%s: 405 wrong-method, and which one is right', async (method) => {
    const before = await readDeliveries(instance, 'wrong-method');
    const response = await fetch(hook(), { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    expect(await response.json()).toEqual({ outcome: 'wrong-method', message: 'Deliveries are sent with POST.' });
    expect(await readDeliveries(instance, 'wrong-method')).toBe(before + 1);
  });

  test.each([
    { name: 'ended', ending: 'end', answered: /^HTTP\/1\.1 400 / },
    { name: 'cut', ending: 'cut', answered: /^$/ },
  ] as const)(
    'a connection that is $name before the announced length counts as truncated',
    async ({ ending, answered }) => {
      const before = await readDeliveries(instance, 'truncated');
      const body = goodBody();
      const head = { ...signHeaders(desk.secret, body), host: 'x', 'content-length': String(body.length + 50) };
      const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}`);
      const request = `POST /hooks/${desk.connectorId} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`;
      expect(await sendRaw(instance.baseUrl, request, ending)).toMatch(answered);
      await expect.poll(() => readDeliveries(instance, 'truncated')).toBe(before + 1);
      expect(await countEvents()).toBe(0);
    },
  );
});

const personal = [
  'Carol Castle',
  'carol@example.com',
  'My parcel is lost',
  'Elm Street',
  '4915112345678',
  'castle-carol-1',
] as const;

/** Everything a careless sender could put where it does not belong. */
const chatty = {
  subject: 'My parcel is lost, Carol Castle',
  body: 'My parcel is lost. I live in Elm Street 5.',
  from: 'carol@example.com',
  phone: 4_915_112_345_678,
  'carol@example.com': 'Carol Castle',
  notes: ['call Carol Castle', { address: 'Elm Street 5' }],
};

interface SetAside {
  readonly name: string;
  readonly content: () => string | Uint8Array<ArrayBuffer>;
  readonly status: number;
  readonly outcome: string;
  readonly message: RegExp;
  readonly reasons: readonly string[];
  /** Events that are stored all the same. */
  readonly stored: number;
}

describe('a delivery that is not understood is set aside without personal content', () => {
  const json = (content: unknown) => () => JSON.stringify(content);
  const withNeighbours = (strange: (at: number) => unknown) => () => {
    const ticket = writeTicket();
    const at = Date.now() - 10 * minute;
    return JSON.stringify({ events: [ticket.created(at), strange(at), ticket.answered(at + minute, 'alice')] });
  };

  test.each<SetAside>([
    {
      name: 'a body that is no JSON',
      content: () => 'subject=My+parcel+is+lost&from=carol@example.com',
      status: 400,
      outcome: 'not-json',
      message: /48 bytes is no JSON. Send JSON in UTF-8/,
      reasons: ['malformed'],
      stored: 0,
    },
    {
      name: 'an empty body',
      content: () => '',
      status: 400,
      outcome: 'not-json',
      message: /0 bytes/,
      reasons: ['malformed'],
      stored: 0,
    },
    {
      name: 'JSON that was cut before it was signed',
      content: () => goodBody().slice(0, -20),
      status: 400,
      outcome: 'not-json',
      message: /no JSON/,
      reasons: ['malformed'],
      stored: 0,
    },
    {
      name: 'JSON in Latin-1',
      content: () => Uint8Array.from(Buffer.from('{"events":[],"from":"Zoë Carol Castle"}', 'latin1')),
      status: 400,
      outcome: 'not-json',
      message: /Send JSON in UTF-8/,
      reasons: ['malformed'],
      stored: 0,
    },
    {
      name: 'JSON of another shape',
      content: json([chatty]),
      status: 202,
      outcome: 'set-aside',
      message: /Set aside, not lost: delivery: /,
      reasons: ['malformed'],
      stored: 0,
    },
    {
      name: 'JSON that is one text',
      content: json('My parcel is lost'),
      status: 202,
      outcome: 'set-aside',
      message: /Set aside/,
      reasons: ['malformed'],
      stored: 0,
    },
    {
      name: 'an event of an unknown type beside good ones',
      content: withNeighbours(() => ({ type: 'parcel.lost', id: 'x1', ticketId: '7', ...chatty })),
      status: 202,
      outcome: 'set-aside',
      message: /Events of type parcel\.lost are not known/,
      reasons: ['unknown-type'],
      stored: 2,
    },
    {
      name: 'a type that is somebody’s words',
      content: json({ events: [{ type: 'My parcel is lost, Carol Castle', id: 'x2' }] }),
      status: 202,
      outcome: 'set-aside',
      message: /Events of this type are not known/,
      reasons: ['unknown-type'],
      stored: 0,
    },
    {
      name: 'a malformed event beside good ones',
      content: withNeighbours((at) => ({
        ...writeTicket().asked(at, { actor: { kind: 'customer', personId: 'castle-carol-1' } }),
        visibility: 'Carol Castle',
        ...chatty,
      })),
      status: 202,
      outcome: 'set-aside',
      message: /visibility: /,
      reasons: ['malformed'],
      stored: 2,
    },
    {
      name: 'seconds where milliseconds belong',
      content: withNeighbours((at) => writeTicket().asked(Math.floor(at / 1000))),
      status: 202,
      outcome: 'set-aside',
      message: /at: /,
      reasons: ['malformed'],
      stored: 2,
    },
    {
      name: 'an event of tomorrow beside good ones',
      content: withNeighbours((at) =>
        writeTicket('9', 'castle-carol-1').created(at + 24 * 60 * minute, {
          attributes: { subject: 'My parcel is lost', requesterId: 'castle-carol-1' },
        }),
      ),
      status: 202,
      outcome: 'set-aside',
      message: /dated 20.*in the future. Check the clock of the sending system/,
      reasons: ['future-dated'],
      stored: 2,
    },
    {
      name: 'a person without a kind',
      content: json({ people: [{ id: 'alice', name: 'Carol Castle', email: 'carol@example.com' }] }),
      status: 202,
      outcome: 'set-aside',
      message: /kind: /,
      reasons: ['malformed'],
      stored: 0,
    },
    {
      name: 'three kinds of trouble at once',
      content: json({ events: [{ type: 'parcel.lost' }, { type: 'message.added' }, 'Carol Castle'] }),
      status: 202,
      outcome: 'set-aside',
      message: /Set aside/,
      reasons: ['malformed', 'malformed', 'unknown-type'],
      stored: 0,
    },
  ])('$name: $status $outcome', async ({ content, status, outcome, message, reasons, stored }) => {
    const before = await readDeliveries(instance, outcome);
    const body = content();
    const answer = await post(hook(), body, signHeaders(desk.secret, body));
    expect(answer).toMatchObject({
      status,
      body: { outcome, message: expect.stringMatching(message), appended: stored, setAside: reasons.length },
    });
    expect(await readDeliveries(instance, outcome)).toBe(before + 1);
    expect(await countEvents()).toBe(stored);
    const entries = await listSetAside();
    expect(entries.map(({ reason }) => reason).sort()).toEqual(reasons);
    for (const text of personal) {
      expect(JSON.stringify(entries), 'what is kept').not.toContain(text);
      expect(JSON.stringify(answer.body), 'what is answered').not.toContain(text);
    }
  });
});

describe('what looks strange and is still stored', () => {
  test.each([
    { name: 'NUL', written: 'before\\u0000after', read: 'before\uFFFDafter' },
    { name: 'half a surrogate pair', written: 'before\\ud83dafter', read: 'before\uFFFDafter' },
    { name: 'an escaped emoji', written: '\\ud83d\\ude80', read: '🚀' },
  ])('$name in a text becomes what the database can hold', async ({ written, read }) => {
    const event = writeTicket().created(Date.now() - minute, { attributes: { subject: 'HERE' }, rawStatus: 'HERE' });
    const body = JSON.stringify({ events: [event] }).replaceAll('HERE', written);
    expect(await post(hook(), body, signHeaders(desk.secret, body))).toMatchObject({ status: 200 });
    const { tickets } = await instance.services.tickets.lookup(desk.admin.viewer, [
      { connectorId: desk.connectorId, externalId: event.ticketId },
    ]);
    expect(tickets.map(({ subject, rawStatus }) => [subject, rawStatus])).toEqual([[read, read]]);
  });

  test('ids of the greatest length, on as many tickets as one delivery holds', async () => {
    const events = Array.from({ length: 300 }, (_, index) =>
      writeTicket(`${index}`.padStart(200, 'ö'), 'customer').created(Date.now() - minute, {
        id: `${index}`.padEnd(200, 'ü'),
      }),
    );
    expect(await deliver(instance, desk, { events })).toMatchObject({ status: 200, body: { appended: 300 } });
  });

  test('the same person twice in one delivery counts once, the later word holds', async () => {
    const person = { id: 'alice', name: 'Al', email: null, kind: 'agent' };
    const answer = await deliver(instance, desk, { people: [person, { ...person, name: 'Alice Adler' }] });
    expect(answer.status).toBe(200);
    const people = await instance.services.connectors.listPeople(desk.workspaceId, desk.connectorId);
    expect(people).toMatchObject([{ externalId: 'alice', name: 'Alice Adler' }]);
  });
});

describe('the same fact again', () => {
  test('twice in one delivery is one event', async () => {
    const event = writeTicket().created(Date.now() - minute);
    const answer = await deliver(instance, desk, { events: [event, event] });
    expect(answer).toMatchObject({ status: 200, body: { outcome: 'accepted', appended: 1, duplicates: 1 } });
    expect(await countEvents()).toBe(1);
  });

  test('in a second delivery changes nothing and is told as duplicate', async () => {
    const before = await readDeliveries(instance, 'duplicate');
    const content = { events: [writeTicket().created(Date.now() - minute)] };
    await deliver(instance, desk, content);
    expect(await deliver(instance, desk, content)).toMatchObject({
      status: 200,
      body: { outcome: 'duplicate', appended: 0, duplicates: 1 },
    });
    expect(await countEvents()).toBe(1);
    expect(await readDeliveries(instance, 'duplicate')).toBe(before + 1);
  });

  test('byte by byte with its first, still fresh signature is a duplicate', async () => {
    const body = goodBody();
    const headers = signHeaders(desk.secret, body);
    await post(hook(), body, headers);
    expect(await post(hook(), body, headers)).toMatchObject({ status: 200, body: { outcome: 'duplicate' } });
    expect(await countEvents()).toBe(1);
  });

  test('by webhook and from the log is one event, whichever comes first', async () => {
    const ticket = writeTicket();
    const [pushedFirst, readFirst] = [ticket.created(Date.now() - minute), ticket.answered(Date.now(), 'alice')];
    const { workspaceId, connectorId } = desk;
    const append = (events: readonly (typeof pushedFirst | typeof readFirst)[]) =>
      instance.queue.append({ workspaceId, connectorId, via: 'log', events });
    await deliver(instance, desk, { events: [pushedFirst] });
    expect(await append([pushedFirst, readFirst])).toEqual({ appended: 1, duplicates: 1 });
    expect(await deliver(instance, desk, { events: [readFirst] })).toMatchObject({ body: { outcome: 'duplicate' } });
    expect(await countEvents()).toBe(2);
  });

  test('sent by many at the same moment is counted as appended by exactly one', async () => {
    const content = { events: [writeTicket().created(Date.now() - minute)] };
    const answers = await Promise.all(Array.from({ length: 20 }, () => deliver(instance, desk, content)));
    const outcomes = Map.groupBy(answers, ({ body }) => body['outcome']);
    expect([outcomes.get('accepted')?.length, outcomes.get('duplicate')?.length]).toEqual([1, 19]);
  });
});

test('events that arrive in the wrong order give the same ticket as in the right one', async () => {
  const at = Date.now() - 60 * minute;
  const inOrder = (ticketId: string) => {
    const ticket = writeTicket(ticketId, 'customer-1');
    return [
      ticket.created(at),
      ticket.asked(at + minute),
      ticket.answered(at + 5 * minute, 'alice'),
      ticket.status(at + 6 * minute, 'pending', 'alice'),
      ticket.asked(at + 20 * minute),
      ticket.status(at + 30 * minute, 'solved', 'alice'),
    ];
  };
  await deliver(instance, desk, { events: inOrder('straight') });
  for (const index of [5, 2, 0, 4, 1, 3]) {
    const answer = await deliver(instance, desk, { events: inOrder('mixed').slice(index, index + 1) });
    expect(answer).toMatchObject({ status: 200, body: { appended: 1 } });
  }
  const refs = ['straight', 'mixed'].map((externalId) => ({ connectorId: desk.connectorId, externalId }));
  const { tickets } = await instance.services.tickets.lookup(desk.admin.viewer, refs);
  const [straight, mixed] = tickets.map(({ externalId: _, subject: __, position: ___, ...same }) => same);
  expect(mixed).toEqual(straight);
});

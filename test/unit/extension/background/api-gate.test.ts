import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createApiGate } from '@shiftlight/extension/background/api-gate.ts';
import type { Connection } from '@shiftlight/extension/background/connection-store.ts';
import { createKeptAnswers } from '@shiftlight/extension/background/kept-answers.ts';

const connectionOf = (memberId: string): Connection => ({
  apiUrl: 'https://shiftlight.example.com',
  token: `token of ${memberId}`,
  viewer: {
    memberId,
    name: memberId,
    email: `${memberId}@x.example`,
    role: 'agent',
    workspaceId: 'w',
    workspaceName: 'W',
    timeZone: 'UTC',
  },
  helpdesks: [],
});

let connection: Connection | null = connectionOf('alice');
let signedOut = 0;
let now = 5_000;

const kept = createKeptAnswers(
  () => now,
  () => '1.0.0',
);
const gate = createApiGate(
  async () => connection,
  kept,
  async () => void (signedOut += 1),
);
const ask = () => gate.call('query', 'me.figures', { period: 'month' });

const answerWith = (data: unknown) => vi.stubGlobal('fetch', async () => Response.json([{ result: { data } }]));
const refuseWith = (code: string, message = 'm') =>
  vi.stubGlobal('fetch', async () =>
    Response.json([{ error: { message, code: -32_000, data: { code, httpStatus: 400 } } }], { status: 400 }),
  );
const beOffline = () => vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));

beforeEach(() => {
  fakeBrowser.reset();
  connection = connectionOf('alice');
  signedOut = 0;
  now = Date.now();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('answers from the API, with the credential', async () => {
  const asked: Headers[] = [];
  vi.stubGlobal('fetch', async (_url: string, options: RequestInit) => {
    asked.push(new Headers(options.headers));
    return Response.json([{ result: { data: { n: 1 } } }]);
  });
  expect(await ask()).toMatchObject({ data: { n: 1 }, isKept: false });
  expect(asked[0]?.get('authorization')).toBe('Bearer token of alice');
});

test('gives the earlier answer with its age while the API is away', async () => {
  answerWith({ n: 1 });
  const { answeredAt } = await ask();
  beOffline();
  expect(await ask()).toEqual({ data: { n: 1 }, answeredAt, isKept: true });
});

test('does not let anybody wait for a slow API when an earlier answer is there', async () => {
  answerWith({ n: 1 });
  await ask();
  vi.stubGlobal('fetch', () => new Promise(() => {}));
  vi.useFakeTimers();
  const asked = ask();
  await vi.advanceTimersByTimeAsync(1_600);
  expect(await asked).toMatchObject({ data: { n: 1 }, isKept: true });
});

test('says that it is offline when there is no earlier answer', async () => {
  beOffline();
  await expect(ask()).rejects.toMatchObject({ code: 'unreachable' });
});

test('forgets an answer that is no longer allowed, and gives the API’s reason', async () => {
  answerWith({ n: 1 });
  await ask();
  refuseWith('FORBIDDEN', 'This needs the role lead; yours is agent.');
  await expect(ask()).rejects.toMatchObject({ code: 'no-access', detail: 'This needs the role lead; yours is agent.' });
  beOffline();
  await expect(ask()).rejects.toMatchObject({ code: 'unreachable' });
});

test('shows nobody the answers of somebody else', async () => {
  answerWith({ n: 'alice' });
  await ask();
  connection = connectionOf('bob');
  beOffline();
  await expect(ask()).rejects.toMatchObject({ code: 'unreachable' });
});

test('signs out when the session ended', async () => {
  refuseWith('UNAUTHORIZED');
  await expect(ask()).rejects.toMatchObject({ code: 'signed-out' });
  expect(signedOut).toBe(1);
});

test('keeps no answer that arrives after signing out', async () => {
  const signedIn = connection;
  vi.stubGlobal('fetch', async () => {
    connection = null;
    return Response.json([{ result: { data: { n: 1 } } }]);
  });
  await ask();
  connection = signedIn;
  beOffline();
  await expect(ask()).rejects.toMatchObject({ code: 'unreachable' });
});

test('drops the oldest answers beyond its bound', async () => {
  for (let n = 0; n < 121; n += 1) await kept.keep('o', 'a.b', n, n, now);
  expect([await kept.find('o', 'a.b', 0), (await kept.find('o', 'a.b', 120))?.data]).toEqual([null, 120]);
  expect(Object.keys(await fakeBrowser.storage.local.get(null))).toHaveLength(121);
});

test('drops an answer after a week', async () => {
  await kept.keep('o', 'a.b', null, 1, now);
  now += 7 * 24 * 60 * 60 * 1000 + 1;
  expect(await kept.find('o', 'a.b', null)).toBeNull();
});

test('reads no answer that another version of the extension kept', async () => {
  await kept.keep('o', 'a.b', null, 1, now);
  const newer = createKeptAnswers(
    () => now,
    () => '1.1.0',
  );
  expect(await newer.find('o', 'a.b', null)).toBeNull();
  await newer.keep('o', 'c.d', null, 2, now);
  expect((await newer.find('o', 'c.d', null))?.data).toBe(2);
  expect(Object.keys(await fakeBrowser.storage.local.get(null))).toHaveLength(2);
});

test('leaves nothing behind when cleared', async () => {
  await kept.keep('o', 'a.b', null, 1, now);
  await kept.clear();
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
});

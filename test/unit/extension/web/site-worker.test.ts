import { beforeEach, describe, expect, test } from 'vitest';
import { Problem, type ProblemCode } from '@shiftlight/extension/messaging/problem.ts';
import type { Viewer } from '@shiftlight/extension/messaging/connection-view.ts';
import { createOrder } from '@shiftlight/extension/storage/in-order.ts';
import { createSiteWorker, type SiteApi } from '@shiftlight/extension/web/worker/site-worker.ts';
import { anInMemoryStore } from '../../../builders/in-memory-store.ts';

const requestId = '00000000-0000-4000-8000-000000000001';
const lead: Viewer = {
  memberId: 'lead',
  name: 'Lea',
  email: 'lea@example.com',
  role: 'lead',
  workspaceName: 'Support',
  timeZone: 'UTC',
};
const rtDesk = { connectorId: 'c1', helpdesk: 'request-tracker', baseUrl: 'https://rt.example.com', name: 'RT' };

/** The server: who is signed in there, and what it took. */
let signedIn: Viewer | null = lead;
let fails: ProblemCode | null = null;
let received: { readonly path: string; readonly by: string | undefined }[] = [];
let viewerReads = 0;
let store = anInMemoryStore();
let lock = createOrder();

const api: SiteApi = {
  query: async (path) => {
    if (fails !== null) throw new Problem(fails);
    return { asked: path };
  },
  async mutation(path, _input, memberId) {
    if (fails !== null) throw new Problem(fails, fails === 'conflict' ? 'It is done already.' : null);
    if (memberId !== null && memberId !== signedIn?.memberId) throw new Problem('signed-out');
    received.push({ path, by: signedIn?.memberId });
    return null;
  },
  async readViewer() {
    viewerReads += 1;
    if (signedIn === null) throw new Problem('signed-out');
    return signedIn;
  },
  listHelpdesks: async () => [rtDesk],
  findSessionId: async () => 'session-of-lea',
};

const openTab = () =>
  createSiteWorker({ api, store, origin: 'https://s.example', alone: lock, now: () => 1_000, later: () => {} });

const submit = { type: 'outbox.submit', path: 'reviews.submit', input: { requestId, sampleId: 's1' } } as const;
const listWaiting = (tab: ReturnType<typeof openTab>) => tab.answer({ type: 'outbox.list' });

beforeEach(() => {
  signedIn = lead;
  fails = null;
  received = [];
  viewerReads = 0;
  store = anInMemoryStore();
  lock = createOrder();
});

describe('a page of the server', () => {
  test('asks the server itself, and says when the answer came', async () => {
    expect(
      await openTab().answer({ type: 'api.call', kind: 'query', path: 'reviews.queue', input: undefined }),
    ).toEqual({ ok: true, value: { data: { asked: 'reviews.queue' }, answeredAt: 1_000, isKept: false } });
  });

  test('knows who is signed in and which helpdesks there are', async () => {
    expect(await openTab().answer({ type: 'connection.get' })).toEqual({
      ok: true,
      value: {
        step: 'connected',
        apiUrl: 'https://s.example',
        viewer: lead,
        helpdesks: [{ ...rtDesk, allowed: true }],
      },
    });
  });

  test('knows which of the person’s sessions is its own', async () => {
    expect(await openTab().answer({ type: 'connection.session' })).toEqual({ ok: true, value: 'session-of-lea' });
  });

  test('tells a failure as data', async () => {
    fails = 'not-found';
    expect(await openTab().answer({ type: 'api.call', kind: 'query', path: 'reviews.get', input: {} })).toEqual({
      ok: false,
      problem: 'not-found',
    });
  });

  test('does nothing of what only the extension can do', async () => {
    expect(await openTab().answer({ type: 'connection.poll' })).toEqual({ ok: false, problem: 'no-access' });
  });

  test('asks nobody who they are while there is nothing to send', async () => {
    await openTab().flush(false);
    expect(viewerReads).toBe(0);
  });
});

describe('what is written on a page of the server', () => {
  test('is kept without the network, and sent by the page that is loaded next', async () => {
    fails = 'unreachable';
    const closed = openTab();
    await closed.answer(submit);
    await closed.flush(false);
    fails = null;
    const loaded = openTab();
    expect(await listWaiting(loaded)).toMatchObject({ value: { writes: [{ path: 'reviews.submit', refusal: null }] } });
    await loaded.flush(true);
    expect(received).toEqual([{ path: 'reviews.submit', by: 'lead' }]);
    expect(await listWaiting(loaded)).toMatchObject({ value: { writes: [], accepted: [{ requestId }] } });
  });

  test('is sent once, however many tabs are open', async () => {
    fails = 'unreachable';
    const [first, second] = [openTab(), openTab()];
    await first.answer(submit);
    await first.flush(false);
    fails = null;
    await Promise.all([first.flush(true), second.flush(true)]);
    expect(received).toHaveLength(1);
  });

  test('stays with the reason when it is refused, until its writer takes it back', async () => {
    fails = 'conflict';
    const tab = openTab();
    await tab.answer(submit);
    await tab.flush(false);
    expect(await listWaiting(tab)).toMatchObject({
      value: { writes: [{ requestId, refusal: { code: 'conflict', detail: 'It is done already.' } }] },
    });
    await tab.answer({ type: 'outbox.dismiss', requestId });
    expect(await listWaiting(tab)).toMatchObject({ value: { writes: [] } });
  });

  test('is never sent in the name of somebody who signed in meanwhile', async () => {
    fails = 'unreachable';
    const tab = openTab();
    await tab.answer(submit);
    await tab.flush(false);
    fails = null;
    signedIn = { ...lead, memberId: 'other' };
    await tab.flush(true);
    expect(received).toEqual([]);
    expect(await listWaiting(tab), 'the other sees nothing of it').toMatchObject({ value: { writes: [] } });
    signedIn = lead;
    await openTab().flush(true);
    expect(received).toEqual([{ path: 'reviews.submit', by: 'lead' }]);
  });

  test('is not taken from nobody', async () => {
    signedIn = null;
    expect(await openTab().answer(submit)).toEqual({ ok: false, problem: 'signed-out' });
  });
});

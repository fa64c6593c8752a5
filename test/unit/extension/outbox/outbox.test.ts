import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createOutbox } from '@shiftlight/extension/outbox/outbox.ts';
import { createOutboxStore } from '@shiftlight/extension/outbox/outbox-store.ts';
import { extensionStore } from '@shiftlight/extension/storage/extension-store.ts';
import { Problem, type ProblemCode } from '@shiftlight/extension/messaging/problem.ts';

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;

/** An API that answers as told; by default it takes everything. */
function anApi() {
  const received: string[] = [];
  let refuse: (path: string) => ProblemCode | null = () => null;
  return {
    received,
    refuseWith(next: typeof refuse) {
      refuse = next;
    },
    async send(path: string, input: unknown) {
      received.push(`${path} ${JSON.stringify(input)}`);
      const code = refuse(path);
      if (code !== null) throw new Problem(code, code === 'conflict' ? 'Ben decided already.' : null);
    },
  };
}

let api = anApi();
let now = 1_000;
let later: { run: () => void; delayMs: number }[] = [];
let owner: string | null = 'https://a.example alice';
let signedOut = 0;

/** A worker as it starts; what is on disk stays. */
const start = () =>
  createOutbox({
    store: createOutboxStore(extensionStore),
    findSender: async () => (owner === null ? null : { owner, send: api.send }),
    onSignedOut: async () => {
      signedOut += 1;
      owner = null;
    },
    makeRoom: async () => {},
    alone: (run) => run(),
    now: () => now,
    later: (run, delayMs) => void later.push({ run, delayMs }),
  });

const paths = async (outbox: ReturnType<typeof start>) => (await outbox.view()).writes.map(({ path }) => path);

beforeEach(() => {
  fakeBrowser.reset();
  api = anApi();
  now = 1_000;
  later = [];
  owner = 'https://a.example alice';
  signedOut = 0;
});

test('sends a write and remembers that it was confirmed', async () => {
  const outbox = start();
  await outbox.submit('disputes.open', { requestId: id(1), about: 'x' });
  await outbox.flush();
  expect(api.received).toEqual([`disputes.open {"requestId":"${id(1)}","about":"x"}`]);
  expect(await outbox.view()).toEqual({
    writes: [],
    accepted: [{ requestId: id(1), path: 'disputes.open', at: 1_000 }],
  });
});

test('sends when the delay is over, also on a computer whose clock was set back meanwhile', async () => {
  api.refuseWith(() => 'unreachable');
  const outbox = start();
  await outbox.submit('disputes.open', { requestId: id(1) });
  await outbox.flush();
  api.refuseWith(() => null);
  now -= 900;
  later[0]?.run();
  await expect.poll(() => paths(outbox)).toEqual([]);
});

test('has a write on disk before it says so, and a new worker sends it', async () => {
  api.refuseWith(() => 'unreachable');
  const killed = start();
  await killed.submit('disputes.open', { requestId: id(1) });
  await killed.flush();
  api.refuseWith(() => null);
  const woken = start();
  expect(await paths(woken)).toEqual(['disputes.open']);
  await woken.flush();
  expect(await paths(woken)).toEqual([]);
});

test('keeps the order within a module, and lets no other module wait', async () => {
  api.refuseWith((path) => (path.startsWith('disputes.') ? 'server-error' : null));
  const outbox = start();
  await outbox.submit('disputes.open', { requestId: id(1) });
  await outbox.submit('disputes.comment', { requestId: id(2) });
  await outbox.submit('coaching.acknowledge', { requestId: id(3) });
  await outbox.flush();
  expect(api.received.map((line) => line.split(' ')[0])).toEqual(['disputes.open', 'coaching.acknowledge']);
  api.refuseWith(() => null);
  await outbox.flush(true);
  expect(api.received.slice(2).map((line) => line.split(' ')[0])).toEqual(['disputes.open', 'disputes.comment']);
});

test('waits longer after every failure, and sends at once when the network returns', async () => {
  api.refuseWith(() => 'server-error');
  const outbox = start();
  await outbox.submit('disputes.open', { requestId: id(1) });
  await outbox.flush();
  for (let round = 0; round < 12; round += 1) {
    now += 1_000_000;
    await outbox.flush();
  }
  const delays = later.map(({ delayMs }) => delayMs);
  expect(delays.slice(0, 4)).toEqual([1_000, 2_000, 4_000, 8_000]);
  expect(Math.max(...delays)).toBe(300_000);
  const before = api.received.length;
  await outbox.flush();
  expect(api.received.length, 'tried before its time').toBe(before);
  await outbox.flush(true);
  expect(api.received.length).toBe(before + 1);
});

test('looks for the network at least every half minute', async () => {
  api.refuseWith(() => 'unreachable');
  const outbox = start();
  await outbox.submit('disputes.open', { requestId: id(1) });
  for (let round = 0; round < 12; round += 1) {
    now += 30_000;
    await outbox.flush();
  }
  expect(Math.max(...later.map(({ delayMs }) => delayMs))).toBe(30_000);
});

describe('a write that is refused', () => {
  test('stays with its reason, and the next one goes', async () => {
    api.refuseWith((path) => (path === 'disputes.open' ? 'conflict' : null));
    const outbox = start();
    await outbox.submit('disputes.open', { requestId: id(1) });
    await outbox.submit('disputes.comment', { requestId: id(2) });
    await outbox.flush();
    expect((await outbox.view()).writes).toEqual([
      expect.objectContaining({ requestId: id(1), refusal: { code: 'conflict', detail: 'Ben decided already.' } }),
    ]);
    await outbox.dismiss(id(1));
    expect(await paths(outbox)).toEqual([]);
  });

  test('can be sent again', async () => {
    api.refuseWith(() => 'refused');
    const outbox = start();
    await outbox.submit('disputes.open', { requestId: id(1) });
    await outbox.flush();
    api.refuseWith(() => null);
    await outbox.retry(id(1));
    await outbox.flush();
    expect((await outbox.view()).accepted.map(({ requestId }) => requestId)).toEqual([id(1)]);
  });
});

test('takes the same request twice as one write', async () => {
  api.refuseWith(() => 'unreachable');
  const outbox = start();
  await outbox.submit('disputes.open', { requestId: id(1) });
  await outbox.submit('disputes.open', { requestId: id(1) });
  expect(await paths(outbox)).toEqual(['disputes.open']);
});

test('keeps a write through a lost session and sends it for its own member only', async () => {
  api.refuseWith(() => 'signed-out');
  const outbox = start();
  await outbox.submit('disputes.open', { requestId: id(1) });
  await outbox.flush();
  expect(signedOut).toBe(1);
  api.refuseWith(() => null);
  api.received.length = 0;
  owner = 'https://a.example bob';
  await outbox.flush(true);
  expect([api.received, await paths(outbox)]).toEqual([[], []]);
  owner = 'https://a.example alice';
  await outbox.flush(true);
  expect(api.received).toHaveLength(1);
});

test('refuses a write when nobody is signed in', async () => {
  owner = null;
  await expect(start().submit('disputes.open', { requestId: id(1) })).rejects.toMatchObject({ code: 'signed-out' });
});

test('leaves what another version wrote where it is', async () => {
  await fakeBrowser.storage.local.set({ outbox: { entries: [{ from: 'the future' }], accepted: [] } });
  const outbox = start();
  await outbox.submit('disputes.open', { requestId: id(1) });
  await outbox.flush();
  const { outbox: stored } = await fakeBrowser.storage.local.get('outbox');
  expect(stored).toMatchObject({ entries: [{ from: 'the future' }] });
});

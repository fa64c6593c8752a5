import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LogPage, ReaderScope } from '@shiftlight/api/connectors/connector-kind.ts';
import { eventsApi } from '@shiftlight/api/connectors/events-api/index.ts';
import { startSyncLoop, type SyncDependencies, type SyncLoop } from '@shiftlight/api/jobs/sync-loop.ts';
import { createLog } from '@shiftlight/api/log.ts';
import { createConnectorsRepository } from '@shiftlight/api/modules/connectors/connectors.repository.ts';
import { known } from '../../builders/people.ts';
import { connectPushingDesk, type PushingDesk } from '../../builders/pushing-desk.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { writeTicket } from '../../builders/ticket-events.ts';

let instance: TestInstance;
let desk: PushingDesk;
/** How often loops looked for something to do. */
let looks = 0;
beforeAll(async () => {
  instance = await createTestInstance();
});
beforeEach(async () => {
  desk = await connectPushingDesk(instance);
});
afterAll(() => instance.close());

type Read = (cursor: unknown, scope: ReaderScope) => AsyncIterable<LogPage>;

/** A loop that reads these helpdesks, each in its own way. */
function start(...readers: readonly { readonly desk: PushingDesk; readonly read: Read }[]): SyncLoop {
  const { connectors } = instance.services;
  const dependencies: SyncDependencies = {
    db: instance.db,
    repository: createConnectorsRepository(instance.db),
    queue: instance.queue,
    quarantine: instance.quarantine,
    toRead: instance.toRead,
    secrets: instance.services.foundation.secrets,
    log: createLog('silent'),
    now: Date.now,
    intervalMs: 500,
    connectors: {
      ...connectors,
      listLoaded: async () => {
        looks += 1;
        const found = await Promise.all(readers.map(({ desk: { connectorId } }) => connectors.findLoaded(connectorId)));
        const loaded = found.map((connector, index) => {
          const readLog = known(readers[index]).read;
          return { ...known(connector), kind: { ...eventsApi, readLog } };
        });
        return { connectors: loaded, unreadable: [] };
      },
    },
  };
  return startSyncLoop(dependencies);
}

const page = (cursor: unknown, ...events: LogPage['events']): LogPage => ({
  events,
  people: [],
  rejected: [],
  cursor,
  progress: { phase: 'live', done: 0, total: null },
});
const statusOf = ({ workspaceId, connectorId }: PushingDesk) =>
  instance.services.connectors.getStatus(workspaceId, connectorId);

test('reads again and again, each time from where it stood', async () => {
  const cursors: unknown[] = [];
  const loop = start({
    desk,
    async *read(cursor) {
      cursors.push(cursor);
      yield page({ step: cursors.length }, writeTicket().created(Date.now() - 60_000));
    },
  });
  await expect.poll(() => cursors.length).toBe(3);
  await loop.stop();
  expect(cursors).toEqual([null, { step: 1 }, { step: 2 }]);
  expect((await instance.services.connectors.list(desk.workspaceId))[0]).toMatchObject({ events: 3, lastError: null });
});

describe('a helpdesk that fails', () => {
  test('is asked less and less often, also before its first page, and the reason is shown', async () => {
    const times: number[] = [];
    const loop = start({
      desk,
      read: () => ({
        [Symbol.asyncIterator]: () => ({
          next: () => {
            times.push(performance.now());
            return Promise.reject(new Error('The helpdesk is on holiday.'));
          },
        }),
      }),
    });
    await expect.poll(() => times.length).toBe(3);
    await loop.stop();
    const [first = 0, second = 0, third = 0] = times;
    expect(second - first).toBeGreaterThanOrEqual(990);
    expect(third - second).toBeGreaterThanOrEqual(1_990);
    expect(await statusOf(desk)).toMatchObject({ lastError: 'The helpdesk is on holiday.' });
  });

  test('delays nobody else, even when it does not answer at all', async () => {
    const other = await connectPushingDesk(instance);
    let reads = 0;
    const loop = start(
      {
        desk,
        read: (_cursor, { signal }) => ({
          [Symbol.asyncIterator]: () => ({
            next: () =>
              new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
          }),
        }),
      },
      {
        desk: other,
        async *read() {
          reads += 1;
          yield page({ reads });
        },
      },
    );
    await expect.poll(() => reads).toBe(3);
    await loop.stop();
    expect((await statusOf(desk)).lastError).toBeNull();
  });

  test('recovers: the error goes with the first page that is read', async () => {
    let attempts = 0;
    const loop = start({
      desk,
      async *read() {
        attempts += 1;
        if (attempts === 1) throw new Error('Not yet.');
        yield page({ attempts });
      },
    });
    await expect.poll(async () => (await statusOf(desk)).lastError).toBe('Not yet.');
    await expect.poll(async () => (await statusOf(desk)).lastError).toBeNull();
    await loop.stop();
  });
});

test('of two APIs one reads a helpdesk at a time', async () => {
  let reading = 0;
  let most = 0;
  let rounds = 0;
  const reader = {
    desk,
    async *read(cursor: unknown) {
      reading += 1;
      most = Math.max(most, reading);
      rounds += 1;
      // Both loops look for something to do several times meanwhile.
      const before = looks;
      await expect.poll(() => looks).toBeGreaterThan(before + 3);
      reading -= 1;
      yield page(cursor ?? { first: true });
    },
  };
  const both = [start(reader), start(reader)];
  await expect.poll(() => rounds).toBeGreaterThanOrEqual(3);
  await Promise.all(both.map((loop) => loop.stop()));
  expect(most).toBe(1);
});

test('stops in the middle of a long history, with what was read up to then', async () => {
  let steps = 0;
  const loop = start({
    desk,
    async *read() {
      for (;;) {
        steps += 1;
        yield page({ steps }, writeTicket().created(Date.now() - 60_000));
      }
    },
  });
  await expect.poll(() => steps).toBeGreaterThan(10);
  await loop.stop();
  const connector = known(await instance.services.connectors.findLoaded(desk.connectorId));
  expect(connector.cursor).toEqual({ steps });
  expect((await instance.services.connectors.list(desk.workspaceId))[0]).toMatchObject({ events: steps });
});

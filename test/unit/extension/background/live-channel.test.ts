import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LiveSocketEvents } from '@shiftlight/extension/api-client/live-socket.ts';
import type { Connection } from '@shiftlight/extension/background/connection-store.ts';
import { createLiveChannel } from '@shiftlight/extension/background/live-channel.ts';

interface FakeSocket {
  readonly events: LiveSocketEvents;
  readonly refs: number[];
  closed: boolean;
}

const opened = vi.hoisted((): { sockets: FakeSocket[] } => ({ sockets: [] }));
vi.mock('@shiftlight/extension/api-client/live-socket.ts', () => ({
  openLiveSocket: (_url: string, _identity: unknown, events: LiveSocketEvents) => {
    const socket: FakeSocket = { events, refs: [], closed: false };
    opened.sockets.push(socket);
    return {
      subscribe: (refs: readonly unknown[]) => void socket.refs.push(refs.length),
      close: () => {
        socket.closed = true;
      },
    };
  },
}));

const connection: Connection = {
  apiUrl: 'https://shiftlight.example.com',
  token: 't',
  viewer: { memberId: 'm', name: '', email: '', role: 'agent', workspaceId: 'w', workspaceName: '', timeZone: 'UTC' },
  helpdesks: [],
};
const ref = (id: number) => ({ connectorId: 'c', externalId: String(id) });
const message = {
  serverNow: 0,
  tickets: [],
  calendars: [],
  position: 1,
  removed: [],
  waiting: [],
  ownFiguresChanged: false,
  topics: [],
};
const states: string[] = [];

const openChannel = () =>
  createLiveChannel(connection, { status: (state) => states.push(state), heard() {}, message() {}, refused() {} });

/** What the newest socket reports to the channel. */
function newestEvents(): LiveSocketEvents {
  const newest = opened.sockets.at(-1);
  if (newest === undefined) throw new Error('No socket was opened.');
  return newest.events;
}

beforeEach(() => {
  vi.useFakeTimers();
  opened.sockets.length = 0;
  states.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

test('opens with the first watcher and is live with the first message', () => {
  openChannel().watch([ref(1)]);
  newestEvents().message(message);
  expect(states).toEqual(['connecting', 'live']);
});

test('gathers what comes into view into one new subscription', () => {
  const channel = openChannel();
  channel.watch([ref(1)]);
  channel.watch([ref(1), ref(2)]);
  channel.watch([ref(1), ref(2), ref(3)]);
  vi.advanceTimersByTime(1_000);
  expect(opened.sockets.map(({ refs }) => refs)).toEqual([[1, 3]]);
});

test('does not subscribe again when fewer tickets are in view', () => {
  const channel = openChannel();
  channel.watch([ref(1), ref(2)]);
  channel.watch([ref(2)]);
  vi.advanceTimersByTime(1_000);
  expect(opened.sockets[0]?.refs).toEqual([2]);
});

test('closes a while after the last watcher left, so that the worker may sleep', () => {
  const channel = openChannel();
  channel.watch([ref(1)]);
  channel.watch(null);
  vi.advanceTimersByTime(5_000);
  expect(opened.sockets[0]?.closed).toBe(false);
  vi.advanceTimersByTime(6_000);
  expect(opened.sockets[0]?.closed).toBe(true);
});

test('stays open when somebody comes back in time', () => {
  const channel = openChannel();
  channel.watch([ref(1)]);
  channel.watch(null);
  vi.advanceTimersByTime(5_000);
  channel.watch([ref(1)]);
  vi.advanceTimersByTime(20_000);
  expect(opened.sockets[0]?.closed).toBe(false);
});

test('is replaced after a silence longer than a ping round, although nobody closed it', () => {
  openChannel().watch([ref(1)]);
  newestEvents().message(message);
  vi.advanceTimersByTime(28_000);
  expect(states).toEqual(['connecting', 'live', 'offline']);
  expect(opened.sockets.map(({ closed }) => closed)).toEqual([true, false]);
});

test('is left alone while it is live', () => {
  const channel = openChannel();
  channel.watch([ref(1)]);
  newestEvents().message(message);
  newestEvents().heard();
  channel.revive();
  expect(opened.sockets).toHaveLength(1);
});

test('says when the line is down, and no longer listens to a replaced socket', () => {
  const channel = openChannel();
  channel.watch([ref(1)]);
  const old = newestEvents();
  old.down();
  channel.revive();
  old.message(message);
  expect(states).toEqual(['connecting', 'offline', 'connecting']);
});

import { expect, test, vi } from 'vitest';
import type { Change, ChangeFeed } from '@shiftlight/api/live/change-feed.ts';
import { coalesceChanges } from '@shiftlight/api/live/coalesce.ts';

/** A feed that the test speaks into. */
function createFeed() {
  const listeners = new Set<(change: Change) => void>();
  const feed: Pick<ChangeFeed, 'subscribe' | 'subscribeAll'> = {
    subscribeAll: () => {},
    subscribe: (_workspaceId, onChange, signal) => {
      listeners.add(onChange);
      signal.addEventListener('abort', () => listeners.delete(onChange));
    },
  };
  const tell = (...ids: readonly string[]) =>
    listeners.forEach((listen) => listen({ workspaceId: 'w', tickets: ids.map((id) => ['c', id] as const) }));
  const tellAll = () => listeners.forEach((listen) => listen({ workspaceId: 'w', tickets: null }));
  const tellMembers = (...members: readonly string[]) =>
    listeners.forEach((listen) => listen({ workspaceId: 'w', topic: 'coaching', members }));
  return { feed, tell, tellAll, tellMembers, listeners };
}

function open() {
  const { feed, ...rest } = createFeed();
  const stop = new AbortController();
  const batches = coalesceChanges(
    { ...feed, subscribers: 0, close: async () => {} },
    { workspaceId: 'w', memberId: 'me' },
    stop.signal,
    5,
  );
  const iterator = batches[Symbol.asyncIterator]();
  const next = async () => {
    const { value, done } = await iterator.next();
    return done === true ? 'done' : value.keys === null ? 'everything' : [...value.keys, ...value.topics];
  };
  return { ...rest, stop, next };
}

test('what comes close together is one batch, each ticket once', async () => {
  const { tell, next } = open();
  tell('1', '2');
  tell('2', '3');
  expect(await next()).toEqual(['c/1', 'c/2', 'c/3']);
});

test('what else changed for this member wakes the reader; what changed for others does not', async () => {
  const { tellMembers, tell, next } = open();
  const waiting = next();
  tellMembers('somebody else');
  tellMembers('a lead', 'me');
  tellMembers('me');
  expect(await waiting).toEqual(['coaching']);
  tellMembers('somebody else');
  tell('1');
  expect(await next()).toEqual(['c/1']);
});

test('what came before anybody asked is not lost', async () => {
  const { tell, next } = open();
  tell('1');
  await vi.waitFor(() => expect(performance.now()).toBeGreaterThan(0));
  expect(await next()).toEqual(['c/1']);
});

test('what comes while the reader is busy is the next batch', async () => {
  const { tell, next } = open();
  tell('1');
  expect(await next()).toEqual(['c/1']);
  tell('2');
  tell('3');
  expect(await next()).toEqual(['c/2', 'c/3']);
});

test('a reader who waits is woken', async () => {
  const { tell, next } = open();
  const waiting = next();
  tell('1');
  expect(await waiting).toEqual(['c/1']);
});

test('“everything” swallows what came beside it', async () => {
  const { tell, tellAll, next } = open();
  tell('1');
  tellAll();
  tell('2');
  expect(await next()).toBe('everything');
  tell('3');
  expect(await next()).toEqual(['c/3']);
});

test('ends when it is no longer wanted, and leaves no listener behind', async () => {
  const { next, stop, listeners } = open();
  const waiting = next();
  stop.abort();
  expect([await waiting, listeners.size]).toEqual(['done', 0]);
});

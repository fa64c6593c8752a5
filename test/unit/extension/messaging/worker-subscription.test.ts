import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Problem } from '@shiftlight/extension/messaging/problem.ts';
import { subscribeViaWorker } from '@shiftlight/extension/messaging/worker-subscription.ts';
import { createFakePort, type FakePort } from '../../../builders/fake-port.ts';

const floor = { path: 'floor.watch', input: { of: { scope: 'workspace' } } };
const id = fakeBrowser.runtime.id;
let workers: FakePort[] = [];
let told: unknown[] = [];

const follow = () =>
  subscribeViaWorker(floor, {
    data: (data) => told.push(data),
    down: () => told.push('down'),
    refused: ({ code, detail }: Problem) => told.push([code, detail]),
  });

beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  told = [];
  Object.assign(fakeBrowser.runtime, {
    id,
    connect: ({ name }: { readonly name: string }) => {
      const worker = createFakePort(name);
      workers.push(worker);
      return worker.port;
    },
  });
});
afterEach(() => {
  Object.assign(fakeBrowser.runtime, { id });
  vi.useRealTimers();
});

test('tells the worker what is followed, and hands on what comes', () => {
  follow();
  workers[0]?.say({ type: 'data', data: 1 });
  workers[0]?.say({ type: 'down' });
  workers[0]?.say({ type: 'data', data: 2 });
  expect(workers[0]?.sent).toEqual([floor]);
  expect(told).toEqual([1, 'down', 2]);
});

test('starts a stopped worker again, and says meanwhile that the line is down', () => {
  follow();
  workers[0]?.say({ type: 'data', data: 1 });
  workers[0]?.leave();
  expect(told).toEqual([1, 'down']);
  vi.advanceTimersByTime(1_000);
  workers[1]?.say({ type: 'data', data: 2 });
  expect(workers.map(({ sent }) => sent)).toEqual([[floor], [floor]]);
  expect(told).toEqual([1, 'down', 2]);
});

test('waits longer from one worker to the next that says nothing', () => {
  follow();
  workers[0]?.leave();
  vi.advanceTimersByTime(200);
  workers[1]?.leave();
  vi.advanceTimersByTime(400);
  expect(workers).toHaveLength(2);
  vi.advanceTimersByTime(100);
  expect(workers).toHaveLength(3);
});

test('ends for good with the page’s interest', () => {
  const end = follow();
  end();
  workers[0]?.leave();
  vi.advanceTimersByTime(60_000);
  expect(workers.map(({ isClosed }) => isClosed())).toEqual([true]);
  expect(told).toEqual([]);
});

test('is over once it was refused', () => {
  follow();
  workers[0]?.say({ type: 'refused', problem: 'no-access', detail: 'You lead no such team.' });
  workers[0]?.leave();
  vi.advanceTimersByTime(60_000);
  expect(workers.map(({ isClosed }) => isClosed())).toEqual([true]);
  expect(told).toEqual([['no-access', 'You lead no such team.']]);
});

test('says so when the extension itself was replaced', () => {
  follow();
  Object.assign(fakeBrowser.runtime, { id: undefined });
  workers[0]?.leave();
  vi.advanceTimersByTime(1_000);
  expect(told).toEqual(['down', ['extension-updated', null]]);
});

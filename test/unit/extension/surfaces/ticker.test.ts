import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTicker } from '@shiftlight/extension/surfaces/page/ticker.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('draws again when something is due to change', () => {
  const draw = vi.fn((): number | null => 1_000);
  createTicker(draw).tick();
  vi.advanceTimersByTime(3_000);
  expect(draw).toHaveBeenCalledTimes(4);
});

test('keeps no timer when nothing changes by itself', () => {
  const draw = vi.fn((): number | null => null);
  createTicker(draw).tick();
  expect(vi.getTimerCount()).toBe(0);
});

test('keeps a single timer however often it is told to draw', () => {
  const ticker = createTicker(() => 1_000);
  ticker.tick();
  ticker.tick();
  expect(vi.getTimerCount()).toBe(1);
});

test('neither draws nor waits while nobody sees the page', () => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  const draw = vi.fn((): number | null => 1_000);
  createTicker(draw).tick();
  expect([draw.mock.calls.length, vi.getTimerCount()]).toEqual([0, 0]);
});

test('looks again after a minute at the latest', () => {
  const draw = vi.fn((): number | null => 24 * 60 * 60 * 1000);
  createTicker(draw).tick();
  vi.advanceTimersByTime(60_000);
  expect(draw).toHaveBeenCalledTimes(2);
});

test('ends', () => {
  const draw = vi.fn((): number | null => 1_000);
  const ticker = createTicker(draw);
  ticker.tick();
  ticker.stop();
  vi.advanceTimersByTime(5_000);
  expect(draw).toHaveBeenCalledTimes(1);
});

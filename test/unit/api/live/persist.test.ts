import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { persist } from '@shiftlight/api/live/persist.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const failing = (times: number) => {
  let calls = 0;
  return async () => {
    calls += 1;
    if (calls <= times) throw new Error(`failure ${calls}`);
    return calls;
  };
};

test.each([0, 1, 19])('after %d failures the answer comes', async (failures) => {
  const answer = persist(failing(failures), new AbortController().signal);
  await vi.runAllTimersAsync();
  expect(await answer).toBe(failures + 1);
});

test('after twenty failures the last one is told', async () => {
  const answer = expect(persist(failing(20), new AbortController().signal)).rejects.toThrow('failure 20');
  await vi.runAllTimersAsync();
  await answer;
});

test('nobody goes on trying for somebody who left', async () => {
  await expect(persist(failing(1), AbortSignal.abort())).rejects.toThrow('failure 1');
});

import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sendRequest } from '@shiftlight/extension/messaging/send-request.ts';

const id = fakeBrowser.runtime.id;
let asked = 0;

/** A worker that is stopped so often before it answers. */
function aWorker({ stoppedTimes, replaced = false }: { stoppedTimes: number; replaced?: boolean }): void {
  asked = 0;
  Object.assign(fakeBrowser.runtime, {
    id,
    sendMessage: async () => {
      asked += 1;
      if (replaced) Object.assign(fakeBrowser.runtime, { id: undefined });
      if (asked <= stoppedTimes)
        throw new Error('A listener indicated an asynchronous response, but the channel closed.');
      return { ok: true, value: { step: 'not-connected', apiUrl: null, signedOut: false } };
    },
  });
}

const mutation = { type: 'api.call', kind: 'mutation', path: 'people.rename', input: {} } as const;

beforeEach(() => aWorker({ stoppedTimes: 0 }));

test('asks again when the browser stopped the worker in the middle', async () => {
  aWorker({ stoppedTimes: 2 });
  expect(await sendRequest({ type: 'connection.get' })).toMatchObject({ step: 'not-connected' });
  expect(asked).toBe(3);
});

test('gives up after three times', async () => {
  aWorker({ stoppedTimes: 9 });
  await expect(sendRequest({ type: 'connection.get' })).rejects.toMatchObject({ code: 'server-error' });
  expect(asked).toBe(3);
});

test('never repeats a mutation of which nobody knows whether it arrived', async () => {
  aWorker({ stoppedTimes: 1 });
  await expect(sendRequest(mutation)).rejects.toMatchObject({ code: 'server-error' });
  expect(asked).toBe(1);
});

test('says that the extension was updated only when it was', async () => {
  aWorker({ stoppedTimes: 1, replaced: true });
  await expect(sendRequest({ type: 'connection.get' })).rejects.toMatchObject({ code: 'extension-updated' });
});

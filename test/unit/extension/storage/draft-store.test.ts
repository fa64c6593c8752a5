import { createDraftStore } from '@shiftlight/extension/storage/create-draft-store.ts';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { z } from 'zod';

const day = 24 * 3_600_000;
const schema = z.object({ text: z.string(), savedAt: z.number() });
const drafts = createDraftStore('note/', schema, 10 * day);
const others = createDraftStore('other/', schema, 10 * day);

beforeEach(() => fakeBrowser.reset());

test('a draft is found again until it is too old, and only under its own kind', async () => {
  await drafts.save('a', { text: 'Half a sentence', savedAt: 0 });
  expect(await drafts.find('a', 9 * day)).toEqual({ text: 'Half a sentence', savedAt: 0 });
  expect(await drafts.find('a', 10 * day)).toBeNull();
  expect(await others.find('a', day)).toBeNull();
});

test('a removed draft is gone, and one of another form counts as none', async () => {
  await drafts.save('a', { text: 'x', savedAt: 0 });
  await drafts.remove('a');
  expect(await drafts.find('a', 0)).toBeNull();
  await fakeBrowser.storage.local.set({ 'note/b': { words: 'of an older version' } });
  expect(await drafts.find('b', 0)).toBeNull();
});

test('the newest fifty stay, and drafts of another kind are left alone', async () => {
  await others.save('kept', { text: 'x', savedAt: 0 });
  for (let index = 0; index <= 50; index += 1) await drafts.save(`k${index}`, { text: 'x', savedAt: index });
  expect(await drafts.find('k0', 60)).toBeNull();
  expect(await drafts.find('k1', 60)).not.toBeNull();
  expect(await drafts.find('k50', 60)).not.toBeNull();
  expect(await others.find('kept', 60)).not.toBeNull();
});

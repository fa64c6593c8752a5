import { loadPageHealth, onPageHealth, savePageHealth } from '@shiftlight/extension/messaging/page-health.ts';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const health = { problem: 'no-links', helpdesk: 'freshdesk', report: '{}' } as const;

beforeEach(() => fakeBrowser.reset());

test('is kept for each site until it is well again', async () => {
  await savePageHealth('https://a.example', health);
  await savePageHealth('https://b.example', { ...health, problem: 'unknown-tickets' });
  expect(await loadPageHealth()).toEqual({
    'https://a.example': health,
    'https://b.example': { ...health, problem: 'unknown-tickets' },
  });
  await savePageHealth('https://a.example', null);
  expect(Object.keys(await loadPageHealth())).toEqual(['https://b.example']);
});

test('of the sites that said something last is kept, of never more than twenty others', async () => {
  for (let site = 0; site < 30; site += 1) await savePageHealth(`https://${site}.example`, health);
  const kept = Object.keys(await loadPageHealth());
  expect(kept).toHaveLength(21);
  expect(kept.at(-1)).toBe('https://29.example');
});

test('is empty where something else is stored', async () => {
  await fakeBrowser.storage.session.set({ 'page-health': { 'https://a.example': { problem: 'tired' } } });
  expect(await loadPageHealth()).toEqual({});
});

test('is told to open pages until they do not want to hear of it any more', async () => {
  let told = 0;
  const end = onPageHealth(() => (told += 1));
  await savePageHealth('https://a.example', health);
  await fakeBrowser.storage.session.set({ other: 1 });
  expect(told).toBe(1);
  end();
  await savePageHealth('https://a.example', null);
  expect(told).toBe(1);
});

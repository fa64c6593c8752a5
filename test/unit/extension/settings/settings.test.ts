import { describe, expect, test } from 'vitest';
import { applyManaged, isLocked, readManaged } from '@shiftlight/extension/settings/managed.ts';
import { defaultSettings, readSettings, toSurfaceSettings } from '@shiftlight/extension/settings/settings.ts';

test('stored settings keep what is usable of them', () => {
  const stored = { theme: 'dark', language: 'klingon', surfaces: { badges: 1 }, from: 'the future' };
  expect(readSettings(stored)).toEqual({ ...defaultSettings, theme: 'dark' });
});

test.each([[null], ['text'], [42], [undefined]])('%s stored gives the defaults', (stored) => {
  expect(readSettings(stored)).toEqual(defaultSettings);
});

test('a site differs only in what was chosen for it', () => {
  const settings = { ...defaultSettings, sites: { 'https://desk.example.com': { dock: false } } };
  const shown = (url: string) => toSurfaceSettings(settings, url).shown;
  expect(shown('https://desk.example.com/Ticket/1')).toEqual({ badges: true, dock: false, popover: true });
  expect(shown('https://other.example.com/')).toEqual({ badges: true, dock: true, popover: true });
});

describe('the company’s values', () => {
  test('are starting values while they are not locked', () => {
    const managed = readManaged({ theme: 'dark', notifications: { minutesBefore: 30 } });
    expect(applyManaged(defaultSettings, {}, managed)).toMatchObject({
      theme: 'dark',
      notifications: { minutesBefore: 30, breach: true },
    });
    expect(applyManaged(defaultSettings, { theme: 'light' }, managed).theme).toBe('light');
  });

  test('win over the person’s own when they are locked', () => {
    const managed = readManaged({ theme: 'dark', language: 'de', locked: ['theme'] });
    const applied = applyManaged(defaultSettings, { theme: 'light', language: 'es' }, managed);
    expect([applied.theme, applied.language]).toEqual(['dark', 'es']);
  });

  test('lock nothing that they do not name', () => {
    expect(isLocked(readManaged({ locked: ['theme'] }), 'theme')).toBe(false);
  });

  test('are taken one by one, so that a mistake costs only itself', () => {
    expect(readManaged({ theme: 'pink', language: 'de', locked: ['language', 'nonsense'] })).toEqual({
      language: 'de',
    });
  });
});

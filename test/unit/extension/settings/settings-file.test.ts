import { describe, expect, test } from 'vitest';
import { readSettingsFile, toSettingsFile } from '@shiftlight/extension/settings/settings-file.ts';
import { defaultSettings, type Settings } from '@shiftlight/extension/settings/settings.ts';

const mine: Settings = {
  ...defaultSettings,
  theme: 'dark',
  sites: { 'https://desk.example.com': { dock: false } },
  notifications: { ...defaultSettings.notifications, byPolicy: { gold: 30 } },
};

/** A file that holds these settings. */
const fileOf = (settings: unknown) => JSON.stringify({ format: 'shiftlight-settings', version: 1, settings });

test('comes back as it was saved', () => {
  expect(readSettingsFile(toSettingsFile(mine))).toEqual({ ok: true, settings: mine, unknown: [] });
});

test('changes only what the file names', () => {
  expect(readSettingsFile(fileOf({ theme: 'light' }))).toEqual({ ok: true, settings: { theme: 'light' }, unknown: [] });
});

test('says what it left out of a newer version’s file', () => {
  expect(readSettingsFile(fileOf({ theme: 'light', sound: 'horn' }))).toMatchObject({ ok: true, unknown: ['sound'] });
});

test.each([
  ['{"format"', 'no-json'],
  ['[]', 'other-file'],
  ['{"format":"bookmarks"}', 'other-file'],
  ['null', 'other-file'],
])('refuses %s as %s', (text, reason) => {
  expect(readSettingsFile(text)).toEqual({ ok: false, reason });
});

describe('names what is wrong', () => {
  const { notifications } = defaultSettings;
  test.each([
    [
      'a number out of range',
      { notifications: { ...notifications, minutesBefore: 9999 } },
      {
        path: 'settings.notifications.minutesBefore',
        found: '9999',
        expected: { kind: 'between', low: 1, high: 480 },
      },
    ],
    [
      'a word that is none of the choices',
      { theme: 'pink' },
      { path: 'settings.theme', found: '"pink"', expected: { kind: 'one-of', options: ['auto', 'light', 'dark'] } },
    ],
    [
      'a text in the place of yes or no',
      { surfaces: { ...defaultSettings.surfaces, dock: 'yes' } },
      { path: 'settings.surfaces.dock', found: '"yes"', expected: { kind: 'yes-no' } },
    ],
    [
      'a time of day that does not exist',
      { notifications: { ...notifications, quiet: { on: true, from: '25:00', to: '08:00' } } },
      { path: 'settings.notifications.quiet.from', found: '"25:00"', expected: { kind: 'time' } },
    ],
    [
      'a site that is no address',
      { sites: { nowhere: {} } },
      { path: 'settings.sites.nowhere', found: '{}', expected: { kind: 'address' } },
    ],
    [
      'a missing part',
      { surfaces: { badges: true, popover: true } },
      { path: 'settings.surfaces.dock', found: '–', expected: { kind: 'yes-no' } },
    ],
  ])('%s', (_name, settings, fault) => {
    expect(readSettingsFile(fileOf(settings))).toEqual({ ok: false, reason: 'faults', faults: [fault] });
  });
});

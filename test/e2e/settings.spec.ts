import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { agents } from '../helpdesks/request-tracker/people.ts';
import { expectAccessible } from './support/accessibility.ts';
import { takeScreens } from './support/screens.ts';
import { expect, skipReason, test } from './support/test.ts';
import { watchTicket } from './support/watch-ticket.ts';

test.skip(skipReason !== null, skipReason ?? '');

/** Loads a file with this text into the settings, as a person picks it. */
const load = (options: Page, text: string) =>
  options
    .locator('input[type=file]')
    .setInputFiles({ name: 'settings.json', mimeType: 'application/json', buffer: Buffer.from(text) });

test('what a person chooses takes effect at once, travels as a file, and is never half of a faulty file', async ({
  stack,
  team,
  browserWithExtension: browser,
}) => {
  test.setTimeout(240_000);
  const { list, badge } = await watchTicket(stack, team, browser, 'Which spark plug?');
  const options = await browser.open('options.html');
  const here = options.getByRole('checkbox', { name: 'Badges, Request Tracker' });
  const colorScheme = () => options.evaluate(() => getComputedStyle(document.documentElement).colorScheme);

  await test.step('hides and shows badges on one site', async () => {
    await here.uncheck();
    await expect(badge).toBeHidden();
    await here.check();
    await expect(badge).toBeVisible();
  });

  await test.step('looks right in every state', async () => {
    await options.getByText('Quiet hours').click();
    await expectAccessible(options);
    await takeScreens(options, 'settings', ['panel', 'laptop']);
  });

  await test.step('changes language and theme of everything that is open', async () => {
    await options.getByText('Deutsch', { exact: true }).click();
    await expect(options.getByRole('heading', { name: 'Benachrichtigungen' })).toBeVisible();
    await expect(badge).toHaveAccessibleName(/^Erste Antwort, noch .* fällig/);
    await options.getByText('Español', { exact: true }).click();
    await expect(badge).toHaveAccessibleName(/^Primera respuesta, quedan .* vence/);
    await takeScreens(list, 'settings-spanish-list');
    await options.getByText('English', { exact: true }).click();
    await options.getByText('Dark', { exact: true }).click();
    await expect.poll(colorScheme).toBe('dark');
  });

  const file = await test.step('saves to a file that holds no account', async () => {
    const [download] = await Promise.all([
      options.waitForEvent('download'),
      options.getByRole('button', { name: 'Save to a file' }).click(),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).not.toMatch(new RegExp(`${team.account(agents.alice).email}|token|${stack.apiUrl}`, 'i'));
    expect(JSON.parse(text)).toMatchObject({ settings: { theme: 'dark', language: 'en' } });
    return text;
  });

  await test.step('refuses a faulty file as a whole, and says what to correct', async () => {
    const faulty = JSON.parse(file);
    faulty.settings.theme = 'light';
    faulty.settings.notifications.minutesBefore = 9999;
    await load(options, JSON.stringify(faulty));
    const alert = options.getByRole('alert');
    await expect(alert).toContainText('minutesBefore is 9999, but must be a whole number from 1 to 480');
    await expectAccessible(options);
    await expect.poll(colorScheme).toBe('dark');
    await load(options, 'not a file of ours');
    await expect(alert).toContainText('This file cannot be read');
  });

  await test.step('takes a good file over, and gives back what was there', async () => {
    await load(
      options,
      JSON.stringify({
        ...JSON.parse(file),
        settings: { theme: 'light', surfaces: { badges: false, dock: true, popover: true } },
      }),
    );
    await expect(options.getByText('The settings of the file apply now.')).toBeVisible();
    await expect(badge).toBeHidden();
    await expect.poll(colorScheme).toBe('light');
    await options.getByRole('button', { name: 'Undo' }).click();
    await expect(badge).toBeVisible();
    await expect.poll(colorScheme).toBe('dark');
  });

  await test.step('keeps what is typed while it cannot be used', async () => {
    const minutes = options.getByLabel('Minutes before the time runs out');
    await minutes.fill('0');
    await expect(options.getByText('Enter whole minutes from 1 to 480.')).toBeVisible();
    await options.reload();
    await expect(minutes).toHaveValue('15');
  });

  await test.step('gives a permission back', async () => {
    await options.getByRole('button', { name: 'Take back the permission for Request Tracker' }).click();
    await expect(options.getByText('Not allowed yet')).toBeVisible();
  });
});

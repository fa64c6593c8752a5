import type { Page } from '@playwright/test';
import { agents, customers, type DeskPerson } from '../helpdesks/request-tracker/people.ts';
import { expectAccessible } from './support/accessibility.ts';
import { connectExtension } from './support/connect.ts';
import { pushTeamHistory } from './support/team-history.ts';
import { findTicketTab, signInToDesk } from './support/request-tracker-pages.ts';
import { chooseLanguage } from './support/language.ts';
import { takeScreens } from './support/screens.ts';
import { expect, skipReason, test } from './support/test.ts';

test.skip(skipReason !== null, skipReason ?? '');

const figure = (panel: Page, metricId: string) => panel.getByTestId(`figure-${metricId}`);

test('an agent finds out by keyboard where a figure comes from, and which tickets it rests on', async ({
  stack,
  team,
  browserWithExtension: browser,
}) => {
  test.setTimeout(300_000);
  await pushTeamHistory(stack, team, agents.alice);
  const [page] = browser.context.pages();
  if (page === undefined) throw new Error('The browser has no page.');
  await signInToDesk(page, stack.desk.baseUrl, agents.alice);
  await connectExtension(browser, stack.apiUrl, team.account(agents.alice));
  const panel = await browser.open('sidepanel.html');
  await panel.setViewportSize({ width: 360, height: 800 });

  await test.step('sees each figure with target, spread and what is expected of the own mix', async () => {
    await panel.getByRole('tab', { name: 'Me' }).click();
    await expect(figure(panel, 'first-response-time')).toContainText(/\d+ of \d+ within the target of their kind/);
    await expect(figure(panel, 'first-response-time')).toContainText(/expected for your mix/);
    await expect(figure(panel, 'first-response-time').getByRole('img', { name: /^Trend: from/ })).toBeVisible();
    await expect(figure(panel, 'csat')).toContainText('target at least 90 %');
    await expect(figure(panel, 'qa-score')).toContainText('Needs quality reviews');
    await expectAccessible(panel);
    await takeScreens(panel, 'figures-full', ['panel', 'laptop']);
  });

  await test.step('opens the bill by keyboard: its lines add up to the figure', async () => {
    const shown = await figure(panel, 'first-response-time').locator('.value').innerText();
    await panel.getByRole('button', { name: 'First response', exact: true }).focus();
    await panel.keyboard.press('Enter');
    const receipt = panel.getByTestId('receipt');
    await expect(receipt.getByRole('heading', { name: 'First response' })).toBeFocused();
    await expect(receipt.locator('.bill-sum .bill-value')).toHaveText(shown);
    await expect(receipt.locator('.bill-sum')).toContainText('÷');
    await expectAccessible(panel);
    await takeScreens(panel, 'figures-bill', ['panel']);
    const lines = await receipt.locator('.bill-lines li').count();
    await receipt.getByRole('button', { name: 'Show more' }).press('Enter');
    await expect.poll(() => receipt.locator('.bill-lines li').count()).toBeGreaterThan(lines);
    await expect(receipt.getByText('Dispute this figure')).toBeVisible();
    const reason = receipt.locator('.bill-reason summary').first();
    await reason.focus();
    await panel.keyboard.press('Enter');
    await expect(receipt.locator('.bill-lines.struck li').first()).toBeVisible();
    await reason.scrollIntoViewIfNeeded();
    await takeScreens(panel, 'figures-bill-struck', ['panel']);
    await panel.keyboard.press('Escape');
    await expect(panel.getByRole('button', { name: 'First response', exact: true })).toBeFocused();
  });

  await test.step('changes the period with the arrow keys', async () => {
    await panel.getByRole('radio', { name: 'Month' }).focus();
    await panel.keyboard.press('ArrowLeft');
    await expect(panel.getByRole('radio', { name: '7 days' })).toBeChecked();
    await expect(figure(panel, 'tickets-handled').locator('.value')).toHaveText(/^\d+$/);
    await panel.keyboard.press('ArrowLeft');
    await expect(panel.getByRole('radio', { name: 'Today' })).toBeChecked();
    await expect(figure(panel, 'first-response-time')).toContainText(/Too few to judge|Nothing to count/);
    await takeScreens(panel, 'figures-little', ['panel']);
    await panel.getByRole('radio', { name: 'Month' }).check();
  });

  await test.step('keeps the figures without a connection, and says of when they are', async () => {
    stack.cable.pull();
    await panel.getByRole('radio', { name: '7 days' }).check();
    await expect(panel.getByText(/^No connection\. Figures from/)).toBeVisible({ timeout: 60_000 });
    await expect(figure(panel, 'tickets-handled').locator('.value')).toHaveText(/^\d+$/);
    await takeScreens(panel, 'figures-offline', ['panel']);
    stack.cable.plugIn();
    await expect(panel.getByText(/^No connection/)).toBeHidden({ timeout: 60_000 });
  });

  await test.step('reads the same in German and Spanish', async () => {
    for (const [language, name] of [
      ['de', 'Erste Antwort'],
      ['es', 'Primera respuesta'],
    ] as const) {
      await chooseLanguage(panel, language);
      await expect(panel.getByRole('button', { name, exact: true })).toBeVisible();
      await expectAccessible(panel);
      await takeScreens(panel, `figures-full-${language}`, ['panel']);
      await panel.getByRole('button', { name, exact: true }).click();
      await expect(panel.locator('.bill-sum')).toBeVisible();
      await takeScreens(panel, `figures-bill-${language}`, ['panel']);
      await panel.keyboard.press('Escape');
    }
    await chooseLanguage(panel, 'en');
  });

  await test.step('opens the own scorecard in the extension itself, without signing in again', async () => {
    const opened = browser.context.waitForEvent('page');
    await panel.getByRole('link', { name: /scorecard/i }).click();
    const dashboard = await opened;
    await expect(dashboard).toHaveURL(/^chrome-extension:.+dashboard\.html#\/scorecards/);
    await expect(figure(dashboard, 'first-response-time')).toBeVisible({ timeout: 60_000 });
    await dashboard.getByRole('button', { name: 'Earlier period' }).click();
    await expect(dashboard).toHaveURL(/#\/scorecards.*period=/);
    await dashboard.goBack();
    await expect(dashboard).toHaveURL(/#\/scorecards(?!.*period=)/);
    await expectAccessible(dashboard);
    await takeScreens(dashboard, 'dashboard-in-extension', ['panel', 'laptop']);
    const account = dashboard.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: /^Account/ });
    await expect(account).toHaveAttribute('href', '#/settings/account');
    await dashboard.close();
  });
});

test('an agent sees what nobody has, finds tickets by keyboard, and lands in the tab that has them open', async ({
  stack,
  team,
  browserWithExtension: browser,
}) => {
  test.setTimeout(240_000);
  const { desk, apiUrl } = stack;
  const mail = (subject: string, from: DeskPerson = customers.carol) =>
    desk.receiveMail({ from, subject, text: 'Please help.' });
  const own = await mail('Gasket leaks after a week');
  const other = await mail('Which jets for 1200 m?');
  for (const ticketId of [own, other]) await desk.as(agents.bob).take(ticketId);
  await desk.as(agents.bob).update(other, { Priority: 95 });

  const [page] = browser.context.pages();
  if (page === undefined) throw new Error('The browser has no page.');
  await signInToDesk(page, desk.baseUrl, agents.bob);
  await connectExtension(browser, apiUrl, team.account(agents.bob));
  const panel = await browser.open('sidepanel.html');
  await panel.setViewportSize({ width: 360, height: 800 });
  await expect(panel.getByText('Gasket leaks after a week')).toBeVisible();

  await test.step('a request that nobody takes appears by itself, and goes when somebody takes it', async () => {
    const urgent = await mail('Shop is down', customers.dave);
    await desk.as(agents.lena).update(urgent, { Priority: 95 });
    const nobodys = panel.getByRole('region', { name: 'Nobody has these, at risk' });
    await expect(nobodys.getByText('Shop is down')).toBeVisible();
    await expectAccessible(panel);
    await takeScreens(panel, 'now-full', ['panel', 'laptop']);
    await desk.as(agents.alice).take(urgent);
    await expect(nobodys).toBeHidden();
  });

  await test.step('finds a ticket by keyboard and opens it where it is open already', async () => {
    await panel.getByRole('tab', { name: 'Now' }).focus();
    await panel.keyboard.press('/');
    await expect(panel.getByRole('searchbox', { name: 'Search tickets' })).toBeFocused();
    await panel.keyboard.type('gasket');
    await expect(panel.getByText('Which jets for 1200 m?')).toBeHidden();
    await panel.keyboard.press('ArrowDown');
    await expect(panel.getByRole('link', { name: /Gasket leaks/ })).toBeFocused();
    const opened = browser.context.waitForEvent('page');
    await panel.keyboard.press('Enter');
    const tab = await opened;
    await expect(tab).toHaveURL(new RegExp(`id=${own}`));
    const before = browser.context.pages().length;
    await panel.bringToFront();
    await panel.getByRole('link', { name: /Gasket leaks/ }).press('Enter');
    await expect
      .poll(() => findTicketTab(browser.context, own)?.evaluate(() => document.visibilityState))
      .toBe('visible');
    expect(browser.context.pages()).toHaveLength(before);
    await panel.bringToFront();
    await panel.getByRole('searchbox').press('Escape');
    await expect(panel.getByText('Which jets for 1200 m?')).toBeVisible();
  });

  await test.step('looks at urgent and aged tickets, and is told when there are none', async () => {
    await panel.getByRole('radio', { name: /^VIP, urgent/ }).check();
    await expect(panel.getByText('Which jets for 1200 m?')).toBeVisible();
    await expect(panel.getByText('Gasket leaks after a week')).toBeHidden();
    await panel.getByRole('radio', { name: /^Aged/ }).check();
    await expect(panel.getByText('None of your tickets has been open for so long.')).toBeVisible();
    await takeScreens(panel, 'now-none', ['panel']);
    await chooseLanguage(panel, 'de');
    await expect(panel.getByText('Keines Ihrer Tickets ist so lange offen.')).toBeVisible();
    await expectAccessible(panel);
    await takeScreens(panel, 'now-none-de', ['panel']);
  });
});

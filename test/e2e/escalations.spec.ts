import type { Page } from '@playwright/test';
import { agents, customers } from '../helpdesks/request-tracker/people.ts';
import { expectAccessible } from './support/accessibility.ts';
import { addMember } from './support/add-member.ts';
import { openExtensionBrowser, type ExtensionBrowser } from './support/browser.ts';
import { connectExtension, type Account } from './support/connect.ts';
import { openTicket, signInToDesk } from './support/request-tracker-pages.ts';
import { takeScreens } from './support/screens.ts';
import { expect, skipReason, test } from './support/test.ts';

test.skip(skipReason !== null, skipReason ?? '');

/** Polls of pages take as long as a busy machine takes. */
const slow = { timeout: 60_000 };

/** Card, Moran and Newell's keystroke-level model: an average typist needs 0.2 s a key. */
const keystrokeMs = 200;

/** Types and counts. */
function countingKeyboard(page: Page) {
  let count = 0;
  return {
    count: () => count,
    async type(text: string) {
      count += text.length;
      await page.keyboard.type(text);
    },
    async press(key: string) {
      count += 1;
      await page.keyboard.press(key);
    },
  };
}

async function openPanel(browser: ExtensionBrowser, apiUrl: string, account: Account): Promise<Page> {
  // An action that cannot be done must say so while the test still has time to tell.
  browser.context.setDefaultTimeout(30_000);
  const options = await connectExtension(browser, apiUrl, account);
  await expect(options.getByText('Badges are shown')).toBeVisible();
  await options.close();
  const panel = await browser.open('sidepanel.html');
  await panel.setViewportSize({ width: 360, height: 800 });
  await panel.getByRole('tab', { name: 'Escalate' }).click();
  return panel;
}

/** The dock's key, on the ticket in the helpdesk: the panel beside it goes to the ticket's tag. */
async function pressEscalate(page: Page): Promise<void> {
  await page.bringToFront();
  await page.keyboard.press('Alt+Shift+E');
}

/** The site that the API serves, as wide as a phone; confirming the code of the extension has signed this browser in. */
async function openSite({ context }: ExtensionBrowser, apiUrl: string): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(apiUrl);
  return page;
}

/** Days around now, so that no midnight takes away what happened a moment ago. */
function daysAround(): string {
  const dateOf = (at: number) => new Date(at).toISOString().slice(0, 10);
  return `${dateOf(Date.now() - 48 * 3_600_000)}..${dateOf(Date.now() + 24 * 3_600_000)}`;
}

/** The panel in another language, as the setting makes it. */
async function speak(panel: Page, language: 'en' | 'de' | 'es'): Promise<void> {
  await panel.evaluate(async (wanted) => {
    const { storage } = Reflect.get(globalThis, 'chrome');
    const { settings } = await storage.local.get('settings');
    await storage.local.set({ settings: { ...settings, language: wanted } });
  }, language);
  await expect(panel.locator('html')).toHaveAttribute('lang', language);
}

test('an agent escalates by keyboard, the specialist returns it, the agent completes it, and both see the verdict', async ({
  stack,
  team,
  browserWithExtension: browser,
}) => {
  test.setTimeout(360_000);
  const { desk, apiUrl } = stack;
  const sue = await addMember(stack, team, { name: 'Sue Stein', email: 'sue@rt.local', role: 'specialist' });
  const externalId = await desk.receiveMail({
    from: customers.carol,
    subject: '1969 Chevrolet Camaro stalls when warm, order 10482',
    text: 'What can I do?',
  });
  await desk.as(agents.alice).take(externalId);

  await test.step('a manager lets the technical checklist hold for the queue', async () => {
    const managers = await openExtensionBrowser();
    const panel = await openPanel(managers, apiUrl, team.admin);
    await panel.getByRole('button', { name: 'Edit checklists' }).click();
    await panel.getByText('Technical question').click();
    const categories = panel.getByLabel('Ticket categories').first();
    await categories.fill('technical, fitment, product, Support');
    await expect(panel.getByText('Draft saved')).toBeVisible();
    await expectAccessible(panel);
    await takeScreens(panel, 'escalate-checklists', ['panel', 'laptop']);
    await panel.getByRole('button', { name: 'Publish' }).click();
    await expect(panel.getByText('Version 1 is published. No changes.')).toBeVisible();
    await managers.close();
  });

  const [page] = browser.context.pages();
  if (page === undefined) throw new Error('The browser has no page.');
  await signInToDesk(page, desk.baseUrl, agents.alice);
  const panel = await openPanel(browser, apiUrl, team.account(agents.alice));
  await openTicket(page, desk.baseUrl, externalId);
  await expect(page.getByTestId('shiftlight-dock').getByRole('button', { name: /Escalate/ })).toBeVisible();
  const thisTicket = panel.getByRole('region', { name: 'This ticket' });

  await test.step('the form opens on what is missing; a few keys complete and send it', async () => {
    await pressEscalate(page);
    await panel.bringToFront();
    await expect(panel.getByLabel(/^Vehicle/)).toHaveValue('1969 Chevrolet Camaro');
    await expect(panel.getByLabel('Order number')).toHaveValue('10482');
    await expect(panel.getByLabel(/^Part number/)).toBeFocused();
    await expectAccessible(panel);
    await takeScreens(panel, 'escalate-form', ['panel']);
    const keys = countingKeyboard(panel);
    const startedAt = Date.now();
    await keys.type('FP-200');
    await keys.press('Enter');
    await expect(panel.getByLabel(/^Symptoms/)).toBeFocused();
    await keys.type('stalls warm');
    await keys.press('Enter');
    await keys.type('new filter');
    await keys.press('Control+Enter');
    await expect(thisTicket.getByText('Waiting for a specialist')).toBeVisible();
    console.log(`a complete tag: ${keys.count()} keystrokes, ${Date.now() - startedAt} ms by machine`);
    expect(keys.count() * keystrokeMs).toBeLessThan(10_000);
    await expectAccessible(panel);
    await takeScreens(panel, 'escalate-waiting', ['panel']);
  });

  const specialists = await openExtensionBrowser();
  const sues = await openPanel(specialists, apiUrl, sue);
  await test.step('the specialist sees it waiting and returns it with a reason', async () => {
    const waiting = sues.getByTestId(`waiting-${externalId}`);
    await expect(waiting.getByText('stalls warm')).toBeVisible();
    await expectAccessible(sues);
    await takeScreens(sues, 'escalate-decision', ['panel']);
    await waiting.getByRole('button', { name: 'Return' }).click();
    await waiting.getByRole('checkbox', { name: 'Symptoms' }).check();
    await waiting.getByLabel('Note').fill('At idle, or under load?');
    await expectAccessible(sues);
    await takeScreens(sues, 'escalate-return', ['panel']);
    await waiting.getByRole('button', { name: 'Return it' }).click();
    await expect(sues.getByText('No escalation waits for you.')).toBeVisible();
  });

  await test.step('the agent is told why, completes it where the specialist asked, and sends it again', async () => {
    await expect(thisTicket.getByText('Came back: complete it')).toBeVisible({ timeout: 15_000 });
    await expect(thisTicket.getByText('At idle, or under load?').first()).toBeVisible();
    await takeScreens(panel, 'escalate-returned', ['panel']);
    await expectAccessible(panel);
    for (const language of ['de', 'es'] as const) {
      await speak(panel, language);
      await takeScreens(panel, `escalate-returned-${language}`, ['panel']);
    }
    await speak(panel, 'en');
    await panel.getByLabel(/^Symptoms/).fill('stalls warm, at idle');
    await panel.keyboard.press('Control+Enter');
    await expect(thisTicket.getByText('Waiting for a specialist')).toBeVisible();
  });

  await test.step('the specialist finds it from home on the site, without the extension, and accepts it by keyboard', async () => {
    const phone = await openSite(specialists, apiUrl);
    await phone.getByRole('link', { name: /to accept or return/ }).press('Enter', slow);
    const item = phone.getByTestId(`escalation-${externalId}`);
    await expect(item.getByText('stalls warm, at idle')).toBeVisible(slow);
    await expectAccessible(phone);
    await takeScreens(phone, 'escalations-page-waiting', ['panel', 'laptop']);
    await item.getByRole('button', { name: 'Accept, complete' }).press('Enter');
    await expect(phone.getByText('No escalation waits for you.')).toBeVisible(slow);
    await phone.getByRole('link', { name: 'Overview' }).press('Enter');
    await expect(phone.getByText(/^Nothing was escalated with a tag/)).toBeVisible(slow);
    await phone.close();
  });

  await test.step('the agent sees the verdict, the own figure and what it cost, in the panel and on the dashboard', async () => {
    await expect(thisTicket.getByText('Accepted').first()).toBeVisible({ timeout: 15_000 });
    await expect(thisTicket.getByTestId('verdict')).toContainText('With gaps said Sue Stein');
    await expect(panel.getByTestId('completeness')).toContainText('0 %');
    await expect(panel.getByTestId('completeness')).toContainText('Based on 1. From 10 on it says something.');
    await thisTicket.getByText('Accepted').first().click();
    await thisTicket.getByText('Lost by going back and forth').click();
    await expect(thisTicket.getByText('Together')).toBeVisible();
    await expectAccessible(panel);
    await takeScreens(panel, 'escalate-verdict', ['panel']);
    const phone = await openSite(browser, apiUrl);
    await phone.goto(`${apiUrl}/escalations/overview?period=${daysAround()}`);
    await phone.getByRole('link', { name: 'Information is missing' }).press('Enter', slow);
    await expect(phone.getByTestId('count')).toContainText('1 escalation', slow);
    await phone.getByRole('link', { name: /1969 Chevrolet Camaro/ }).press('Enter');
    await expect(phone.getByText('With the specialists')).toBeVisible(slow);
    await expect(phone.getByText('Sue Stein accepted')).toBeVisible();
    await expectAccessible(phone);
    await phone.close();
  });
  await specialists.close();
});

test('a tag survives a closed panel and a lost network, and is sent once', async ({
  stack,
  team,
  browserWithExtension: browser,
}) => {
  test.setTimeout(240_000);
  const { desk, apiUrl, cable } = stack;
  const externalId = await desk.receiveMail({
    from: customers.dave,
    subject: 'Invoice is wrong',
    text: 'Please look.',
  });
  await desk.as(agents.alice).take(externalId);
  const [page] = browser.context.pages();
  if (page === undefined) throw new Error('The browser has no page.');
  await signInToDesk(page, desk.baseUrl, agents.alice);
  const first = await openPanel(browser, apiUrl, team.account(agents.alice));
  await openTicket(page, desk.baseUrl, externalId);
  await expect(page.getByTestId('shiftlight-dock').getByRole('button', { name: /Escalate/ })).toBeVisible();
  await pressEscalate(page);
  await first.bringToFront();
  const chosen = first.getByLabel('Checklist');
  await chosen.selectOption({ label: 'Billing' });
  await first.getByLabel(/^Invoice or order number/).fill('R-77');
  await expect(first.getByText('Draft kept on this computer')).toBeVisible();
  await first.close();

  const panel = await browser.open('sidepanel.html');
  await panel.setViewportSize({ width: 360, height: 800 });
  await pressEscalate(page);
  await expect(panel.getByLabel(/^Invoice or order number/)).toHaveValue('R-77');
  await expect(panel.getByLabel(/^What was charged/)).toBeFocused();
  await panel.getByRole('button', { name: 'Escalate', exact: true }).click();
  await expect(panel.getByRole('alert')).toContainText('Still needed: What was charged and what was expected');
  await takeScreens(panel, 'escalate-missing', ['panel']);
  await panel.getByLabel(/^What was charged/).fill('19 % instead of 7 %');
  await panel.getByLabel(/^What the customer was promised/).fill('A corrected invoice');
  cable.pull();
  await panel.keyboard.press('Control+Enter');
  await expect(panel.getByText('Sent. Not confirmed yet.')).toBeVisible();
  await takeScreens(panel, 'escalate-pending', ['panel']);
  cable.plugIn();
  await expect(panel.getByText('Waiting for a specialist')).toBeVisible({ timeout: 90_000 });
  await expect(panel.getByRole('region', { name: 'This ticket' }).getByText('Alice Adler escalated')).toHaveCount(1);
});

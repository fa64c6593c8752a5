import type { Page } from '@playwright/test';
import { localDayOf } from '@shiftlight/shared/metrics/local-day.ts';
import { cardPeriodAt, shiftCardPeriod } from '@shiftlight/shared/scorecards/card-period.ts';
import { writeTicket } from '../builders/ticket-events.ts';
import { expectAccessible } from './support/accessibility.ts';
import { connectExtension, signIn } from './support/connect.ts';
import { startPushedTeam, type PushedTeam } from './support/pushed-team.ts';
import { takeScreens } from './support/screens.ts';
import { expect, skipReason, test } from './support/test.ts';

test.skip(skipReason !== null, skipReason ?? '');

let team: PushedTeam;

const minute = 60_000;
const day = 24 * 60 * minute;
const slow = { timeout: 60_000 };

test.beforeAll(async () => {
  test.setTimeout(240_000);
  team = await startPushedTeam();
});

test.afterAll(() => team.close());

const headline = (page: Page, id: string) => page.getByTestId(`floor-${id}`).getByRole('definition');
const attributes = { subject: 'Pads for Sunday', priority: 'P2', channel: 'email', requesterId: 'customer-1' };

test('a lead watches the floor: a ticket appears and gets at risk without a reload', async ({
  browserWithExtension: { context },
}) => {
  test.setTimeout(300_000);
  const page = await context.newPage();
  const ticket = writeTicket('floor-1');

  await test.step('the lead opens the floor, where nothing is open', async () => {
    expect(await team.push([])).toBe(200);
    await signIn(page, team.apiUrl, team.lead);
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Live floor' }).click();
    await expect(headline(page, 'open')).toContainText(/^0/, slow);
    await expect(page.getByText('Nothing is open.')).toBeVisible();
    await page.evaluate(() => document.body.setAttribute('data-seen', 'before'));
  });

  await test.step('a pushed ticket appears, and its first warning comes by itself', async () => {
    // An hour for the answer, with a warning 15 minutes before its end: so much is left until then.
    const createdAt = Date.now() - 45 * minute + 20_000;
    expect(await team.push([ticket.created(createdAt, { assigneeId: 'alice', attributes })])).toBe(200);
    await expect(headline(page, 'open')).toContainText(/^1/, slow);
    await expect(page.getByRole('link', { name: 'Pads for Sunday' })).toBeVisible();
    await expect(headline(page, 'at-risk')).toContainText(/^1/, slow);
    await expect(page.locator('body')).toHaveAttribute('data-seen', 'before');
    await expectAccessible(page);
    await takeScreens(page, 'floor', ['panel', 'laptop', 'wide']);
  });

  await test.step('it goes when it is solved', async () => {
    expect(await team.push([ticket.answered(Date.now(), 'alice'), ticket.status(Date.now(), 'solved', 'alice')])).toBe(
      200,
    );
    await expect(headline(page, 'open')).toContainText(/^0/, slow);
    await expect(page.getByRole('link', { name: 'Pads for Sunday' })).toBeHidden(slow);
  });
});

test('the floor inside the extension goes on when the worker is stopped and when the connection is lost', async ({
  browserWithExtension: browser,
}) => {
  test.setTimeout(300_000);
  expect(await team.push([])).toBe(200);
  await connectExtension(browser, team.apiUrl, team.lead);
  const page = await browser.open('dashboard.html#/floor');
  const pads = writeTicket('floor-2');
  const chain = writeTicket('floor-3');

  await test.step('it follows the tickets without signing in again', async () => {
    await expect(headline(page, 'open')).toContainText(/^0/, slow);
    expect(await team.push([pads.created(Date.now(), { assigneeId: 'alice', attributes })])).toBe(200);
    await expect(headline(page, 'open')).toContainText(/^1/, slow);
    await expectAccessible(page);
    await takeScreens(page, 'floor-in-extension', ['panel', 'laptop']);
  });

  await test.step('it follows them after the browser stopped the worker', async () => {
    await browser.stopWorker();
    expect(await team.push([chain.created(Date.now(), { assigneeId: 'alice', attributes })])).toBe(200);
    await expect(headline(page, 'open')).toContainText(/^2/, slow);
  });

  await test.step('it says that there is no connection, and goes on by itself', async () => {
    team.cable.pull();
    await expect(page.getByText(/^No connection\. What you see is from/)).toBeVisible(slow);
    team.cable.plugIn();
    expect(
      await team.push([pads.status(Date.now(), 'solved', 'alice'), chain.status(Date.now(), 'solved', 'alice')]),
    ).toBe(200);
    await expect(headline(page, 'open')).toContainText(/^0/, slow);
    await expect(page.getByText(/^No connection/)).toBeHidden(slow);
  });

  await test.step('the account tells which session is that of the extension', async () => {
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Account' }).click();
    await expect(page.getByText(/, this one$/)).toHaveCount(1, slow);
    await expect(page.getByRole('link', { name: /^Change password/ })).toHaveAttribute(
      'href',
      `${team.apiUrl}/settings/account`,
    );
    await expectAccessible(page);
    await takeScreens(page, 'account-in-extension', ['panel', 'laptop']);
  });
});

test('a person chooses to appear on the leaderboard, and is gone when they leave', async ({
  browserWithExtension: { context },
}) => {
  test.setTimeout(300_000);
  const page = await context.newPage();
  // The middle of the week that the page opens with.
  const { first } = shiftCardPeriod(cardPeriodAt('week', localDayOf(Date.now(), 'Europe/Berlin')), -1);
  const lastWeek = (first + 2.5) * day;
  const events = Array.from({ length: 5 }, (_, index) => writeTicket(`week-${index}`)).flatMap((ticket) => [
    ticket.created(lastWeek),
    ticket.answered(lastWeek + minute, 'alice'),
    ticket.status(lastWeek + 2 * minute, 'solved', 'alice'),
  ]);
  expect(await team.push(events)).toBe(200);
  const board = page.getByTestId('board-tickets-handled');

  await test.step('it is off until an admin switches it on', async () => {
    await signIn(page, team.apiUrl, team.admin);
    await page.goto(`${team.apiUrl}/leaderboards`);
    await expect(page.getByText('Leaderboards are switched off for this team.')).toBeVisible(slow);
    await page.getByRole('button', { name: 'Switch leaderboards on for this team' }).click();
    await expect(page.getByRole('region', { name: 'Tickets handled' })).toBeVisible(slow);
    await expect(board.getByRole('listitem')).toHaveCount(0);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(/sign-in/, slow);
  });

  await test.step('the person takes part and appears, leaves and is gone', async () => {
    await signIn(page, team.apiUrl, team.agent);
    await page.goto(`${team.apiUrl}/leaderboards`);
    await page.getByRole('button', { name: 'Take part' }).click();
    await expect(board).toContainText(`${team.agent.name} (you)`, slow);
    await expectAccessible(page);
    await takeScreens(page, 'leaderboards', ['panel', 'laptop']);
    await page.getByRole('button', { name: 'Leave the leaderboards' }).click();
    await expect(page.getByText('You do not take part.', { exact: false })).toBeVisible(slow);
    await expect(board.getByRole('listitem')).toHaveCount(0, slow);
  });
});

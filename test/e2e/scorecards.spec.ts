import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Download, Page } from '@playwright/test';
import { cardPeriodAt, shiftCardPeriod } from '@shiftlight/shared/scorecards/card-period.ts';
import { writeTeamHistory } from '../builders/team-history.ts';
import { expectAccessible } from './support/accessibility.ts';
import { signIn } from './support/connect.ts';
import { startPushedTeam, type PushedTeam } from './support/pushed-team.ts';
import { screensDir, takeScreens } from './support/screens.ts';
import { expect, skipReason, test } from './support/test.ts';

test.skip(skipReason !== null, skipReason ?? '');

let team: PushedTeam;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  team = await startPushedTeam();
  const events = writeTeamHistory(['alice'], { until: Date.now(), days: 100, tickets: 400 });
  for (let sent = 0; sent < events.length; sent += 1_000) {
    expect(await team.push(events.slice(sent, sent + 1_000))).toBe(200);
  }
});

test.afterAll(() => team.close());

const slow = { timeout: 60_000 };
const figure = (page: Page, metricId: string) => page.getByTestId(`figure-${metricId}`);

test('a lead goes from the team to a person, writes on the scorecard, and the person answers', async ({
  browserWithExtension: { context },
}) => {
  test.setTimeout(300_000);
  const page = await context.newPage();

  await test.step('the lead opens the team', async () => {
    await signIn(page, team.apiUrl, team.lead);
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Scorecards' }).click();
    await page.getByLabel('Whose scorecard').selectOption({ label: 'Team Torque' });
    await expect(page).toHaveURL(/\/scorecards\/team\/.+period=/, slow);
    await expect(page.getByRole('heading', { name: /^Torque/ })).toBeVisible(slow);
    await page.getByRole('button', { name: 'Earlier period' }).click();
    await expect(figure(page, 'tickets-handled')).toContainText(/\d/, slow);
    await expect(page.getByRole('table').getByRole('link', { name: team.agent.name })).toBeVisible(slow);
    await expectAccessible(page);
    await takeScreens(page, 'scorecard-team', ['panel', 'laptop', 'wide']);
  });

  await test.step('free dates are in the address, and two in the wrong order are said to be so', async () => {
    const shown = page.url();
    await page.getByRole('radio', { name: 'Free dates' }).check({ force: true });
    await expect(page).toHaveURL(/period=[\d-]+\.\.[\d-]+/, slow);
    const [first, last] = [page.getByLabel('First day'), page.getByLabel('Last day')];
    const lastDay = await last.inputValue();
    await first.fill(lastDay);
    await first.press('Enter');
    await expect(page).toHaveURL(new RegExp(`period=${lastDay}\\.\\.${lastDay}`), slow);
    await expect(figure(page, 'tickets-handled')).toBeVisible(slow);
    await last.fill('2020-01-01');
    await last.press('Enter');
    await expect(page.getByText('The last day lies before the first. Choose a later one.')).toBeVisible(slow);
    await expectAccessible(page);
    await takeScreens(page, 'scorecard-days', ['panel', 'laptop']);
    await page.goto(shown);
    await expect(figure(page, 'tickets-handled')).toContainText(/\d/, slow);
  });

  await test.step('a figure leads to its bill, and back leads back', async () => {
    await figure(page, 'csat').getByRole('button').click();
    await expect(page).toHaveURL(/figure=csat/);
    await expect(page.getByRole('region', { name: 'Customer satisfaction' }).getByText(/÷|of/).first()).toBeVisible(
      slow,
    );
    await expectAccessible(page);
    await takeScreens(page, 'scorecard-bill', ['panel', 'laptop']);
    await page
      .getByRole('link', { name: /^Timeline of ticket/ })
      .first()
      .click();
    await expect(page.getByRole('img', { name: /^Resolution: .*counted/ })).toBeVisible(slow);
    await expect(page.getByRole('heading', { name: 'What happened' })).toBeVisible();
    await expectAccessible(page);
    await takeScreens(page, 'ticket-timeline', ['panel', 'laptop', 'wide']);
    await page.goBack();
    await expect(page).toHaveURL(/figure=csat/);
    await page.goBack();
    await expect(figure(page, 'csat')).toBeVisible();
  });

  await test.step('the lead writes on the scorecard of the person', async () => {
    await page.getByRole('table').getByRole('link', { name: team.agent.name }).click();
    await expect(page.getByRole('heading', { name: new RegExp(`^${team.agent.name}`) })).toBeVisible(slow);
    await page.getByLabel('Add a win').fill('Calm with the angry ones.');
    await page.getByRole('region', { name: 'Wins' }).getByRole('button', { name: 'Add', exact: true }).click();
    await expect(page.getByText('Calm with the angry ones.')).toBeVisible(slow);
    await page.getByLabel('Comment', { exact: true }).fill('Shall we talk on Friday?');
    await page.getByRole('button', { name: 'Send comment' }).click();
    await expect(page.getByText('Shall we talk on Friday?')).toBeVisible(slow);
    await expectAccessible(page);
    await takeScreens(page, 'scorecard-person', ['panel', 'laptop', 'wide']);
  });

  const shown = await test.step('file and screen say the same', async () => {
    const rows = page.getByRole('list', { name: 'Figures' }).getByRole('listitem');
    const values = await rows.locator('.value').allInnerTexts();
    const csv = readFileSync(await (await download(page, 'CSV')).path(), 'utf8');
    const lines = csv.replace('\uFEFF', '').split('\r\n');
    for (const [index, value] of values.entries())
      expect(lines[index + 2]?.split(',')[1]).toBe(value.trim().split('\n')[0]);
    expect(csv).toContain('Calm with the angry ones.');
    expect((await download(page, 'XLSX')).suggestedFilename()).toMatch(/^scorecard-Alice-Adler-.+\.xlsx$/);
    return page.url();
  });

  await test.step('a printed page holds the scorecard and no navigation', async () => {
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('navigation', { name: 'Pages' })).toBeHidden();
    await expect(figure(page, 'csat')).toBeVisible();
    await page.screenshot({ path: path.join(screensDir, 'scorecard-print.png'), fullPage: true });
    writeFileSync(path.join(screensDir, 'scorecard.pdf'), await page.pdf());
    await page.emulateMedia({ media: null });
  });

  await test.step('the manager closes an earlier month, drills from a closed figure to the answer of a survey, and keeps a PDF', async () => {
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page).toHaveURL(/\/sign-in/, slow);
    await signIn(page, team.apiUrl, team.admin);
    // The last one but one: on its first days a month lets nobody close the one before yet.
    const { text } = shiftCardPeriod(cardPeriodAt('month', Math.floor(Date.now() / 86_400_000)), -2);
    await page.goto(`${team.apiUrl}/scorecards/workspace?period=${text}`);
    await page.getByText('Close this month', { exact: true }).click();
    await expectAccessible(page);
    await takeScreens(page, 'scorecard-close', ['panel', 'laptop']);
    await page.getByRole('button', { name: 'Close it for everybody' }).click();
    await expect(page.getByText(/^Closed .* Its figures stay as they are\.$/)).toBeVisible(slow);
    await figure(page, 'csat').getByRole('button').click();
    await page
      .getByRole('link', { name: /^Timeline of ticket/ })
      .first()
      .click();
    await expect(page.getByRole('listitem').filter({ hasText: 'survey answered' }).first()).toBeVisible(slow);
    await page.goBack();
    await page.goBack();
    await expect(figure(page, 'csat')).toBeVisible(slow);
    const pdf = await page.pdf();
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    writeFileSync(path.join(screensDir, 'scorecard-closed.pdf'), pdf);
  });

  await test.step('the person sees the same, answers and says that they saw it', async () => {
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page).toHaveURL(/\/sign-in/, slow);
    await signIn(page, team.apiUrl, team.agent);
    await page.goto(shown);
    await expect(page.getByText('Shall we talk on Friday?')).toBeVisible(slow);
    await expect(page.getByLabel('Add a win')).toBeHidden();
    await page.getByLabel('Comment', { exact: true }).fill('Gladly.');
    await page.getByRole('button', { name: 'Send comment' }).click();
    await expect(page.getByText('Gladly.')).toBeVisible(slow);
    await page.getByRole('button', { name: 'I have seen this scorecard' }).click();
    await expect(page.getByText(`${team.agent.name} saw it`)).toBeVisible(slow);
  });

  await test.step('the person disputes a figure from its bill, and sees that it waits', async () => {
    await figure(page, 'csat').getByRole('button').click();
    await page.getByText('Dispute this figure').click();
    await page.getByLabel('What is wrong, in a few words').fill('The parcel service was rated here, not us.');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Send to a lead' }).click();
    await expect(page.getByTestId('card-disputes')).toContainText('Waiting', slow);
    await expectAccessible(page);
    await takeScreens(page, 'scorecard-dispute', ['panel', 'laptop']);
  });
});

test('a lead reviews a sample on the page of the server by keyboard, over a reload and without the network', async ({
  browserWithExtension: { context },
}) => {
  test.setTimeout(300_000);
  const page = await context.newPage();
  const task = page.getByTestId('review-sample');

  await test.step('the lead makes a plan and draws', async () => {
    await signIn(page, team.apiUrl, team.lead);
    await page.goto(`${team.apiUrl}/qa/plans?edit=new`);
    await page.getByLabel('Tickets per person').fill('2', slow);
    await page.getByRole('checkbox', { name: team.lead.name }).check();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Save the plan' }).click();
    await page.getByRole('button', { name: 'Draw now' }).click(slow);
    await expect(page.getByText(/^\d+ of \d+ tickets drawn$/)).toBeVisible(slow);
    await expectAccessible(page);
    await takeScreens(page, 'qa-plans', ['panel', 'laptop']);
  });

  await test.step('rates by keyboard; what was rated survives a reload', async () => {
    await page.goto(`${team.apiUrl}/qa/queue`);
    const due = page.getByTestId(/^due-/).getByRole('link').first();
    await expect(due).toBeVisible(slow);
    await expectAccessible(page);
    await takeScreens(page, 'qa-queue', ['panel', 'laptop']);
    await due.focus();
    await page.keyboard.press('Enter');
    const first = task
      .getByRole('group', { name: /^Communication/ })
      .getByRole('radio')
      .first();
    await expect(first).toBeFocused(slow);
    await page.keyboard.press('9');
    await page.keyboard.press('8');
    await expect(task.getByText('1 rating to go')).toBeVisible(slow);
    await expect(task.getByText('Draft kept on this computer')).toBeVisible(slow);
    await page.reload();
    await expect(task.getByText('1 rating to go')).toBeVisible(slow);
    await expectAccessible(page);
    await takeScreens(page, 'qa-rate', ['panel', 'laptop']);
  });

  await test.step('sends without the network, which then goes by itself', async () => {
    await task
      .getByRole('group', { name: /^Helpfulness/ })
      .getByRole('radio')
      .first()
      .focus();
    await page.keyboard.press('n');
    await context.setOffline(true);
    await page.keyboard.press('Control+Enter');
    await expect(task.getByText('This review waits to be sent.')).toBeVisible(slow);
    await context.setOffline(false);
    await expect(page.getByTestId('rated')).toBeVisible(slow);
    await expect(page.getByText(/^Not sent yet/)).toBeHidden(slow);
  });

  await test.step('the figures say so, and the review has an address of its own', async () => {
    await page.goto(`${team.apiUrl}/qa`);
    await expect(page.getByTestId('coverage')).toContainText(/1 of \d reviewed/, slow);
    await expectAccessible(page);
    await takeScreens(page, 'qa-overview', ['panel', 'laptop', 'wide']);
    await page.getByRole('navigation', { name: 'Quality reviews' }).getByRole('link', { name: 'Reviews' }).click();
    const review = page.getByTestId(/^reviewed-/).getByRole('link');
    await expect(review).toHaveCount(1, slow);
    await review.click();
    await expect(page).toHaveURL(/\/qa\/reviews\/[\da-f-]{36}$/);
    await expect(page.getByTestId('review-bill')).toContainText(`Reviewed by ${team.lead.name}`, slow);
    await expectAccessible(page);
    await page.goto(`${team.apiUrl}/calibration/new`);
    await expect(page.getByRole('button', { name: 'Open the calibration' })).toBeVisible(slow);
    await expectAccessible(page);
    await takeScreens(page, 'calibration-new', ['panel', 'laptop']);
  });
});

async function download(page: Page, name: string): Promise<Download> {
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name, exact: true }).click();
  return started;
}

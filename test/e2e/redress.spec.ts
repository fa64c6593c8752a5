import { randomUUID } from 'node:crypto';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { defaultRubric } from '@shiftlight/shared/qa/default-rubric.ts';
import { signIn } from '../builders/http-client.ts';
import { reviewContentOf, samplingPlanOf } from '../builders/quality-reviews.ts';
import { resolvedTickets } from '../builders/resolved-tickets.ts';
import { createClient } from '../builders/trpc-client.ts';
import { chromiumPackages, findChromium } from '../helpdesks/chromium.ts';
import { findSkipReason } from '../helpdesks/when-available.ts';
import { expectAccessible } from './support/accessibility.ts';
import { openExtensionBrowser, type ExtensionBrowser } from './support/browser.ts';
import { connectExtension, type Account } from './support/connect.ts';
import { startPushedTeam, type PushedTeam } from './support/pushed-team.ts';
import { takeScreens } from './support/screens.ts';

const skipReason = findChromium() === null ? findSkipReason(chromiumPackages) : null;
test.skip(skipReason !== null, skipReason ?? '');

const slow = { timeout: 60_000 };

async function openPanel(browser: ExtensionBrowser, apiUrl: string, account: Account, tab: string): Promise<Page> {
  browser.context.setDefaultTimeout(60_000);
  const options = await connectExtension(browser, apiUrl, account);
  await options.close();
  const panel = await browser.open('sidepanel.html');
  await panel.setViewportSize({ width: 360, height: 800 });
  await panel.getByRole('tab', { name: tab, exact: true }).click();
  return panel;
}

/** The lead's reviews of five drawn tickets of the agent's: the last one 10, 10 and 1, which is 70 %, the others full. */
async function reviewFive({ apiUrl, lead }: PushedTeam): Promise<void> {
  const client = createClient({ baseUrl: apiUrl }, { cookie: await signIn({ baseUrl: apiUrl }, lead) });
  const { teams, reviewers } = await client.sampling.overview.query();
  const [team] = teams;
  const reviewer = reviewers.find(({ name }) => name === lead.name);
  if (team === undefined || reviewer === undefined) throw new Error('The lead leads no team.');
  const planId = randomUUID();
  await client.sampling.savePlan.mutate({
    requestId: randomUUID(),
    planId,
    basedOn: 0,
    rubricName: defaultRubric.id,
    plan: { ...samplingPlanOf(team.teamId, reviewer.memberId), perAgent: 5 },
  });
  await client.sampling.draw.mutate({ planId, requestId: randomUUID() });
  const { due } = await client.reviews.queue.query();
  expect(due).toHaveLength(5);
  for (const [index, { sampleId }] of due.entries()) {
    const { answers, ...content } = reviewContentOf();
    const rated = answers.map((answer) =>
      index === 4 && answer.criterion === 'helpfulness' ? { ...answer, value: 1 } : answer,
    );
    await client.reviews.submit.mutate({ ...content, sampleId, answers: rated });
  }
}

const inThirtyDays = (): string => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

/** Rates the three criteria by their digits and sends. */
async function rate(task: Locator, digits: readonly [string, string, string]): Promise<void> {
  const first = task.getByRole('group', { name: /^Communication/ }).getByRole('radio', { name: '1', exact: true });
  await first.focus();
  const { keyboard } = task.page();
  for (const digit of digits) await keyboard.press(digit);
  await expect(task.getByText('Everything is rated')).toBeVisible();
  await keyboard.press('Control+Enter');
}

test('an agent disputes a review and wins, two reviewers calibrate blind, and a coaching session is held', async () => {
  test.setTimeout(480_000);
  const team = await startPushedTeam();
  const { apiUrl } = team;
  const events = resolvedTickets({ agentId: 'alice', atOnce: 6, withFollowUp: 0, daysAgo: [0.001] });
  expect(await team.push(events)).toBe(200);
  await reviewFive(team);
  const browsers = [await openExtensionBrowser(), await openExtensionBrowser(), await openExtensionBrowser()] as const;
  const alice = await openPanel(browsers[0], apiUrl, team.agent, 'QA');
  const ada = await openPanel(browsers[1], apiUrl, team.admin, 'QA');
  const reviewed = alice.getByTestId(/^reviewed-/).first();

  await test.step('the agent says what the review should have come to, and why', async () => {
    await reviewed.getByRole('button', { name: 'Open the review' }).click();
    await alice.getByText('Dispute this review').click();
    await alice.getByRole('button', { name: 'Send to a second reviewer' }).click();
    await expect(alice.getByText('Change at least one rating')).toBeVisible();
    await alice.getByLabel('Helpfulness').selectOption({ label: '9 of 10' });
    await expect(alice.getByText(/^That comes to 97/)).toBeVisible();
    await alice.getByLabel('What is wrong, in a few words').fill('The second mail gave the part number.');
    await expectAccessible(alice);
    await takeScreens(alice, 'review-dispute', ['panel']);
    await alice.getByRole('button', { name: 'Send to a second reviewer' }).click();
    await expect(alice.getByTestId('disputed-review')).toContainText('a second reviewer looks at it', slow);
    await alice.getByRole('tab', { name: 'Me', exact: true }).click();
    const figure = alice.getByTestId('figure-qa-score');
    await expect(figure).toContainText('disputed', slow);
    await expect(figure).toContainText('94 %');
  });

  await test.step('a second reviewer rates without seeing the first review, then lets the second one hold', async () => {
    const due = ada.getByTestId('due-second');
    await expect(due).toContainText('The second mail gave the part number.', slow);
    await expect(ada.getByText('Shown once the second review is written.')).toBeVisible(slow);
    await expectAccessible(ada);
    await takeScreens(ada, 'second-due', ['panel']);
    await due.locator('.qa-ticket').click();
    const task = ada.getByTestId('review-second');
    await expect(task).toContainText('as if it were the first time', slow);
    await takeScreens(ada, 'second-review', ['panel']);
    await rate(task, ['9', '9', '9']);
    await expect(due).toHaveCount(0, slow);
    const dashboard = await ada.context().newPage();
    await dashboard.goto(new URL('/dashboard.html#/disputes', ada.url()).href);
    await dashboard.locator('.dispute-case').first().click();
    await expect(dashboard.getByTestId('review-bill')).toHaveCount(2, slow);
    await expect(dashboard.getByText('Expected: Helpfulness 9 of 10')).toBeVisible();
    await dashboard.getByLabel(/^Your reason/).fill('The second mail settles it.');
    await expectAccessible(dashboard);
    await takeScreens(dashboard, 'second-decide', ['panel', 'laptop']);
    await dashboard.getByRole('button', { name: 'The second review holds' }).click();
    await expect(dashboard.getByText('Your decision is on its way.')).toBeVisible();
    await dashboard.close();
  });

  await test.step('the figure moves, and its receipt says why', async () => {
    const figure = alice.getByTestId('figure-qa-score');
    await expect(figure).toContainText('98 %', slow);
    await expect(figure).not.toContainText('disputed', slow);
    await alice.locator('#open-qa-score').click();
    const receipt = alice.getByTestId('receipt');
    const line = receipt.getByRole('listitem').filter({ hasText: '89 %' });
    await line.getByRole('button', { name: 'Open the review' }).click();
    const disputed = receipt.getByTestId('disputed-review');
    await expect(disputed).toContainText('the second review holds', slow);
    await expect(disputed).toContainText('The second mail settles it.');
    await disputed.getByRole('button', { name: 'Second review' }).click();
    await expect(receipt.getByTestId('review-bill')).toHaveCount(2, slow);
    await expectAccessible(alice);
    await takeScreens(alice, 'review-won', ['panel']);
  });

  const lena = await openPanel(browsers[2], apiUrl, team.lead, 'QA');

  await test.step('two reviewers rate the same ticket blind, then see how far apart they are', async () => {
    await ada.getByRole('tab', { name: 'QA', exact: true }).click();
    await ada.getByRole('button', { name: 'New calibration' }).click();
    await ada.getByLabel('Tickets', { exact: true }).fill('1');
    for (const name of [team.lead.name, team.admin.name]) await ada.getByRole('checkbox', { name }).check();
    await ada.getByRole('button', { name: 'Open the calibration' }).click();
    const rateDue = async (page: Page, digits: readonly [string, string, string]) => {
      await page.getByTestId('due-calibration').locator('.qa-ticket').click(slow);
      await rate(page.getByTestId('review-calibration'), digits);
      await expect(page.getByTestId('due-calibration')).toHaveCount(0, slow);
    };
    await rateDue(ada, ['9', '9', '9']);
    const calibration = lena.getByTestId('calibration');
    await expect(calibration).toContainText(`${team.admin.name}: 1 of 1`, slow);
    await expect(calibration.getByRole('button', { name: 'Show what was found' })).toHaveCount(0);
    await rateDue(lena, ['9', '9', '5']);
    await calibration.getByRole('button', { name: 'Show what was found' }).click(slow);
    await expect(lena.getByTestId('calibration-report')).toContainText('aim: below 5 %', slow);
    await expect(lena.getByTestId('calibration-report')).toContainText(/stricter than the others/);
    await expectAccessible(lena);
    await takeScreens(lena, 'calibration-found', ['panel']);
  });

  await test.step('a coaching session is held: goal, step and date, the same for both, with its effect', async () => {
    await lena.getByRole('tab', { name: 'Coach' }).click();
    await lena.getByRole('button', { name: 'Open a session' }).click();
    await lena.getByLabel('Figure').selectOption({ label: 'Quality score' });
    await lena.getByLabel('Should become, in %').fill('95');
    await lena.getByLabel('Note', { exact: true }).fill('Name the part in the first answer.');
    await lena.getByLabel('Talk again on').fill(inThirtyDays());
    await lena.getByRole('button', { name: 'Save', exact: true }).click();
    const led = lena.getByTestId('coaching-session');
    await expect(led).toContainText('Quality score should reach 95', slow);
    await led.getByLabel('What to add').selectOption({ label: 'Something to do' });
    await led.getByLabel('In your words').fill('Read three answers of Bob together.');
    await led.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(led).toContainText('To do: Read three answers of Bob together.', slow);
    await alice.getByRole('tab', { name: 'Coach' }).click();
    const own = alice.getByTestId('coaching-session');
    await expect(own).toContainText('Name the part in the first answer.', slow);
    await expect(own).toContainText('To do: Read three answers of Bob together.', slow);
    await expect(own).toContainText('in the four weeks before', slow);
    await expect(own).toContainText('Too early to say. Judged on', slow);
    await expectAccessible(alice);
    await takeScreens(alice, 'coach-session', ['panel']);
  });
  for (const browser of browsers) await browser.close();
  await team.close();
});

import type { Page } from '@playwright/test';
import { agents, customers } from '../helpdesks/request-tracker/people.ts';
import { expectAccessible } from './support/accessibility.ts';
import { addMember } from './support/add-member.ts';
import { openExtensionBrowser, type ExtensionBrowser } from './support/browser.ts';
import { connectExtension, type Account } from './support/connect.ts';
import { createDeskTeam } from './support/create-desk-team.ts';
import { chooseLanguage } from './support/language.ts';
import { findTicketTab, signInToDesk } from './support/request-tracker-pages.ts';
import { takeScreens } from './support/screens.ts';
import { expect, skipReason, test } from './support/test.ts';

test.skip(skipReason !== null, skipReason ?? '');

const slow = { timeout: 60_000 };

async function openQa(browser: ExtensionBrowser, apiUrl: string, account: Account): Promise<Page> {
  browser.context.setDefaultTimeout(30_000);
  const options = await connectExtension(browser, apiUrl, account);
  await expect(options.getByText('Badges are shown')).toBeVisible();
  await options.close();
  const panel = await browser.open('sidepanel.html');
  await panel.setViewportSize({ width: 360, height: 800 });
  await panel.getByRole('tab', { name: 'QA' }).click();
  return panel;
}

test('a lead draws a sample, reviews three tickets by keyboard, and the agent sees each review with its arithmetic', async ({
  stack,
  team,
  browserWithExtension: browser,
}) => {
  test.setTimeout(480_000);
  const { desk, apiUrl } = stack;
  await createDeskTeam(stack, team, 'First line', [agents.alice, agents.bob]);
  await addMember(stack, team, { name: 'Sue Stein', email: 'sue@rt.local', role: 'specialist' });
  const alice = desk.as(agents.alice);
  for (const subject of ['Stalls when warm', 'Which filter fits', 'Wrong part sent', 'Idle too high']) {
    const ticketId = await desk.receiveMail({ from: customers.carol, subject, text: 'What can I do?' });
    await alice.take(ticketId);
    await alice.reply(ticketId, 'Please try this.');
    await alice.update(ticketId, { Status: 'resolved' });
  }
  const [page] = browser.context.pages();
  if (page === undefined) throw new Error('The browser has no page.');
  await signInToDesk(page, desk.baseUrl, agents.lena);
  const lena = await openQa(browser, apiUrl, team.account(agents.lena));
  const plan = lena.getByTestId('plan');

  await test.step('the lead makes a plan and draws', async () => {
    await expect(lena.getByText('No sampling plan yet.')).toBeVisible();
    await expectAccessible(lena);
    await takeScreens(lena, 'qa-nothing', ['panel']);
    await lena.getByRole('button', { name: 'New plan' }).click();
    await lena.getByLabel('Tickets per person').fill('3');
    await lena.getByRole('button', { name: 'Save the plan' }).click();
    await expect(lena.getByText('Choose at least one person.')).toBeVisible();
    await lena.getByRole('checkbox', { name: agents.lena.realName }).check();
    await expectAccessible(lena);
    await takeScreens(lena, 'qa-plan', ['panel']);
    await lena.getByRole('button', { name: 'Save the plan' }).click();
    await expect(plan).toContainText('3 tickets per person and week, all alike by lot');
    await expect(async () => {
      await plan.getByRole('button', { name: 'Draw now' }).click();
      await expect(plan).toContainText('0 of 3 reviewed');
    }).toPass(slow);
    await expect(lena.getByTestId(/^due-/)).toHaveCount(3, slow);
    await plan.getByRole('button', { name: 'Draws' }).click();
    await plan.getByRole('button', { name: 'Repeat it' }).last().click();
    await expect(plan.getByText('Repeated: the same tickets come out.')).toBeVisible();
    await expectAccessible(lena);
    await takeScreens(lena, 'qa-drawn', ['panel', 'laptop']);
  });

  await test.step('reviews three tickets by keyboard, each beside the ticket in the helpdesk', async () => {
    for (let left = 3; left > 0; left -= 1) {
      const due = lena.getByTestId(/^due-/);
      await expect(due).toHaveCount(left, slow);
      const ticketId = ((await due.first().getAttribute('data-testid')) ?? '').replace('due-', '');
      await due.first().locator('.qa-ticket').focus();
      await lena.keyboard.press('Enter');
      await expect.poll(() => findTicketTab(browser.context, ticketId), slow).toBeDefined();
      await lena.bringToFront();
      const task = lena.getByTestId('review-sample');
      await expect(task).toContainText(agents.alice.realName, slow);
      await task
        .getByRole('group', { name: /^Communication/ })
        .getByRole('radio', { name: '1', exact: true })
        .focus();
      await lena.keyboard.press('9');
      await expect(task.getByText('2 ratings to go')).toBeVisible();
      await lena.keyboard.press('8');
      if (left === 3) {
        await lena.keyboard.press('Control+Enter');
        await expect(task.getByText('Rate it, or choose N/A.')).toBeVisible();
        await lena.keyboard.press('7');
        await lena.keyboard.press('ArrowUp');
        await lena.keyboard.press('ArrowLeft');
        await expect(task.getByRole('checkbox', { name: 'Wrong answer', exact: true })).toBeVisible();
        await expectAccessible(lena);
        await takeScreens(lena, 'qa-review', ['panel', 'laptop']);
      } else await lena.keyboard.press('n');
      await lena.keyboard.press('Control+Enter');
      await expect(due).toHaveCount(left - 1, slow);
    }
    await expect(plan).toContainText('3 of 3 reviewed', slow);
  });

  await test.step('the agent sees each review, and how many there are', async () => {
    const agentsBrowser = await openExtensionBrowser();
    const panel = await openQa(agentsBrowser, apiUrl, team.account(agents.alice));
    const rows = panel.getByTestId(/^reviewed-/);
    await expect(rows).toHaveCount(3, slow);
    await rows.first().getByRole('button', { name: 'Open the review' }).click();
    await expect(panel.getByTestId('review-bill')).toContainText(`Reviewed by ${agents.lena.realName}`);
    await expect(panel.getByTestId('review-bill')).toContainText('its chance was 75 %');
    await expectAccessible(panel);
    await takeScreens(panel, 'qa-own', ['panel', 'laptop']);
    for (const language of ['de', 'es'] as const) {
      await chooseLanguage(panel, language);
      await takeScreens(panel, `qa-own-${language}`, ['panel']);
    }
    await chooseLanguage(panel, 'en');
    await panel.getByRole('tab', { name: 'Me' }).click();
    await panel.getByRole('radio', { name: '7 days' }).check();
    // Three reviews are too few to judge anybody by: said in words.
    await expect(panel.getByTestId('figure-qa-score')).toContainText('n 3', slow);
    await agentsBrowser.close();
  });
});

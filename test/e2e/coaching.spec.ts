import { expect, test, type Page } from '@playwright/test';
import { resolvedTickets } from '../builders/resolved-tickets.ts';
import { chromiumPackages, findChromium } from '../helpdesks/chromium.ts';
import { findSkipReason } from '../helpdesks/when-available.ts';
import { expectAccessible } from './support/accessibility.ts';
import { openExtensionBrowser, type ExtensionBrowser } from './support/browser.ts';
import { connectExtension, type Account } from './support/connect.ts';
import { startPushedTeam } from './support/pushed-team.ts';
import { takeScreens } from './support/screens.ts';

const skipReason = findChromium() === null ? findSkipReason(chromiumPackages) : null;
test.skip(skipReason !== null, skipReason ?? '');

const slow = { timeout: 60_000 };
const weekdays = Array.from({ length: 20 }, (_, index) => index + 1);

async function openCoach(browser: ExtensionBrowser, apiUrl: string, account: Account): Promise<Page> {
  await connectExtension(browser, apiUrl, account);
  const panel = await browser.open('sidepanel.html');
  await panel.getByRole('tab', { name: 'Coach' }).click();
  return panel;
}

test('a figure falls: agent and lead see why at the same moment, the lead writes, the agent answers', async () => {
  test.setTimeout(240_000);
  const team = await startPushedTeam();
  const agentsBrowser = await openExtensionBrowser();
  const leadsBrowser = await openExtensionBrowser();
  const push = async (atOnce: number, withFollowUp: number) =>
    expect(await team.push(resolvedTickets({ agentId: 'alice', atOnce, withFollowUp, daysAgo: weekdays }))).toBe(200);
  const alice = await openCoach(agentsBrowser, team.apiUrl, team.agent);
  const lead = await openCoach(leadsBrowser, team.apiUrl, team.lead);
  const rule = 'First contact resolution below 65 %';
  const own = alice.getByTestId('coach-trigger');
  const ofTeam = lead.getByTestId('team-trigger');

  await test.step('too little is known: said in words, and nobody is called', async () => {
    await push(3, 6);
    const watched = alice.getByTestId('watched-first-contact-resolution');
    await expect(alice.getByText('Nothing has called for a talk yet.')).toBeVisible();
    await expect(watched).toContainText('9 so far; looked at from 30.', { timeout: 20_000 });
    await expect(lead.getByText('No trigger has called for anybody whom you lead.')).toBeVisible();
    await expectAccessible(alice);
    await takeScreens(alice, 'coach-nothing', ['panel']);
  });

  await test.step('both are called by themselves, with the same evidence', async () => {
    await push(17, 34);
    await expect(own).toContainText(rule, { timeout: 20_000 });
    await expect(own).toContainText('33 %');
    await expect(own).toContainText('60 cases');
    await expect(alice.getByText(`${team.lead.name} sees the same as you`)).toBeVisible();
    await expect(ofTeam).toContainText(team.agent.name);
    await ofTeam.locator('summary').click();
    const evidence = (page: Page) => page.locator('.evidence').innerText();
    expect(await evidence(lead)).toBe(await evidence(alice));
    await own.getByRole('button', { name: '60 tickets' }).click();
    await expect(own.getByRole('listitem')).toHaveCount(60);
    await expectAccessible(alice);
    await takeScreens(alice, 'coach-tickets', ['panel']);
    await own.getByRole('button', { name: 'Hide tickets' }).click();
    await takeScreens(alice, 'coach-open', ['panel', 'laptop']);
  });

  await test.step('the lead writes a note by keyboard, and the agent sees it without reloading', async () => {
    await lead.getByRole('button', { name: 'Write a note' }).focus();
    await lead.keyboard.press('Enter');
    await lead.keyboard.type('Let us look at three of these together.');
    await lead.keyboard.press('Tab');
    await lead.keyboard.type('Ask for the part number in the first answer');
    await lead.getByLabel('Talk again on (optional)').fill('2026-12-18');
    await expectAccessible(lead);
    await takeScreens(lead, 'coach-note', ['panel']);
    await lead.getByRole('button', { name: 'Send' }).click();
    await expect(own).toContainText('Let us look at three of these together.');
    await expect(own).toContainText('Goal: Ask for the part number in the first answer');
    await expect(own).toContainText('Talk again on Dec 18, 2026');
  });

  await test.step('the lead holds a session on the page of the served site by keyboard, and the agent has it at once', async () => {
    const page = await leadsBrowser.context.newPage();
    const opened = page.getByTestId('coaching-opened');
    const agents = alice.getByTestId('coaching-session');
    await page.goto(`${team.apiUrl}/coaching`);
    await expect(opened).toContainText(`${team.agent.name} was told at the same moment`, slow);
    expect(await opened.locator('.evidence').innerText()).toBe(await alice.locator('.evidence').innerText());
    await expect(page.getByTestId('record-first-contact-resolution')).toContainText(
      'Raised 1 time, 1 not answered yet.',
    );
    await expectAccessible(page);
    await takeScreens(page, 'coaching-page', ['panel', 'laptop']);
    await opened.getByRole('link', { name: 'Open a session about it' }).focus();
    await page.keyboard.press('Enter');
    await expect(opened.getByLabel('With', { exact: true })).toBeFocused();
    await opened.getByLabel('Figure').focus();
    await page.keyboard.type('First contact');
    await page.keyboard.press('Tab');
    await page.keyboard.type('65');
    await opened.getByLabel('Note').focus();
    await page.keyboard.type('Three tickets, looked at together.');
    await opened.getByLabel('Talk again on').fill('2099-12-18');
    await expectAccessible(page);
    await takeScreens(page, 'coaching-new-session', ['panel', 'laptop']);
    await page.keyboard.press('Enter');
    await expect(opened.getByRole('heading', { name: /^With Alice Adler, talk again on Dec 18, 2099/ })).toBeVisible(
      slow,
    );
    await expect(page).toHaveURL(/open=session%3A/);
    await expect(agents).toContainText('should reach 65 %', slow);
    await opened.getByLabel('What to add').selectOption('Something to do');
    await opened.getByLabel('In your words').fill('Ask for the part number first');
    await opened.getByRole('button', { name: 'Add' }).press('Enter');
    await opened.getByRole('button', { name: 'Mark as done: Ask for the part number first' }).press('Enter');
    await expect(opened.locator('.goal-state.good')).toContainText('done', slow);
    await expect(agents).toContainText('To do: Ask for the part number first', slow);
    await expectAccessible(page);
    await takeScreens(page, 'coaching-session', ['panel', 'laptop']);
    await page.goBack();
    await page.goBack();
    await expect(opened).toContainText('A session follows from it:', slow);
    await page.close();
  });

  await test.step('the agent acknowledges while there is no connection: kept, sent later, and then the effect is followed', async () => {
    team.cable.pull();
    await own.getByRole('button', { name: 'Acknowledge' }).click();
    await expect(own).toContainText('Waiting to be sent.');
    await takeScreens(alice, 'coach-pending', ['panel']);
    team.cable.plugIn();
    await expect(own).toContainText('acknowledged', { timeout: 30_000 });
    await expect(own).toContainText(/Too early to say\. Judged on .*; 0 of 30 needed so far\./);
    await expect(ofTeam).toContainText('acknowledged', { timeout: 30_000 });
  });

  await test.step('the agent dismisses it by keyboard with a reason, which the lead and the trigger’s record hear', async () => {
    await own.getByRole('button', { name: 'Dismiss' }).focus();
    await alice.keyboard.press('Enter');
    await alice.keyboard.press('ArrowDown');
    await expect(alice.getByLabel('My work was different from the others’')).toBeChecked();
    await expectAccessible(alice);
    await takeScreens(alice, 'coach-dismiss', ['panel']);
    await alice.keyboard.press('Tab');
    await alice.keyboard.type('I had the engine swaps.');
    await alice.keyboard.press('Tab');
    await alice.keyboard.press('Enter');
    await expect(own).toContainText('dismissed');
    await expect(ofTeam).toContainText('I had the engine swaps.');
    await expect(lead.getByText(/Raised 1, acknowledged 0, dismissed 1, of these as wrong 1\./)).toBeVisible();
    await expectAccessible(lead);
    await takeScreens(lead, 'coach-team', ['panel', 'laptop']);
    await takeScreens(alice, 'coach-earlier', ['panel']);
  });

  await test.step('the agent disputes its evidence, the lead withdraws it, and both read why', async () => {
    await own.getByText('Its evidence is wrong').click();
    await own.getByLabel('What is wrong, in a few words').fill('Half of these were spam.');
    await own.getByRole('button', { name: 'Send to a lead' }).click();
    await expect(own).toContainText('its evidence is looked at', { timeout: 60_000 });
    await expectAccessible(alice);
    await takeScreens(alice, 'coach-disputed', ['panel']);
    await lead.getByRole('tab', { name: 'Decide' }).click();
    await lead.locator('.dispute-case').first().click();
    await expect(lead.getByTestId('disputed-trigger')).toContainText('from 60 cases', { timeout: 60_000 });
    await lead.getByLabel(/^Your reason/).fill('They were spam indeed.');
    await expectAccessible(lead);
    await takeScreens(lead, 'coach-decide', ['panel']);
    await lead.getByRole('button', { name: 'Withdraw the trigger' }).click();
    await expect(own).toContainText('Withdrawn: its evidence was wrong.', { timeout: 60_000 });
    await expect(own).toContainText('They were spam indeed.');
    await takeScreens(alice, 'coach-withdrawn', ['panel']);
  });
  await agentsBrowser.close();
  await leadsBrowser.close();
  await team.close();
});

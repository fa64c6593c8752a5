import { toDeliveries, writeTeamHistory } from '../builders/team-history.ts';
import { expectAccessible } from './support/accessibility.ts';
import { signIn } from './support/connect.ts';
import { startPushedTeam, type PushedTeam } from './support/pushed-team.ts';
import { takeScreens } from './support/screens.ts';
import { expect, skipReason, test } from './support/test.ts';

test.skip(skipReason !== null, skipReason ?? '');

let team: PushedTeam;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  team = await startPushedTeam();
  // Enough answers in any month for a verdict.
  for (const part of toDeliveries(writeTeamHistory(['alice'], { until: Date.now(), days: 65, tickets: 500 }))) {
    expect(await team.push(part)).toBe(200);
  }
});

test.afterAll(() => team.close());

const slow = { timeout: 60_000 };

test('rules are changed as versions, and what a change does is seen before', async ({
  browserWithExtension: { context },
}) => {
  test.setTimeout(300_000);
  const page = await context.newPage();
  const navigation = page.getByRole('navigation', { name: 'Pages' });
  const history = page.getByRole('region', { name: 'History' });
  const change = page.getByRole('region', { name: 'What would change' });
  const kept = page.getByRole('region', { name: 'Counted preview' });
  let counted = '';
  await signIn(page, team.apiUrl, team.admin);

  await test.step('a stricter target: who stands differently, then from tomorrow on', async () => {
    await navigation.getByRole('link', { name: 'Targets' }).click();
    await page.getByRole('button', { name: 'Change the target of Customer satisfaction' }).click();
    await expect(page).toHaveURL(/metric=csat/, slow);
    await page.getByRole('radio', { name: 'An own target' }).check();
    await page.getByRole('textbox', { name: 'Value' }).fill('0');
    await expect(page.getByText('Own target: at least 0 %')).toBeVisible(slow);
    await page.reload();
    await expect(page.getByText('Own target: at least 0 %')).toBeVisible(slow);
    await page.getByRole('button', { name: 'See what changes' }).click();
    await expect(change).toContainText(`${team.agent.name}`, slow);
    await expect(change).toContainText('target met');
    await expectAccessible(page);
    await takeScreens(page, 'settings-targets', ['panel', 'laptop']);
    await page.getByRole('button', { name: 'Save this version' }).click();
    await expect(history).toContainText('Version 1 planned', slow);
    await expect(history).toContainText(`saved by ${team.admin.name}`);
  });

  await test.step('a shorter policy: which clocks flip, with the way to a ticket', async () => {
    await navigation.getByRole('link', { name: 'Policies' }).click();
    await page
      .getByRole('button', { name: /^Change the policy/ })
      .first()
      .click();
    await page.getByLabel('Time allowed').first().fill('1');
    await page.getByLabel('Time allowed: unit').first().selectOption('minutes');
    await page.getByRole('button', { name: 'See what changes' }).click();
    await expect(change).toContainText(/clocks? would be missed/, slow);
    await expectAccessible(page);
    await takeScreens(page, 'settings-policies', ['panel', 'laptop']);
    await change.getByRole('button', { name: 'Count and keep the result' }).click();
    await expect(change).toContainText(/All \d+ tickets counted\./, slow);
    await expect(page).toHaveURL(/counted=[0-9a-f-]{36}/);
    counted = page.url();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Undo the changes' }).click();
    await kept.getByRole('button', { name: 'Edit this draft' }).click();
    await expect(change).toContainText(/All \d+ tickets counted\./, slow);
    await change.getByText(/tickets? changes?$/).click();
    await expect(change.getByRole('link').first()).toHaveAttribute('href', /^\/tickets\//);
    await page.getByRole('button', { name: 'Save this version' }).click();
    await expect(history).toContainText('Version 2 planned', slow);
  });

  await test.step('the counted preview opens again by its address', async () => {
    await page.goto(counted);
    await expect(kept).toContainText(/All \d+ tickets counted\./, slow);
    await expect(kept).toContainText(`Counted for ${team.admin.name}`);
    await expectAccessible(page);
    await takeScreens(page, 'settings-counted', ['panel', 'laptop']);
    await kept.getByRole('button', { name: 'Close' }).click();
    await expect(page).not.toHaveURL(/counted=/);
  });

  await test.step('another calendar, with what is wrong said at its field', async () => {
    await navigation.getByRole('link', { name: 'Calendars' }).click();
    await expect(page.getByRole('heading', { name: 'The next 14 days' })).toBeVisible(slow);
    await page.getByRole('link', { name: 'New calendar' }).click();
    await page.getByLabel('Name', { exact: true }).first().fill('Late shift');
    await page.getByRole('combobox', { name: 'Public holidays of' }).selectOption({ label: 'Germany' });
    await page.getByRole('button', { name: 'Add these holidays' }).click();
    await expect(page.getByText("New Year's Day").first()).toBeVisible(slow);
    await page.getByLabel('Monday, closes').fill('25:00');
    await expect(page.getByText('Write times as 09:00.')).toBeVisible(slow);
    await expect(page.getByRole('button', { name: 'Save this version' })).toBeDisabled(slow);
    await page.getByLabel('Monday, closes').fill('21:30');
    await expectAccessible(page);
    await takeScreens(page, 'settings-calendar', ['panel', 'laptop']);
    await page.getByRole('radio', { name: 'At once' }).check();
    await page.getByRole('button', { name: 'Save this version' }).click();
    await expect(page).toHaveURL(/calendars\/[0-9a-f-]{36}/, slow);
    await expect(history).toContainText('Version 1 in force', slow);
  });

  await test.step('a trigger: what is wrong said at its field, and who would no longer be called', async () => {
    await navigation.getByRole('link', { name: 'Triggers' }).click();
    await expect(page.getByText('Looks at people of tier 1.')).toBeVisible(slow);
    await expectAccessible(page);
    await takeScreens(page, 'settings-triggers', ['panel', 'laptop']);
    await page.getByRole('button', { name: /^Change: Customer satisfaction/ }).click();
    const threshold = page.getByRole('textbox', { name: 'Threshold' });
    await threshold.fill('0');
    await expect(page.getByText('Write a threshold above 0.')).toBeVisible(slow);
    await threshold.fill('1');
    await page.getByRole('button', { name: 'See what changes' }).click();
    await expect(change).toContainText(`Would no longer be called: ${team.agent.name}.`, slow);
    await expectAccessible(page);
    await change.scrollIntoViewIfNeeded();
    await takeScreens(page, 'settings-triggers-change', ['panel', 'laptop']);
    await page.getByRole('button', { name: 'Save this version' }).click();
    await expect(history).toContainText('Version 1 planned', slow);
  });

  await test.step('a team with somebody in it, and the checklists', async () => {
    await navigation.getByRole('link', { name: 'Teams' }).click();
    await page.getByLabel('Name of a new team').fill('Night');
    await page.getByRole('button', { name: 'Create the team' }).click();
    const night = page.getByRole('region', { name: 'Night' });
    await night.getByRole('combobox', { name: 'Add a member' }).selectOption({ label: team.lead.name });
    await night.getByRole('button', { name: 'Add', exact: true }).click();
    await night.getByLabel(`${team.lead.name} leads the team`).click();
    await expect(night.getByLabel(`${team.lead.name} leads the team`)).toBeChecked(slow);
    await expectAccessible(page);
    await takeScreens(page, 'settings-teams', ['panel', 'laptop']);
    await navigation.getByRole('link', { name: 'Checklists' }).click();
    await page.getByText('Technical question').first().click();
    await expectAccessible(page);
    await takeScreens(page, 'settings-checklists', ['panel', 'laptop']);
  });

  await test.step('a figure in another definition from today on, which its bill then says', async () => {
    await navigation.getByRole('link', { name: 'Definitions' }).click();
    await page.getByRole('button', { name: 'Change the definition: First contact resolution' }).click();
    await page.getByRole('radio', { name: 'At most one reply' }).check();
    await page.getByRole('button', { name: 'See what changes' }).click();
    await expect(change).toContainText(/tickets? looked at/, slow);
    await expectAccessible(page);
    await takeScreens(page, 'settings-definitions', ['panel', 'laptop']);
    await page.getByRole('radio', { name: 'At once' }).check();
    await page.getByRole('button', { name: 'Save this version' }).click();
    await expect(history).toContainText('Version 1 in force', slow);
    await navigation.getByRole('link', { name: 'Scorecards' }).click();
    await page.locator('#open-first-contact-resolution').click();
    await expect(page.getByText('The definition changed within this period.')).toBeVisible(slow);
    await expect(page.getByRole('listitem').filter({ hasText: '“At most one reply” since' })).toBeVisible(slow);
    await expectAccessible(page);
    await takeScreens(page, 'bill-definitions', ['panel', 'laptop']);
  });

  await test.step('a rubric with another weight', async () => {
    await navigation.getByRole('link', { name: 'Rubrics' }).click();
    await page.getByRole('button', { name: 'See what changes' }).click();
    await expect(change).toContainText(/reviews? looked at/, slow);
    await expectAccessible(page);
    await takeScreens(page, 'settings-rubrics', ['panel', 'laptop']);
  });
});

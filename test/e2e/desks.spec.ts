import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { signIn } from './support/connect.ts';
import { startPushedTeam, type PushedTeam } from './support/pushed-team.ts';
import { takeScreens } from './support/screens.ts';
import { expect, skipReason, test } from './support/test.ts';

test.skip(skipReason !== null, skipReason ?? '');

let world: PushedTeam;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  world = await startPushedTeam();
});

test.afterAll(() => world.close());

const minute = 60_000;
const patience = { timeout: minute };
const alice = { id: 'alice', name: 'Adler, Alice', email: 'alice.adler@desk.test' };
const robot = { id: 'robot', name: 'Desk bot', email: 'noreply@desk.test' };

/** What rules of the desk send: a ticket that waits for a part, answered by a person and by a program. */
function listDeliveries(now: number): readonly object[] {
  const at = (minutes: number) => new Date(now - minutes * minute).toISOString();
  const ticket = { id: '4711', createdAt: at(50), subject: 'Brake squeals' };
  return [
    { event: 'created', at: at(50), ticket },
    { event: 'agent-replied', at: at(49), ticket, by: robot, message: { id: 'm1' } },
    { event: 'agent-replied', at: at(40), ticket, by: alice, message: { id: 'm2' } },
    { event: 'changed', at: at(30), ticket: { ...ticket, status: 'Waiting for parts' }, by: alice },
  ];
}

async function connectDesk(page: Page, apiUrl: string): Promise<{ readonly url: string; readonly secret: string }> {
  await page.goto(`${apiUrl}/settings/helpdesks`);
  await page.getByText('Connect another helpdesk').click();
  await page.getByLabel('Helpdesk', { exact: true }).selectOption('template-webhook');
  await page.getByLabel('Name', { exact: true }).fill('Workshop desk');
  await page.getByLabel('Address', { exact: true }).fill('https://desk.test/helpdesk');
  await page.getByRole('button', { name: 'Connect helpdesk' }).click();
  await expect(page.getByText('Workshop desk is connected.')).toBeVisible(patience);
  const body = await page.getByLabel('Paste this there (holds a secret)').first().inputValue();
  const url = /https?:\/\/\S+\/hooks\/[\w-]+/.exec(body)?.[0] ?? '';
  const secret = /x-shiftlight-secret:?\s+([\w-]{43})/i.exec(body)?.[1] ?? '';
  return { url, secret };
}

test('an admin connects a desk that pushes, says who and what its people and statuses are, imports a file and looks at the data', async ({
  browserWithExtension: { context },
}) => {
  test.setTimeout(300_000);
  const { apiUrl } = world;
  const page = await context.newPage();
  await signIn(page, apiUrl, world.admin);

  const hook = await test.step('connects the desk', () => connectDesk(page, apiUrl));
  const card = page.getByRole('article').filter({ hasText: 'Workshop desk' });

  await test.step('sees its first events arrive', async () => {
    for (const delivery of listDeliveries(Date.now())) {
      const body = JSON.stringify({ shiftlight: 1, customer: { id: 'carol' }, ...delivery });
      const headers = { 'content-type': 'application/json', 'x-shiftlight-secret': hook.secret };
      expect((await fetch(hook.url, { method: 'POST', headers, body })).status).toBe(200);
    }
    await card.getByRole('link', { name: 'Set up' }).click();
    await expect(page.getByText('ticket #4711: opened')).toBeVisible(patience);
    await expectAccessible(page);
  });

  await test.step('takes over who Alice is', async () => {
    await page.getByRole('tab', { name: 'People' }).click();
    await expect(page.getByText('Perhaps Alice Adler (same name)')).toBeVisible(patience);
    await expectAccessible(page);
    await takeScreens(page, 'desks-people', ['panel', 'laptop']);
    await page.getByRole('button', { name: 'Take over for Adler, Alice' }).click();
    await expect(page.getByLabel('Who Adler, Alice is here')).not.toHaveValue('', patience);
  });

  await test.step('decides that the bot is a program', async () => {
    await page.getByRole('tab', { name: 'Programs' }).click();
    await page.getByRole('button', { name: 'It is a program: Desk bot' }).click();
    await page.getByLabel('Reason').fill('It is our autoresponder.');
    await expectAccessible(page);
    await takeScreens(page, 'desks-programs', ['panel', 'laptop']);
    await page.getByRole('button', { name: 'Decide' }).click();
    await expect(page.getByText('Decided for Desk bot. 1 past event was corrected.')).toBeVisible(patience);
  });

  await test.step('says what a status counts as', async () => {
    await page.getByRole('tab', { name: 'Statuses' }).click();
    await expect(page.getByText('The name says: On hold')).toBeVisible(patience);
    await page.getByRole('button', { name: 'Use what 1 name says' }).click();
    await expectAccessible(page);
    await takeScreens(page, 'desks-statuses', ['panel', 'laptop']);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Saved. 1 ticket follows.')).toBeVisible(patience);
    await expect(page.getByLabel('What Waiting for parts counts as')).toHaveValue('on-hold');
  });

  await test.step('gives two addresses and sees what would be matched', async () => {
    await page.getByRole('link', { name: 'All helpdesks' }).click();
    await card.getByText('Manage', { exact: true }).click();
    await card.getByText('Where tickets are').click();
    await card.getByLabel('Address of one ticket').fill('https://desk.test/helpdesk/case/4711');
    await card.getByLabel('Address of a list of tickets').fill('https://desk.test/helpdesk/cases');
    await expect(card.getByText('Ticket #4711', { exact: true })).toBeVisible(patience);
    await expect(card.getByText('A list of tickets', { exact: true })).toBeVisible();
    await card.getByLabel('Try another address').fill('https://desk.test/helpdesk/case/12');
    await expect(card.getByText('Ticket #12', { exact: true })).toBeVisible();
    await card.getByRole('button', { name: 'Save' }).first().click();
    await takeScreens(page, 'desks-card', ['panel', 'laptop']);
  });

  await test.step('imports a file and gets back the row that is wrong', async () => {
    await page.goto(`${apiUrl}/settings/import`);
    const rows = ['ticketId,createdAt,firstReplyAt', 'A1,2026-10-05T08:00:00Z,2026-10-05T09:00:00Z', 'A2,tomorrow,'];
    await page.getByLabel('Goes into').selectOption({ label: 'Workshop desk' });
    await page
      .getByLabel('File', { exact: true })
      .setInputFiles({ name: 'tickets.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) });
    await page.getByRole('button', { name: 'Send file' }).click();
    await page.getByLabel('The rows are').selectOption('tickets', patience);
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(page.getByText('Imported. Figures follow at once.')).toBeVisible(patience);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Refused rows as CSV' }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toMatch(/A2,tomorrow/);
    await takeScreens(page, 'desks-import', ['panel', 'laptop']);
  });

  await test.step('opens the page about the data', async () => {
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Data' }).click();
    await expect(page.getByRole('heading', { name: 'Workshop desk' })).toBeVisible(patience);
    await expectAccessible(page);
  });
});

import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { agents, customers } from '../helpdesks/request-tracker/people.ts';
import { openExtensionBrowser, updateExtension } from './support/browser.ts';
import { connectExtension } from './support/connect.ts';
import { rememberedAccess } from './support/granted-hosts.ts';
import { findBadge, openTicketList } from './support/request-tracker-pages.ts';
import { takeScreens } from './support/screens.ts';
import { expect, skipReason, test } from './support/test.ts';
import { watchTicket } from './support/watch-ticket.ts';
import { askApi, askWorker, inWorker, killBrowser } from './support/worker-calls.ts';

test.skip(skipReason !== null, skipReason ?? '');

const recoveryMs = 60_000;

test.beforeEach(() => test.setTimeout(240_000));

test('what was written while the API was away outlives a killed browser and arrives once; what was loaded is still shown', async ({
  stack,
  team,
}) => {
  const profileDir = mkdtempSync(path.join(os.tmpdir(), 'shiftlight-killed-'));
  const browser = await openExtensionBrowser({ profileDir });
  const { ticketId } = await watchTicket(stack, team, browser, 'Crankshaft sensor');
  const panel = await browser.open('sidepanel.html');
  await expect(panel.getByText('Crankshaft sensor')).toBeVisible();
  await stack.stopApi();
  const escalation = {
    ...{ requestId: randomUUID(), connectorId: team.connectorId, externalId: ticketId, checklistId: 'technical' },
    ...{ checklistVersion: 1, toTier: 2, answers: { vehicle: '1969 Camaro' }, incomplete: true },
  };
  await askWorker(panel, { type: 'outbox.submit', path: 'escalations.send', input: escalation });
  await expect(panel.getByText('Not sent yet, kept here: 1 change.')).toBeVisible();
  await takeScreens(panel, 'panel-unsent', ['panel']);
  await expect.poll(() => rememberedAccess(profileDir), { timeout: recoveryMs }).toBe(true);
  killBrowser(profileDir);

  const again = await openExtensionBrowser({ profileDir });
  const reopened = await again.open('sidepanel.html');
  await expect(reopened.getByText('Crankshaft sensor')).toBeVisible({ timeout: recoveryMs });
  await expect(reopened.getByText('Not sent yet, kept here: 1 change.')).toBeVisible();
  await stack.startApi();
  await expect(reopened.getByText('Not sent yet, kept here')).toBeHidden({ timeout: 2 * recoveryMs });
  // The same again, as when an answer of the API was lost on its way.
  await askWorker(reopened, { type: 'outbox.submit', path: 'escalations.send', input: escalation });
  await expect(reopened.getByText('Not sent yet, kept here')).toBeHidden();
  expect(JSON.stringify(await askApi(reopened, 'escalations.own')).match(/"escalationId"/g)).toHaveLength(1);
  await again.close();
  rmSync(profileDir, { recursive: true, force: true, maxRetries: 5 });
});

test('a write that the API refuses is kept with its reason until the person decides', async ({
  stack,
  team,
  browserWithExtension: browser,
}) => {
  await watchTicket(stack, team, browser, 'Wiring loom');
  const panel = await browser.open('sidepanel.html');
  const input = { requestId: randomUUID(), escalationId: randomUUID() };
  await askWorker(panel, { type: 'outbox.submit', path: 'escalations.withdraw', input });
  const refusal = panel.getByRole('alert').filter({ hasText: 'A change of yours was not accepted.' });
  await expect(refusal).toBeVisible();
  await takeScreens(panel, 'panel-refused', ['panel']);
  await panel.reload();
  await refusal.getByRole('button', { name: 'Discard' }).click();
  await expect(refusal).toBeHidden();
});

test('signing in goes on although the worker was stopped before and after the code', async ({
  stack,
  team,
  browserWithExtension: browser,
}) => {
  const options = await connectExtension(browser, stack.apiUrl, team.account(agents.alice), browser.stopWorker);
  await browser.stopWorker();
  await expect(options.getByText('Badges are shown')).toBeVisible();
});

test('a session that was ended elsewhere leaves no clock behind, and says how to go on', async ({
  stack,
  team,
  browserWithExtension: browser,
}) => {
  const { badge } = await watchTicket(stack, team, browser, 'Lost badge');
  const panel = await browser.open('sidepanel.html');
  await expect(panel.getByText('Lost badge')).toBeVisible();
  const sessions: unknown = await askApi(panel, 'people.sessions');
  const ids = [...JSON.stringify(sessions).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id);
  // The last one may be ours: it cannot be asked any more.
  for (const sessionId of ids)
    await askApi(panel, 'people.revokeSession', { sessionId }, 'mutation').catch(() => undefined);
  await expect(panel.getByText('You are signed out.')).toBeVisible({ timeout: recoveryMs });
  await expect(badge).toBeHidden();
  await expect(panel.getByText('Lost badge')).toBeHidden();
  expect(JSON.stringify(await inWorker(browser, 'chrome.storage.local.get(null)'))).not.toContain('Lost badge');
  await expect(panel.getByRole('button', { name: 'Sign in' })).toBeVisible();
});

test('a clock about to run out is told once over two windows, and not again by a new worker', async ({
  stack,
  team,
  browserWithExtension: browser,
}) => {
  const { desk } = stack;
  const { list } = await watchTicket(stack, team, browser, 'Second window');
  const urgent = await desk.receiveMail({ from: customers.carol, subject: 'Everything is down', text: 'Now.' });
  await desk.as(agents.alice).update(urgent, { Priority: 95, Owner: agents.alice.name });
  const other = await browser.context.newPage();
  await inWorker(browser, `chrome.windows.create({ url: 'about:blank' })`);
  for (const page of [list, other]) {
    await openTicketList(page, desk.baseUrl, urgent);
    await expect(findBadge(page, urgent).getByRole('button')).toHaveAccessibleName(/at risk/);
  }
  const shown = async () => Object.keys(Object(await inWorker(browser, 'chrome.notifications.getAll()')));
  const title = () => inWorker(browser, 'chrome.action.getTitle({})');
  await expect.poll(shown, { timeout: recoveryMs }).toEqual([expect.stringContaining(urgent)]);
  await expect.poll(title).toMatch(/at risk/);
  await inWorker(browser, `chrome.notifications.clear(${JSON.stringify((await shown())[0])})`);
  for (let round = 0; round < 2; round += 1) {
    await inWorker(browser, `chrome.action.setTitle({ title: 'not looked yet' })`);
    await browser.stopWorker();
    await list.bringToFront();
    await list.reload();
    await expect.poll(title, { timeout: recoveryMs }).toMatch(/at risk/);
  }
  expect(await shown()).toEqual([]);
});

test('pages that are open go on when the extension is updated', async ({
  stack,
  team,
  browserWithExtension: browser,
}) => {
  const { desk } = stack;
  const { list, ticketId, badge } = await watchTicket(stack, team, browser, 'Update me');
  await updateExtension(browser);
  await desk.as(agents.alice).reply(ticketId, 'On its way.');
  await expect(badge).toHaveAccessibleName(/^Resolution, /, { timeout: recoveryMs });
  const links = list.locator(`a[href*="/Ticket/Display.html?id=${ticketId}"]`).first();
  await expect(links.locator('xpath=following-sibling::*[1]/following-sibling::shiftlight-badge')).toHaveCount(0);
});

test('a computer whose clock is an hour slow shows the time that the server counts', async ({
  stack,
  team,
  browserWithExtension: browser,
}) => {
  const { badge } = await watchTicket(stack, team, browser, 'Slow clock');
  await expect(badge).toHaveAccessibleName(/7 hours 5\d minutes .*left/);
  await stack.stopApi();
  await stack.startApi('an hour ahead');
  await expect(badge).toHaveAccessibleName(/6 hours 5\d minutes .*left/, { timeout: recoveryMs });
  const panel = await browser.open('sidepanel.html');
  await expect(panel.getByText(/^6 h 5\d m$/).first()).toBeVisible({ timeout: recoveryMs });
  await stack.stopApi();
  await stack.startApi();
  await expect(badge).toHaveAccessibleName(/7 hours 5\d minutes .*left/, { timeout: recoveryMs });
});

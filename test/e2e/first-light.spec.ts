import { agents, customers } from '../helpdesks/request-tracker/people.ts';
import { expectAccessible } from './support/accessibility.ts';
import { connectExtension } from './support/connect.ts';
import { findBadge, openTicket, openTicketList, replyInDesk, signInToDesk } from './support/request-tracker-pages.ts';
import { takeScreens } from './support/screens.ts';
import { expect, skipReason, test } from './support/test.ts';

test.skip(skipReason !== null, skipReason ?? '');

test('an agent sees the countdown, answers in the helpdesk, and sees the clock met and the own figure change without reloading', async ({
  stack,
  team,
  browserWithExtension: browser,
}) => {
  test.setTimeout(180_000);
  const { desk, apiUrl } = stack;
  const ticketId = await desk.receiveMail({
    from: customers.carol,
    subject: 'Cannot sign in since this morning',
    text: 'Please help.',
  });
  await desk.as(agents.alice).take(ticketId);
  await desk.as(agents.alice).update(ticketId, { Priority: 40 });
  const list = browser.context.pages()[0] ?? (await browser.context.newPage());

  await test.step('signs in to the helpdesk and connects the extension', async () => {
    await signInToDesk(list, desk.baseUrl, agents.alice);
    const options = await connectExtension(browser, apiUrl, team.account(agents.alice));
    await expect(options.getByText('Badges are shown')).toBeVisible();
    await expectAccessible(options);
    await takeScreens(options, 'options-connected', ['phone', 'laptop']);
  });

  await test.step('sees the countdown in the list', async () => {
    await openTicketList(list, desk.baseUrl);
    await expect(findBadge(list, ticketId).getByRole('button')).toHaveAccessibleName(/^First reply, .*left, due/);
    await expectAccessible(list, 'shiftlight-badge');
    await takeScreens(list, 'rt-list');
  });

  const panel = await browser.open('sidepanel.html');
  const firstResponse = panel.getByTestId('figure-first-response-time');
  await test.step('sees the ticket in Now, and no figure in Me before the first answer', async () => {
    await expect(panel.getByText('Cannot sign in since this morning')).toBeVisible();
    await expectAccessible(panel);
    await takeScreens(panel, 'panel-now', ['panel', 'laptop']);
    await panel.getByRole('tab', { name: 'Me' }).click();
    await expect(firstResponse).toContainText('not enough data yet');
  });

  const page = await browser.context.newPage();
  await test.step('sees the dock on the ticket', async () => {
    await openTicket(page, desk.baseUrl, ticketId);
    await expect(page.getByTestId('shiftlight-dock').getByRole('img', { name: /^First reply/ })).toBeVisible();
    await expectAccessible(page, 'shiftlight-dock');
    await takeScreens(page, 'rt-ticket', ['phone', 'laptop']);
  });

  await test.step('answers in the helpdesk’s own form, and everything shown changes by itself', async () => {
    const answered = findBadge(list, ticketId).getByRole('button', { name: /^Resolution, / });
    await replyInDesk(page, desk.baseUrl, ticketId, 'Please try again now, Carol.');
    await expect(answered).toBeVisible({ timeout: 1_000 });
    const dock = page.getByTestId('shiftlight-dock');
    await expect(dock.getByRole('img', { name: /^Resolution, / })).toBeVisible();
    await expect(dock.getByRole('img', { name: /^First reply, answered in / })).toBeVisible();
    await expect(firstResponse).not.toContainText('not enough data yet');
    await expect(firstResponse).toContainText(/n\s*=?\s*1/);
    await takeScreens(panel, 'panel-me', ['panel', 'laptop']);
    await takeScreens(page, 'rt-ticket-answered');
  });
});

test('the countdown follows what customers do, with the panel closed', async ({
  stack,
  team,
  browserWithExtension: browser,
}) => {
  test.setTimeout(120_000);
  const { desk, apiUrl } = stack;
  const ticketId = await desk.receiveMail({
    from: customers.dave,
    subject: 'Invoice is wrong',
    text: 'Please correct it.',
  });
  await desk.as(agents.bob).take(ticketId);
  await desk.as(agents.bob).reply(ticketId, 'Corrected.');
  const [list] = browser.context.pages();
  if (list === undefined) throw new Error('The browser has no page.');
  await signInToDesk(list, desk.baseUrl, agents.bob);
  await connectExtension(browser, apiUrl, team.account(agents.bob));
  await list.bringToFront();
  await openTicketList(list, desk.baseUrl);
  const badge = findBadge(list, ticketId).getByRole('button');
  await expect(badge).toHaveAccessibleName(/^Resolution, /);

  await desk.receiveMail({ from: customers.dave, subject: 'Invoice is wrong', text: 'And the address?', ticketId });
  await expect(badge).toHaveAccessibleName(/^Next reply, .*left/, { timeout: 1_000 });
});

import { agents, customers } from '../helpdesks/request-tracker/people.ts';
import { connectExtension } from './support/connect.ts';
import { findBadge, openTicketList, signInToDesk } from './support/request-tracker-pages.ts';
import { expect, skipReason, test } from './support/test.ts';

test.skip(skipReason !== null, skipReason ?? '');

test.describe('the badge recovers without a reload', () => {
  test.beforeEach(() => test.setTimeout(180_000));

  test('after the API was away while an agent answered', async ({ stack, team, browserWithExtension: browser }) => {
    const { desk, apiUrl } = stack;
    const ticketId = await desk.receiveMail({ from: customers.carol, subject: 'Parcel is late', text: 'Where is it?' });
    await desk.as(agents.alice).take(ticketId);
    const [list] = browser.context.pages();
    if (list === undefined) throw new Error('The browser has no page.');
    await signInToDesk(list, desk.baseUrl, agents.alice);
    await connectExtension(browser, apiUrl, team.account(agents.alice));
    await list.bringToFront();
    await openTicketList(list, desk.baseUrl);
    const badge = findBadge(list, ticketId).getByRole('img');
    await expect(badge).toHaveAccessibleName(/^First reply, .*left/);

    await stack.stopApi();
    await expect(badge).toHaveAccessibleName(/no connection/i, { timeout: 45_000 });
    await desk.as(agents.alice).reply(ticketId, 'It arrives today.');

    await stack.startApi();
    await expect(badge).toHaveAccessibleName(/^Resolution, /, { timeout: 60_000 });
    await expect(badge).not.toHaveAccessibleName(/no connection/i);
  });

  test('after the network was gone', async ({ stack, team, browserWithExtension: browser }) => {
    const { desk, apiUrl } = stack;
    const ticketId = await desk.receiveMail({ from: customers.carol, subject: 'Wrong colour', text: 'I ordered red.' });
    await desk.as(agents.alice).take(ticketId);
    const [list] = browser.context.pages();
    if (list === undefined) throw new Error('The browser has no page.');
    await signInToDesk(list, desk.baseUrl, agents.alice);
    await connectExtension(browser, apiUrl, team.account(agents.alice));
    await list.bringToFront();
    await openTicketList(list, desk.baseUrl);
    const badge = findBadge(list, ticketId).getByRole('img');
    await expect(badge).toHaveAccessibleName(/^First reply, .*left/);

    await browser.context.setOffline(true);
    await desk.as(agents.alice).reply(ticketId, 'Red is on its way.');
    await browser.context.setOffline(false);
    await expect(badge).toHaveAccessibleName(/^Resolution, /, { timeout: 60_000 });
  });

  test('after the browser stopped the extension’s worker', async ({ stack, team, browserWithExtension: browser }) => {
    const { desk, apiUrl } = stack;
    const ticketId = await desk.receiveMail({ from: customers.dave, subject: 'Spare part', text: 'Which one fits?' });
    await desk.as(agents.alice).take(ticketId);
    const [list] = browser.context.pages();
    if (list === undefined) throw new Error('The browser has no page.');
    await signInToDesk(list, desk.baseUrl, agents.alice);
    await connectExtension(browser, apiUrl, team.account(agents.alice));
    await list.bringToFront();
    await openTicketList(list, desk.baseUrl);
    const badge = findBadge(list, ticketId).getByRole('img');
    await expect(badge).toHaveAccessibleName(/^First reply, .*left/);

    await browser.stopWorker();
    await desk.as(agents.alice).reply(ticketId, 'The second one.');
    await expect(badge).toHaveAccessibleName(/^Resolution, /, { timeout: 60_000 });
  });
});

import { agents, customers } from '../helpdesks/request-tracker/people.ts';
import { expectAccessible } from './support/accessibility.ts';
import { connectExtension } from './support/connect.ts';
import { findBadge, openTicket, openTicketList, signInToDesk } from './support/request-tracker-pages.ts';
import { takeScreens } from './support/screens.ts';
import { expect, skipReason, test } from './support/test.ts';

test.skip(skipReason !== null, skipReason ?? '');

/** What happens to a ticket of the list, and what its badge then says. */
const stories = [
  { subject: 'Shop is down for everybody', priority: 95, says: /^First reply, at risk, .*left/, then: [] },
  { subject: 'Cannot pay by card', priority: 70, says: /^First reply, .*left/, then: [] },
  { subject: 'Which pump fits my engine?', priority: 40, says: /^First reply, .*left/, then: [] },
  { subject: 'Return label missing', priority: 40, says: /^Resolution, .*left/, then: ['reply'] },
  {
    subject: 'Please change my address',
    priority: 10,
    says: /paused, .*waiting for customer/,
    then: ['reply', 'stalled'],
  },
  { subject: 'Where is my order?', priority: 40, says: /solved in/, then: ['reply', 'resolved'] },
] as const;

test('a list shows at one glance what runs, what is at risk, what waits and what is done', async ({
  stack,
  team,
  browserWithExtension: browser,
}) => {
  test.setTimeout(240_000);
  const { desk, apiUrl } = stack;
  const alice = desk.as(agents.alice);
  const tickets = [];
  for (const { subject, priority, says, then } of stories) {
    const ticketId = await desk.receiveMail({ from: customers.carol, subject, text: 'Please help.' });
    await alice.update(ticketId, { Priority: priority, Owner: agents.alice.name });
    for (const step of then)
      await (step === 'reply' ? alice.reply(ticketId, 'We are on it.') : alice.update(ticketId, { Status: step }));
    tickets.push({ ticketId, says });
  }

  const [list] = browser.context.pages();
  if (list === undefined) throw new Error('The browser has no page.');
  await signInToDesk(list, desk.baseUrl, agents.alice);
  await connectExtension(browser, apiUrl, team.account(agents.alice));
  await list.bringToFront();
  await openTicketList(list, desk.baseUrl, tickets[0]?.ticketId);
  for (const { ticketId, says } of tickets) {
    await expect(findBadge(list, ticketId).getByRole('button')).toHaveAccessibleName(says);
  }
  await expectAccessible(list, 'shiftlight-badge');
  await takeScreens(list, 'gallery-list', ['phone', 'laptop']);

  await openTicket(list, desk.baseUrl, tickets[0]?.ticketId ?? '');
  await expect(list.getByTestId('shiftlight-dock').getByRole('img', { name: /at risk/ })).toBeVisible();
  await takeScreens(list, 'gallery-ticket');

  const panel = await browser.open('sidepanel.html');
  await expect(panel.getByText('Shop is down for everybody')).toBeVisible();
  await expectAccessible(panel);
  await takeScreens(panel, 'gallery-panel', ['panel']);
});

import { agents } from '../helpdesks/request-tracker/people.ts';
import { expect, skipReason, test } from './support/test.ts';
import { watchTicket } from './support/watch-ticket.ts';

test.skip(skipReason !== null, skipReason ?? '');

/** Backing off, the worker may wait this long before it tries again. */
const recoveryMs = 60_000;

test.describe('the badge recovers without a reload', () => {
  test.beforeEach(() => test.setTimeout(180_000));

  test('after the API was away while an agent answered', async ({ stack, team, browserWithExtension: browser }) => {
    const { ticketId, badge } = await watchTicket(stack, team, browser, 'Parcel is late');
    await stack.stopApi();
    await expect(badge).toHaveAccessibleName(/no connection/i, { timeout: recoveryMs });
    await stack.desk.as(agents.alice).reply(ticketId, 'It arrives today.');
    await stack.startApi();
    await expect(badge).toHaveAccessibleName(/^Resolution, /, { timeout: recoveryMs });
    await expect(badge).not.toHaveAccessibleName(/no connection/i);
  });

  test('after the network was gone', async ({ stack, team, browserWithExtension: browser }) => {
    const { ticketId, badge } = await watchTicket(stack, team, browser, 'Wrong colour');
    stack.cable.pull();
    await stack.desk.as(agents.alice).reply(ticketId, 'Red is on its way.');
    await expect(badge).toHaveAccessibleName(/^First reply, .*data from/, { timeout: recoveryMs });
    stack.cable.plugIn();
    await expect(badge).toHaveAccessibleName(/^Resolution, /, { timeout: recoveryMs });
  });

  test('after the browser stopped the extension’s worker', async ({ stack, team, browserWithExtension: browser }) => {
    const { ticketId, badge } = await watchTicket(stack, team, browser, 'Spare part');
    await browser.stopWorker();
    await stack.desk.as(agents.alice).reply(ticketId, 'The second one.');
    await expect(badge).toHaveAccessibleName(/^Resolution, /, { timeout: recoveryMs });
  });

  test('after a delivery of the helpdesk was lost, by reading its log', async ({
    stack,
    team,
    browserWithExtension: browser,
  }) => {
    const { ticketId, badge } = await watchTicket(stack, team, browser, 'Lost delivery');
    stack.desk.installScrip(null);
    await stack.desk.as(agents.alice).reply(ticketId, 'Found it.');
    await expect(badge).toHaveAccessibleName(/^Resolution, /, { timeout: recoveryMs });
    stack.desk.installScrip(team.scrip);
  });
});

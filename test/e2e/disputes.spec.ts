import { agents, customers } from '../helpdesks/request-tracker/people.ts';
import { expectAccessible } from './support/accessibility.ts';
import { openExtensionBrowser } from './support/browser.ts';
import { connectExtension } from './support/connect.ts';
import { openTicket, signInToDesk } from './support/request-tracker-pages.ts';
import { takeScreens } from './support/screens.ts';
import { expect, skipReason, test } from './support/test.ts';

test.skip(skipReason !== null, skipReason ?? '');

test('an agent flags an automatic reply, somebody who may decide accepts it, and clock and figure move with the reason beside them', async ({
  stack,
  team,
  browserWithExtension: alices,
}) => {
  test.setTimeout(240_000);
  const { desk, apiUrl } = stack;
  const subject = 'Brake pads squeal';
  const ticketId = await desk.receiveMail({ from: customers.carol, subject, text: 'Please help.' });
  await desk.as(agents.alice).take(ticketId);
  await desk.as(agents.alice).reply(ticketId, 'We have received your message.');
  const page = alices.context.pages()[0] ?? (await alices.context.newPage());
  await signInToDesk(page, desk.baseUrl, agents.alice);
  await connectExtension(alices, apiUrl, team.account(agents.alice));
  const panel = await alices.open('sidepanel.html');

  await test.step('Mine says what is stored, who looked and what never is', async () => {
    await panel.getByRole('tab', { name: 'Mine' }).click();
    await expect(panel.getByTestId('stored-events')).toContainText('messages 1');
    await panel.getByTestId('stored-profile').getByText('Show 1').press('Enter');
    await expect(panel.getByTestId('stored-profile')).toContainText('Alice Adler');
    await expect(panel.getByText('You have disputed nothing.')).toBeVisible();
    await expect(panel.getByText('Nobody has looked at your figures.')).toBeVisible();
    await expectAccessible(panel);
    await takeScreens(panel, 'panel-mine', ['panel']);
  });

  await test.step('she flags the reply in the dock, by keyboard', async () => {
    await page.bringToFront();
    await openTicket(page, desk.baseUrl, ticketId);
    await page
      .getByTestId('shiftlight-dock')
      .getByRole('button', { name: /Flag an event/ })
      .press('Enter');
    const form = page.getByRole('dialog', { name: 'Which event is counted wrongly?' });
    await form
      .getByRole('button', { name: /public reply by Alice Adler/ })
      .first()
      .press('Enter');
    await form.getByLabel('It was automatic, nobody wrote it').press('Space');
    await form.getByLabel('Why, in a few words').fill('Our out-of-office rule sent it.');
    await form.getByRole('button', { name: 'Send to a lead' }).press('Enter');
    await expect(page.getByTestId('shiftlight-dock')).toContainText('waiting for a decision');
  });

  await test.step('it waits in Mine', async () => {
    await panel.bringToFront();
    const own = panel.getByTestId('own-dispute');
    await expect(own).toContainText(subject);
    await expect(own).toContainText('Waiting');
    await expect(own).toContainText('Our out-of-office rule sent it.');
    await takeScreens(panel, 'panel-mine-waiting', ['panel']);
  });
  await desk.as(agents.alice).reply(ticketId, 'Dear Carol, please send a photo of the pads.');

  const lenas = await openExtensionBrowser();
  try {
    await connectExtension(lenas, apiUrl, team.admin);
    const decide = await lenas.open('sidepanel.html');
    await test.step('Lena sees what it would change and accepts it, by keyboard', async () => {
      await decide.getByRole('tab', { name: 'Decide' }).click();
      await expectAccessible(decide);
      await takeScreens(decide, 'panel-decide-list', ['panel']);
      await decide.getByRole('button', { name: new RegExp(subject) }).press('Enter');
      await expect(decide.getByRole('heading', { name: new RegExp(subject) })).toBeFocused();
      await expect(decide.getByText('This is what is disputed.')).toBeVisible();
      const preview = decide.getByRole('region', { name: 'If you accept' });
      await expect(preview).toContainText(`First reply, ticket ${ticketId}`);
      await expect(preview).toContainText('First response');
      await expectAccessible(decide);
      await takeScreens(decide, 'panel-decide-case', ['panel', 'laptop']);
      await decide.getByRole('button', { name: 'Accept' }).press('Enter');
      await expect(decide.getByText('Give a reason in a few words.')).toBeVisible();
      await decide.getByLabel(/^Your reason, read by Alice/).fill('The rule is known to do that.');
      await decide.getByRole('button', { name: 'Accept' }).press('Enter');
      await expect(decide.getByRole('heading', { name: 'What it changed' })).toBeVisible();
    });
  } finally {
    await lenas.close();
  }

  await test.step('Alice sees the decision, who looked and what changed', async () => {
    const own = panel.getByTestId('own-dispute');
    await expect(own).toContainText('The rule is known to do that.');
    await own.getByRole('button', { name: 'Show what it changed' }).press('Enter');
    await expect(own.getByRole('region', { name: 'What it changed' })).toContainText('First response');
    await panel.reload();
    await panel.getByRole('tab', { name: 'Mine' }).click();
    await expect(panel.getByText(`Your dispute about ticket ${ticketId}`)).toBeVisible();
    await panel.getByRole('button', { name: 'Show what it changed' }).click();
    await expectAccessible(panel);
    await takeScreens(panel, 'panel-mine-accepted', ['panel']);
  });

  await test.step('the receipt beside the clock says why', async () => {
    await page.bringToFront();
    await page
      .getByTestId('shiftlight-dock')
      .getByRole('button', { name: /Why|Explain|receipt/i })
      .first()
      .press('Enter');
    await expect(page.getByText(/counted as automatic; decided by Lena Lindt/).first()).toBeVisible();
    await expect(page.getByTestId('shiftlight-dock')).not.toContainText('waiting for a decision');
    await takeScreens(page, 'rt-ticket-corrected', ['laptop']);
  });

  await test.step('she disputes a clock from its bill, by keyboard', async () => {
    await page.getByRole('dialog').getByRole('button', { name: 'A clock is wrong' }).press('Enter');
    await panel.bringToFront();
    const clocks = panel.getByTestId('dispute-clock');
    await expect(clocks.getByRole('heading', { name: `A clock of ticket ${ticketId}` })).toBeVisible();
    const clock = clocks.getByRole('group').filter({ hasText: /^Resolution: / });
    await clock.locator('summary').press('Enter');
    await clock.getByLabel('What is wrong, in a few words').fill('We waited for the supplier.');
    await expectAccessible(panel);
    await takeScreens(panel, 'panel-mine-clock', ['panel']);
    await clock.getByRole('button', { name: 'Send to a lead' }).press('Enter');
    await expect(clock).toContainText('waiting for a decision');
    await expect(panel.getByTestId('own-dispute').filter({ hasText: 'Clock “Resolution”' })).toContainText('Waiting');
  });

  await test.step('she takes everything with her as a file', async () => {
    await panel.bringToFront();
    for (const form of ['JSON', 'CSV']) {
      const download = panel.waitForEvent('download');
      await panel.getByRole('button', { name: `Save as ${form}` }).click();
      const text = await readAll(await (await download).createReadStream());
      expect(text).toContain('Our out-of-office rule sent it.');
      expect(text).toContain(subject);
    }
  });
});

async function readAll(stream: AsyncIterable<unknown>): Promise<string> {
  let text = '';
  for await (const part of stream) text += String(part);
  return text;
}

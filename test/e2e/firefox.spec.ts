import { firefoxPackages } from '../helpdesks/firefox.ts';
import { agents, customers } from '../helpdesks/request-tracker/people.ts';
import { findSkipReason } from '../helpdesks/when-available.ts';
import { openFirefox } from './support/firefox/open-firefox.ts';
import { skipReason, test } from './support/test.ts';

const reason = skipReason ?? findSkipReason(firefoxPackages);
test.skip(reason !== null, reason ?? '');

/** The badge's own words, as a screen reader hears them. */
const badge = `document.querySelector('[data-testid="shiftlight-badge"]')?.shadowRoot?.querySelector('[aria-label]')?.getAttribute('aria-label')`;

test('in Firefox an agent connects, sees the badge, the dock and the panel, and the answer in all of them', async ({
  stack,
  team,
}) => {
  test.setTimeout(300_000);
  const { desk, apiUrl } = stack;
  const alice = team.account(agents.alice);
  const ticketId = await desk.receiveMail({
    from: customers.carol,
    subject: 'Gasket does not fit',
    text: 'Please help.',
  });
  await desk.as(agents.alice).take(ticketId);
  const firefox = await openFirefox();
  try {
    const options = await firefox.open(firefox.urlOf('options.html'));

    await test.step('connects', async () => {
      await options.fill({ label: 'Address' }, apiUrl);
      await options.press('Connect');
      const confirmation = await firefox.waitForTab(apiUrl);
      await confirmation.fill({ label: 'E-mail' }, alice.email);
      await confirmation.fill({ label: 'Password' }, alice.password);
      await confirmation.press('Sign in');
      await confirmation.until(
        `[...document.querySelectorAll('button')].some((each) => each.textContent.startsWith('Allow'))`,
        'the question',
      );
      await confirmation.press(
        String(
          await confirmation.read(
            `[...document.querySelectorAll('button')].find((each) => each.textContent.startsWith('Allow')).textContent`,
          ),
        ),
      );
      await options.show();
      await options.until(`document.body.innerText.includes('Signed in')`, 'the account');
      // Firefox's permission for an address covers all of its ports, so this desk may be allowed already.
      if (await options.read(`findControl('Allow badges there') !== null`)) await options.press('Allow badges there');
      await options.until(`document.body.innerText.includes('Badges are shown')`, 'the permission');
      await options.takeScreen('firefox-options');
    });

    const page = await firefox.open(`${desk.baseUrl}/`);
    await test.step('sees the badge in the list and the dock on the ticket', async () => {
      await page.fill({ selector: 'input[name=user]' }, agents.alice.name);
      await page.fill({ selector: 'input[name=pass]' }, agents.alice.password);
      await page.read(`document.querySelector('input[name=pass]').form.requestSubmit()`);
      await page.until(`document.body.innerText.includes('Logged in as')`, 'Request Tracker');
      await page.goto(`${desk.baseUrl}/Search/Results.html?Query=id=${ticketId}`);
      await page.until(`/^First reply, .*left/.test(${badge})`, 'the badge');
      await page.takeScreen('firefox-list');
      await page.goto(`${desk.baseUrl}/Ticket/Display.html?id=${ticketId}`);
      await page.until(
        `document.querySelector('shiftlight-dock')?.shadowRoot?.querySelector('[role=img]') != null`,
        'the dock',
      );
      await page.takeScreen('firefox-ticket');
    });

    const panel = await firefox.open(firefox.urlOf('sidepanel.html'));
    await test.step('sees the ticket in the panel, and what changes by an answer', async () => {
      await panel.until(`document.body.innerText.includes('Gasket does not fit')`, 'the ticket');
      await panel.until(`/First reply/.test(document.body.innerText)`, 'its clock');
      await desk.as(agents.alice).reply(ticketId, 'The other one is on its way.');
      await panel.until(`/Resolution/.test(document.body.innerText)`, 'the next clock');
      await panel.takeScreen('firefox-panel');
    });

    await test.step('speaks German when asked to', async () => {
      await options.show();
      await options.press('Deutsch');
      await options.until(`document.body.innerText.includes('Benachrichtigungen')`, 'German settings');
      await panel.until(`document.documentElement.lang === 'de'`, 'a German panel');
    });
  } finally {
    await firefox.close();
  }
});

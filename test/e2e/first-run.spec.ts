import { administrator, agents, customers, reader } from '../helpdesks/request-tracker/people.ts';
import { expectAccessible } from './support/accessibility.ts';
import { signIn } from './support/connect.ts';
import { createScrip, signInToDesk } from './support/request-tracker-pages.ts';
import { takeScreens } from './support/screens.ts';
import { startStack, type Stack } from './support/stack.ts';
import { expect, skipReason, test } from './support/test.ts';

test.skip(skipReason !== null, skipReason ?? '');

let stack: Stack;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  stack = await startStack();
});

test.afterAll(() => stack.close());

test('an admin creates the workspace, connects Request Tracker, adds a member and sees events arrive', async ({
  browserWithExtension: { context },
}) => {
  test.setTimeout(180_000);
  const { apiUrl, desk } = stack;
  const { lena, alice } = agents;
  const page = await context.newPage();

  await test.step('finds the first-run page', async () => {
    await page.goto(apiUrl);
    await expect(page).toHaveURL(/\/setup$/);
    await expectAccessible(page);
    await takeScreens(page, 'first-run', ['phone', 'laptop']);
    await page.getByLabel('Name', { exact: true }).fill('Hot Rodan support');
    await page.getByLabel('Time zone').selectOption('Europe/Berlin');
    await page.getByLabel('Business hours').selectOption('24x7');
    await page.getByLabel('Your name').fill(lena.realName);
    await page.getByLabel('E-mail').fill(lena.email);
    await page.getByLabel('Password').fill(lena.password);
    await page.getByRole('button', { name: 'Create workspace' }).click();
    await expect(page.getByRole('heading', { name: 'Hot Rodan support', level: 1 })).toBeVisible();
  });

  const scrip = await test.step('connects Request Tracker', async () => {
    await page.getByLabel('Address').fill(desk.baseUrl);
    await page.getByLabel('Account name').fill(reader.name);
    await page.getByLabel('Account password').fill(reader.password);
    await page.getByRole('button', { name: 'Connect helpdesk' }).click();
    await expect(page.getByText('Request Tracker is connected.')).toBeVisible();
    return page.getByLabel('Custom action commit code').first().inputValue();
  });

  await test.step('pastes the scrip into Request Tracker', async () => {
    const admin = await context.newPage();
    await signInToDesk(admin, desk.baseUrl, administrator);
    await createScrip(admin, desk.baseUrl, scrip);
    await admin.close();
  });

  await test.step('adds a member', async () => {
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'People' }).click();
    await expect(page).toHaveURL(/\/settings\/people$/);
    await expect(page.getByRole('heading', { name: 'People', level: 1 })).toBeFocused();
    const form = page.getByRole('form', { name: 'Add a member' });
    await form.getByLabel('Name').fill(alice.realName);
    await form.getByLabel('E-mail').fill(alice.email);
    await form.getByRole('button', { name: 'Add member' }).click();
    await expect(page.getByTestId('temporary-password')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Members' }).getByText(alice.email)).toBeVisible();
  });

  await test.step('sees that colleagues were recognised when the first ticket is answered', async () => {
    const ticketId = await desk.receiveMail({ from: customers.carol, subject: 'Hello', text: 'Anybody there?' });
    await desk.as(agents.alice).reply(ticketId, 'Yes.');
    await desk.as(agents.bob).reply(ticketId, 'Me too.');
    await page.goto(`${apiUrl}/settings/helpdesks`);
    await expect(page.getByText(/bob brandt/i).first()).toBeVisible();
    await expectAccessible(page);
    await takeScreens(page, 'helpdesks', ['phone', 'laptop']);
    await page.goBack();
    await expect(page.getByRole('region', { name: 'Members' }).getByText(alice.email)).toBeVisible();
    await expectAccessible(page);
    await takeScreens(page, 'people', ['phone', 'laptop']);
  });

  await test.step('opens the navigation on a phone with the keyboard', async () => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.getByRole('button', { name: 'Menu' }).press('Enter');
    const link = page.getByRole('link', { name: 'Account' });
    await expect(link).toBeVisible();
    await expectAccessible(page);
    await link.press('Enter');
    await expect(page.getByRole('heading', { name: 'Account', level: 1 })).toBeVisible();
    await expect(link).toBeHidden();
    await expectAccessible(page);
    await takeScreens(page, 'account', ['panel', 'laptop']);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  await test.step('signs out and in again', async () => {
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page).toHaveURL(/\/sign-in/);
    await expectAccessible(page);
    await takeScreens(page, 'sign-in', ['phone', 'laptop']);
    await page.getByLabel('E-mail').fill(lena.email);
    await page.getByLabel('Password').fill('not the password');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await page.getByLabel('Password').fill(lena.password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Hot Rodan support', level: 1 })).toBeVisible();
  });
});

test('somebody without the link can enter the code of the extension', async ({ browserWithExtension: { context } }) => {
  const page = await context.newPage();
  await signIn(page, stack.apiUrl, agents.lena);
  await page.goto(`${stack.apiUrl}/device`);
  await expect(page.getByLabel('Code that the extension shows')).toBeVisible();
  await expectAccessible(page);
  await takeScreens(page, 'device', ['phone', 'laptop']);
});

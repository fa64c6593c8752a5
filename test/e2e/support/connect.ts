import { expect, type Page } from '@playwright/test';
import { allowOrigins, type ExtensionBrowser } from './browser.ts';

export interface Account {
  readonly email: string;
  readonly password: string;
}

/** Signs in on the web pages of the API. */
export async function signIn(page: Page, apiUrl: string, { email, password }: Account): Promise<void> {
  await page.goto(`${apiUrl}/sign-in`);
  await fillSignIn(page, { email, password });
  await expect(page).not.toHaveURL(/\/sign-in/);
}

async function fillSignIn(page: Page, { email, password }: Account): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/**
 * Connects the extension as a person would: address, code on the sign-in page, confirmation, badges allowed on the helpdesk.
 * Gives the options page, which then says that it is connected. `meanwhile` happens between code and confirmation.
 */
export async function connectExtension(
  browser: ExtensionBrowser,
  apiUrl: string,
  account: Account,
  meanwhile: () => Promise<void> = async () => {},
): Promise<Page> {
  await allowOrigins(browser, [apiUrl]);
  const options = await browser.open('options.html');
  await options.getByLabel('Address').fill(apiUrl);
  const opened = browser.context.waitForEvent('page', (page) => !page.url().startsWith('chrome-extension:'));
  await options.getByRole('button', { name: 'Connect' }).click();
  const confirmation = await opened;
  await expect(options.getByTestId('user-code')).toBeVisible();
  await meanwhile();
  await confirmation.bringToFront();
  await confirmCode(confirmation, account, options);
  await options.bringToFront();
  await expect(options.getByText(account.email)).toBeVisible();
  const allow = options.getByRole('button', { name: 'Allow badges there' });
  if (await allow.isVisible()) await allow.click();
  return options;
}

async function confirmCode(page: Page, account: Account, options: Page): Promise<void> {
  const code = await options.getByTestId('user-code').innerText();
  await page.waitForURL(/\/(sign-in|device)/);
  const allow = page.getByRole('button', { name: /^Allow/ });
  await expect(allow.or(page.getByLabel('Password'))).toBeVisible();
  if (!(await allow.isVisible())) await fillSignIn(page, account);
  await expect(page.getByText(code)).toBeVisible();
  await allow.click();
}

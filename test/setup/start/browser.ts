import path from 'node:path';
import type { SignIn } from '../../practice-desk/desk-state.ts';
import { openExtensionBrowser, type ExtensionBrowser } from '../../e2e/support/browser.ts';
import { connectExtension } from '../../e2e/support/connect.ts';
import { findChromium } from '../../helpdesks/chromium.ts';
import { StartProblem } from './start-problem.ts';

export interface ConnectedBrowserOptions {
  readonly apiUrl: string;
  readonly dataDir: string;
  readonly deskUrl: string | null;
  readonly signIn: SignIn | null;
}

/** A browser window with the extension loaded and, where somebody can be signed in, connected. */
export async function openConnectedBrowser({
  apiUrl,
  dataDir,
  deskUrl,
  signIn,
}: ConnectedBrowserOptions): Promise<ExtensionBrowser> {
  checkWindow();
  const browser = await openExtensionBrowser({ headless: false, profileDir: path.join(dataDir, 'browser') });
  if (signIn !== null && !(await isConnected(browser))) await connectExtension(browser, apiUrl, signIn);
  const page = await browser.context.newPage();
  await page.goto(deskUrl === null ? apiUrl : `${deskUrl}/?list=mine`);
  // What connecting opened on the way is of no more use.
  for (const other of browser.context.pages()) if (other !== page) await other.close();
  return browser;
}

function checkWindow(): void {
  if (findChromium() === null && process.env['CHROMIUM_PATH'] === undefined) {
    throw new StartProblem(
      'No Chromium was found. Install it (on Debian: apt install chromium) or set CHROMIUM_PATH to its program.',
    );
  }
  const windowed =
    process.platform !== 'linux' ||
    process.env['DISPLAY'] !== undefined ||
    process.env['WAYLAND_DISPLAY'] !== undefined;
  if (!windowed)
    throw new StartProblem(
      'There is no display here for a browser window. Start without --browser, and load the extension by hand.',
    );
}

async function isConnected(browser: ExtensionBrowser): Promise<boolean> {
  const options = await browser.open('options.html');
  const signedIn = options.getByRole('heading', { name: 'Signed in' });
  const connect = options.getByRole('button', { name: /^(Connect|Sign in)$/ });
  await signedIn.or(connect).waitFor();
  const connected = await signedIn.isVisible();
  await options.close();
  return connected;
}

import { browser } from 'wxt/browser';
import { toHostPatterns } from '../background/host-patterns.ts';
import { Problem } from '../messaging/problem.ts';

/** Gives access back that turned out to be of no use. */
export async function returnAccess(urls: readonly string[]): Promise<void> {
  await browser.permissions.remove({ origins: toHostPatterns(urls) });
}

/** Asks the browser for access to these addresses and nothing else. Must run inside a click. Throws `permission-refused`. */
export async function requestAccess(urls: readonly string[]): Promise<void> {
  const granted = await browser.permissions.request({ origins: toHostPatterns(urls) });
  if (!granted) throw new Problem('permission-refused');
}

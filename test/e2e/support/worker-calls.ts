import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from './browser.ts';

/** Sends a message to the worker, as the page of the extension that `page` shows does, and gives the value of the reply. */
export async function askWorker(page: Page, message: object): Promise<unknown> {
  const reply: unknown = await page.evaluate((sent) => {
    const runtime: unknown = Reflect.get(Reflect.get(globalThis, 'chrome'), 'runtime');
    if (typeof runtime !== 'object' || runtime === null) throw new Error('This is no page of the extension.');
    const send: unknown = Reflect.get(runtime, 'sendMessage');
    return typeof send === 'function' ? send.call(runtime, sent) : null;
  }, message);
  const answer = new Map(Object.entries(reply ?? {}));
  if (answer.get('ok') !== true) throw new Error(`The worker answered ${JSON.stringify(reply)}.`);
  return answer.get('value');
}

/** What the API answers to a page of the extension. */
export async function askApi(page: Page, path: string, input?: unknown, kind = 'query'): Promise<unknown> {
  const answer = await askWorker(page, { type: 'api.call', kind, path, input });
  return new Map(Object.entries(answer ?? {})).get('data');
}

/** Runs an expression in the extension's worker; `chrome` is there. */
export async function inWorker(browser: ExtensionBrowser, expression: string): Promise<unknown> {
  return (await browser.worker()).evaluate(expression);
}

/** Ends the browser of this profile at once, as when the computer loses power. */
export function killBrowser(profileDir: string): void {
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    if (readCommand(id).includes(`--user-data-dir=${profileDir}`)) process.kill(Number(id), 'SIGKILL');
  }
}

/** The command line of a process; empty when it has ended meanwhile. */
function readCommand(id: string): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

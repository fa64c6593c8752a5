import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type Page, type Worker } from '@playwright/test';
import { ensureChromium } from '../../helpdesks/chromium.ts';
import { rootDir } from '../../setup/run-command.ts';

export const extensionDir = path.join(rootDir, 'extension/.output/chrome-mv3');

export interface ExtensionBrowser {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** A page of the extension in a tab. */
  open(page: string): Promise<Page>;
  worker(): Promise<Worker>;
  /** Ends the extension's worker, as the browser does when it finds it idle. */
  stopWorker(): Promise<void>;
  close(): Promise<void>;
}

export interface BrowserOptions {
  readonly headless?: boolean;
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
  /** True = the extension exactly as it is built, whose parts of a page nobody can look into, tests included. */
  readonly closedShadows?: boolean;
  /** More switches of the browser. */
  readonly args?: readonly string[];
  /** Folder of the profile; a throw-away one without it. */
  readonly profileDir?: string;
}

/** Debian's Chromium with the built extension, in a profile of its own. */
export async function openExtensionBrowser(options: BrowserOptions = {}): Promise<ExtensionBrowser> {
  const { headless = true, colorScheme = 'light', viewport = { width: 1280, height: 800 } } = options;
  const profile = options.profileDir ?? mkdtempSync(path.join(os.tmpdir(), 'shiftlight-browser-'));
  const loaded = options.closedShadows === true ? extensionDir : openShadows();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureChromium(() => {}),
    headless,
    colorScheme,
    viewport,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--disable-extensions-except=${loaded}`,
      `--load-extension=${loaded}`,
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(options.args ?? []),
    ],
  });
  const worker = async () => context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const extensionId = new URL((await worker()).url()).host;
  return {
    context,
    extensionId,
    worker,
    open: async (page) => {
      const tab = await context.newPage();
      await tab.goto(`chrome-extension://${extensionId}/${page}`);
      return tab;
    },
    stopWorker: () => stopWorker(context),
    close: async () => {
      await context.close();
      if (loaded !== extensionDir) rmSync(loaded, { recursive: true, force: true });
      if (options.profileDir === undefined) rmSync(profile, { recursive: true, force: true });
    },
  };
}

/**
 * A copy of the extension whose shadow roots are open, so that tests can look into them. Only the scripts' own world is changed: pages see
 * what they see otherwise, and the code is the built one.
 */
function openShadows(): string {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'shiftlight-extension-'));
  cpSync(extensionDir, copy, { recursive: true });
  const opener =
    '{const attach=Element.prototype.attachShadow;' +
    "Element.prototype.attachShadow=function(init){return attach.call(this,{...init,mode:'open'})}}\n";
  const script = path.join(copy, 'content-scripts/helpdesk.js');
  writeFileSync(script, opener + readFileSync(script, 'utf8'));
  return copy;
}

/**
 * Lets later permission requests for these origins succeed: Chromium without a window shows no dialog that could be answered.
 * The extension's own request still runs; only the person's click on "Allow" is anticipated.
 */
export async function allowOrigins(browser: ExtensionBrowser, urls: readonly string[]): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto('chrome://extensions');
  for (const url of urls) {
    await page.evaluate(
      ({ id, pattern }) => {
        const api: unknown = Reflect.get(globalThis, 'chrome');
        const developer: unknown =
          typeof api === 'object' && api !== null ? Reflect.get(api, 'developerPrivate') : null;
        if (typeof developer !== 'object' || developer === null) throw new Error('chrome.developerPrivate is missing');
        const add: unknown = Reflect.get(developer, 'addHostPermission');
        return typeof add === 'function' ? add.call(developer, id, pattern) : null;
      },
      { id: browser.extensionId, pattern: `${new URL(url).protocol}//${new URL(url).hostname}/*` },
    );
  }
  await page.close();
}

/** Replaces the extension by itself, as an update does: its pages close, its scripts in other pages are cut off, a new worker starts. */
export async function updateExtension(browser: ExtensionBrowser): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(async (id) => {
    const developer: unknown = Reflect.get(Reflect.get(globalThis, 'chrome'), 'developerPrivate');
    if (typeof developer !== 'object' || developer === null) throw new Error('chrome.developerPrivate is missing');
    const call = async (name: string, ...args: readonly unknown[]) => {
      const method: unknown = Reflect.get(developer, name);
      return typeof method === 'function' ? method.apply(developer, args) : null;
    };
    // Without it, Chromium switches an unpacked extension off instead of starting it again.
    await call('updateProfileConfiguration', { inDeveloperMode: true });
    await call('reload', id, { failQuietly: true });
  }, browser.extensionId);
  await page.close();
}

async function stopWorker(context: BrowserContext): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('The browser cannot be asked for its workers.');
  const { targetInfos } = await session.send('Target.getTargets');
  for (const { type, targetId } of targetInfos) {
    if (type === 'service_worker') await session.send('Target.closeTarget', { targetId });
  }
}

import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { firefoxAddonId } from '@shiftlight/extension/manifest-identity.ts';
import { ensureFirefox } from '../../../helpdesks/firefox.ts';
import { rootDir, runCommand } from '../../../setup/run-command.ts';
import { connectBidi, toAnswer, type Bidi } from './bidi.ts';
import { createFirefoxPage, type FirefoxPage } from './firefox-page.ts';

/** Fixed, so that pages of the extension have a known address. */
const extensionUuid = '5b8f3b1e-0d6f-4a43-9f57-8c5f7f3f6a01';
const extensionDir = path.join(rootDir, 'extension/.output/firefox-mv3');

const preferences = {
  'extensions.webextensions.uuids': JSON.stringify({ [firefoxAddonId]: extensionUuid }),
  // Nobody is there to answer the browser's question; the extension's own request, and the click that it needs, remain.
  'extensions.webextOptionalPermissionPrompts': false,
  'remote.active-protocols': 1,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'app.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'services.settings.server': 'data:,',
  'browser.startup.page': 0,
};

export interface FirefoxBrowser {
  /** A new tab. */
  open(url: string): Promise<FirefoxPage>;
  /** The tab whose address contains this text, as soon as there is one. */
  waitForTab(part: string): Promise<FirefoxPage>;
  /** Address of a page of the extension. */
  urlOf(page: string): string;
  close(): Promise<void>;
}

/** Debian's Firefox with the extension built for it, in a profile of its own, driven over WebDriver BiDi. */
export async function openFirefox(): Promise<FirefoxBrowser> {
  const built = await runCommand('npm', ['run', '--silent', 'build:firefox', '-w', 'extension']);
  if (built.code !== 0) throw new Error(built.output);
  const profile = mkdtempSync(path.join(os.tmpdir(), 'shiftlight-firefox-'));
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(path.join(profile, 'user.js'), lines.join('\n'));
  const program = spawn(
    ensureFirefox(() => {}),
    [
      ...['--headless', '--no-remote', '--profile', profile],
      // Without the second one, pages of extensions cannot be visited.
      ...['--remote-debugging-port', '0', '--remote-allow-system-access'],
    ],
    {
      env: { ...process.env, HOME: profile, MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '900' },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const bidi = await connectBidi(`${await findAddress(program)}/session`);
  const copy = openShadows();
  await bidi.send('webExtension.install', { extensionData: { type: 'path', path: copy } });
  return {
    async open(url) {
      const { context } = await bidi.send('browsingContext.create', { type: 'tab' });
      const page = createFirefoxPage(bidi, String(context));
      await page.goto(url);
      return page;
    },
    waitForTab: (part) => waitForTab(bidi, part),
    urlOf: (page) => `moz-extension://${extensionUuid}/${page}`,
    async close() {
      const ended = new Promise((resolve) => program.once('exit', resolve));
      bidi.close();
      program.kill('SIGTERM');
      await ended;
      rmSync(copy, { recursive: true, force: true });
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A copy of the extension whose shadow roots are open, so that tests can look into them; nothing else differs from the built one. */
function openShadows(): string {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'shiftlight-firefox-extension-'));
  cpSync(extensionDir, copy, { recursive: true });
  for (const name of globSync('**/*.js', { cwd: copy })) {
    const script = path.join(copy, name);
    writeFileSync(script, readFileSync(script, 'utf8').replaceAll(/mode:([`'"])closed\1/g, 'mode:"open"'));
  }
  return copy;
}

async function waitForTab(bidi: Bidi, part: string): Promise<FirefoxPage> {
  for (let round = 0; round < 150; round += 1) {
    const { contexts } = await bidi.send('browsingContext.getTree', {});
    const tabs = Array.isArray(contexts) ? contexts.map(toAnswer) : [];
    const found = tabs.find(({ url }) => String(url).includes(part));
    if (found !== undefined) {
      await bidi.send('browsingContext.activate', { context: found['context'] });
      return createFirefoxPage(bidi, String(found['context']));
    }
    await wait(100);
  }
  throw new Error(`No tab shows ${part}.`);
}

/** Where Firefox listens; it says so when it has started. */
function findAddress(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    program.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    program.once('exit', (code) => reject(new Error(`Firefox ended with ${String(code)}: ${said.slice(-800)}`)));
  });
}

import { test as base } from '@playwright/test';
import { openStage, type StageProcess } from '../../bench/stage.ts';
import { chromiumPackages, findChromium } from '../../helpdesks/chromium.ts';
import { findSkipReason } from '../../helpdesks/when-available.ts';
import { allowOrigins, openExtensionBrowser, type BrowserOptions, type ExtensionBrowser } from '../support/browser.ts';
import { connectExtension } from '../support/connect.ts';
import { deskPages, type DeskPages } from './desk-pages.ts';
import { servePages } from './serve-pages.ts';
import { writePage } from './write-page.ts';

/** Pages of every helpdesk, and an API that knows their tickets. */
export interface PagesWorld {
  readonly api: StageProcess;
  readonly port: number;
  /** Address of a path of a desk's host. */
  url(desk: Pick<DeskPages, 'host'>, path: string): string;
  /** Serves this instead of the desk's own page, for one path. */
  replace(host: string, path: string, html: string): void;
}

interface Fixtures {
  readonly extension: ExtensionBrowser;
}

/** Why these journeys cannot run here; null when they can. */
export const pagesSkipReason = findSkipReason(findChromium() === null ? chromiumPackages : []);

const subjects = [
  'Fuel pump arrived damaged',
  'Carburettor jets for altitude, which size fits?',
  'Invoice shows the wrong VAT rate',
  'Return label has not arrived',
  'Fitment check: 1971 Nova, LS swap mounts',
  'Wrong colour delivered',
];

export const hostRules = '--host-resolver-rules=MAP *.test 127.0.0.1';

/** A browser with the extension, connected, with badges allowed on every host of the pages. */
export async function openConnected(world: PagesWorld, options: BrowserOptions = {}): Promise<ExtensionBrowser> {
  const browser = await openExtensionBrowser({ ...options, args: [hostRules, ...(options.args ?? [])] });
  await allowOrigins(
    browser,
    deskPages.map((desk) => world.url(desk, '/')),
  );
  const account = { email: world.api.ready['email'] ?? '', password: world.api.ready['password'] ?? '' };
  const settings = await connectExtension(browser, `http://127.0.0.1:${world.api.port}`, account);
  await settings.close();
  return browser;
}

export const test = base.extend<Fixtures, { readonly world: PagesWorld }>({
  world: [
    async ({}, use) => {
      const replaced = new Map<string, string>();
      const server = await servePages((host, path) => {
        const desk = deskPages.find((pages) => pages.host === host);
        const own = replaced.get(`${host}${path}`);
        if (own !== undefined) return own;
        return desk === undefined ? null : writePage(desk, path, subjects);
      });
      const baseOf = (desk: DeskPages) => `http://${desk.host}:${server.port}${desk.base}`;
      const stage = await openStage();
      const wanted = deskPages.map((desk) => ({
        helpdesk: desk.id,
        baseUrl: baseOf(desk),
        ticketIds: desk.externalIds,
        subjects,
      }));
      const api = await stage.start('../e2e/support/pages-process.ts', { PAGES: JSON.stringify(wanted) });
      await use({
        api,
        port: server.port,
        url: ({ host }, path) => `http://${host}:${server.port}${path}`,
        replace: (host, path, html) => void replaced.set(`${host}${path}`, html),
      });
      await stage.close();
      server.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  extension: [
    async ({ world }, use) => {
      const browser = await openConnected(world);
      await use(browser);
      await browser.close();
    },
    { timeout: 60_000 },
  ],
});

export const { expect } = test;

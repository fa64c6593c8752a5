import { test as base } from '@playwright/test';
import { chromiumPackages, findChromium } from '../../helpdesks/chromium.ts';
import { agents } from '../../helpdesks/request-tracker/people.ts';
import { requestTrackerPackages } from '../../helpdesks/request-tracker/index.ts';
import { findSkipReason } from '../../helpdesks/when-available.ts';
import { openExtensionBrowser, type ExtensionBrowser } from './browser.ts';
import { createTeam, startStack, type Stack, type TeamAccounts } from './stack.ts';

interface Worlds {
  readonly stack: Stack;
  readonly team: TeamAccounts;
}

interface Fixtures {
  readonly browserWithExtension: ExtensionBrowser;
}

const needed = findChromium() === null ? [...chromiumPackages, ...requestTrackerPackages] : requestTrackerPackages;
/** Why journeys cannot run here; null when they can. */
export const skipReason = findSkipReason(needed);

/** Tests with a Request Tracker, the API and a team; each test has a browser of its own. */
export const test = base.extend<Fixtures, Worlds>({
  stack: [
    async ({}, use) => {
      const stack = await startStack();
      await use(stack);
      await stack.close();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  team: [
    async ({ stack }, use) => {
      await use(await createTeam(stack, agents.lena, [agents.alice, agents.bob]));
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  browserWithExtension: async ({}, use) => {
    const browser = await openExtensionBrowser();
    await use(browser);
    await browser.close();
  },
});

export const { expect } = test;

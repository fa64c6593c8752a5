import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { resultsDir } from '../../setup/run-command.ts';

export const screensDir = path.join(resultsDir, 'screens');
export const widths = { panel: 360, phone: 390, laptop: 1280, wide: 1920 } as const;
export type ScreenWidth = keyof typeof widths;

/** Pictures of a page in both themes at these widths, for people to look at. The page is left light and as wide as it was. */
export async function takeScreens(page: Page, name: string, sizes: readonly ScreenWidth[] = ['laptop']): Promise<void> {
  const before = page.viewportSize();
  for (const size of sizes) {
    await page.setViewportSize({ width: widths[size], height: 800 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await untilCalm(page);
      await page.screenshot({ path: path.join(screensDir, `${name}-${size}-${colorScheme}.png`) });
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  if (before !== null) await page.setViewportSize(before);
}

const readingMs = 150;
const calmReadings = 3;

/** Badges fit themselves to a new width a moment later: a picture is taken when several readings in a row found them alike. */
async function untilCalm(page: Page): Promise<void> {
  let alike = 0;
  for (let last = await readBadges(page); alike < calmReadings;) {
    await wait(readingMs);
    const now = await readBadges(page);
    alike = now === last ? alike + 1 : 0;
    last = now;
  }
}

function readBadges(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-testid^="shiftlight-"]')]
      .map((host) => host.shadowRoot?.firstElementChild)
      .map((drawn) => `${drawn?.className} ${JSON.stringify(drawn?.getBoundingClientRect())}`)
      .join('\n'),
  );
}

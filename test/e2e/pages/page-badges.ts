import type { Locator, Page } from '@playwright/test';

/** The badges that a page shows, its frames included. */
export const badgesOf = (page: Page): Locator => page.getByTestId('shiftlight-badge').getByRole('button');

/** Adds up how far anything on the page jumps, from before its first script on. */
export async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const sums = { shifts: 0 };
    Reflect.set(globalThis, 'layoutShifts', sums);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sums.shifts += Number(Reflect.get(entry, 'value'));
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => Number(Reflect.get(Reflect.get(globalThis, 'layoutShifts'), 'shifts')));
}

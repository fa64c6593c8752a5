import { helpdesks } from '@shiftlight/shared/helpdesks/index.ts';
import { deskPages } from './pages/desk-pages.ts';
import { badgesOf, watchShifts } from './pages/page-badges.ts';
import { expect, pagesSkipReason, test } from './pages/pages-test.ts';

test.skip(pagesSkipReason !== null, pagesSkipReason ?? '');

/** These run for real in other journeys. */
const real = ['practice-desk', 'request-tracker'];

test('every helpdesk of the registry has pages here or runs for real', () => {
  const covered = new Set([...deskPages.map(({ id }) => id), ...real]);
  expect(helpdesks.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
});

test('every helpdesk’s list has a badge beside each ticket, its ticket page the dock, there and back again', async ({
  world,
  extension,
}) => {
  test.setTimeout(300_000);
  const page = await extension.context.newPage();
  const readShifts = await watchShifts(page);
  for (const desk of deskPages) {
    await test.step(desk.id, async () => {
      await page.goto(world.url(desk, desk.base + desk.listPath));
      const isFramed = desk.draws === 'frame';
      const list = isFramed
        ? page.frameLocator('iframe').getByTestId('shiftlight-badge').getByRole('button')
        : badgesOf(page);
      if (desk.draws === 'unlinked') {
        await page.getByText('Fuel pump arrived damaged').click();
      } else {
        await expect(list).toHaveCount(desk.ids.length);
        for (const badge of await list.all()) await expect(badge).toHaveAccessibleName(/^First reply, .*left, due/);
        expect(await readShifts(), 'nothing jumps').toBe(0);
        const scope = isFramed ? page.frameLocator('iframe') : page;
        await scope.getByRole('link', { name: 'Fuel pump arrived damaged' }).click();
      }
      if (!isFramed) {
        const dock = page.getByTestId('shiftlight-dock');
        await expect(dock.getByRole('img', { name: /^First reply/ })).toBeVisible();
        await expect(badgesOf(page).filter({ visible: true })).toHaveCount(0);
        if (desk.draws !== 'unlinked') {
          await page.getByRole('link', { name: 'Tickets', exact: true }).click();
          await expect(badgesOf(page).filter({ visible: true })).toHaveCount(desk.ids.length);
          await expect(dock).toHaveCount(0);
        }
      }
    });
  }
});

import { deskPages, type DeskPages } from './pages/desk-pages.ts';
import { badgesOf } from './pages/page-badges.ts';
import { expect, pagesSkipReason, test } from './pages/pages-test.ts';
import { expectAccessible } from './support/accessibility.ts';
import { takeScreens } from './support/screens.ts';

test.skip(pagesSkipReason !== null, pagesSkipReason ?? '');

/** The pages of one helpdesk, which the test knows to be there. */
function getDesk(id: string): DeskPages {
  const found = deskPages.find((pages) => pages.id === id);
  if (found === undefined) throw new Error(`There are no pages of ${id}.`);
  return found;
}
const desk = getDesk('freshdesk');
const listPath = desk.base + desk.listPath;
const ticketPath = desk.base + desk.ticketPath('3101');

test('a badge says all of it on demand: the pointer, the keyboard and a click open the receipt, Escape closes it', async ({
  world,
  extension,
}) => {
  test.setTimeout(120_000);
  const page = await extension.context.newPage();
  await page.goto(world.url(desk, listPath));
  const badge = badgesOf(page).first();
  const popover = page.getByTestId('shiftlight-popover').getByRole('dialog');

  await test.step('by the pointer, which leaves it again', async () => {
    await badge.hover();
    await expect(popover).toBeVisible();
    await expect(popover.getByText('Fuel pump arrived damaged')).toBeVisible();
    await expect(popover.locator('details[open]').getByText(/Used of/)).toBeVisible();
    await expect(
      popover.locator('details[open]').getByText(/automatic message by a bot, does not count/),
    ).toBeVisible();
    await expectAccessible(page, 'shiftlight-popover');
    await takeScreens(page, 'popover', ['panel', 'laptop']);
    await page.mouse.move(5, 5);
    await expect(popover).toHaveCount(0);
  });

  await test.step('by keyboard: one stop for all badges, arrows between them, Enter opens, Escape gives the focus back', async () => {
    await badge.focus();
    await page.keyboard.press('ArrowDown');
    const second = badgesOf(page).nth(1);
    await expect(second).toBeFocused();
    const stops = await badgesOf(page).evaluateAll((all) => all.map((each) => each.getAttribute('tabindex')));
    expect(stops).toEqual(['-1', '0', '-1', '-1', '-1', '-1']);
    await page.keyboard.press('Enter');
    await expect(popover).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect(popover).toHaveCount(0);
    await expect(second).toBeFocused();
  });

  await test.step('a click opens it and not the ticket', async () => {
    await badge.click();
    await expect(popover).toBeVisible();
    expect(page.url()).toContain(listPath);
    await page.getByRole('banner').click();
    await expect(popover).toHaveCount(0);
  });

  await test.step('what counts adds up', async () => {
    await badge.click();
    const values = await popover.locator('details[open] tr').evaluateAll((rows) =>
      rows.map((row) => ({
        text: row.querySelector(':scope > *:last-child')?.textContent ?? '',
        isStruck: row.classList.contains('struck'),
        isSum: row.classList.contains('sum'),
      })),
    );
    const minutes = (text: string) => Number(/^(\d+) m/.exec(text)?.[1] ?? 0);
    const sumAt = values.findIndex(({ isSum }) => isSum);
    const lines = values.slice(0, sumAt).filter(({ isStruck }) => !isStruck);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.reduce((sum, { text }) => sum + minutes(text), 0)).toBe(minutes(values[sumAt]?.text ?? ''));
  });
});

test('the dock leads to everything by one key, can be moved and folded, and keeps off the field in which somebody writes', async ({
  world,
  extension,
}) => {
  test.setTimeout(120_000);
  const page = await extension.context.newPage();
  await page.goto(world.url(desk, ticketPath));
  const host = page.getByTestId('shiftlight-dock');
  const dock = host.getByRole('complementary');
  await expect(dock.getByRole('img', { name: /^First reply/ })).toBeVisible();
  await expect(dock.getByText(/were used before it reached you/)).toBeVisible();
  await expect(dock.getByText('Priority P2')).toBeVisible();
  await expect(dock.getByText('Customer Gold')).toBeVisible();
  await expectAccessible(page, 'shiftlight-dock');
  await takeScreens(page, 'dock', ['panel', 'laptop']);
  const boxOf = async () => (await dock.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };

  await test.step('keys', async () => {
    await page.keyboard.press('Alt+Shift+K');
    await expect(page.getByTestId('shiftlight-popover').getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByTitle('Answer').focus();
    await page.keyboard.press('Alt+Shift+K');
    await expect(page.getByTestId('shiftlight-popover')).toHaveCount(0);
    await page.getByTitle('Answer').blur();
  });

  await test.step('an event is flagged, and shown as waiting for a decision', async () => {
    await page.keyboard.press('Alt+Shift+W');
    const form = page.getByTestId('shiftlight-flag').getByRole('dialog');
    await expect(form.getByRole('button', { name: /automatic message by a bot/ })).toBeVisible();
    await expectAccessible(page, 'shiftlight-flag');
    await takeScreens(page, 'flag', ['panel', 'laptop']);
    await form.getByRole('button', { name: /automatic message by a bot/ }).click();
    await form.getByRole('radio', { name: 'A person wrote it, it was not automatic' }).check();
    await form.getByRole('button', { name: 'Send to a lead' }).click();
    await expect(form.getByRole('alert')).toHaveText('Say in a few words why.');
    await form.getByLabel('Why, in a few words').fill('It was written by hand from a template.');
    await form.getByRole('button', { name: 'Send to a lead' }).click();
    await expect(form).toHaveCount(0);
    await expect(dock.getByText('Flagged, waiting for a decision: automatic message by a bot')).toBeVisible();
    await page.reload();
    // Now it is the API that says so.
    await expect(dock.getByText('1 dispute on this ticket waiting for a decision')).toBeVisible();
  });

  await test.step('moved by keyboard and by pointer, remembered on this site', async () => {
    const before = await boxOf();
    await dock.getByRole('button', { name: /^Move/ }).focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowLeft');
    const moved = await boxOf();
    expect(moved.y).toBeLessThan(before.y);
    expect(moved.x).toBeLessThan(before.x);
    const grip = (await dock.getByRole('button', { name: /^Move/ }).boundingBox()) ?? { x: 0, y: 0 };
    await page.mouse.move(grip.x + 5, grip.y + 5);
    await page.mouse.down();
    await page.mouse.move(grip.x - 195, grip.y - 95, { steps: 5 });
    await page.mouse.up();
    const dragged = await boxOf();
    expect(Math.round(moved.x - dragged.x)).toBe(200);
    await page.reload();
    await expect(dock).toBeVisible();
    await expect.poll(async () => Math.round((await boxOf()).x)).toBe(Math.round(dragged.x));
  });

  await test.step('folded, remembered on this site', async () => {
    await dock.getByRole('button', { name: 'Fold away' }).click();
    const unfold = dock.getByRole('button', { name: /^Show clocks\. First reply/ });
    await expect(unfold).toBeVisible();
    await takeScreens(page, 'dock-folded', ['panel']);
    await page.reload();
    await expect(unfold).toBeVisible();
    await unfold.click();
    await expect(dock.getByRole('button', { name: 'Fold away' })).toBeVisible();
  });

  for (const { name, width, height, style } of [
    { name: '360 px', width: 360, height: 640, style: 'position:fixed;left:0;bottom:0;width:100%;height:120px' },
    { name: 'zoom 200 %', width: 640, height: 400, style: 'position:fixed;left:0;bottom:0;width:100%;height:200px' },
    { name: 'a field as large as the window', width: 360, height: 640, style: 'position:fixed;inset:0;height:100%' },
  ]) {
    await test.step(`off the field at ${name}`, async () => {
      await page.setViewportSize({ width, height });
      const field = page.getByTitle('Answer');
      await field.evaluate((element, css) => element.setAttribute('style', css), style);
      await field.focus();
      const fieldBox = (await field.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      await expect
        .poll(async () => {
          if (!(await dock.getByRole('button').last().isVisible())) return false;
          const box = await boxOf();
          return (
            box.x < fieldBox.x + fieldBox.width &&
            fieldBox.x < box.x + box.width &&
            box.y < fieldBox.y + fieldBox.height &&
            fieldBox.y < box.y + box.height
          );
        })
        .toBe(false);
      await field.evaluate((element) => {
        if (element instanceof HTMLElement) element.blur();
        element.removeAttribute('style');
      });
      await expect(dock.getByRole('button').last()).toBeVisible();
    });
  }
});

test('the page’s own light or dark is followed, also when it changes', async ({ world, extension }) => {
  const page = await extension.context.newPage();
  await page.goto(world.url(desk, listPath));
  const host = page.getByTestId('shiftlight-badge').first();
  await expect(host).toHaveCSS('color-scheme', 'light');
  await page.evaluate(() => document.body.classList.add('dark'));
  await expect(host).toHaveCSS('color-scheme', 'dark');
  await takeScreens(page, 'badges-dark-page', ['panel', 'laptop']);
});

test('a list without a recognisable link says so once, quietly, with a report that a person sees first', async ({
  world,
  extension,
}) => {
  const row = (n: number) => `<tr data-owner="Anna Huber"><td>Ticket ${n} of Anna Huber</td></tr>`;
  const rows = Array.from({ length: 8 }, (_, n) => row(n)).join('');
  world.replace(
    desk.host,
    '/a/tickets/filters/changed',
    `<!doctype html><html lang="en"><title>x</title><main><table>${rows}</table></main>`,
  );
  const page = await extension.context.newPage();
  await page.goto(world.url(desk, '/a/tickets/filters/changed'));
  const hint = page.getByTestId('shiftlight-hint').getByRole('status').first();
  await expect(hint).toContainText('finds no tickets in this list', { timeout: 15_000 });
  await takeScreens(page, 'hint', ['panel']);
  await hint.getByRole('button', { name: 'Show a report' }).click();
  const report = page.getByLabel('Report about this page');
  await expect(report).toHaveValue(/"helpdesk": "freshdesk"/);
  expect(await report.inputValue()).not.toMatch(/Anna|Huber|Ticket \d/);
  await expectAccessible(page, 'shiftlight-hint');
  await takeScreens(page, 'hint-report', ['panel']);
  await hint.getByRole('button', { name: 'Hide' }).click();
  await expect(page.getByTestId('shiftlight-hint')).toHaveCount(0);
  const panel = await extension.open('sidepanel.html');
  await panel.setViewportSize({ width: 360, height: 800 });
  const said = panel.getByTestId('page-health');
  await expect(said).toContainText('finds no tickets in this list', { timeout: 60_000 });
  await said.getByRole('button', { name: 'Show a report' }).click();
  await expect(panel.getByLabel('Report about this page')).toHaveValue(/"helpdesk": "freshdesk"/);
  await expectAccessible(panel);
  await takeScreens(panel, 'panel-health', ['panel']);
  await said.getByRole('button', { name: 'Hide' }).click();
  await expect(said).toHaveCount(0);
  await panel.close();
});

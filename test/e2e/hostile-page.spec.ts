import { deskPages, type DeskPages } from './pages/desk-pages.ts';
import { badgesOf, watchShifts } from './pages/page-badges.ts';
import { expect, openConnected, pagesSkipReason, test } from './pages/pages-test.ts';

test.skip(pagesSkipReason !== null, pagesSkipReason ?? '');

function getDesk(id: string): DeskPages {
  const found = deskPages.find((pages) => pages.id === id);
  if (found === undefined) throw new Error(`There are no pages of ${id}.`);
  return found;
}
const desk = getDesk('freshdesk');
const hosts = ['shiftlight-badge', 'shiftlight-dock', 'shiftlight-popover', 'shiftlight-flag', 'shiftlight-hint'];

const toPage = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title><main>${body}</main>`;
const link = (id: string, text: string) => `<p><a href="/a/tickets/${id}">${text}</a></p>`;

test('a page reads nothing of what we draw and starts nothing with events that it makes up', async ({ world }) => {
  test.setTimeout(120_000);
  // Exactly as built: its shadow roots are closed, also to this test.
  const extension = await openConnected(world, { closedShadows: true });
  try {
    const page = await extension.context.newPage();
    await page.goto(world.url(desk, desk.ticketPath('3101')));
    await expect(page.getByTestId('shiftlight-dock')).toBeAttached();
    await page.goto(world.url(desk, desk.listPath));
    await expect(page.getByTestId('shiftlight-badge')).toHaveCount(6);

    const seen = await page.evaluate((tags) => {
      const ours = [...document.querySelectorAll(tags.join())];
      return {
        shadows: ours.filter((element) => element.shadowRoot !== null).length,
        text: ours.map((element) => element.textContent ?? '').join(''),
        attributes: [...new Set(ours.flatMap((element) => element.getAttributeNames()))].sort(),
        globals: Object.keys(globalThis).filter((name) => /shiftlight/i.test(name)),
        chromeRuntime: typeof Reflect.get(Reflect.get(globalThis, 'chrome') ?? {}, 'runtime'),
      };
    }, hosts);
    expect(seen).toEqual({
      shadows: 0,
      text: '',
      attributes: ['data-testid', 'style'],
      globals: [],
      chromeRuntime: 'undefined',
    });

    const pagesBefore = extension.context.pages().length;
    await page.evaluate(() => {
      for (const host of document.querySelectorAll('shiftlight-badge')) {
        for (const type of ['pointerenter', 'click', 'focus', 'keydown', 'pointerdown'])
          host.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
        if (host instanceof HTMLElement) host.click();
      }
      for (const code of ['KeyP', 'KeyE', 'KeyW', 'KeyK'])
        window.dispatchEvent(new KeyboardEvent('keydown', { code, altKey: true, shiftKey: true, bubbles: true }));
      for (const type of ['panel.open', 'outbox.submit', 'ticket.receipts', 'details.load'])
        window.postMessage({ type, path: 'disputes.open', ticket: { connectorId: 'x', externalId: '1' } }, '*');
      Reflect.set(globalThis, 'shiftlightDetails', () => document.body.append('stolen'));
    });
    await page.waitForTimeout(1_000);
    expect(await page.getByTestId('shiftlight-popover').count()).toBe(0);
    expect(await page.getByTestId('shiftlight-flag').count()).toBe(0);
    expect(extension.context.pages()).toHaveLength(pagesBefore);
    expect(await page.locator('body').innerText()).not.toContain('stolen');
  } finally {
    await extension.close();
  }
});

test('hostile ticket ids and texts draw nothing that is not theirs, and break nothing', async ({
  world,
  extension,
}) => {
  const long = 'x'.repeat(10_000);
  world.replace(
    desk.host,
    '/a/tickets/filters/hostile',
    toPage(
      [
        link('3101', '&lt;img src=x onerror=alert(1)&gt;'),
        link('3102', '\u202eevil\u202c \u0007'),
        link('3103', long),
        link("3104'%22%3E%3Cscript%3Ealert(1)%3C/script%3E", 'injected id'),
        link('999999999999999999999999999999', 'unheard of'),
        `<p><a href="//evil.test/a/tickets/3105">another host</a></p>`,
        `<p><a href="javascript:alert(1)//a/tickets/3105">script</a></p>`,
        `<p><a href="https://${desk.host}@evil.test/a/tickets/3105">looks like ours</a></p>`,
      ].join(''),
    ),
  );
  const page = await extension.context.newPage();
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(world.url(desk, '/a/tickets/filters/hostile'));
  await expect(badgesOf(page)).toHaveCount(3);
  for (const text of ['injected id', 'unheard of', 'another host', 'script', 'looks like ours'])
    await expect(
      page.getByText(text, { exact: true }).locator('xpath=following-sibling::shiftlight-badge'),
    ).toHaveCount(0);
  expect(dialogs).toEqual([]);
});

test('a page that draws itself again and again keeps its badges and is not slowed; one that throws them out gets them back ever later', async ({
  world,
  extension,
}) => {
  test.setTimeout(60_000);
  world.replace(
    desk.host,
    '/a/tickets/filters/storm',
    toPage(`<ul id="list">${link('3101', 'One')}${link('3102', 'Two')}</ul>`),
  );
  const page = await extension.context.newPage();
  const readShifts = await watchShifts(page);
  await page.goto(world.url(desk, '/a/tickets/filters/storm'));
  await expect(badgesOf(page)).toHaveCount(2);
  await test.step('a storm of redrawing', async () => {
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const list = document.getElementById('list');
          let round = 0;
          const timer = setInterval(() => {
            if (list !== null) list.innerHTML = list.innerHTML.replaceAll(/<shiftlight.*?<\/shiftlight-badge>/g, '');
            round += 1;
            if (round === 60) {
              clearInterval(timer);
              resolve();
            }
          }, 16);
        }),
    );
    await expect(badgesOf(page)).toHaveCount(2);
  });
  await test.step('a page that fights', async () => {
    const removals = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let count = 0;
          const observer = new MutationObserver(() => {
            for (const host of document.querySelectorAll('shiftlight-badge')) {
              host.remove();
              count += 1;
            }
          });
          observer.observe(document.body, { childList: true, subtree: true });
          for (const host of document.querySelectorAll('shiftlight-badge')) host.remove();
          setTimeout(() => {
            observer.disconnect();
            resolve(count);
          }, 3_000);
        }),
    );
    // Two badges, each back at once, after 0.1, 0.2, 0.4, 0.8 and 1.6 s at the most.
    expect(removals).toBeLessThanOrEqual(14);
    await expect(badgesOf(page)).toHaveCount(2, { timeout: 8_000 });
  });
  expect(await readShifts()).toBe(0);
});

test('a row that is used again for another ticket never shows the old ticket’s clock', async ({ world, extension }) => {
  world.replace(desk.host, '/a/tickets/filters/virtual', toPage(`<div id="row">${link('3101', 'Recycled')}</div>`));
  const page = await extension.context.newPage();
  await page.goto(world.url(desk, '/a/tickets/filters/virtual'));
  await expect(badgesOf(page)).toHaveCount(1);
  const shownAfter = await page.evaluate(async () => {
    const anchor = document.querySelector('a');
    anchor?.setAttribute('href', '/a/tickets/777777');
    // One turn of the loop: nothing has been painted since.
    await Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve, 0));
    const drawn = document.querySelector('shiftlight-badge')?.shadowRoot?.querySelector('button');
    return drawn instanceof HTMLElement && drawn.offsetWidth > 0;
  });
  expect(shownAfter).toBe(false);
  await page.evaluate(() => document.querySelector('a')?.setAttribute('href', '/a/tickets/3102'));
  await expect(badgesOf(page)).toHaveCount(1);
  await expect(badgesOf(page)).toBeVisible();
});

test('style rules that react to our element cost one badge, never the page’s layout', async ({ world, extension }) => {
  world.replace(
    desk.host,
    '/a/tickets/filters/rules',
    toPage(
      `<style>p.x > a:not(:last-child){display:block;height:80px} p.x > a:not(:only-child){margin-top:40px}</style>
       <p class="x"><a href="/a/tickets/3101">Touchy</a></p>${link('3102', 'Calm')}`,
    ),
  );
  const page = await extension.context.newPage();
  const readShifts = await watchShifts(page);
  await page.goto(world.url(desk, '/a/tickets/filters/rules'));
  await expect(badgesOf(page).first()).toBeVisible();
  const calm = page.getByText('Calm').locator('xpath=following-sibling::shiftlight-badge');
  await expect(calm).toHaveCount(1);
  expect(await page.getByText('Touchy').evaluate((element) => element.getBoundingClientRect().height)).toBeLessThan(40);
  expect(await readShifts()).toBe(0);
});

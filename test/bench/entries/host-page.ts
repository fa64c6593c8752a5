import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { extensionDir, openExtensionBrowser, type ExtensionBrowser } from '../../e2e/support/browser.ts';
import { connectExtension } from '../../e2e/support/connect.ts';
import type { BenchEntry, BenchFigure } from '../bench-entry.ts';
import { deliverAll } from '../deliver.ts';
import { openStage } from '../stage.ts';
import { createTicketEvents } from '../ticket-traffic.ts';
import { serveListPage } from '../list-page.ts';

const links = 500;
const settleMs = 3_000;
const watchMs = 10_000;
/** The first rounds warm the browser up. */
const warmUps = 1;

/** One visit to the page. */
interface Visit {
  /** Time of the page's main thread from its opening until it was calm with its badges. */
  readonly loadMs: number;
  /** Share of one core that the main thread used afterwards, nobody touching anything. */
  readonly idleRatio: number;
  readonly shift: number;
  readonly heapMb: number;
}

/** What 500 ticket links with badges cost the page, against the same page in the same browser without the extension's permission. */
export const hostPage: BenchEntry = {
  id: 'host-page',
  async run(scale, say) {
    const site = await serveListPage(links);
    const stage = await openStage();
    const plain = await openExtensionBrowser({ closedShadows: true });
    const helped = await openExtensionBrowser({ closedShadows: true });
    try {
      const variables = { BENCH_HELPDESK: 'practice-desk', BENCH_BASE_URL: site.url };
      const api = await stage.start('api-process.ts', variables);
      const openedAt = Date.now() - 600_000;
      const events = Array.from({ length: links }, (_, index) =>
        createTicketEvents(index, openedAt).slice(0, 2),
      ).flat();
      await deliverAll(api, events);
      const account = { email: api.ready['email'] ?? '', password: 'bench-bench-bench' };
      await (await connectExtension(helped, `http://127.0.0.1:${api.port}`, account)).close();
      const visits: { readonly without: Visit; readonly with: Visit }[] = [];
      const rounds = warmUps + Math.max(3, Math.round(8 * scale));
      for (let round = 0; round < rounds; round += 1) {
        const without = await visit(plain, site.url, false);
        const withUs = await visit(helped, site.url, true);
        say(
          `round ${round}: load ${without.loadMs.toFixed(1)} → ${withUs.loadMs.toFixed(1)} ms, idle ${percent(without.idleRatio)} → ${percent(withUs.idleRatio)}, heap ${without.heapMb.toFixed(2)} → ${withUs.heapMb.toFixed(2)} MB, shift ${withUs.shift}`,
        );
        if (round >= warmUps) visits.push({ without, with: withUs });
      }
      // Other work on the machine only ever adds time: the least of the rounds is the page's own.
      const least = (of: (visit: Visit) => number) => ({
        without: Math.min(...visits.map((pair) => of(pair.without))),
        with: Math.min(...visits.map((pair) => of(pair.with))),
      });
      const load = least(({ loadMs }) => loadMs);
      const idle = least(({ idleRatio }) => idleRatio);
      const heap = least(({ heapMb }) => heapMb);
      const script = gzipSync(readFileSync(path.join(extensionDir, 'content-scripts/helpdesk.js'))).length / 1_000;
      return [
        figureOf('main thread to first badges, added', 'ms', load.with - load.without, 20),
        figureOf('main thread at rest, added', '% of a core', Math.max(0, idle.with - idle.without) * 100, 0.2),
        figureOf('layout shift', 'CLS', Math.max(...visits.map((pair) => pair.with.shift)), 0),
        figureOf('JS heap, added', 'MB', heap.with - heap.without, 5),
        figureOf('content script, gzipped', 'kB', script, 40),
      ];
    } finally {
      await Promise.all([plain.close(), helped.close()]);
      await stage.close();
      site.close();
    }
  },
};

const percent = (ratio: number): string => `${(ratio * 100).toFixed(3)} %`;

function figureOf(name: string, unit: string, ours: number, limit: number): BenchFigure {
  return {
    name: `${links} ticket links: ${name}`,
    unit,
    ours,
    baseline: limit,
    against: 'the limit; the same page without badges is taken off',
    ratio: limit === 0 ? ours : ours / limit,
    aim: `≤ ${limit} ${unit}`,
    met: ours <= limit,
  };
}

async function visit(browser: ExtensionBrowser, url: string, hasBadges: boolean): Promise<Visit> {
  const page = await browser.context.newPage();
  const session = await browser.context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.addInitScript(() => {
    const sums = { shift: 0 };
    Reflect.set(globalThis, 'layoutShifts', sums);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sums.shift += Number(Reflect.get(entry, 'value'));
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(url);
  // Nothing is asked of the page before it was measured: what drives the browser would cost the page its own time.
  await page.waitForTimeout(settleMs);
  const loaded = await readMetrics(session);
  await page.waitForTimeout(watchMs);
  const rested = await readMetrics(session);
  const shift = await readShift(page);
  const badges = await page.locator('shiftlight-badge').count();
  if (badges > 0 !== hasBadges)
    throw new Error(`The page has ${badges} badges. Was it opened at a busy moment? Run the benchmark again.`);
  await session.send('HeapProfiler.collectGarbage');
  const { heapMb } = await readMetrics(session);
  await page.close();
  return { loadMs: loaded.taskMs, idleRatio: (rested.taskMs - loaded.taskMs) / watchMs, shift, heapMb };
}

function readShift(page: Page): Promise<number> {
  return page.evaluate(() => Number(Reflect.get(Reflect.get(globalThis, 'layoutShifts'), 'shift')));
}

/** Chromium's own accounts of the page: CPU time of tasks on its main thread since it was opened, and the used heap of all its worlds. */
async function readMetrics(session: CDPSession): Promise<{ readonly taskMs: number; readonly heapMb: number }> {
  const { metrics } = await session.send('Performance.getMetrics');
  const read = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return { taskMs: read('TaskDuration') * 1_000, heapMb: read('JSHeapUsedSize') / 1_048_576 };
}

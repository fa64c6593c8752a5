import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { toDateText } from '@shiftlight/shared/time/local-date.ts';
import { toPeriod } from '@shiftlight/extension/web/pages/scorecards/card-address.ts';
import { useToday } from '@shiftlight/extension/web/use-today.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** What a page of this workspace shows as today, and as the period of an address without one. */
function show({ timeZone }: { readonly timeZone: string }): string {
  const today = useToday({ workspace: { timeZone } });
  return `${toDateText(today)} ${toPeriod(null, today).text}`;
}

test.each([
  { name: 'already the first where it is late', timeZone: 'Asia/Manila', today: '2026-12-01 2026-12' },
  { name: 'already the first in Berlin', timeZone: 'Europe/Berlin', today: '2026-12-01 2026-12' },
  { name: 'still the last of the month by UTC', timeZone: 'UTC', today: '2026-11-30 2026-11' },
  { name: 'still the last of the month in New York', timeZone: 'America/New_York', today: '2026-11-30 2026-11' },
])('today is $name, wherever the viewer sits', ({ timeZone, today }) => {
  vi.setSystemTime(Date.UTC(2026, 10, 30, 23, 30));
  expect(renderToStaticMarkup(createElement(show, { timeZone }))).toBe(today);
});

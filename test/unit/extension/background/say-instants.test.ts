import { afterEach, beforeEach, expect, test } from 'vitest';
import { sayInstants } from '@shiftlight/extension/background/say-instants.ts';
import { findTicketSign } from '@shiftlight/extension/ui/clock/ticket-clocks.ts';
import { formatInstant } from '@shiftlight/extension/ui/words/instant.ts';
import { getLocale, setLanguage } from '@shiftlight/extension/ui/words/language.ts';
import { learnInstants } from '@shiftlight/extension/ui/words/said-instants.ts';
import { compileCalendar } from '@shiftlight/shared/time/compile-calendar.ts';
import { aClock, aTicket, hours, minutes, nineToFive } from '../ui/clocks.ts';

const now = Date.parse('2026-11-20T13:39:00Z');
const calendars = new Map([['nine-to-five', compileCalendar(nineToFive)]]);
const forget = () => learnInstants({ locale: '', from: 0, until: 0, words: [] });
/** Words that no format gives: whoever shows them had them from the worker. */
const marked = (at: number) => ({
  locale: getLocale(),
  from: now,
  until: now + hours(5),
  words: [[at, 'said by the worker']] as const,
});

beforeEach(() => setLanguage('en'));
afterEach(() => {
  forget();
  setLanguage('auto');
});

test.each([
  ['a running clock', now, aClock({ dueAt: now + hours(2) })],
  ['one that stands still over the weekend', now + hours(20), aClock({ dueAt: now + hours(70) })],
  [
    'one that is late',
    now + hours(3),
    aClock({ state: 'breached', breachedAt: now, dueAt: now, budgetMs: minutes(90) }),
  ],
])('a badge of %s says the same with the worker’s words as without', (_name, at, clock) => {
  const ticket = aTicket({ clocks: [clock] });
  const alone = findTicketSign(ticket, calendars, at);
  const said = sayInstants([ticket], calendars, at);
  expect(said.words).not.toEqual([]);
  learnInstants(said);
  expect(findTicketSign(ticket, calendars, at)).toEqual(alone);
  expect(alone?.detail).toContain(said.words[0]?.[1]);
});

test('says nothing of clocks that show no instant', () => {
  const stopped = aClock({ state: 'met', stoppedAt: now });
  const paused = aClock({ paused: { reason: 'waiting-for-customer', since: now } });
  expect(sayInstants([aTicket({ clocks: [stopped, paused] })], calendars, now).words).toEqual([]);
});

test('holds until midnight', () => {
  const { until } = sayInstants([], calendars, now);
  expect(until).toBeGreaterThan(now);
  expect(new Date(until).getHours()).toBe(0);
});

test('words that were learned are shown until their day ends, in their language, and nowhere else', () => {
  const at = now + hours(2);
  learnInstants(marked(at));
  expect(formatInstant(at, now)).toBe('said by the worker');
  expect(formatInstant(at, now + hours(5))).not.toContain('worker');
  expect(formatInstant(at + 1, now)).not.toContain('worker');
  expect(formatInstant(at, now, { timeZone: 'Asia/Tokyo' })).not.toContain('worker');
  setLanguage('de');
  expect(formatInstant(at, now)).not.toContain('worker');
});

import type { Notice } from '@shiftlight/shared/views/notice-view.ts';
import type { TicketView } from '@shiftlight/shared/views/ticket-view.ts';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createNotifier } from '@shiftlight/extension/background/notifications/notifier.ts';
import { findTarget } from '@shiftlight/extension/background/notifications/told-store.ts';
import { defaultSettings, type Settings } from '@shiftlight/extension/settings/settings.ts';
import { aClock, aTicket, hours, minutes } from '../../ui/clocks.ts';

const noon = Date.parse('2026-11-20T12:00:00Z');

let now = noon;
let owner: string | null = 'alice';
let tickets: TicketView[] = [];
let notices: Notice[] = [];
let settings: Settings = defaultSettings;
let isKept = false;
let told: string[] = [];
let button: unknown = null;

/** A notifier as a worker makes it when it starts. */
const start = () =>
  createNotifier({
    findOwnTickets: async () =>
      owner === null
        ? null
        : {
            owner,
            memberId: 'me',
            view: { serverNow: now + 3_600_000, tickets, calendars: [] },
            answeredAt: now,
            isKept,
          },
    findNotices: async (after) => ({ notices: notices.filter(({ at }) => at > after), serverNow: now }),
    loadSettings: async () => settings,
    notify: async (_key, { title, message }) => void told.push(`${title} | ${message}`),
    drawButton: async (count, staleSince) => {
      button = [count, staleSince];
    },
    now: () => now,
  });

/** A wall-clock clock with so much left by the server's time, which is an hour ahead of this computer's. */
const near = (leftMs: number, externalId = '1') =>
  aTicket({
    externalId,
    clocks: [
      aClock({
        calendarId: null,
        usedMs: hours(4) - leftMs,
        countedUntil: noon + hours(1),
        dueAt: noon + hours(1) + leftMs,
      }),
    ],
  });

const returned = (noticeId: string, at: number): Notice => ({
  kind: 'returned',
  noticeId,
  at,
  ticket: { connectorId: 'c', externalId: '7' },
  subject: 'Fuel\u202e pump\n\nleaks',
  reason: 'Part number is missing.',
});

beforeEach(() => {
  fakeBrowser.reset();
  now = noon;
  owner = 'alice';
  tickets = [];
  notices = [];
  settings = defaultSettings;
  isKept = false;
  told = [];
  button = null;
});

test('tells of a clock once, whatever looks at it again, by the server’s clock', async () => {
  tickets = [near(minutes(12))];
  const notifier = start();
  await Promise.all([notifier.look(), notifier.look()]);
  await start().look();
  expect(told).toEqual([expect.stringMatching(/^First reply: 12 m left \| #1 Fuel pump arrived damaged, due /)]);
});

test('leads a click to the ticket', async () => {
  tickets = [near(minutes(12))];
  await start().look();
  expect(await findTarget('breach c 1 first-response 0')).toEqual({
    panel: 'now',
    ticket: { connectorId: 'c', externalId: '1' },
  });
});

test('tells of an assignment that came later, and says nothing of its clock any more', async () => {
  await start().look();
  tickets = [near(minutes(12))];
  await start().look();
  await start().look();
  expect(told).toEqual([expect.stringMatching(/^New for you. First reply: 12 m left/)]);
});

test('is silent in quiet hours, and tells afterwards what still holds', async () => {
  settings = {
    ...defaultSettings,
    notifications: { ...defaultSettings.notifications, quiet: { on: true, from: '00:00', to: '23:59' } },
  };
  tickets = [near(minutes(12))];
  await start().look();
  notices = [returned('e1', now + hours(1) + 1)];
  await start().look();
  expect(told).toEqual([]);
  settings = defaultSettings;
  await start().look();
  expect(told).toHaveLength(2);
});

test('tells of a returned escalation once, as one harmless line', async () => {
  await start().look();
  notices = [returned('e1', now + hours(1) + 1)];
  await start().look();
  await start().look();
  expect(told).toEqual(['Your escalation came back | #7 Fuel pump leaks – Part number is missing.']);
});

test('says nothing to somebody new of what was before', async () => {
  notices = [returned('e1', now - hours(20))];
  await start().look();
  expect(told).toEqual([]);
});

test('shows on the button how many need somebody, also offline, with the age', async () => {
  tickets = [near(minutes(12)), near(-minutes(5), '2'), near(hours(2), '3')];
  isKept = true;
  await start().look();
  expect(button).toEqual([{ atRisk: 1, over: 1 }, noon]);
});

test('shows nothing on the button when nobody is signed in', async () => {
  owner = null;
  await start().look();
  expect(button).toEqual([null, null]);
});

test('forgets for the next person what was told to the last', async () => {
  tickets = [near(minutes(12))];
  await start().look();
  owner = 'bob';
  await start().look();
  expect(told).toHaveLength(2);
});

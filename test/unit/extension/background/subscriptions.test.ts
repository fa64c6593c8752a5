import { beforeEach, expect, test, vi } from 'vitest';
import type { ApiIdentity } from '@shiftlight/extension/api-client/api-client.ts';
import type { PathSubscriptionEvents } from '@shiftlight/extension/api-client/path-subscription.ts';
import type { Connection } from '@shiftlight/extension/background/connection-store.ts';
import { createSubscriptions } from '@shiftlight/extension/background/subscriptions.ts';
import { Problem } from '@shiftlight/extension/messaging/problem.ts';
import { subscriptionPortName, type Subscribe } from '@shiftlight/extension/messaging/subscription-messages.ts';
import { createFakePort } from '../../../builders/fake-port.ts';

interface Opened {
  readonly identity: ApiIdentity;
  readonly subscribe: Subscribe;
  readonly events: PathSubscriptionEvents;
  isClosed: boolean;
}

const lines = vi.hoisted((): { opened: Opened[] } => ({ opened: [] }));
vi.mock('@shiftlight/extension/api-client/path-subscription.ts', () => ({
  openPathSubscription: (
    _url: string,
    identity: ApiIdentity,
    subscribe: Subscribe,
    events: PathSubscriptionEvents,
  ): (() => void) => {
    const line: Opened = { identity, subscribe, events, isClosed: false };
    lines.opened.push(line);
    return () => {
      line.isClosed = true;
    };
  },
}));

const anna: Connection = {
  apiUrl: 'https://shiftlight.example.com',
  token: 'token-of-anna',
  viewer: { memberId: 'm', name: '', email: '', role: 'lead', workspaceId: 'w', workspaceName: '', timeZone: 'UTC' },
  helpdesks: [],
};
const floor: Subscribe = { path: 'floor.watch', input: { of: { scope: 'workspace' } } };

let connection: Connection | null = anna;
let signedOut = 0;
const serve = () => {
  const subscriptions = createSubscriptions(
    () => Promise.resolve(connection),
    () => Promise.resolve(void (signedOut += 1)),
  );
  const page = createFakePort(subscriptionPortName);
  subscriptions.serve(page.port);
  return { subscriptions, page };
};
const settle = () => vi.waitFor(() => expect(lines.opened.length).toBeGreaterThan(0));

beforeEach(() => {
  lines.opened.length = 0;
  connection = anna;
  signedOut = 0;
});

test('follows for a page what it asks for, with the credential that the page never sees', async () => {
  const { page } = serve();
  page.say(floor);
  await settle();
  lines.opened[0]?.events.data({ id: '1', data: { open: 3 } });
  expect(lines.opened).toMatchObject([
    { subscribe: floor, identity: { token: 'token-of-anna', workspaceId: 'w' }, isClosed: false },
  ]);
  expect(page.sent).toEqual([{ type: 'data', data: { id: '1', data: { open: 3 } } }]);
});

test('says that the line is down, and goes on', async () => {
  const { page } = serve();
  page.say(floor);
  await settle();
  lines.opened[0]?.events.down();
  lines.opened[0]?.events.data(1);
  expect(page.sent).toEqual([{ type: 'down' }, { type: 'data', data: 1 }]);
});

test('ends with the page', async () => {
  const { page } = serve();
  page.say(floor);
  await settle();
  page.leave();
  expect(lines.opened.map(({ isClosed }) => isClosed)).toEqual([true]);
});

test('opens nothing for a page that left while the connection was looked up', async () => {
  const { page, subscriptions } = serve();
  page.say(floor);
  page.leave();
  await subscriptions.restart();
  // Everything that was under way has run by then.
  await new Promise((resolve) => setImmediate(resolve));
  expect(lines.opened).toEqual([]);
});

test('takes one question of a page, and none that is not one', async () => {
  const { page } = serve();
  page.say({ path: '../token' });
  page.say(floor);
  page.say({ path: 'live.changes', input: { refs: [] } });
  await settle();
  expect(lines.opened.map(({ subscribe }) => subscribe)).toEqual([floor]);
});

test('hands on in whose words the API refuses, and closes the line', async () => {
  const { page } = serve();
  page.say(floor);
  await settle();
  lines.opened[0]?.events.refused(new Problem('no-access', 'Only managers see the whole workspace.'));
  expect(page.sent).toEqual([
    { type: 'refused', problem: 'no-access', detail: 'Only managers see the whole workspace.' },
  ]);
  expect(lines.opened.map(({ isClosed }) => isClosed)).toEqual([true]);
  expect(signedOut).toBe(0);
});

test('signs out when the API no longer knows the credential', async () => {
  const { page } = serve();
  page.say(floor);
  await settle();
  lines.opened[0]?.events.refused(new Problem('signed-out'));
  expect(signedOut).toBe(1);
});

test('asks anew as whoever is signed in now', async () => {
  const { page, subscriptions } = serve();
  page.say(floor);
  await settle();
  connection = { ...anna, token: 'token-of-ben' };
  await subscriptions.restart();
  expect(lines.opened.map(({ identity, isClosed }) => [identity.token, isClosed])).toEqual([
    ['token-of-anna', true],
    ['token-of-ben', false],
  ]);
});

test('ends when nobody is signed in any more, and says so', async () => {
  const { page, subscriptions } = serve();
  page.say(floor);
  await settle();
  connection = null;
  await subscriptions.restart();
  expect(lines.opened.map(({ isClosed }) => isClosed)).toEqual([true]);
  expect(page.sent).toEqual([{ type: 'refused', problem: 'signed-out', detail: null }]);
});

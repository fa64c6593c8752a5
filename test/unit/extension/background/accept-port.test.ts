import { fakeBrowser } from 'wxt/testing/fake-browser';
import { expect, test } from 'vitest';
import { acceptPort } from '@shiftlight/extension/background/accept-port.ts';
import { createWorker } from '@shiftlight/extension/background/worker.ts';
import { panelPortName } from '@shiftlight/extension/messaging/port-names.ts';
import { subscriptionPortName } from '@shiftlight/extension/messaging/subscription-messages.ts';
import { createFakePort } from '../../../builders/fake-port.ts';

const { id } = fakeBrowser.runtime;
const page = { id, url: `${fakeBrowser.runtime.getURL('/')}dashboard.html` };
const surface = { id, url: 'https://desk.example.com/rt/', tab: { id: 1, windowId: 1 } };

test.each([
  { name: 'a helpdesk’s page that wants to follow the API', port: subscriptionPortName, sender: surface },
  { name: 'a helpdesk’s page that poses as a panel', port: panelPortName, sender: surface },
  { name: 'another extension', port: subscriptionPortName, sender: { ...page, id: 'somebody-else' } },
  { name: 'a connection for nothing known', port: 'else', sender: page },
])('shows the door to $name', ({ port, sender }) => {
  const caller = createFakePort(port, sender);
  acceptPort(createWorker(), caller.port);
  expect(caller.isClosed()).toBe(true);
});

test('answers a page of ours that follows the API while nobody is signed in', async () => {
  fakeBrowser.reset();
  const caller = createFakePort(subscriptionPortName, page);
  acceptPort(createWorker(), caller.port);
  caller.say({ path: 'floor.watch' });
  await expect
    .poll(() => caller.sent, { timeout: 30_000 })
    .toEqual([{ type: 'refused', problem: 'signed-out', detail: null }]);
});

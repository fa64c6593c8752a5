import { fakeBrowser } from 'wxt/testing/fake-browser';
import { expect, test } from 'vitest';
import type { Browser } from 'wxt/browser';
import { findCaller, listHelpdesksOf } from '@shiftlight/extension/background/sender.ts';

type Sender = Browser.runtime.MessageSender;
const ownId = fakeBrowser.runtime.id;
const page = (url: string) => fakeBrowser.runtime.getURL('/') + url;
const tab: Browser.tabs.Tab = {
  id: 5,
  windowId: 2,
  index: 0,
  pinned: false,
  highlighted: false,
  active: true,
  frozen: false,
  incognito: false,
  selected: true,
  discarded: false,
  autoDiscardable: true,
  lastAccessed: 0,
  groupId: -1,
};

test.each<[string, Sender, string | null]>([
  ['our panel', { id: ownId, url: page('sidepanel.html') }, 'page'],
  ['our settings in a tab', { id: ownId, url: page('options.html'), tab }, 'page'],
  ['our script in a page', { id: ownId, url: 'https://desk.example.com/x', tab }, 'surface'],
  ['another extension', { id: 'somebody-else', url: 'chrome-extension://somebody-else/x.html' }, null],
  ['another extension that names our address', { id: 'somebody-else', url: page('sidepanel.html') }, null],
  [
    'a page that only looks like ours',
    { id: ownId, url: 'https://evil.example/chrome-extension://x', tab: undefined },
    null,
  ],
  ['nobody in particular', { id: ownId }, null],
])('knows %s', (_name, sender, kind) => {
  expect(findCaller(sender)?.kind ?? null).toBe(kind);
});

test('serves nobody without a sender', () => {
  expect(findCaller(undefined)).toBeNull();
});

test('a page belongs to the helpdesks that are installed at its address, and to no others', () => {
  const desks = [
    { connectorId: 'a', helpdesk: 'request-tracker', baseUrl: 'https://desk.example.com/rt', name: 'A' },
    { connectorId: 'b', helpdesk: 'request-tracker', baseUrl: 'https://desk.example.com/other', name: 'B' },
    { connectorId: 'c', helpdesk: 'zendesk', baseUrl: 'https://acme.zendesk.com', name: 'C' },
  ];
  const own = listHelpdesksOf('https://desk.example.com/rt/Ticket/Display.html?id=1', desks);
  expect(own.map(({ connectorId }) => connectorId)).toEqual(['a']);
  expect(listHelpdesksOf('https://evil.example/?https://desk.example.com/rt/', desks)).toEqual([]);
});

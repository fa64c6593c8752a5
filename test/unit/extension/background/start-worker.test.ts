import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, expect, test } from 'vitest';
import { startWorker } from '@shiftlight/extension/background/start-worker.ts';

type Listener = (message: unknown, sender: unknown, sendResponse: (reply: unknown) => void) => boolean;

const surface = { id: fakeBrowser.runtime.id, url: 'https://desk.example.com/rt/', tab: { id: 1, windowId: 1 } };
const page = { id: fakeBrowser.runtime.id, url: `${fakeBrowser.runtime.getURL('/')}options.html` };

let listen: Listener = () => false;

/** Sends a message as `sender` and gives the reply; null when the worker does not even answer. */
function ask(message: unknown, sender: unknown): Promise<unknown> {
  return new Promise((resolve) => {
    if (!listen(message, sender, resolve)) resolve(null);
  });
}

beforeEach(async () => {
  fakeBrowser.reset();
  const listeners: Listener[] = [];
  Object.assign(fakeBrowser, {
    sidePanel: { setPanelBehavior: () => Promise.resolve(), open: () => Promise.resolve() },
    permissions: {
      onAdded: { addListener() {} },
      onRemoved: { addListener() {} },
      contains: () => Promise.resolve(false),
    },
  });
  Object.assign(fakeBrowser.scripting, { getRegisteredContentScripts: () => Promise.resolve([]) });
  Object.assign(fakeBrowser.tabs, { onAttached: { addListener() {} } });
  Object.assign(fakeBrowser.storage.local, { setAccessLevel: () => Promise.resolve() });
  Object.assign(fakeBrowser.runtime, {
    onConnect: { addListener() {} },
    onMessage: { addListener: (listener: Listener) => listeners.push(listener) },
  });
  startWorker();
  listen = listeners[0] ?? listen;
  await fakeBrowser.storage.local.set({ lastAddress: 'https://shiftlight.example.com' });
});

test('tells our own pages about the connection', async () => {
  expect(await ask({ type: 'connection.get' }, page)).toEqual({
    ok: true,
    value: { step: 'not-connected', apiUrl: 'https://shiftlight.example.com', signedOut: true },
  });
});

test.each([
  ['a page’s request from a content script', { type: 'connection.get' }, surface],
  ['signing out from a content script', { type: 'connection.sign-out' }, surface],
  ['a request of unknown type', { type: 'token.get' }, page],
  ['a request of another shape', { type: 'api.call', kind: 'query', path: '../token', input: null }, page],
  ['a call of the API from a content script', { type: 'api.call', kind: 'query', path: 'people.me' }, surface],
  [
    'a write from a content script that is not meant for pages',
    { type: 'outbox.submit', path: 'people.add', input: { requestId: crypto.randomUUID(), connectorId: 'c' } },
    surface,
  ],
  ['no request at all', 'hello', page],
])('refuses %s', async (_name, message, sender) => {
  expect(await ask(message, sender)).toEqual({ ok: false, problem: 'no-access' });
});

test('takes a call without input, which message passing leaves out', async () => {
  const call = { type: 'api.call', kind: 'query', path: 'policies.current' };
  expect(await ask(call, page)).toMatchObject({ ok: false, problem: 'signed-out' });
});

test('does not answer another extension', async () => {
  expect(await ask({ type: 'connection.get' }, { id: 'somebody-else', url: page.url })).toBeNull();
});

test('never hands out the token', async () => {
  const viewer = {
    memberId: 'm',
    name: 'A',
    email: 'a@x.example',
    role: 'agent',
    workspaceId: 'w',
    workspaceName: 'W',
    timeZone: 'UTC',
  };
  const connection = { apiUrl: 'https://shiftlight.example.com', token: 'very-secret', viewer, helpdesks: [] };
  await fakeBrowser.storage.local.set({ connection });
  const reply = await ask({ type: 'connection.get' }, page);
  expect(reply).toMatchObject({ ok: true, value: { step: 'connected' } });
  expect(JSON.stringify(reply)).not.toContain('very-secret');
});

test('remembers per site that the dock was folded away, and where it was put', async () => {
  const left = { collapsed: true, place: { xRatio: 0, yRatio: 0.5 } };
  await ask({ type: 'dock.set', ...left }, surface);
  expect(await ask({ type: 'dock.get' }, surface)).toEqual({ ok: true, value: left });
  const elsewhere = { ...surface, url: 'https://other.example.com/' };
  const first = { collapsed: false, place: { xRatio: 1, yRatio: 1 } };
  expect(await ask({ type: 'dock.get' }, elsewhere)).toEqual({ ok: true, value: first });
});

test.each([
  {
    name: 'a place outside the window',
    message: { type: 'dock.set', collapsed: true, place: { xRatio: 2, yRatio: 0 } },
  },
  {
    name: 'the receipt of a ticket of another helpdesk',
    message: { type: 'ticket.receipts', ticket: { connectorId: 'elsewhere', externalId: '7' } },
  },
  {
    name: 'a write that is not meant for pages',
    message: {
      type: 'outbox.submit',
      path: 'people.addMember',
      input: { requestId: crypto.randomUUID(), connectorId: 'c' },
    },
  },
  { name: 'a call of the API', message: { type: 'api.call', kind: 'query', path: 'me.figures', input: {} } },
])('refuses a helpdesk’s page $name', async ({ message }) => {
  expect(await ask(message, surface)).toEqual({ ok: false, problem: 'no-access' });
});

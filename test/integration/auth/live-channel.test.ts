import { createWSClient, wsLink, createTRPCClient } from '@trpc/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import WebSocket from 'ws';
import type { AppRouter } from '@shiftlight/api/root.ts';
import { rightsChangedCode } from '@shiftlight/api/trpc/open-sockets.ts';
import { connectExtension, extensionHeaders } from '../../builders/device-flow.ts';
import { signIn } from '../../builders/http-client.ts';
import { addMember, createWorkspace, type TestPerson } from '../../builders/people.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { refusalOf } from '../../builders/trpc-client.ts';

let instance: TestInstance;
let admin: TestPerson;
let other: TestPerson;
let cookie: string;
let token: string;
beforeAll(async () => {
  instance = await createTestInstance();
  admin = await createWorkspace(instance);
  other = await createWorkspace(instance);
  cookie = await signIn(instance, admin);
  token = await connectExtension(instance, cookie);
});
afterAll(() => instance.close());

interface Handshake {
  readonly headers: Record<string, string>;
  readonly connectionParams: Record<string, string> | null;
}

/** Asks who we are over a WebSocket opened with these headers and parameters. */
async function askWhoIAm({ headers, connectionParams }: Handshake): Promise<string> {
  class SocketWithHeaders extends WebSocket {
    constructor(address: string) {
      super(address, { headers });
    }
  }
  const socket = createWSClient({
    url: `${instance.baseUrl.replace('http', 'ws')}/trpc-ws`,
    WebSocket: asBrowserSocket(SocketWithHeaders),
    connectionParams,
    retryDelayMs: () => 60_000,
  });
  try {
    return await refusalOf(createTRPCClient<AppRouter>({ links: [wsLink({ client: socket })] }).people.me.query());
  } finally {
    await socket.close();
  }
}

/** The client wants the browser's class; that of `ws` has the same methods and events. */
function asBrowserSocket(socket: unknown): typeof globalThis.WebSocket {
  return socket as typeof globalThis.WebSocket;
}

interface Row {
  readonly name: string;
  readonly handshake: () => Handshake;
  readonly expected: string;
}

test.each<Row>([
  {
    name: 'the extension with its token',
    handshake: () => ({ headers: extensionHeaders, connectionParams: { token } }),
    expected: 'none',
  },
  {
    name: 'Firefox’s extension with its token',
    handshake: () => ({
      headers: { origin: 'moz-extension://11111111-2222-4333-8444-555555555555' },
      connectionParams: { token },
    }),
    expected: 'none',
  },
  {
    name: 'a program with a token and no origin',
    handshake: () => ({ headers: {}, connectionParams: { token } }),
    expected: 'none',
  },
  {
    name: 'the extension without a token',
    handshake: () => ({ headers: extensionHeaders, connectionParams: null }),
    expected: 'UNAUTHORIZED',
  },
  {
    name: 'the extension with a made-up token',
    handshake: () => ({ headers: extensionHeaders, connectionParams: { token: 'made-up' } }),
    expected: 'UNAUTHORIZED',
  },
  {
    name: 'the extension with somebody’s cookie',
    handshake: () => ({ headers: { ...extensionHeaders, cookie }, connectionParams: null }),
    expected: 'UNAUTHORIZED',
  },
  {
    name: 'our own page with its cookie',
    handshake: () => ({ headers: { origin: instance.baseUrl, cookie }, connectionParams: null }),
    expected: 'none',
  },
  {
    name: 'a token for another workspace',
    handshake: () => ({
      headers: extensionHeaders,
      connectionParams: { token, workspaceId: other.viewer.workspaceId },
    }),
    expected: 'FORBIDDEN',
  },
])('$name: $expected', async ({ handshake, expected }) => {
  expect(await askWhoIAm(handshake())).toBe(expected);
});

/** What the server sends until it closes the socket; tRPC's own client would hide that and come back. */
function readUntilClosed({ headers, connectionParams }: Handshake): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${instance.baseUrl.replace('http', 'ws')}/trpc-ws?connectionParams=1`, { headers });
    let received = '';
    socket.on('open', () => {
      socket.send(JSON.stringify({ method: 'connectionParams', data: connectionParams }));
      socket.send(JSON.stringify({ id: 1, method: 'query', params: { path: 'people.me' } }));
    });
    socket.on('message', (message: Buffer) => (received += message.toString()));
    socket.on('close', () => resolve(received));
    socket.on('error', reject);
  });
}

test.each([
  { name: 'with the cookie', extra: () => ({ cookie }) },
  { name: 'even with a token', extra: () => ({}) },
])('a foreign page is refused $name, and disconnected', async ({ extra }) => {
  const headers = { origin: 'https://evil.example', ...extra() };
  const received = await readUntilClosed({ headers, connectionParams: { token } });
  expect(received).toContain('"FORBIDDEN"');
  expect(received).not.toContain(admin.email);
});

interface Listener {
  /** The code with which the socket is closed. */
  readonly closed: Promise<number>;
  /** Asks who we are; the answer, or why there is none. */
  ask(): Promise<string>;
}

/** Opens a socket with this token and listens for changes. */
function listen(sessionToken: string): Promise<Listener> {
  return new Promise((resolve, reject) => {
    const address = `${instance.baseUrl.replace('http', 'ws')}/trpc-ws?connectionParams=1`;
    const socket = new WebSocket(address, { headers: extensionHeaders });
    const closed = new Promise<number>((done) => socket.on('close', done));
    socket.on('open', () => {
      socket.send(JSON.stringify({ method: 'connectionParams', data: { token: sessionToken } }));
      const params = { path: 'live.changes', input: { refs: [] } };
      socket.send(JSON.stringify({ id: 1, method: 'subscription', params }));
    });
    const ask = () =>
      new Promise<string>((done) => {
        socket.on('message', (message: Buffer) => message.toString().includes('"id":2') && done(message.toString()));
        void closed.then((code) => done(`closed: ${code}`));
        socket.send(JSON.stringify({ id: 2, method: 'query', params: { path: 'people.me' } }));
      });
    socket.on('message', (message: Buffer) => message.toString().includes('"data"') && resolve({ closed, ask }));
    socket.on('error', reject);
  });
}

test.each<{ name: string; act: (person: TestPerson) => Promise<unknown> }>([
  {
    name: 'is signed out by an admin',
    act: ({ viewer }) => instance.services.people.signOut(byAdmin(), viewer.memberId),
  },
  { name: 'is deactivated', act: ({ viewer }) => instance.services.people.deactivate(byAdmin(), viewer.memberId) },
  {
    name: 'gets another role',
    act: ({ viewer }) => instance.services.people.setRole(byAdmin(), viewer.memberId, 'lead'),
  },
])('a socket is closed at once when its person $name; others stay open', async ({ act }) => {
  const agent = await addMember(instance, admin.viewer.workspaceId, 'agent');
  const [theirs, mine] = await Promise.all([
    listen(await connectExtension(instance, await signIn(instance, agent))),
    listen(token),
  ]);
  await act(agent);
  expect(await theirs.closed).toBe(rightsChangedCode);
  expect(await mine.ask()).toContain(admin.email);
});

const byAdmin = () => ({ workspaceId: admin.viewer.workspaceId, actorMemberId: admin.viewer.memberId });

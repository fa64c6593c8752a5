import { afterAll, beforeAll, expect, test } from 'vitest';
import { extensionHeaders } from '../../builders/device-flow.ts';
import { send, signIn } from '../../builders/http-client.ts';
import { addMember, createWorkspace, type TestPerson } from '../../builders/people.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { createClient, refusalOf } from '../../builders/trpc-client.ts';

let instance: TestInstance;
let admin: TestPerson;
beforeAll(async () => {
  instance = await createTestInstance();
  admin = await createWorkspace(instance);
});
afterAll(() => instance.close());

const signInPath = '/api/auth/sign-in/email';
const credentials = () => ({ email: admin.email, password: admin.password });

test('the session cookie is out of reach of scripts and of other sites', async () => {
  const answer = await send(instance, signInPath, { body: credentials() });
  const cookie = answer.headers.getSetCookie()[0] ?? '';
  expect(cookie).toContain('HttpOnly');
  expect(cookie).toContain('SameSite=Lax');
});

test('a wrong password and an unknown address are refused alike', async () => {
  const wrong = await send(instance, signInPath, { body: { ...credentials(), password: 'not the password' } });
  const unknown = await send(instance, signInPath, {
    body: { email: 'nobody@example.test', password: 'whatever it is' },
  });
  expect([wrong.status, unknown.status]).toEqual([401, 401]);
  expect(wrong.body).toEqual(unknown.body);
});

test('nobody makes an account for themselves', async () => {
  const body = { email: 'intruder@example.test', password: 'long enough password', name: 'Intruder' };
  const answer = await send(instance, '/api/auth/sign-up/email', { body });
  expect(answer.status).toBe(400);
  expect(await instance.db.prisma.user.count({ where: { email: body.email } })).toBe(0);
});

test('signing out ends the session', async () => {
  const headers = { cookie: await signIn(instance, admin), origin: instance.baseUrl };
  await send(instance, '/api/auth/sign-out', { headers, body: {} });
  await expect.poll(() => refusalOf(createClient(instance, headers).people.me.query())).toBe('UNAUTHORIZED');
});

test('what a page kept for one member is not taken from whoever signed in meanwhile', async () => {
  const other = await addMember(instance, admin.viewer.workspaceId, 'agent');
  const cookie = await signIn(instance, admin);
  const sayAs = (memberId: string) =>
    refusalOf(createClient(instance, { cookie, 'x-member-id': memberId }).people.me.query());
  expect(await sayAs(admin.viewer.memberId)).toBe('none');
  expect(await sayAs(other.viewer.memberId)).toBe('UNAUTHORIZED');
});

test.each<{ name: string; headers: (own: string) => Record<string, string>; expected: string }>([
  { name: 'our own page', headers: (own) => ({ origin: own }), expected: 'none' },
  {
    name: 'our own page under the other loopback name',
    headers: (own) => ({ origin: own.replace('127.0.0.1', 'localhost') }),
    expected: 'none',
  },
  { name: 'a request without any origin', headers: () => ({}), expected: 'none' },
  { name: 'a foreign page', headers: () => ({ origin: 'https://evil.example' }), expected: 'UNAUTHORIZED' },
  { name: 'a sandboxed page', headers: () => ({ origin: 'null' }), expected: 'UNAUTHORIZED' },
  {
    name: 'an image tag on a foreign page',
    headers: () => ({ 'sec-fetch-site': 'cross-site' }),
    expected: 'UNAUTHORIZED',
  },
  { name: 'a sibling subdomain', headers: () => ({ 'sec-fetch-site': 'same-site' }), expected: 'UNAUTHORIZED' },
  { name: 'an extension page', headers: () => extensionHeaders, expected: 'UNAUTHORIZED' },
])('the cookie, sent from $name: $expected', async ({ headers, expected }) => {
  const cookie = await signIn(instance, admin);
  const client = createClient(instance, { cookie, ...headers(instance.baseUrl) });
  expect(await refusalOf(client.people.me.query())).toBe(expected);
});

test('a wrong token is refused even beside a good cookie', async () => {
  const cookie = await signIn(instance, admin);
  const client = createClient(instance, { cookie, origin: instance.baseUrl, authorization: 'Bearer made-up' });
  expect(await refusalOf(client.people.me.query())).toBe('UNAUTHORIZED');
});

test('a foreign page cannot change anything with the cookie', async () => {
  const cookie = await signIn(instance, admin);
  const headers = { cookie, origin: 'https://evil.example' };
  const body = { currentPassword: admin.password, newPassword: 'a password of the attacker' };
  expect((await send(instance, '/api/auth/change-password', { headers, body })).status).toBe(403);
});

test('somebody changes their temporary password and signs in with the new one', async () => {
  const agent = await addMember(instance, admin.viewer.workspaceId, 'agent');
  const headers = { cookie: await signIn(instance, agent), origin: instance.baseUrl };
  const newPassword = 'my own long password';
  const body = { currentPassword: agent.password, newPassword };
  expect((await send(instance, '/api/auth/change-password', { headers, body })).status).toBe(200);
  expect(await signIn(instance, { email: agent.email, password: newPassword })).toContain('session_token');
});

test('a body larger than 32 kB is not read', async () => {
  const answer = await fetch(`${instance.baseUrl}${signInPath}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: instance.baseUrl },
    body: JSON.stringify({ email: 'x'.repeat(40_000), password: 'y' }),
  });
  expect(answer.status).toBe(413);
});

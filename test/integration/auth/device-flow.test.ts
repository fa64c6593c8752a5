import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  approveCode,
  connectExtension,
  extensionHeaders,
  passPollingInterval,
  pollForToken,
  requestDeviceCode,
} from '../../builders/device-flow.ts';
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

test('the extension gets a code, the person confirms it, the extension gets a token that works', async () => {
  const { status, body: code } = await requestDeviceCode(instance);
  expect(status).toBe(200);
  expect(code.verification_uri).toBe(`${instance.baseUrl}/device`);
  expect(code.verification_uri_complete).toBe(`${instance.baseUrl}/device?user_code=${code.user_code}`);

  expect((await pollForToken(instance, code.device_code)).body.error).toBe('authorization_pending');
  expect((await pollForToken(instance, code.device_code)).body.error).toBe('slow_down');

  expect((await approveCode(instance, code.user_code, await signIn(instance, admin))).status).toBe(200);
  await passPollingInterval(instance);
  const { body } = await pollForToken(instance, code.device_code);
  const client = createClient(instance, { ...extensionHeaders, authorization: `Bearer ${body.access_token}` });
  expect(await client.people.me.query()).toMatchObject({ email: admin.email, role: 'admin' });
});

test('a code gives one token only', async () => {
  const cookie = await signIn(instance, admin);
  const { body: code } = await requestDeviceCode(instance);
  await approveCode(instance, code.user_code, cookie);
  const first = await pollForToken(instance, code.device_code);
  const second = await pollForToken(instance, code.device_code);
  expect([first.status, second.status]).toEqual([200, 400]);
});

test('a code that the person denies gives no token', async () => {
  const cookie = await signIn(instance, admin);
  const headers = { cookie, origin: instance.baseUrl };
  const { body: code } = await requestDeviceCode(instance);
  await send(instance, `/api/auth/device?user_code=${code.user_code}`, { headers });
  await send(instance, '/api/auth/device/deny', { headers, body: { userCode: code.user_code } });
  expect((await pollForToken(instance, code.device_code)).body.error).toBe('access_denied');
});

test('nobody confirms a code without being signed in, or for somebody else', async () => {
  const { body: code } = await requestDeviceCode(instance);
  const mine = await signIn(instance, admin);
  await send(instance, `/api/auth/device?user_code=${code.user_code}`, {
    headers: { cookie: mine, origin: instance.baseUrl },
  });
  const other = await signIn(instance, await addMember(instance, admin.viewer.workspaceId, 'agent'));
  const approve = (cookie: Record<string, string>) =>
    send(instance, '/api/auth/device/approve', {
      headers: { ...cookie, origin: instance.baseUrl },
      body: { userCode: code.user_code },
    });
  expect((await approve({})).status).toBe(401);
  expect((await approve({ cookie: other })).status).toBe(403);
  expect((await pollForToken(instance, code.device_code)).body.error).toBe('authorization_pending');
});

test('another client than the extension gets no code', async () => {
  const answer = await send(instance, '/api/auth/device/code', { headers: {}, body: { client_id: 'something-else' } });
  expect(answer.status).toBe(400);
});

test('a session that the person ends stops working at once', async () => {
  const cookie = await signIn(instance, admin);
  const token = await connectExtension(instance, cookie);
  const extension = createClient(instance, { ...extensionHeaders, authorization: `Bearer ${token}` });
  const page = createClient(instance, { cookie, origin: instance.baseUrl });
  const [newest] = await page.people.sessions.query();
  expect(newest).not.toHaveProperty('token');
  await page.people.revokeSession.mutate({ sessionId: String(newest?.id) });
  expect(await refusalOf(extension.people.me.query())).toBe('UNAUTHORIZED');
  expect(await refusalOf(page.people.me.query())).toBe('none');
});

test('nobody ends somebody else’s session', async () => {
  const agent = await addMember(instance, admin.viewer.workspaceId, 'agent');
  const agentPage = createClient(instance, { cookie: await signIn(instance, agent), origin: instance.baseUrl });
  const [session] = await agentPage.people.sessions.query();
  const adminPage = createClient(instance, { cookie: await signIn(instance, admin), origin: instance.baseUrl });
  expect(await refusalOf(adminPage.people.revokeSession.mutate({ sessionId: String(session?.id) }))).toBe('NOT_FOUND');
  expect(await refusalOf(agentPage.people.me.query())).toBe('none');
});

test('somebody deactivated between confirming and polling gets no token', async () => {
  const agent = await addMember(instance, admin.viewer.workspaceId, 'agent');
  const { body: code } = await requestDeviceCode(instance);
  await approveCode(instance, code.user_code, await signIn(instance, agent));
  const { workspaceId, memberId } = admin.viewer;
  await instance.services.people.deactivate({ workspaceId, actorMemberId: memberId }, agent.viewer.memberId);
  expect((await pollForToken(instance, code.device_code)).status).toBe(403);
});

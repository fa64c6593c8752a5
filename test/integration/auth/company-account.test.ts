import { afterAll, beforeAll, expect, test } from 'vitest';
import { oidcProviderId } from '@shiftlight/api/auth/oidc-provider.ts';
import { startCompanyLogin, type CompanyLogin } from '../../builders/company-login.ts';
import { send } from '../../builders/http-client.ts';
import { addMember, createWorkspace, known, type TestPerson } from '../../builders/people.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { createClient, refusalOf } from '../../builders/trpc-client.ts';

let instance: TestInstance;
let company: CompanyLogin;
let admin: TestPerson;
beforeAll(async () => {
  company = await startCompanyLogin();
  instance = await createTestInstance({
    OIDC_ISSUER: company.issuer,
    OIDC_CLIENT_ID: company.clientId,
    OIDC_CLIENT_SECRET: company.clientSecret,
    OIDC_NAME: 'Example Inc.',
  });
  admin = await createWorkspace(instance);
});
afterAll(async () => {
  await instance.close();
  await company.close();
});

/** Goes the way of a browser: our page, the company's page, back to us. The cookie of the session, null when there is none. */
async function signInWithCompany(): Promise<string | null> {
  const start = await send<{ url: string }>(instance, '/api/auth/sign-in/social', {
    body: { provider: oidcProviderId, callbackURL: '/', errorCallbackURL: '/sign-in' },
  });
  const stateCookie = start.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
  const atCompany = await fetch(start.body.url, { redirect: 'manual' });
  const back = await fetch(known(atCompany.headers.get('location')), {
    redirect: 'manual',
    headers: { cookie: stateCookie },
  });
  const session = back.headers.getSetCookie().find((cookie) => /session_token=[^;]/.test(cookie));
  return session?.split(';')[0] ?? null;
}

const accounts = () => instance.db.prisma.user.count();

test('the sign-in page learns that there is a company account and its name', async () => {
  expect(await createClient(instance).system.info.query()).toMatchObject({
    oidcEnabled: true,
    oidcName: 'Example Inc.',
    oidcProviderId,
  });
});

test('a member signs in with the company account of the same verified address', async () => {
  const agent = await addMember(instance, admin.viewer.workspaceId, 'agent');
  company.account = { sub: 'agent-1', email: agent.email, emailVerified: true };
  const cookie = known(await signInWithCompany());
  expect(await createClient(instance, { cookie }).people.me.query()).toMatchObject({ email: agent.email });
});

test('an address that the company did not verify opens nothing', async () => {
  const agent = await addMember(instance, admin.viewer.workspaceId, 'agent');
  company.account = { sub: 'agent-2', email: agent.email, emailVerified: false };
  expect(await signInWithCompany()).toBeNull();
});

test('a colleague whom no admin added gets no account', async () => {
  const before = await accounts();
  company.account = { sub: 'stranger', email: 'stranger@example.test', emailVerified: true };
  expect(await signInWithCompany()).toBeNull();
  expect(await accounts()).toBe(before);
});

test('a deactivated member stays out', async () => {
  const agent = await addMember(instance, admin.viewer.workspaceId, 'agent');
  company.account = { sub: 'agent-3', email: agent.email, emailVerified: true };
  const client = createClient(instance, { cookie: known(await signInWithCompany()) });
  const { workspaceId, memberId } = admin.viewer;
  await instance.services.people.deactivate({ workspaceId, actorMemberId: memberId }, agent.viewer.memberId);
  await expect.poll(() => refusalOf(client.people.me.query())).toBe('UNAUTHORIZED');
  expect(await signInWithCompany()).toBeNull();
});

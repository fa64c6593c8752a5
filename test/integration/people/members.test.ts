import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { appRouter } from '@shiftlight/api/root.ts';
import type { Viewer } from '@shiftlight/api/trpc/context.ts';
import { signIn } from '../../builders/http-client.ts';
import { addMember, createWorkspace, known, unique, type TestPerson } from '../../builders/people.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { createClient, refusalOf } from '../../builders/trpc-client.ts';

let instance: TestInstance;
let admin: TestPerson;
beforeAll(async () => {
  instance = await createTestInstance();
});
beforeEach(async () => {
  admin = await createWorkspace(instance);
});
afterAll(() => instance.close());

const as = (viewer: Viewer) =>
  appRouter.createCaller({ services: instance.services, userId: viewer.userId, viewer, forgetViewers: () => {} });
const entries = async () => (await as(admin.viewer).audit.entries()).map(({ action }) => action);

describe('adding', () => {
  test('the new member signs in with the temporary password, which is told once', async () => {
    const email = `${unique('new')}@example.test`;
    const added = await as(admin.viewer).people.addMember({ name: 'Nia New', email, role: 'agent' });
    const password = known(added.temporaryPassword);
    const cookie = await signIn(instance, { email, password });
    expect(await createClient(instance, { cookie }).people.me.query()).toMatchObject({
      name: 'Nia New',
      role: 'agent',
    });
    const stored = await instance.db.pool.query('SELECT password FROM account');
    expect(JSON.stringify(stored.rows)).not.toContain(password);
    expect(await entries()).toEqual(['member.added', 'workspace.created']);
  });

  test('somebody who has an account in another workspace keeps their password', async () => {
    const other = await createWorkspace(instance);
    const added = await as(admin.viewer).people.addMember({ name: 'Ada', email: other.email, role: 'manager' });
    expect(added.temporaryPassword).toBeNull();
    const cookie = await signIn(instance, other);
    const client = createClient(instance, { cookie, 'x-workspace-id': admin.viewer.workspaceId });
    expect(await client.people.me.query()).toMatchObject({ role: 'manager', memberId: added.memberId });
    expect((await client.workspaces.mine.query()).map(({ role }) => role)).toEqual(['admin', 'manager']);
  });

  test('two workspaces add the same person at once: one account, one password', async () => {
    const other = await createWorkspace(instance);
    const email = `${unique('shared')}@example.test`;
    const added = await Promise.all(
      [admin, other].map(({ viewer }) => as(viewer).people.addMember({ name: 'Sam Shared', email, role: 'agent' })),
    );
    const passwords = added.flatMap(({ temporaryPassword }) => temporaryPassword ?? []);
    expect(passwords).toHaveLength(1);
    const cookie = await signIn(instance, { email, password: known(passwords[0]) });
    expect(await createClient(instance, { cookie }).workspaces.mine.query()).toHaveLength(2);
  });

  test('the same person twice is refused, also with another spelling', async () => {
    const agent = await addMember(instance, admin.viewer.workspaceId, 'agent');
    const again = as(admin.viewer).people.addMember({ name: 'X', email: agent.email.toUpperCase(), role: 'lead' });
    await expect(again).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('colleagues whom a helpdesk knows by the same address become the member', async () => {
    const { workspaceId } = admin.viewer;
    const email = `${unique('known')}@example.test`;
    const { id: connectorId } = await instance.db.prisma.connector.create({
      data: {
        workspaceId,
        helpdesk: 'request-tracker',
        name: 'RT',
        baseUrl: 'https://rt.example',
        secrets: new Uint8Array(),
      },
    });
    const person = { workspaceId, connectorId, kind: 'agent', name: 'Known' };
    await instance.db.prisma.person.createMany({
      data: [
        { ...person, externalId: '1', email: email.toUpperCase() },
        { ...person, externalId: '2', email: 'else@example.test' },
      ],
    });
    const { memberId } = await as(admin.viewer).people.addMember({ name: 'Known', email, role: 'agent' });
    const people = await instance.db.prisma.person.findMany({ where: { connectorId }, orderBy: { externalId: 'asc' } });
    expect(people.map((row) => [row.memberId, row.mappedBy])).toEqual([
      [memberId, 'email'],
      [null, null],
    ]);
  });
});

describe('the last admin', () => {
  test('can neither step down nor be deactivated', async () => {
    const { memberId } = admin.viewer;
    await expect(as(admin.viewer).people.setRole({ memberId, role: 'agent' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await expect(as(admin.viewer).people.deactivate({ memberId })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await as(admin.viewer).people.me()).toMatchObject({ role: 'admin' });
  });

  test('may go once there is another', async () => {
    const second = await addMember(instance, admin.viewer.workspaceId, 'admin');
    await as(second.viewer).people.setRole({ memberId: admin.viewer.memberId, role: 'agent' });
    const members = await as(second.viewer).people.members();
    expect(members.find(({ id }) => id === admin.viewer.memberId)?.role).toBe('agent');
  });

  test('remains when two admins remove each other at the same moment', async () => {
    const second = await addMember(instance, admin.viewer.workspaceId, 'admin');
    const outcomes = await Promise.allSettled([
      as(admin.viewer).people.deactivate({ memberId: second.viewer.memberId }),
      as(second.viewer).people.deactivate({ memberId: admin.viewer.memberId }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('does not count a deactivated one', async () => {
    const second = await addMember(instance, admin.viewer.workspaceId, 'admin');
    await as(admin.viewer).people.deactivate({ memberId: second.viewer.memberId });
    const stepDown = as(admin.viewer).people.setRole({ memberId: admin.viewer.memberId, role: 'lead' });
    await expect(stepDown).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});

describe('deactivating', () => {
  test('signs out everywhere and keeps out until reactivated', async () => {
    const agent = await addMember(instance, admin.viewer.workspaceId, 'agent');
    const { memberId } = agent.viewer;
    const client = createClient(instance, { cookie: await signIn(instance, agent) });
    await as(admin.viewer).people.deactivate({ memberId });
    await expect.poll(() => refusalOf(client.people.me.query())).toBe('UNAUTHORIZED');
    await expect(signIn(instance, agent)).rejects.toThrow('answered 403');
    await as(admin.viewer).people.reactivate({ memberId });
    expect(await signIn(instance, agent)).toContain('session_token');
    expect((await entries()).slice(0, 2)).toEqual(['member.reactivated', 'member.deactivated']);
  });

  test('in one workspace leaves the other one open', async () => {
    const other = await createWorkspace(instance);
    const { memberId } = await as(admin.viewer).people.addMember({ name: 'Ada', email: other.email, role: 'agent' });
    await as(admin.viewer).people.deactivate({ memberId });
    const cookie = await signIn(instance, other);
    expect(await refusalOf(createClient(instance, { cookie }).people.me.query())).toBe('none');
    const closed = createClient(instance, { cookie, 'x-workspace-id': admin.viewer.workspaceId });
    await expect.poll(() => refusalOf(closed.people.me.query())).not.toBe('none');
  });
});

describe('resetting a password', () => {
  test('gives a new one and ends the sessions', async () => {
    const agent = await addMember(instance, admin.viewer.workspaceId, 'agent');
    const old = createClient(instance, { cookie: await signIn(instance, agent) });
    const { temporaryPassword } = await as(admin.viewer).people.resetPassword({ memberId: agent.viewer.memberId });
    await expect.poll(() => refusalOf(old.people.me.query())).toBe('UNAUTHORIZED');
    await expect(signIn(instance, agent)).rejects.toThrow('answered 401');
    expect(await signIn(instance, { email: agent.email, password: temporaryPassword })).toContain('session_token');
  });

  test('is refused for somebody whom another workspace trusts too', async () => {
    const other = await createWorkspace(instance);
    const { memberId } = await as(admin.viewer).people.addMember({ name: 'Ada', email: other.email, role: 'agent' });
    await expect(as(admin.viewer).people.resetPassword({ memberId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await signIn(instance, other)).toContain('session_token');
  });
});

test('several who make a team of one name at once all get the same team', async () => {
  const actor = { workspaceId: admin.viewer.workspaceId, actorMemberId: null };
  const made = await Promise.all(
    Array.from({ length: 8 }, () => instance.services.teams.findOrCreate(actor, 'Torque')),
  );
  expect(new Set(made.map(({ teamId }) => teamId)).size).toBe(1);
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roleIncludes, roles, type Role } from '@shiftlight/api/roles.ts';
import type { Context } from '@shiftlight/api/trpc/context.ts';
import { addMember } from '../builders/people.ts';
import { findInputWithIds } from '../builders/procedure-inputs.ts';
import { call, listProcedures, type Procedure } from '../builders/procedures.ts';
import { createTestInstance, type TestInstance } from '../builders/test-instance.ts';
import { createWorld, readWorkspace, type World } from '../builders/two-workspaces.ts';

const procedures = listProcedures();
const forRoles = procedures.filter((procedure): procedure is Procedure & { role: Role } =>
  roles.some((role) => role === procedure.role),
);
const withIds = procedures.flatMap((procedure) => {
  const example = findInputWithIds(procedure);
  return example === null ? [] : [{ ...procedure, example }];
});

/** How a foreign id may be refused; that the input is valid otherwise is shown with own ids. */
const refusals = ['NOT_FOUND', 'FORBIDDEN', 'BAD_REQUEST'];

let instance: TestInstance;
let own: World;
let foreign: World;
const members = new Map<Role, Context>();
beforeAll(async () => {
  instance = await createTestInstance();
  own = await createWorld(instance);
  foreign = await createWorld(instance);
  for (const role of roles) {
    const { viewer } = await addMember(instance, own.admin.viewer.workspaceId, role);
    members.set(role, contextOf(viewer));
  }
});
afterAll(() => instance.close());

function contextOf(viewer: Context['viewer']): Context {
  return { services: instance.services, userId: viewer?.userId ?? null, viewer, forgetViewers: () => {} };
}
const as = (role: Role) => members.get(role) ?? contextOf(null);

test('there are procedures to walk', () => {
  expect(procedures.map(({ path }) => path)).toEqual(expect.arrayContaining(['system.info', 'people.addMember']));
});

describe.each(procedures)('$path', (procedure) => {
  test('states its role', () => {
    expect(['public', 'signed-in', ...roles]).toContain(procedure.role);
  });
});

describe.each(procedures.filter(({ role }) => role !== 'public'))('$path', (procedure) => {
  test('is closed to strangers', async () => {
    expect((await call(procedure, contextOf(null), undefined)).code).toBe('UNAUTHORIZED');
  });
});

describe.each(forRoles)('$path, for $role and up', (procedure) => {
  test.each(roles.filter((role) => !roleIncludes(role, procedure.role)))('is closed to the role %s', async (role) => {
    expect((await call(procedure, as(role), undefined)).code).toBe('FORBIDDEN');
  });

  test.each(roles.filter((role) => roleIncludes(role, procedure.role)))('is open to the role %s', async (role) => {
    const { code } = await call(procedure, as(role), procedure.input === null ? undefined : { isNoValidInput: true });
    expect(['FORBIDDEN', 'UNAUTHORIZED']).not.toContain(code);
  });

  test('is closed to somebody who is signed in but no member', async () => {
    const nobody = { ...contextOf(null), userId: own.admin.viewer.userId };
    expect(['UNAUTHORIZED', 'FORBIDDEN']).toContain((await call(procedure, nobody, undefined)).code);
  });
});

describe.each(withIds)('$path with ids of another workspace', ({ example, ...procedure }) => {
  test('asks for ids that this test knows', () => {
    expect(Object.keys(own.ids), 'Add one of each to test/builders/two-workspaces.ts.').toEqual(
      expect.arrayContaining([...example.idNames]),
    );
  });

  test.each(example.idNames)('refuses a foreign %s, tells nothing and changes nothing', async (name) => {
    const before = await readWorkspace(instance.db, foreign.admin.viewer.workspaceId);
    const input = example.create({ ...own.ids, [name]: pick(foreign, name) });
    const outcome = await call(procedure, contextOf(own.admin.viewer), input);
    expect(procedure.type === 'mutation' ? refusals : ['ok', ...refusals]).toContain(outcome.code);
    expect(JSON.stringify(outcome)).not.toContain(foreign.mark);
    expect(await readWorkspace(instance.db, foreign.admin.viewer.workspaceId)).toBe(before);
  });

  test('takes the same input with ids of its own workspace', async () => {
    const world = await createWorld(instance);
    const outcome = await call(procedure, contextOf(world.admin.viewer), example.create(ownIds(procedure, world)));
    expect([...refusals, 'INTERNAL_SERVER_ERROR']).not.toContain(outcome.code);
  });
});

function pick(world: World, name: string): string {
  return Object.entries(world.ids).find(([key]) => key === name)?.[1] ?? `no ${name} is known`;
}

/** Some things belong to a person, not to a workspace: the member's session is not the admin's. */
function ownIds({ path }: Procedure, world: World): Readonly<Record<string, string>> {
  if (path === 'people.revokeSession') return { ...world.ids, sessionId: world.adminSessionId };
  if (path === 'coaching.acknowledge' || path === 'coaching.dismiss') {
    return { ...world.ids, triggerId: world.adminTriggerId };
  }
  if (path === 'disputes.withdraw') return { ...world.ids, disputeId: world.adminDisputeId };
  if (path === 'reviews.second') return { ...world.ids, disputeId: world.reviewDisputeId };
  return world.ids;
}

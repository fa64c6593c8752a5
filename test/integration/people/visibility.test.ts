import { afterAll, beforeAll, expect, test } from 'vitest';
import { appRouter } from '@shiftlight/api/root.ts';
import type { Viewer } from '@shiftlight/api/trpc/context.ts';
import { addMember, createWorkspace, type TestPerson } from '../../builders/people.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';

let instance: TestInstance;
let people: Record<'admin' | 'manager' | 'lead' | 'inTeam' | 'outside' | 'specialist', TestPerson>;
beforeAll(async () => {
  instance = await createTestInstance();
  const admin = await createWorkspace(instance);
  const { workspaceId } = admin.viewer;
  const { teamId } = await as(admin.viewer).teams.create({ name: 'Blue' });
  const red = await as(admin.viewer).teams.create({ name: 'Red' });
  people = {
    admin,
    manager: await addMember(instance, workspaceId, 'manager', { name: 'Mo Manager' }),
    lead: await addMember(instance, workspaceId, 'lead', { name: 'Lea Lead' }),
    inTeam: await addMember(instance, workspaceId, 'agent', { name: 'Ina Inside', teamId }),
    outside: await addMember(instance, workspaceId, 'agent', { name: 'Otto Outside', teamId: red.teamId }),
    specialist: await addMember(instance, workspaceId, 'specialist', { name: 'Sam Specialist', teamId }),
  };
  const { memberId } = people.lead.viewer;
  await as(admin.viewer).teams.setMember({ teamId, memberId, isLead: true });
  // Being in a team without leading it opens nothing.
  await as(admin.viewer).teams.setMember({ teamId: red.teamId, memberId, isLead: false });
});
afterAll(() => instance.close());

function as(viewer: Viewer) {
  return appRouter.createCaller({
    services: instance.services,
    userId: viewer.userId,
    viewer,
    forgetViewers: () => {},
  });
}
const everybody = ['Ada Admin', 'Ina Inside', 'Lea Lead', 'Mo Manager', 'Otto Outside', 'Sam Specialist'];

test.each<{ who: keyof typeof people; sees: readonly string[] }>([
  { who: 'admin', sees: everybody },
  { who: 'manager', sees: everybody },
  { who: 'lead', sees: ['Ina Inside', 'Lea Lead', 'Sam Specialist'] },
  { who: 'specialist', sees: ['Sam Specialist'] },
  { who: 'inTeam', sees: ['Ina Inside'] },
  { who: 'outside', sees: ['Otto Outside'] },
])('$who sees $sees', async ({ who, sees }) => {
  const members = await as(people[who].viewer).people.members();
  expect(members.map(({ name }) => name)).toEqual(sees);
});

test('who is out of sight does not exist for the services either', async () => {
  const { lead, inTeam, outside } = people;
  const { people: service } = instance.services;
  expect(await service.getVisibleMember(lead.viewer, inTeam.viewer.memberId)).toMatchObject({ name: 'Ina Inside' });
  await expect(service.getVisibleMember(lead.viewer, outside.viewer.memberId)).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('a lead who is made an agent sees only themselves at once', async () => {
  const former = { ...people.lead.viewer, role: 'agent' as const };
  expect((await as(former).people.members()).map(({ name }) => name)).toEqual(['Lea Lead']);
});

test('an agent cannot be made the lead of a team', async () => {
  const [team] = await as(people.inTeam.viewer).teams.list();
  const makeLead = as(people.admin.viewer).teams.setMember({
    teamId: String(team?.id),
    memberId: people.inTeam.viewer.memberId,
    isLead: true,
  });
  await expect(makeLead).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});

test('a team name is taken once in a workspace and free in another', async () => {
  await expect(as(people.admin.viewer).teams.create({ name: 'Blue' })).rejects.toMatchObject({ code: 'CONFLICT' });
  const other = await createWorkspace(instance);
  await expect(as(other.viewer).teams.create({ name: 'Blue' })).resolves.toHaveProperty('teamId');
});

test('everybody sees who looked at them; looking at oneself, or again at once, adds nothing', async () => {
  const { lead, inTeam } = people;
  const look = { viewer: lead.viewer, subjectMemberId: inTeam.viewer.memberId, what: 'figures of November 2026' };
  await instance.services.audit.recordView(look);
  await instance.services.audit.recordView(look);
  await instance.services.audit.recordView({ ...look, what: 'scorecard of November 2026' });
  await instance.services.audit.recordView({ ...look, viewer: inTeam.viewer });
  const looks = await as(inTeam.viewer).people.whoLookedAtMe();
  expect(looks.map(({ what, viewerName, viewerRole }) => [what, viewerName, viewerRole])).toEqual([
    ['scorecard of November 2026', 'Lea Lead', 'lead'],
    ['figures of November 2026', 'Lea Lead', 'lead'],
  ]);
  const [newest, oldest] = looks;
  const next = await as(inTeam.viewer).people.whoLookedAtMe({ beforeId: Number(newest?.id), limit: 1 });
  expect(next).toEqual([oldest]);
  expect(await as(lead.viewer).people.whoLookedAtMe()).toEqual([]);
});

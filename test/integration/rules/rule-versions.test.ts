import { appRouter } from '@shiftlight/api/root.ts';
import { createRulesCache } from '@shiftlight/api/rules/rules-cache.ts';
import { createRulesRepository } from '@shiftlight/api/rules/rules.repository.ts';
import type { Viewer } from '@shiftlight/api/trpc/context.ts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createWorkspace, known, type TestPerson } from '../../builders/people.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';

const hour = 3_600_000;
const day = 24 * hour;

const mornings: [string, string][] = [['08:00', '12:00']];

let instance: TestInstance;
let admin: TestPerson;
beforeAll(async () => {
  instance = await createTestInstance();
});
afterAll(() => instance.close());
beforeEach(async () => {
  admin = await createWorkspace(instance);
});

const as = (viewer: Viewer) =>
  appRouter.createCaller({ services: instance.services, userId: viewer.userId, viewer, forgetViewers: () => {} });
const api = () => as(admin.viewer);

/** The rules as a process reads them that starts at this instant. */
const readRules = (at = Date.now()) =>
  createRulesCache(createRulesRepository(instance.db), () => at).get(admin.viewer.workspaceId);

async function policyOf(name: string) {
  const [calendar] = await api().calendars.list();
  const target = { kind: 'first-response' as const, budgetMs: hour, calendarId: known(calendar).id };
  return { id: 'standard', version: 1, name, targets: [target] };
}

const planned = async (name: string, startsAt: number) =>
  api().policies.save({ policies: [await policyOf(name)], appliesTo: 'new-tickets', startsAt });
const historyOf = async () =>
  (await api().policies.history()).map(({ version, state, stored, policies }) => [
    version,
    state,
    stored?.by,
    policies[0]?.name,
  ]);

test('a planned version is kept beside the one in force, with who saved it', async () => {
  const tomorrow = Date.now() + day;
  await planned('Tomorrow', tomorrow);
  const current = await api().policies.current();
  expect([current.version, current.newestVersion]).toEqual([1, 2]);
  const [newest, first] = await api().policies.history();
  expect(newest).toMatchObject({
    version: 2,
    state: 'planned',
    from: tomorrow,
    until: null,
    stored: { by: 'Ada Admin' },
  });
  expect(first).toMatchObject({ version: 1, state: 'current', from: 0, until: tomorrow });
});

test('tickets opened from the planned instant on run under it, earlier ones do not', async () => {
  const tomorrow = Date.now() + day;
  await planned('Tomorrow', tomorrow);
  const rules = await readRules();
  expect([tomorrow - 1, tomorrow].map((openedAt) => rules.findPolicyVersion(openedAt))).toEqual([1, 2]);
});

test('a new version of a calendar keeps what is planned, and moves it to the new hours as well', async () => {
  await planned('Tomorrow', Date.now() + day);
  const [calendar] = await api().calendars.list();
  const { calendarId, name } = known(calendar);
  const definition = { timeZone: 'Europe/Berlin', weekly: { mon: mornings } };
  await api().calendars.save({ calendarId, name, definition, appliesTo: 'new-tickets' });
  const history = await api().policies.history();
  expect(history.map(({ state }) => state)).toEqual(['planned', 'current', 'replaced', 'past']);
  const [later, now] = history;
  expect([later, now].map((set) => known(set).policies[0]?.targets[0]?.calendarId)).toEqual([
    `${calendarId}@2`,
    `${calendarId}@2`,
  ]);
  expect(known(later).policies[0]?.name).toBe('Tomorrow');
});

test('a planned version of a calendar counts from its day on', async () => {
  const [calendar] = await api().calendars.list();
  const { calendarId, name } = known(calendar);
  const definition = { timeZone: 'Europe/Berlin', weekly: { mon: mornings } };
  await api().calendars.save({ calendarId, name, definition, appliesTo: 'new-tickets', startsAt: Date.now() + day });
  expect((await readRules()).mainCalendarId).toBe(`${calendarId}@1`);
  expect((await readRules(Date.now() + 2 * day)).mainCalendarId).toBe(`${calendarId}@2`);
  expect((await api().calendars.history({ calendarId })).map(({ version, state }) => [version, state])).toEqual([
    [2, 'planned'],
    [1, 'current'],
  ]);
});

test('what is saved later for an earlier day takes the place of what was planned', async () => {
  await planned('In two days', Date.now() + 2 * day);
  await planned('Tomorrow', Date.now() + day);
  expect(await historyOf()).toEqual([
    [3, 'planned', 'Ada Admin', 'Tomorrow'],
    [2, 'replaced', 'Ada Admin', 'In two days'],
    [1, 'current', 'Ada Admin', expect.any(String)],
  ]);
});

test('a start that has passed is refused with what to do', async () => {
  await expect(planned('Yesterday', Date.now() - day)).rejects.toThrow('Choose today or a later day.');
  const targets = { preset: 'industry' as const, overrides: [], basedOn: 0, startsAt: Date.now() - day };
  await expect(api().targets.change(targets)).rejects.toThrow('Choose today or a later day.');
});

test('of two who change from the same version, the second is told', async () => {
  const policies = [await policyOf('Mine')];
  await api().policies.save({ policies, appliesTo: 'new-tickets', basedOn: 1 });
  const again = api().policies.save({ policies, appliesTo: 'new-tickets', basedOn: 1 });
  await expect(again).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('planned targets hold from their day on and are the newest to change from', async () => {
  const startsAt = Date.now() + day;
  await api().targets.change({ preset: 'industry', overrides: [], basedOn: 0, startsAt });
  expect(await api().targets.get()).toMatchObject({ preset: 'support-kpis', version: 0, newestVersion: 1 });
  const { workspaceId } = admin.viewer;
  expect((await instance.services.targets.getValid(workspaceId, startsAt)).version).toBe(1);
  expect(await api().targets.history()).toMatchObject([{ version: 1, state: 'planned', storedBy: 'Ada Admin' }]);
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { signIn } from '../../builders/http-client.ts';
import { adminPassword } from '../../builders/people.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { createClient, refusalOf } from '../../builders/trpc-client.ts';

let instance: TestInstance;
beforeEach(async () => {
  instance = await createTestInstance();
});
afterEach(() => instance.close());

const setUp = (email = 'ada@example.test') => ({
  name: 'Acme Support',
  timeZone: 'Europe/Berlin',
  hours: 'mon-fri' as const,
  admin: { name: 'Ada Admin', email, password: adminPassword },
});

test('the first visitor makes the workspace and signs in as its admin', async () => {
  const visitor = createClient(instance);
  expect(await visitor.system.info.query()).toMatchObject({ name: 'Shiftlight', needsSetup: true, oidcEnabled: false });
  await visitor.system.setup.mutate(setUp('Ada@Example.test'));
  expect(await visitor.system.info.query()).toMatchObject({ needsSetup: false });

  const cookie = await signIn(instance, { email: 'ada@example.test', password: adminPassword });
  const me = await createClient(instance, { cookie }).people.me.query();
  expect(me).toMatchObject({
    name: 'Ada Admin',
    role: 'admin',
    workspace: { name: 'Acme Support', timeZone: 'Europe/Berlin' },
  });
});

test('a new workspace has working hours and SLA policies that hold for old tickets too', async () => {
  const { workspaceId } = await createClient(instance).system.setup.mutate(setUp());
  const [calendar] = await instance.db.prisma.calendar.findMany({ where: { workspaceId } });
  const [policySet] = await instance.db.prisma.policySet.findMany({ where: { workspaceId } });
  expect(calendar?.definition).toEqual({
    timeZone: 'Europe/Berlin',
    weekly: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '17:00']]])),
  });
  expect(policySet).toMatchObject({ version: 1, validFrom: new Date(0) });
  expect(policySet?.policies).toMatchObject([
    {
      id: 'support-kpis',
      targets: expect.arrayContaining([expect.objectContaining({ calendarId: `${calendar?.id}@1` })]),
    },
  ]);
});

test('of many who set up at once one succeeds and the others hear why not', async () => {
  const attempts = Array.from({ length: 8 }, (_, number) =>
    refusalOf(createClient(instance).system.setup.mutate(setUp(`admin${number}@example.test`))),
  );
  const outcomes = (await Promise.all(attempts)).sort();
  expect(outcomes).toEqual([
    'CONFLICT',
    'CONFLICT',
    'CONFLICT',
    'CONFLICT',
    'CONFLICT',
    'CONFLICT',
    'CONFLICT',
    'none',
  ]);
  expect(await instance.db.prisma.workspace.count()).toBe(1);
  expect(await instance.db.prisma.user.count()).toBe(1);
});

test.each([
  { name: 'a time zone that does not exist', input: { ...setUp(), timeZone: 'Mars/Olympus' } },
  { name: 'a short password', input: { ...setUp(), admin: { ...setUp().admin, password: 'short' } } },
  { name: 'something that is no e-mail address', input: setUp('ada') },
  { name: 'an empty name', input: { ...setUp(), name: '  ' } },
])('set-up refuses $name', async ({ input }) => {
  expect(await refusalOf(createClient(instance).system.setup.mutate(input))).toBe('BAD_REQUEST');
});

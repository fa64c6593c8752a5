import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deliver } from '../../builders/pushing-desk.ts';
import { createWorkspace, type TestPerson } from '../../builders/people.ts';
import { runCommand, runForJson } from '../../builders/shiftlight-command.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { writeTicket } from '../../builders/ticket-events.ts';

let instance: TestInstance;
let admin: TestPerson;
let desk: { readonly connectorId: string; readonly secret: string };
beforeAll(async () => {
  instance = await createTestInstance();
  admin = await createWorkspace(instance, 'Acme');
  desk = (await json<typeof desk & { webhookUrl: string; scrip: null }>(connectorAdd)).data;
  const at = Date.now() - 3_600_000;
  const ticket = writeTicket();
  const events = [ticket.created(at), ticket.asked(at), ticket.answered(at + 60_000, 'bo')];
  await deliver(instance, desk, {
    events,
    people: [{ externalId: 'bo', name: 'Bo', email: admin.email, kind: 'agent' }],
  });
});
afterAll(() => instance.close());

const connectorAdd = [
  'connector',
  'add',
  '--helpdesk',
  'events-api',
  '--name',
  'Desk',
  '--base-url',
  'http://127.0.0.1:9',
];
const json = <T>(args: readonly string[]) => runForJson<T>(args, instance.variables);

test('connector add tells once what the other side needs', () => {
  expect(desk).toMatchObject({
    connectorId: expect.any(String),
    webhookUrl: `${instance.baseUrl}/hooks/${desk.connectorId}`,
    secret: expect.stringMatching(/^[\w-]{43}$/),
    scrip: null,
  });
});

test('connector list shows how fresh the data is, and no secret', async () => {
  const { data } = await json<{ connectors: object[] }>(['connector', 'list']);
  expect(data.connectors).toMatchObject([{ connectorId: desk.connectorId, name: 'Desk', events: 3 }]);
  expect(JSON.stringify(data)).not.toContain(desk.secret);
});

test('connector statuses shows what statuses count as, and says it', async () => {
  const args = ['connector', 'statuses', desk.connectorId];
  const { data } = await json<{ statuses: object[] }>([...args, '--set', 'new=pending']);
  expect(data).toMatchObject({ folded: 1, statuses: [{ rawStatus: 'new', status: 'pending', isDecided: true }] });
  const { code, errors } = await runCommand([...args, '--set', 'new'], instance.variables);
  expect({ code, errors }).toMatchObject({
    code: 1,
    errors: expect.stringContaining('Write a status as name=category.'),
  });
  await json([...args, '--set', 'new=new']);
});

test('connector people shows who colleagues are here, and says it', async () => {
  const args = ['connector', 'people', desk.connectorId];
  await deliver(instance, desk, { people: [{ id: 'bo', name: 'Bo', email: null, kind: 'agent' }] });
  const { data } = await json<{ people: object[] }>([...args, '--map', `bo=${admin.email}`, '--add-missing']);
  expect(data).toMatchObject({
    people: [{ externalId: 'bo', memberId: admin.viewer.memberId, mappedBy: 'admin' }],
    added: [],
  });
});

test('what the command line changes is in the audit log, with nobody as its actor', async () => {
  const entries = await instance.services.audit.listEntries(admin.viewer, { limit: 50 });
  expect(entries.map(({ action, actorMemberId }) => [action, actorMemberId])).toContainEqual([
    'connector.created',
    null,
  ]);
});

describe('rebuild', () => {
  test('finds nothing to repair in what was folded event by event', async () => {
    expect((await json(['rebuild'])).data).toMatchObject({ tickets: 1, different: [] });
  });

  test('finds and repairs a ticket that was tampered with', async () => {
    const { db } = instance;
    const before = await db.prisma.ticket.findFirstOrThrow();
    await db.pool.query(`UPDATE ticket SET facts = jsonb_set(facts::jsonb, '{subject}', '"Tampered"')::json`);
    const { code, data } = await json<{ different: object[] }>(['rebuild']);
    expect(code).toBe(0);
    expect(data.different).toMatchObject([{ externalId: before.externalId }]);
    expect((await db.prisma.ticket.findFirstOrThrow()).facts).toEqual(before.facts);
    expect((await json(['rebuild'])).data).toMatchObject({ different: [] });
  });
});

test('a password can be reset from the command line, so that nobody is locked out', async () => {
  const { data } = await json<{ temporaryPassword: string }>(['member', 'reset-password', '--email', admin.email]);
  const answer = await fetch(`${instance.baseUrl}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: instance.baseUrl },
    body: JSON.stringify({ email: admin.email, password: data.temporaryPassword }),
  });
  expect(answer.status).toBe(200);
});

test('a password from standard input is not seen in the list of processes', async () => {
  const args = ['workspace', 'create', '--name', 'Beta', '--time-zone', 'UTC', '--admin-name', 'Bea'];
  const secret = 'the password of Bea';
  const made = await runCommand(
    [...args, '--admin-email', 'bea@example.test', '--password', '-'],
    instance.variables,
    `${secret}\n`,
  );
  expect(made).toMatchObject({ code: 0 });
  expect(made.output).not.toContain(secret);
  await instance.db.prisma.workspace.delete({ where: { id: /id +(\S+)/.exec(made.output)?.[1] ?? '' } });
});

interface Refusal {
  readonly name: string;
  readonly args: readonly string[];
  readonly code: number;
  readonly error: { readonly code: string; readonly message: RegExp };
}

test.each<Refusal>([
  {
    name: 'an unknown command',
    args: ['dance'],
    code: 2,
    error: { code: 'USAGE', message: /unknown command 'dance'/ },
  },
  {
    name: 'an option that is missing',
    args: ['member', 'add', '--name', 'X'],
    code: 2,
    error: { code: 'USAGE', message: /--email/ },
  },
  {
    name: 'a role that does not exist',
    args: ['member', 'add', '--name', 'X', '--email', 'x@example.test', '--role', 'boss'],
    code: 2,
    error: { code: 'USAGE', message: /Allowed choices are agent/ },
  },
  {
    name: 'no e-mail address',
    args: ['member', 'add', '--name', 'X', '--email', 'x', '--role', 'agent'],
    code: 1,
    error: { code: 'INVALID', message: /email: Enter an e-mail address/ },
  },
  {
    name: 'a workspace that does not exist',
    args: ['rebuild', '--workspace', 'Nowhere'],
    code: 1,
    error: { code: 'NOT_FOUND', message: /There is no workspace Nowhere.*Acme/s },
  },
  {
    name: 'a helpdesk that does not answer',
    args: [
      'connector',
      'add',
      '--helpdesk',
      'request-tracker',
      '--name',
      'RT',
      '--base-url',
      'http://127.0.0.1:9',
      '--token',
      'x',
    ],
    code: 1,
    error: { code: 'UNAVAILABLE', message: /does not answer at http:\/\/127\.0\.0\.1:9/ },
  },
  {
    name: 'an address that is none',
    args: ['connector', 'add', '--helpdesk', 'events-api', '--name', 'X', '--base-url', 'desk'],
    code: 1,
    error: { code: 'INVALID', message: /web address/ },
  },
  {
    name: 'to read a log that does not exist',
    args: ['backfill', 'DESK'],
    code: 1,
    error: { code: 'INVALID', message: /pushes its events itself/ },
  },
  {
    name: 'a connector of nobody',
    args: ['backfill', '01a2012d-c861-743d-a1b6-668296f12c40'],
    code: 1,
    error: { code: 'NOT_FOUND', message: /no such connected helpdesk/ },
  },
])('refuses $name with code $code and a reason, as JSON', async ({ args, code, error }) => {
  const given = args.map((arg) => (arg === 'DESK' ? desk.connectorId : arg));
  const result = await json<{ error: { code: string; message: string } }>(given);
  expect(result).toMatchObject({ code, data: { error: { code: error.code } }, errors: '' });
  expect(result.data.error.message).toMatch(error.message);
});

test('several workspaces: a command asks which one', async () => {
  await createWorkspace(instance, 'Second');
  const { data } = await json<{ error: { message: string } }>(['rebuild']);
  expect(data.error.message).toMatch(/Say which workspace.*Acme.*Second/s);
  expect((await json(['rebuild', '--workspace', 'Acme'])).code).toBe(0);
});

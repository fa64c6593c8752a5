import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cardPeriodAt } from '@shiftlight/shared/scorecards/card-period.ts';
import { localDayOf } from '@shiftlight/api/modules/scorecards/card-bounds.ts';
import { addAgent, createCoachingDesk, push, type CoachingDesk } from '../../builders/coaching-desk.ts';
import { codeOf } from '../../builders/error-code.ts';
import { addMember, unique, type TestPerson } from '../../builders/people.ts';
import { deliver } from '../../builders/pushing-desk.ts';
import { resolvedTickets } from '../../builders/resolved-tickets.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';

const now = Date.now();
const period = cardPeriodAt('month', localDayOf(now - 86_400_000, 'Europe/Berlin')).text;
const name = unique('Quentin Quasimodo');

let instance: TestInstance;
let desk: CoachingDesk;
let leaver: TestPerson;
let colleague: TestPerson;
beforeAll(async () => {
  instance = await createTestInstance();
  desk = await createCoachingDesk(instance);
  leaver = await addMember(instance, desk.workspaceId, 'agent', { name, teamId: desk.teamId });
  colleague = await addAgent(instance, desk, 'agent-1');
  await introduce();
  const work = { atOnce: 3, withFollowUp: 1, daysAgo: [1], now };
  await push(
    instance,
    desk,
    ['agent-1', 'agent-7'].flatMap((agentId) => resolvedTickets({ ...work, agentId })),
  );
});
afterAll(() => instance.close());

/** The helpdesk tells who somebody is, as it does with every look at its people. */
const introduce = () =>
  deliver(instance, desk, { people: [{ id: 'agent-7', name, email: leaver.email, kind: 'agent' }] });
const actor = () => ({ workspaceId: desk.workspaceId, actorMemberId: desk.admin.viewer.memberId });
const leaving = () => instance.services.leaving;
const memberId = () => leaver.viewer.memberId;

async function figuresOfTeam() {
  const of = { scope: 'team' as const, teamId: desk.teamId };
  const { card } = await instance.services.scorecards.get(desk.lead.viewer, { of, period });
  const { parts } = await instance.services.scorecards.parts(desk.lead.viewer, { of, period });
  return { figures: card.figures, parts: new Map(parts.map((part) => [part.subject.id, part.figures])) };
}

/** The tables in which a text stands anywhere. */
async function findTablesWith(text: string): Promise<readonly string[]> {
  const { pool } = instance.db;
  const { rows } = await pool.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  );
  const found: string[] = [];
  for (const table of rows) {
    const { rowCount } = await pool.query(
      `SELECT 1 FROM "${table.name}" AS x WHERE strpos(lower(x::text), lower($1)) > 0 LIMIT 1`,
      [text],
    );
    if (rowCount === 1) found.push(table.name);
  }
  return found;
}

describe('somebody who leaves', () => {
  test('keeps their name while they work here', async () => {
    expect(await codeOf(leaving().preview(desk.workspaceId, memberId()))).toBe('CONFLICT');
    expect(await codeOf(leaving().replace(actor(), memberId(), name))).toBe('CONFLICT');
  });

  test('is found by admins of their workspace only', async () => {
    const other = await createCoachingDesk(instance);
    expect(await codeOf(leaving().preview(other.workspaceId, memberId()))).toBe('NOT_FOUND');
  });

  test('gets a pseudonym everywhere, and not one figure changes', async () => {
    await instance.services.audit.recordView({
      ...{ viewer: leaver.viewer, subjectMemberId: colleague.viewer.memberId, what: 'a scorecard' },
    });
    const before = await figuresOfTeam();
    await instance.services.people.deactivate(actor(), memberId());
    const preview = await leaving().preview(desk.workspaceId, memberId());
    expect(await leaving().list(desk.workspaceId)).toEqual([{ memberId: memberId(), name }]);
    expect(preview).toMatchObject({ name, email: leaver.email, identities: [{ id: 'agent-7', name }] });
    expect(await codeOf(leaving().replace(actor(), memberId(), 'Quentin'))).toBe('INVALID');
    expect(await findTablesWith(name)).toEqual(expect.arrayContaining(['person', 'user']));

    expect(await leaving().replace(actor(), memberId(), name)).toEqual({ pseudonym: preview.pseudonym });

    expect(await findTablesWith(name)).toEqual([]);
    expect(await findTablesWith(leaver.email)).toEqual([]);
    expect(await leaving().list(desk.workspaceId)).toEqual([]);
    expect(await figuresOfTeam()).toEqual(before);
    const looks = await instance.services.audit.listLooksAt(colleague.viewer, { limit: 50 });
    expect(looks.map(({ viewerName }) => viewerName)).toContain(preview.pseudonym);
    const [entry] = await instance.services.audit.listEntries(desk.admin.viewer, { limit: 1 });
    expect(entry).toMatchObject({ action: 'member.pseudonymised', detail: { memberId: memberId() } });
  });

  test('stays the same when everything is worked out anew, and when the helpdesk tells their name again', async () => {
    const before = await figuresOfTeam();
    await introduce();
    await push(instance, desk, resolvedTickets({ agentId: 'agent-1', atOnce: 1, withFollowUp: 0, daysAgo: [70], now }));
    const { different } = await instance.services.ingest.rebuild(desk.workspaceId);
    expect(different).toEqual([]);
    expect(await findTablesWith(name)).toEqual([]);
    expect(await figuresOfTeam()).toEqual(before);
  });

  test('cannot be made active, nor renamed a second time', async () => {
    expect(await codeOf(instance.services.people.reactivate(actor(), memberId()))).toBe('CONFLICT');
    expect(await codeOf(leaving().replace(actor(), memberId(), name))).toBe('CONFLICT');
  });

  test('keeps the account of another workspace', async () => {
    const elsewhere = await createCoachingDesk(instance);
    const both = await addMember(instance, desk.workspaceId, 'agent', { name: unique('Both') });
    await instance.services.people.addMember(
      { workspaceId: elsewhere.workspaceId, actorMemberId: null },
      { name: both.viewer.name, email: both.email, role: 'agent', teamId: null },
    );
    await instance.services.people.deactivate(actor(), both.viewer.memberId);
    const { otherWorkspaces } = await leaving().preview(desk.workspaceId, both.viewer.memberId);
    expect(otherWorkspaces).toBe(1);
    await leaving().replace(actor(), both.viewer.memberId, both.viewer.name);
    expect(await findTablesWith(both.email)).toEqual(['user']);
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cardPeriodAt } from '@shiftlight/shared/scorecards/card-period.ts';
import { localDayOf } from '@shiftlight/shared/metrics/local-day.ts';
import { addAgent, createCoachingDesk, push, type CoachingDesk } from '../../builders/coaching-desk.ts';
import { codeOf } from '../../builders/error-code.ts';
import { addMember, unique, type TestPerson } from '../../builders/people.ts';
import { deliver } from '../../builders/pushing-desk.ts';
import { resolvedTickets } from '../../builders/resolved-tickets.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';

const now = Date.now();
const period = cardPeriodAt('month', localDayOf(now - 86_400_000, 'Europe/Berlin')).text;
const name = unique('Quentin Quasimodo');
/** As the helpdesk knows them. */
const deskId = unique('qq');

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
    ['agent-1', deskId].flatMap((agentId) => resolvedTickets({ ...work, agentId })),
  );
  await writeAbout();
});
afterAll(() => instance.close());

/** The helpdesk tells who somebody is, as it does with every look at its people. */
const introduce = () => deliver(instance, desk, { people: [{ id: deskId, name, email: leaver.email, kind: 'agent' }] });
const actor = () => ({ workspaceId: desk.workspaceId, actorMemberId: desk.admin.viewer.memberId });
const leaving = () => instance.services.leaving;
const memberId = () => leaver.viewer.memberId;

async function figuresOfTeam() {
  const of = { scope: 'team' as const, teamId: desk.teamId };
  const { card } = await instance.services.scorecards.get(desk.lead.viewer, { of, period });
  const { parts } = await instance.services.scorecards.parts(desk.lead.viewer, { of, period });
  return { figures: card.figures, parts: new Map(parts.map((part) => [part.subject.id, part.figures])) };
}

/** The tables in which a text stands anywhere, and those in which an id does: tickets here carry the id as a part of theirs. */
const findTablesWith = (text: string) => findTables('strpos(lower(x::text), lower($1)) > 0', text);
const findTablesWithId = (id: string) => findTables(`x::text ~ $1`, `(^|[^\\w-])${id}([^\\w-]|$)`);

async function findTables(condition: string, value: string): Promise<readonly string[]> {
  const { pool } = instance.db;
  const { rows } = await pool.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  );
  const found: string[] = [];
  for (const table of rows) {
    const { rowCount } = await pool.query(`SELECT 1 FROM "${table.name}" AS x WHERE ${condition} LIMIT 1`, [value]);
    if (rowCount === 1) found.push(table.name);
  }
  return found;
}

/** What people wrote about them, in a text, in plain data and in the reason of an accepted dispute, which is an event. */
async function writeAbout(): Promise<void> {
  const { pool } = instance.db;
  const at = new Date(now - 86_400_000).toISOString();
  const { rows } = await pool.query<{ id: string; ticketId: string }>(
    `SELECT source_id AS id, ticket_id AS "ticketId" FROM event WHERE connector_id = $1 AND type = 'message.added' ORDER BY 1 LIMIT 1`,
    [desk.connectorId],
  );
  const [told] = rows;
  if (told === undefined) throw new Error('The desk has told messages.');
  const place = [desk.workspaceId, randomUUID(), desk.connectorId];
  const [member, lead] = [colleague.viewer.memberId, desk.lead.viewer.memberId];
  await pool.query(
    `INSERT INTO integrity_note (workspace_id, id, connector_id, ticket_id, signal, signal_at, member_id, author_member_id, kind, text, at)
     VALUES ($1, $2, $3, $4, 'short-first-answer', $5, $6, $7, 'explained', $8, $5)`,
    [...place, told.ticketId, at, member, lead, `I asked ${name} (${leaver.email}). Quasimodo knew.`],
  );
  await pool.query(
    `INSERT INTO coaching_session (workspace_id, id, member_id, lead_member_id, opened_by, opened_at) VALUES ($1, $2, $3, $4, $4, $5)`,
    [desk.workspaceId, place[1], member, lead, at],
  );
  await pool.query(
    `INSERT INTO coaching_entry (workspace_id, session_id, number, request_id, author_member_id, body, at) VALUES ($1, $2, 1, $2, $3, $4, $5)`,
    [desk.workspaceId, place[1], lead, JSON.stringify({ kind: 'note', text: `Pair with ${name.toUpperCase()}` }), at],
  );
  const body = {
    ...{ id: 'correction', ticketId: told.ticketId, at: now - 1_000, order: 0, type: 'event.corrected' },
    actor: { kind: 'system', personId: null },
    ...{ correctedEventId: told.id, change: { kind: 'automatic', automatic: false }, decidedBy: lead },
    ...{ reason: `${name} wrote it by hand`, disputeId: place[1] },
  };
  await pool.query(
    `INSERT INTO event (workspace_id, connector_id, source_id, ticket_id, type, at, source_order, body, via)
     VALUES ($1, $2, 'correction', $3, 'event.corrected', $4, 0, $5, 'person')`,
    [desk.workspaceId, desk.connectorId, told.ticketId, new Date(now - 1_000).toISOString(), JSON.stringify(body)],
  );
  await deliver(instance, desk, {
    events: [
      {
        ...{ id: unique('shift'), type: 'shift.worked', at: now - 7_200_000, agentId: deskId, activity: 'tickets' },
        ...{ from: now - 7_200_000, to: now - 3_600_000 },
      },
    ],
  });
  await instance.services.ingest.rebuild(desk.workspaceId);
}

describe('somebody who leaves', () => {
  test('keeps their name while they work here', async () => {
    expect(await codeOf(leaving().preview(desk.workspaceId, memberId()))).toBe('CONFLICT');
    expect(await codeOf(leaving().replace(actor(), { memberId: memberId(), name }))).toBe('CONFLICT');
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
    expect((await leaving().list(desk.workspaceId)).people).toMatchObject([
      { memberId: memberId(), name, leftAt: expect.any(Number), dueAt: null },
    ]);
    expect(preview).toMatchObject({ name, email: leaver.email, identities: [{ id: deskId, name }] });
    expect(preview.mentions.filter(({ kind }) => kind === 'whole').map(({ text, count }) => [text, count])).toEqual(
      expect.arrayContaining([
        [name, 3],
        [leaver.email, 1],
      ]),
    );
    expect(preview.mentions).toContainEqual({ text: 'Quasimodo', kind: 'part', count: 1 });
    expect(await codeOf(leaving().replace(actor(), { memberId: memberId(), name: 'Quentin' }))).toBe('INVALID');
    expect(await findTablesWith(name)).toEqual(expect.arrayContaining(['person', 'user']));

    const replacing = { memberId: memberId(), name, parts: ['Quasimodo', 'wrote'] };
    expect(await leaving().replace(actor(), replacing)).toEqual({ pseudonym: preview.pseudonym });

    // What follows from an accepted dispute's reason is folded anew with the ids, within a minute.
    expect((await findTablesWith(name)).filter((table) => table !== 'ticket')).toEqual([]);
    expect(await findTablesWith(leaver.email)).toEqual([]);
    expect((await leaving().list(desk.workspaceId)).people).toEqual([]);
    expect(await figuresOfTeam()).toEqual(before);
    const looks = await instance.services.audit.listLooksAt(colleague.viewer, { limit: 50 });
    expect(looks.map(({ viewerName }) => viewerName)).toContain(preview.pseudonym);
    const [entry] = await instance.services.audit.listEntries(desk.admin.viewer, { limit: 1 });
    expect(entry).toMatchObject({
      ...{ action: 'member.pseudonymised', detail: { memberId: memberId(), mentions: 5, byPeriod: false } },
    });
    const { rows } = await instance.db.pool.query<{ text: string }>('SELECT text FROM integrity_note');
    expect(rows).toEqual([{ text: `I asked ${preview.pseudonym} (${preview.pseudonym}). ${preview.pseudonym} knew.` }]);
  });

  test('gets another id in everything that the helpdesk told, and not one figure changes', async () => {
    const before = await figuresOfTeam();
    await instance.services.formerIds.run();
    expect(await findTablesWithId(deskId)).toEqual([]);
    expect(await findTablesWith(name)).toEqual([]);
    expect((await leaving().list(desk.workspaceId)).idsLeft).toBe(0);
    expect(await figuresOfTeam()).toEqual(before);
    const { different } = await instance.services.ingest.rebuild(desk.workspaceId);
    expect(different).toEqual([]);
    const { rows } = await instance.db.pool.query(
      'SELECT action FROM audit_log WHERE workspace_id = $1 AND action = $2',
      [...[desk.workspaceId, 'member.ids-replaced']],
    );
    expect(rows).toHaveLength(1);
  });

  test('stays the same person when the helpdesk goes on telling the old id, and twice is once', async () => {
    const tickets = resolvedTickets({ agentId: deskId, atOnce: 2, withFollowUp: 0, daysAgo: [2], now });
    await push(instance, desk, tickets);
    await push(instance, desk, tickets);
    expect(await findTablesWithId(deskId)).toEqual([]);
    const { rows } = await instance.db.pool.query<{ events: number; people: number }>(
      `SELECT (SELECT count(*)::int FROM event WHERE ticket_id = ANY($2)) AS events,
              (SELECT count(DISTINCT p.member_id)::int FROM ticket t JOIN person p ON p.connector_id = t.connector_id AND p.external_id = ANY(t.agents)
               WHERE t.connector_id = $1 AND t.external_id = ANY($2)) AS people`,
      [desk.connectorId, tickets.map(({ ticketId }) => ticketId)],
    );
    expect(rows).toEqual([{ events: tickets.length, people: 1 }]);
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
    expect(await codeOf(leaving().replace(actor(), { memberId: memberId(), name }))).toBe('CONFLICT');
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
    await leaving().replace(actor(), { memberId: both.viewer.memberId, name: both.viewer.name });
    expect(await findTablesWith(both.email)).toEqual(['user']);
  });

  test('gets a pseudonym by itself once the period is over, and not a day before', async () => {
    const { privacy, audit, people } = instance.services;
    const { workspaceId } = desk;
    const [early, late] = [
      await addMember(instance, workspaceId, 'agent', { name: unique('Early') }),
      await addMember(instance, workspaceId, 'agent', { name: unique('Late') }),
    ];
    for (const [{ viewer }, days] of [
      [early, 31],
      [late, 29],
    ] as const) {
      await people.deactivate(actor(), viewer.memberId);
      await instance.db.pool.query(
        `UPDATE member SET deactivated_at = now() - make_interval(days => $2) WHERE id = $1`,
        [viewer.memberId, days],
      );
    }
    await leaving().replaceDue();
    expect((await leaving().list(workspaceId)).people.map(({ name: one }) => one)).toContain(early.viewer.name);
    const { version } = await privacy.get(workspaceId);
    await privacy.save(actor(), { basedOn: version, worksCouncil: false, retention: {}, leavingDays: 30 });
    await leaving().replaceDue();
    const { people: left } = await leaving().list(workspaceId);
    expect(left.map(({ name: one }) => one)).toEqual([late.viewer.name]);
    expect(left[0]?.dueAt).toBe((left[0]?.leftAt ?? 0) + 30 * 86_400_000);
    const entries = await audit.listEntries(desk.admin.viewer, { limit: 5 });
    expect(entries).toContainEqual(
      expect.objectContaining({
        action: 'member.pseudonymised',
        detail: expect.objectContaining({ memberId: early.viewer.memberId, byPeriod: true }),
      }),
    );
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SignalView } from '@shiftlight/shared/views/integrity-view.ts';
import type { Viewer } from '@shiftlight/api/trpc/context.ts';
import { codeOf } from '../../builders/error-code.ts';
import { addMember, known, type TestPerson } from '../../builders/people.ts';
import { connectPushingDesk, deliver, type PushingDesk } from '../../builders/pushing-desk.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { writeTicket } from '../../builders/ticket-events.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const now = Date.now();

let instance: TestInstance;
let desk: PushingDesk;
let teamId: string;
let lead: TestPerson;
let otherLead: TestPerson;
let ann: TestPerson;
let ben: TestPerson;

/** Ann's first answer was short; Ben's ticket came back; both happened yesterday, and something of Ann's two weeks ago. */
beforeAll(async () => {
  instance = await createTestInstance();
  desk = await connectPushingDesk(instance, '24x7');
  const { workspaceId } = desk;
  const actor = { workspaceId, actorMemberId: null };
  const { teams } = instance.services;
  ({ teamId } = await teams.create(actor, 'Torque'));
  lead = await addMember(instance, workspaceId, 'lead', { name: 'Lena' });
  otherLead = await addMember(instance, workspaceId, 'lead', { name: 'Otto' });
  await teams.setMember(actor, teamId, lead.viewer.memberId, true);
  ann = await addMember(instance, workspaceId, 'agent', { name: 'Ann', teamId });
  ben = await addMember(instance, workspaceId, 'agent', { name: 'Ben', teamId });
  const people = Object.entries({ ann, ben }).map(([id, { email }]) => ({ id, name: id, email, kind: 'agent' }));
  const at = now - day;
  const [short, returned, old] = [writeTicket('short'), writeTicket('returned'), writeTicket('old')];
  const { status } = await deliver(instance, desk, {
    people,
    events: [
      short.created(at),
      short.answered(at + 5 * minute, 'ann', { lengthChars: 20 }),
      short.answered(at + 60 * minute, 'ann', { lengthChars: 400 }),
      returned.created(at),
      returned.answered(at + minute, 'ben'),
      returned.status(at + 2 * minute, 'solved', 'ben'),
      returned.asked(at + 30 * minute),
      returned.status(at + 30 * minute, 'open'),
      old.created(at - 14 * day),
      old.answered(at - 14 * day + minute, 'ann', { lengthChars: 20 }),
      old.answered(at - 14 * day + 60 * minute, 'ann', { lengthChars: 400 }),
    ],
  });
  expect(status).toBe(200);
}, 120_000);
afterAll(() => instance.close());

const ofTeam = (viewer: Viewer, days: 7 | 30 = 7) => instance.services.integrity.team(viewer, { teamId, days });
const own = async (viewer: Viewer, days = 7) => known((await instance.services.integrity.mine(viewer, days)).signals);
const told = ({ externalId, kind, memberName }: SignalView) => [externalId, kind, memberName];
const answer = ({ connectorId, externalId, kind, at }: SignalView, text: string, requestId = randomUUID()) => ({
  ...{ requestId, text },
  signal: { connectorId, externalId, kind, at },
});

describe('signals', () => {
  test('of one’s own are there with their evidence, as far back as asked', async () => {
    const signals = await own(ann.viewer);
    expect(signals.map(told)).toEqual([['short', 'short-first-answer', 'Ann']]);
    expect(signals[0]).toMatchObject({
      ...{ subject: 'Subject of short', at: now - day + 5 * minute, state: 'open' },
      evidence: { lengthMs: 55 * minute, chars: 20 },
    });
    expect((await own(ann.viewer, 30)).map(({ externalId }) => externalId)).toEqual(['short', 'old']);
  });

  test('of a team are there for who leads it, newest first; each person can see that it was looked at', async () => {
    const { signals } = await ofTeam(lead.viewer);
    expect(signals?.map(told)).toEqual([
      ['short', 'short-first-answer', 'Ann'],
      ['returned', 'resolved-then-returned', 'Ben'],
    ]);
    const looks = await instance.services.audit.listLooksAt(ben.viewer, { limit: 5 });
    expect(looks.map(({ what }) => what)).toContain('integrity signals');
  });

  test('of a team are not there for anybody else', async () => {
    expect(await codeOf(ofTeam(otherLead.viewer))).toBe('NOT_FOUND');
    expect(await codeOf(ofTeam(ann.viewer))).toBe('NOT_FOUND');
    expect(await codeOf(ofTeam(desk.admin.viewer))).toBe('ok');
  });
});

describe('an answer', () => {
  test('explains the own signal, once however often it is sent, and both sides read it', async () => {
    const { integrity } = instance.services;
    const [signal] = await own(ann.viewer);
    const input = answer(known(signal), 'I had to ask the workshop first.');
    await integrity.explain(ann.viewer, input);
    await integrity.explain(ann.viewer, input);
    const seen = (await ofTeam(lead.viewer)).signals?.find(({ externalId }) => externalId === 'short');
    expect(seen).toMatchObject({
      state: 'explained',
      notes: [{ kind: 'explained', authorName: 'Ann', byViewer: false }],
    });
    expect((await own(ann.viewer))[0]?.notes).toMatchObject([{ text: input.text, byViewer: true }]);
  });

  test('of who leads the person closes it; nothing is added after that', async () => {
    const { integrity } = instance.services;
    const [signal] = await own(ben.viewer);
    await integrity.close(lead.viewer, answer(known(signal), 'The customer only said thank you.'));
    expect((await own(ben.viewer))[0]).toMatchObject({ state: 'closed', notes: [{ authorName: 'Lena' }] });
    expect(await codeOf(integrity.explain(ben.viewer, answer(known(signal), 'Too late.')))).toBe('CONFLICT');
  });

  test('is for nobody else, and not for what is no signal', async () => {
    const { integrity } = instance.services;
    const signal = known((await own(ann.viewer))[0]);
    expect(await codeOf(integrity.explain(ben.viewer, answer(signal, 'Not mine.')))).toBe('NOT_FOUND');
    expect(await codeOf(integrity.close(otherLead.viewer, answer(signal, 'Not my team.')))).toBe('NOT_FOUND');
    expect(await codeOf(integrity.close(ann.viewer, answer(signal, 'My own.')))).toBe('FORBIDDEN');
    const gone = answer({ ...signal, at: signal.at + 1 }, 'Gone.');
    expect(await codeOf(integrity.explain(ann.viewer, gone))).toBe('CONFLICT');
    const none = answer({ ...signal, externalId: 'none' }, 'None.');
    expect(await codeOf(integrity.explain(ann.viewer, none))).toBe('NOT_FOUND');
  });
});

/** P2: an answer within an hour, solved within eight, around the clock. */
describe('near a breach', () => {
  const at = now - 3 * day;
  const hour = 60 * minute;
  /** The base of an event that an agent caused. */
  const byBen = (writer: ReturnType<typeof writeTicket>, instant: number) => {
    const { id, ticketId, order } = writer.asked(instant);
    return { id, ticketId, order, at: instant, actor: { kind: 'agent' as const, personId: 'ben' } };
  };
  beforeAll(async () => {
    const [paused, lowered, merged] = [writeTicket('paused'), writeTicket('lowered'), writeTicket('merged')];
    const { status } = await deliver(instance, desk, {
      people: [],
      events: [
        paused.created(at),
        paused.answered(at + minute, 'ben'),
        paused.status(at + 7 * hour, 'pending', 'ben'),
        lowered.created(at),
        lowered.answered(at + minute, 'ben'),
        { ...byBen(lowered, at + 7.5 * hour), type: 'attributes.changed', attributes: { priority: 'P4' } },
        merged.created(at),
        merged.answered(at + minute, 'ben'),
        { ...byBen(merged, at + 7 * hour), type: 'ticket.merged', intoTicketId: 'paused' },
      ],
    });
    expect(status).toBe(200);
  });

  test('a pause, a lowered priority and a merge are told with the clock of the policy that held', async () => {
    const signals = (await own(ben.viewer)).filter(({ kind }) => kind.endsWith('near-breach'));
    expect(new Map(signals.map(({ externalId, kind, evidence }) => [externalId, { kind, evidence }]))).toEqual(
      new Map([
        [
          'lowered',
          {
            kind: 'priority-lowered-near-breach',
            evidence: { clockKind: 'resolution', leftMs: hour / 2, budgetMs: 8 * hour, from: 'P2', to: 'P4' },
          },
        ],
        [
          'paused',
          { kind: 'paused-near-breach', evidence: { clockKind: 'resolution', leftMs: hour, budgetMs: 8 * hour } },
        ],
        [
          'merged',
          {
            kind: 'removed-near-breach',
            evidence: { clockKind: 'resolution', leftMs: hour, budgetMs: 8 * hour, how: 'merged' },
          },
        ],
      ]),
    );
  });

  test('how near is the workspace’s to choose, version by version, with an audit entry', async () => {
    const { signalLimits, audit } = instance.services;
    const manager = await addMember(instance, desk.workspaceId, 'manager', { name: 'Mia' });
    const before = await signalLimits.get(desk.workspaceId);
    expect(before).toMatchObject({ version: 0, limits: { nearBreachRatio: 0.2 }, changedByName: null });
    const save = { basedOn: 0, limits: { ...before.limits, nearBreachRatio: 0.1 } };
    expect(await signalLimits.save(manager.viewer, save)).toEqual({ version: 1 });
    expect(await codeOf(signalLimits.save(manager.viewer, save))).toBe('CONFLICT');
    expect((await own(ben.viewer)).map(({ externalId }) => externalId)).not.toContain('paused');
    expect(await signalLimits.get(desk.workspaceId)).toMatchObject({ version: 1, changedByName: 'Mia' });
    const [entry] = await audit.listEntries(desk.admin.viewer, { limit: 1 });
    expect(entry).toMatchObject({ action: 'signals.limits-changed', detail: { version: 1, nearBreachRatio: 0.1 } });
    await signalLimits.save(manager.viewer, { basedOn: 1, limits: before.limits });
  });
});

describe('how often signals happen', () => {
  const rates = (viewer: Viewer, team: string | null = null) =>
    instance.services.signalRates.rates(viewer, { teamId: team, days: 7 });

  test('is told of one’s own, and nothing of others while they are fewer than five', async () => {
    const { rows, basis, hiddenBecause } = await rates(ann.viewer);
    expect(rows).toMatchObject([
      { kind: 'short-first-answer', own: { hits: 1, cases: 1 }, others: null, verdict: null },
    ]);
    expect([basis, hiddenBecause]).toEqual([null, 'few-people']);
  });

  test('is told of a team to who leads it, and to nobody else', async () => {
    const { rows, basis } = await rates(lead.viewer, teamId);
    expect(basis).toBe('team');
    expect(rows.find(({ kind }) => kind === 'short-first-answer')).toMatchObject({
      ...{ own: null, verdict: null },
      others: { hits: 1, cases: 5 },
    });
    expect(await codeOf(rates(otherLead.viewer, teamId))).toBe('NOT_FOUND');
    expect(await codeOf(rates(ann.viewer, teamId))).toBe('NOT_FOUND');
  });

  test('is told beside teammates once five of them have tickets', async () => {
    const names = ['gil', 'hal', 'ida', 'jon', 'kim'];
    const people = [];
    for (const name of names) {
      const { email } = await addMember(instance, desk.workspaceId, 'agent', { name, teamId });
      people.push({ id: name, name, email, kind: 'agent' });
    }
    const events = names.flatMap((name) => {
      const ticket = writeTicket(`of-${name}`);
      return [ticket.created(now - day), ticket.answered(now - day + minute, name)];
    });
    await deliver(instance, desk, { people, events });
    const { rows, basis, ticketsLookedAt, isSample } = await rates(ann.viewer);
    expect([basis, ticketsLookedAt, isSample]).toEqual(['teammates', 9, false]);
    expect(rows.find(({ kind }) => kind === 'short-first-answer')).toMatchObject({
      ...{ own: { hits: 1, cases: 1 }, others: { hits: 0, cases: 9 }, verdict: 'few' },
    });
  });
});

test('a sample that was given back is a signal of who gave it back, with the reason', async () => {
  const { db, services } = instance;
  const { workspaceId, connectorId } = desk;
  const ids = { plan: randomUUID(), draw: randomUUID(), sample: randomUUID() };
  const at = new Date(now - day).toISOString();
  await db.pool.query(
    `INSERT INTO qa_draw (workspace_id, id, plan_id, plan_version, number, seed, period_from, from_at, to_at, frame, excluded, drawn_at)
     VALUES ($1, $2, $3, 1, 1, 'seed', $4, $4, $4, '[]', '[]', $4)`,
    [workspaceId, ids.draw, ids.plan, at],
  );
  await db.pool.query(
    `INSERT INTO qa_sample (workspace_id, id, draw_id, connector_id, external_id, agent_member_id, inclusion_ratio, reviewer_member_id,
                            state, due_at, replaced_at, replaced_by, replace_reason)
     VALUES ($1, $2, $3, $4, 'short', $5, 1, $6, 'replaced', $7, $7, $6, 'sensitive')`,
    [workspaceId, ids.sample, ids.draw, connectorId, ann.viewer.memberId, lead.viewer.memberId, at],
  );
  const signal = known((await own(lead.viewer))[0]);
  expect(signal).toMatchObject({
    ...{ kind: 'replaced-sample', externalId: 'short', memberName: 'Lena', evidence: { reason: 'sensitive' } },
  });
  expect((await own(ann.viewer)).map(({ kind }) => kind)).not.toContain('replaced-sample');
  await services.integrity.explain(lead.viewer, answer(signal, 'It was about a sick child.'));
  expect((await own(lead.viewer))[0]).toMatchObject({ state: 'explained' });
  expect(await codeOf(services.integrity.explain(ann.viewer, answer(signal, 'Not mine.')))).toBe('NOT_FOUND');
  const { rows } = await services.signalRates.rates(lead.viewer, { teamId: null, days: 7 });
  expect(rows.find(({ kind }) => kind === 'replaced-sample')).toMatchObject({ own: { hits: 1, cases: 1 } });
});

test('in works-council mode everybody sees their own, and nobody those of others', async () => {
  const actor = { workspaceId: desk.workspaceId, actorMemberId: desk.admin.viewer.memberId };
  const { version } = await instance.services.privacy.get(desk.workspaceId);
  const signal = known((await own(ann.viewer))[0]);
  for (const name of ['cleo', 'dan', 'eve', 'fay']) {
    const { email } = await addMember(instance, desk.workspaceId, 'agent', { name, teamId });
    await deliver(instance, desk, { people: [{ id: name, name, email, kind: 'agent' }], events: [] });
  }
  await instance.services.privacy.save(actor, { basedOn: version, worksCouncil: true, retention: {} });
  expect((await ofTeam(lead.viewer)).signals).toBeNull();
  const { signalRates } = instance.services;
  for (const team of [null, teamId]) {
    const { rows, hiddenBecause } = await signalRates.rates(lead.viewer, { teamId: team, days: 7 });
    expect([hiddenBecause, rows.some(({ others }) => others !== null)]).toEqual(['works-council', false]);
  }
  expect(await own(ann.viewer)).toHaveLength(1);
  expect(await codeOf(instance.services.integrity.close(lead.viewer, answer(signal, 'Seen.')))).toBe('FORBIDDEN');
});

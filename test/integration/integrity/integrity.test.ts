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
      ...{ subject: 'Subject of short', at: now - day + 5 * minute, lengthMs: 55 * minute, chars: 20, state: 'open' },
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
  expect(await own(ann.viewer)).toHaveLength(1);
  expect(await codeOf(instance.services.integrity.close(lead.viewer, answer(signal, 'Seen.')))).toBe('FORBIDDEN');
});

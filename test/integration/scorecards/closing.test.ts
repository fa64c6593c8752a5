import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cardPeriodAt, shiftCardPeriod } from '@shiftlight/shared/scorecards/card-period.ts';
import { localDayOf } from '@shiftlight/shared/metrics/local-day.ts';
import { toStretch } from '@shiftlight/api/modules/scorecards/card-bounds.ts';
import type { NoteInput, ScopeInput } from '@shiftlight/api/modules/scorecards/scorecards.schema.ts';
import { codeOf } from '../../builders/error-code.ts';
import { addMember, known, type TestPerson } from '../../builders/people.ts';
import { pinDate } from '../../builders/pinned-date.ts';
import { createScorecardDesk, type ScorecardDesk } from '../../builders/scorecard-desk.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { writeTicket } from '../../builders/ticket-events.ts';

pinDate();
const zone = 'Europe/Berlin';
const now = Date.now();
const running = cardPeriodAt('month', localDayOf(now, zone));
const last = shiftCardPeriod(running, -1);
const minute = 60_000;

let instance: TestInstance;
let desk: ScorecardDesk;
beforeAll(async () => {
  instance = await createTestInstance();
  desk = await createScorecardDesk(instance, { until: now, days: 75, tickets: 600 });
}, 120_000);
afterAll(() => instance.close());

const member = (name: keyof ScorecardDesk['agents']): ScopeInput => ({
  scope: 'member',
  memberId: desk.agents[name].viewer.memberId,
});
const cards = () => instance.services.scorecards;
const read = ({ viewer }: TestPerson, of: ScopeInput, period = last.text) => cards().get(viewer, { of, period });

describe('what is written on a scorecard', () => {
  const write = ({ viewer }: TestPerson, note: NoteInput['note'], of = member('alice'), requestId = randomUUID()) =>
    cards().addNote(viewer, { requestId, of, period: last.text, note });

  test('is there for both, in order, once however often it was sent', async () => {
    const requestId = randomUUID();
    await write(desk.lead, { kind: 'comment', text: 'A strong month.' }, member('alice'), requestId);
    await write(desk.lead, { kind: 'comment', text: 'A strong month.' }, member('alice'), requestId);
    await write(desk.agents.alice, { kind: 'comment', text: 'Thank you.' });
    await write(desk.lead, { kind: 'area', text: 'Ask before you close.' });
    const { notes } = await read(desk.agents.alice, member('alice'));
    expect(notes.map(({ kind, text, authorName, byViewer }) => [kind, text, authorName, byViewer])).toEqual([
      ['comment', 'A strong month.', 'Lena Lead', false],
      ['comment', 'Thank you.', 'alice', true],
      ['area', 'Ask before you close.', 'Lena Lead', false],
    ]);
  });

  test('is not on that of another month or person', async () => {
    expect((await read(desk.agents.alice, member('alice'), running.text)).notes).toEqual([]);
    expect((await read(desk.agents.bob, member('bob'))).notes).toEqual([]);
  });

  test.each([
    { name: 'an agent’s own win', who: 'alice', note: { kind: 'win', text: 'Me!' }, answer: 'FORBIDDEN' },
    {
      name: 'taking off an own area',
      who: 'alice',
      note: { kind: 'removed', target: 'x', text: null },
      answer: 'FORBIDDEN',
    },
    { name: 'a lead’s acknowledgement of it', who: 'lead', note: { kind: 'acknowledged' }, answer: 'FORBIDDEN' },
    { name: 'a colleague’s comment', who: 'bob', note: { kind: 'comment', text: 'Hm.' }, answer: 'NOT_FOUND' },
    {
      name: 'a comment of another lead',
      who: 'otherLead',
      note: { kind: 'comment', text: 'Hm.' },
      answer: 'NOT_FOUND',
    },
    { name: 'an own acknowledgement', who: 'alice', note: { kind: 'acknowledged' }, answer: 'ok' },
    { name: 'a manager’s win', who: 'manager', note: { kind: 'win', text: 'Well done.' }, answer: 'ok' },
  ] as const)('$name: $answer', async ({ who, note, answer }) => {
    const people = { ...desk.agents, lead: desk.lead, otherLead: desk.otherLead, manager: desk.manager };
    expect(await codeOf(write(people[who], note))).toBe(answer);
  });

  test('cannot acknowledge a month that is running', async () => {
    const { viewer } = desk.agents.alice;
    const input = { requestId: randomUUID(), of: member('alice'), period: running.text };
    expect(await codeOf(cards().addNote(viewer, { ...input, note: { kind: 'acknowledged' } }))).toBe('CONFLICT');
  });
});

describe('a month that is closed', () => {
  const late = writeTicket();
  const { to } = toStretch(last, zone);

  test('is not closed for a workspace that was made after it', async () => {
    await instance.services.closing.closeDue();
    expect((await read(desk.manager, member('alice'))).state.kind).toBe('open');
  });

  test('cannot be restated before it is closed', async () => {
    const input = { of: member('alice'), period: last.text };
    expect(await codeOf(cards().previewRestatement(desk.manager.viewer, input))).toBe('CONFLICT');
  });

  test('from before the workspace is closed by a manager, once, and stays as it was then', async () => {
    const earlier = shiftCardPeriod(last, -1);
    const { closeByHand, audit } = instance.services;
    const { viewer } = desk.manager;
    const before = await read(desk.manager, member('alice'), earlier.text);
    expect(before).toMatchObject({ state: { kind: 'open', closesAt: null }, may: { close: true } });
    expect((await read(desk.lead, member('alice'), earlier.text)).may.close).toBe(false);
    expect(await closeByHand.closeMonth(viewer, earlier.text)).toEqual({ closed: true });
    expect(await closeByHand.closeMonth(viewer, earlier.text)).toEqual({ closed: false });
    const after = await read(desk.manager, member('alice'), earlier.text);
    expect(after).toMatchObject({ state: { kind: 'frozen', versions: [{ version: 1 }] }, may: { close: false } });
    expect(after.card.figures).toEqual(before.card.figures);
    const entries = await audit.listEntries(viewer, { limit: 5 });
    expect(entries.filter(({ action }) => action === 'scorecards.closed')).toHaveLength(1);
  });

  test.each([
    { name: 'the running month', period: running.text, answer: 'CONFLICT' },
    { name: 'a week', period: '2026-W40', answer: 'INVALID' },
  ])('is not closed by hand: $name', async ({ period, answer }) => {
    expect(await codeOf(instance.services.closeByHand.closeMonth(desk.manager.viewer, period))).toBe(answer);
  });

  test('keeps the figures of everybody, every team and the workspace as they are then', async () => {
    const scopes: ScopeInput[] = [member('alice'), { scope: 'team', teamId: desk.teamId }, { scope: 'workspace' }];
    const before = [];
    for (const of of scopes) before.push((await read(desk.manager, of)).card.figures);
    await instance.db.prisma.workspace.update({
      where: { id: desk.workspaceId },
      data: { createdAt: new Date(to - minute) },
      select: { id: true },
    });
    // The API's own loop may be faster: whoever closes it, it is closed once.
    await instance.services.closing.closeDue();
    expect(await instance.services.closing.closeDue()).toBe(0);
    for (const [index, of] of scopes.entries()) {
      const { state, card } = await read(desk.manager, of);
      expect(state).toMatchObject({ kind: 'frozen', versions: [{ version: 1, reason: null, difference: [] }] });
      expect(card.figures).toEqual(before[index]);
    }
  });

  test('waits for each person until they say that they have seen it', async () => {
    const waiting = async ({ viewer }: TestPerson) =>
      (await instance.services.waiting.list(viewer)).items.map(({ kind, count }) => [kind, count]);
    const { alice, bob } = desk.agents;
    expect(await waiting(alice), 'who did so before').toEqual([]);
    expect(await waiting(bob)).toEqual([['scorecard', 1]]);
    await cards().addNote(bob.viewer, {
      ...{ requestId: randomUUID(), of: member('bob'), period: last.text, note: { kind: 'acknowledged' } },
    });
    expect(await waiting(bob)).toEqual([]);
    expect(await waiting(desk.manager), 'whoever handled nothing has nothing to read').toEqual([]);
  });

  test('does not change with what is told late, and says what would', async () => {
    const at = to - 60 * minute;
    const { card } = await read(desk.agents.alice, member('alice'));
    await desk.push([
      late.created(at),
      late.answered(at + minute, 'alice'),
      late.status(at + 2 * minute, 'solved', 'alice'),
    ]);
    expect((await read(desk.agents.alice, member('alice'))).card).toEqual(card);
    const input = { of: member('alice'), period: last.text };
    const { difference } = await cards().previewRestatement(desk.manager.viewer, input);
    const handled = known(card.figures.find(({ metricId }) => metricId === 'tickets-handled')).value ?? 0;
    expect(difference).toContainEqual({
      metricId: 'tickets-handled',
      before: { value: handled, n: handled },
      after: { value: handled + 1, n: handled + 1 },
    });
  });

  test('is restated with a reason, once however often it was sent, beside what was said before', async () => {
    const input = { requestId: randomUUID(), of: member('alice'), period: last.text, reason: 'A ticket came late.' };
    const { viewer } = desk.manager;
    expect(await cards().restate(viewer, input)).toEqual({ version: 2 });
    expect(await cards().restate(viewer, input)).toEqual({ version: 2 });
    const { state } = await read(desk.agents.alice, member('alice'));
    expect(state).toMatchObject({
      kind: 'frozen',
      versions: [{ version: 1 }, { version: 2, byName: 'Mona Manager', reason: 'A ticket came late.' }],
    });
    const again = { ...input, requestId: randomUUID() };
    expect(await codeOf(cards().restate(viewer, again))).toBe('CONFLICT');
    expect((await read(desk.agents.bob, member('bob'))).state).toMatchObject({ versions: [{ version: 1 }] });
    const entries = await instance.services.audit.listEntries(viewer, { limit: 5 });
    expect(entries.map(({ action }) => action)).toContain('scorecard.restated');
  });

  test('has no closed scorecard for somebody who came later', async () => {
    const late = await addMember(instance, desk.workspaceId, 'agent', { teamId: desk.teamId });
    const { state } = await read(late, { scope: 'member', memberId: late.viewer.memberId });
    expect(state).toEqual({ kind: 'open', closesAt: null });
  });
});

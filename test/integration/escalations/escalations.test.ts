import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { known } from '../../builders/people.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { writeTicket } from '../../builders/ticket-events.ts';
import { as, decisionOn, openTicket, push, setStage, tagOf, type Stage } from './stage.ts';

let instance: TestInstance;
let stage: Stage;
beforeAll(async () => {
  instance = await createTestInstance();
  stage = await setStage(instance);
});
afterAll(() => instance.close());

const missingInformation = { reason: 'missing-information', itemIds: ['symptoms'] } as const;

describe('the form for a ticket', () => {
  test('offers the checklist of its category first and knows what the ticket knows', async () => {
    const ticket = await openTicket(instance, stage);
    const form = await as(instance, stage.alice).escalations.form(ticket);
    expect(form).toMatchObject({ refusal: null, toTier: 2, escalations: [], untaggedCost: null });
    expect(form.checklists.map(({ id }) => id)).toEqual(['technical', 'return-or-warranty', 'billing', 'general']);
    expect(form.prefilled['technical']).toEqual({
      vehicle: { value: '1969 Chevrolet Camaro', from: 'subject' },
      'part-number': { value: 'FP-200', from: 'field' },
      order: { value: '10482', from: 'subject' },
    });
  });

  test('takes the queue for the category where the helpdesk has none', async () => {
    const ticket = writeTicket();
    const created = ticket.created(Date.now() - 1000, { assigneeId: 'alice', groupId: 'Billing', attributes: {} });
    await push(instance, stage.desk, [created]);
    const form = await as(instance, stage.alice).escalations.form({
      connectorId: stage.desk.connectorId,
      externalId: ticket.ticketId,
    });
    expect(form.checklists[0]?.id).toBe('billing');
  });

  test('knows what an earlier escalation of the ticket said', async () => {
    const ticket = await openTicket(instance, stage);
    const alice = as(instance, stage.alice);
    const sent = await alice.escalations.send(tagOf(ticket));
    await as(instance, stage.sue).escalations.accept({ ...decisionOn(sent), complete: true });
    const form = await alice.escalations.form(ticket);
    expect(form.toTier).toBe(3);
    expect(form.prefilled['technical']?.['symptoms']).toEqual({ value: 'stalls', from: 'earlier' });
    expect(form.escalations.map(({ state }) => state)).toEqual(['accepted']);
  });

  test('says whose ticket it is not', async () => {
    const ticket = await openTicket(instance, stage);
    expect((await as(instance, stage.bob).escalations.form(ticket)).refusal).toBe('not-yours');
  });
});

describe('sending', () => {
  test('tells the ticket’s own history, so that every figure knows of it', async () => {
    const ticket = await openTicket(instance, stage);
    const { escalationId } = await as(instance, stage.alice).escalations.send(tagOf(ticket));
    const { rows } = await instance.db.pool.query('SELECT facts, agents FROM ticket WHERE external_id = $1', [
      ticket.externalId,
    ]);
    expect(rows[0].facts).toMatchObject({ escalations: 1, tier: 2, firstEscalatedBy: 'alice' });
    const events = await instance.db.pool.query('SELECT source_id, via FROM event WHERE ticket_id = $1 AND type = $2', [
      ticket.externalId,
      'ticket.escalated',
    ]);
    expect(events.rows).toEqual([{ source_id: `shiftlight/escalation/${escalationId}`, via: 'person' }]);
  });

  test('the same request again, also at the same time, does it once and is answered the same', async () => {
    const ticket = await openTicket(instance, stage);
    const tag = tagOf(ticket);
    const alice = as(instance, stage.alice);
    const first = await Promise.all([
      alice.escalations.send(tag),
      alice.escalations.send(tag),
      alice.escalations.send(tag),
    ]);
    expect(new Set(first.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const sent = known(first[0]);
    await as(instance, stage.sue).escalations.accept({ ...decisionOn(sent), complete: true });
    expect(await alice.escalations.send(tag)).toEqual(sent);
    expect((await alice.escalations.form(ticket)).escalations).toHaveLength(1);
  });

  test('of two people who escalate one ticket at once, one does and the other is told', async () => {
    const ticket = await openTicket(instance, stage, { assigneeId: null });
    const results = await Promise.allSettled(
      [stage.alice, stage.bob].map((person) => as(instance, person).escalations.send(tagOf(ticket))),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'CONFLICT', message: expect.stringContaining('escalated already') },
    });
  });

  test.each<{ name: string; change: Partial<ReturnType<typeof tagOf>>; says: RegExp }>([
    {
      name: 'without a required answer',
      change: { answers: { vehicle: '1969 Camaro' } },
      says: /Still needed: part number, symptoms/,
    },
    {
      name: 'with a photo that is no address',
      change: { answers: { photos: 'on my desk' }, incomplete: true },
      says: /Photos must be an address/,
    },
  ])('is refused $name', async ({ change, says }) => {
    const ticket = await openTicket(instance, stage);
    const sending = as(instance, stage.alice).escalations.send({ ...tagOf(ticket), ...change });
    await expect(sending).rejects.toMatchObject({ code: 'BAD_REQUEST', message: expect.stringMatching(says) });
    expect((await as(instance, stage.alice).escalations.form(ticket)).escalations).toEqual([]);
  });

  test('may leave required answers open on purpose, which the specialist sees', async () => {
    const ticket = await openTicket(instance, stage);
    const alice = as(instance, stage.alice);
    const { escalationId } = await alice.escalations.send({
      ...tagOf(ticket),
      answers: { vehicle: ' 1969 Camaro ' },
      incomplete: true,
    });
    const seen = await as(instance, stage.sue).escalations.get({ escalationId });
    expect(seen).toMatchObject({
      answers: { vehicle: '1969 Camaro' },
      missingItemIds: ['part-number', 'symptoms', 'steps-tried'],
    });
  });

  test('is refused for somebody else’s ticket, and open to their lead', async () => {
    const ticket = await openTicket(instance, stage);
    await expect(as(instance, stage.bob).escalations.send(tagOf(ticket))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await as(instance, stage.lena).escalations.send(tagOf(ticket))).toMatchObject({ state: 'waiting' });
  });

  test('keeps text that a database cannot hold', async () => {
    const ticket = await openTicket(instance, stage);
    const answers = { ...tagOf(ticket).answers, symptoms: 'a\0b \ud800 <b>x</b> \u202e' };
    const { escalationId } = await as(instance, stage.alice).escalations.send({ ...tagOf(ticket), answers });
    const seen = await as(instance, stage.sue).escalations.get({ escalationId });
    expect(seen.answers['symptoms']).toBe('a\uFFFDb \uFFFD <b>x</b> \u202e');
  });
});

describe('deciding', () => {
  test('a returned escalation goes back, is completed and accepted; the rating stays that of the first hand-over', async () => {
    const ticket = await openTicket(instance, stage);
    const [alice, sue] = [as(instance, stage.alice), as(instance, stage.sue)];
    const sent = await alice.escalations.send(tagOf(ticket));
    expect((await sue.escalations.waiting()).map(({ escalationId }) => escalationId)).toContain(sent.escalationId);
    const returned = await sue.escalations.giveBack({
      ...decisionOn(sent),
      ...missingInformation,
      note: 'When cold or warm?',
    });
    expect(returned).toMatchObject({ state: 'returned', steps: 2 });
    const mine = known(
      (await alice.escalations.own()).escalations.find(({ escalationId }) => escalationId === sent.escalationId),
    );
    expect(mine).toMatchObject({ may: { resend: true }, rating: { complete: false, by: { name: 'Sue' } } });
    expect(mine.history.at(-1)).toMatchObject({ kind: 'returned', note: 'When cold or warm?', itemIds: ['symptoms'] });
    const resent = await alice.escalations.resend({
      requestId: randomUUID(),
      escalationId: sent.escalationId,
      answers: { ...tagOf(ticket).answers, symptoms: 'stalls when warm' },
      incomplete: false,
    });
    const accepted = await sue.escalations.accept({ ...decisionOn(resent), complete: true });
    expect(accepted).toMatchObject({ state: 'accepted', steps: 4 });
    const seen = await alice.escalations.get(sent);
    expect(seen).toMatchObject({
      answers: { symptoms: 'stalls when warm' },
      rating: { complete: false },
      may: { resend: false },
    });
    expect(seen.cost.times).toMatchObject([{ seenBy: 'given-back', countedMs: seen.cost.countedMs }]);
  });

  test('of two specialists who decide at once, one does and the other is told who', async () => {
    const sent = await as(instance, stage.alice).escalations.send(tagOf(await openTicket(instance, stage)));
    const results = await Promise.allSettled([
      as(instance, stage.sue).escalations.accept({ ...decisionOn(sent), complete: true }),
      as(instance, stage.tom).escalations.giveBack({ ...decisionOn(sent), ...missingInformation }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'CONFLICT', message: expect.stringMatching(/^(Sue accepted|Tom returned) it meanwhile/) },
    });
  });

  test('the same decision again is answered the same, also when more happened since', async () => {
    const ticket = await openTicket(instance, stage);
    const sent = await as(instance, stage.alice).escalations.send(tagOf(ticket));
    const decision = { ...decisionOn(sent), ...missingInformation };
    const sue = as(instance, stage.sue);
    const first = await sue.escalations.giveBack(decision);
    await as(instance, stage.alice).escalations.withdraw({ requestId: randomUUID(), escalationId: sent.escalationId });
    expect(await sue.escalations.giveBack(decision)).toEqual(first);
  });

  test('is refused on what was changed since it was looked at', async () => {
    const ticket = await openTicket(instance, stage);
    const [alice, sue] = [as(instance, stage.alice), as(instance, stage.sue)];
    const sent = await alice.escalations.send(tagOf(ticket));
    await sue.escalations.giveBack({ ...decisionOn(sent), ...missingInformation });
    const { answers } = tagOf(ticket);
    await alice.escalations.resend({
      requestId: randomUUID(),
      escalationId: sent.escalationId,
      answers,
      incomplete: false,
    });
    await expect(
      as(instance, stage.tom).escalations.accept({ ...decisionOn(sent), complete: true }),
    ).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('Alice completed it and sent it again'),
    });
  });

  test.each([
    { name: 'another reason without a word', reason: 'other', itemIds: [] },
    { name: 'missing information without saying which', reason: 'missing-information', itemIds: ['no such item'] },
  ] as const)('needs more than $name', async ({ reason, itemIds }) => {
    const sent = await as(instance, stage.alice).escalations.send(tagOf(await openTicket(instance, stage)));
    const giving = as(instance, stage.sue).escalations.giveBack({ ...decisionOn(sent), reason, itemIds: [...itemIds] });
    await expect(giving).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  test('one’s own escalation is for somebody else to judge', async () => {
    const ticket = await openTicket(instance, stage, { assigneeId: 'sue' });
    const sue = as(instance, stage.sue);
    const sent = await sue.escalations.send(tagOf(ticket));
    expect((await sue.escalations.waiting()).map(({ escalationId }) => escalationId)).not.toContain(sent.escalationId);
    await expect(sue.escalations.accept({ ...decisionOn(sent), complete: true })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  test('a request id that was used for something else is refused', async () => {
    const sent = await as(instance, stage.alice).escalations.send(tagOf(await openTicket(instance, stage)));
    const stolen = { ...decisionOn(sent), requestId: sent.escalationId, complete: true };
    await expect(as(instance, stage.sue).escalations.accept(stolen)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('the verdict is hidden from an agent who merely looks at the ticket', async () => {
    const ticket = await openTicket(instance, stage);
    const sent = await as(instance, stage.alice).escalations.send(tagOf(ticket));
    await as(instance, stage.sue).escalations.accept({ ...decisionOn(sent), complete: false });
    const seen = known((await as(instance, stage.bob).escalations.form(ticket)).escalations[0]);
    expect([seen.rating, seen.history.at(-1)?.complete]).toEqual([null, null]);
    await expect(as(instance, stage.bob).escalations.get(sent)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('back and forth', () => {
  test('is seen in the ticket’s events when nobody pressed a button', async () => {
    const ticket = await openTicket(instance, stage);
    const sent = await as(instance, stage.alice).escalations.send(tagOf(ticket));
    await as(instance, stage.sue).escalations.accept({ ...decisionOn(sent), complete: true });
    const { sentAt } = await as(instance, stage.alice).escalations.get(sent);
    const at = (seconds: number) => sentAt + seconds * 1000;
    await push(instance, stage.desk, [
      ticket.events.assigned(at(1), 'sue'),
      ticket.events.assigned(at(60), 'alice'),
      ticket.events.assigned(at(180), 'sue'),
    ]);
    const { cost } = await as(instance, stage.alice).escalations.get(sent);
    expect(cost).toMatchObject({ countedMs: 120_000, times: [{ from: at(60), to: at(180), seenBy: 'reassigned' }] });
  });

  test('is seen on a ticket that was escalated in the helpdesk without a tag', async () => {
    const ticket = await openTicket(instance, stage);
    const at = (minutes: number) => Date.now() - (60 - minutes) * 60_000;
    const { id: _, ...escalation } = ticket.events.assigned(at(5), null);
    await push(instance, stage.desk, [
      {
        ...escalation,
        id: `${ticket.externalId}/up`,
        type: 'ticket.escalated',
        toTier: 2,
        actor: { kind: 'agent', personId: 'alice' },
      },
      ticket.events.assigned(at(6), 'sue'),
      ticket.events.assigned(at(10), 'alice'),
      ticket.events.assigned(at(25), 'sue'),
    ]);
    const { untaggedCost } = await as(instance, stage.lena).escalations.form(ticket);
    expect(untaggedCost?.countedMs).toBeCloseTo(15 * 60_000, -3);
  });
});

test('a workspace beside sees and changes nothing', async () => {
  const elsewhere = await setStage(instance);
  const ticket = await openTicket(instance, stage);
  const sent = await as(instance, stage.alice).escalations.send(tagOf(ticket));
  const stranger = as(instance, elsewhere.sue);
  expect((await stranger.escalations.waiting()).map(({ escalationId }) => escalationId)).not.toContain(
    sent.escalationId,
  );
  await expect(stranger.escalations.get(sent)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(stranger.escalations.form(ticket)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(stranger.escalations.accept({ ...decisionOn(sent), complete: true })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await expect(stranger.escalations.send(tagOf(ticket))).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

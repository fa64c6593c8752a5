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

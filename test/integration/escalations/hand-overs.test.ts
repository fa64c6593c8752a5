import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { known } from '../../builders/people.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { as, decisionOn, openTicket, push, setStage, tagOf, type Stage } from './stage.ts';

let instance: TestInstance;
let stage: Stage;
beforeAll(async () => {
  instance = await createTestInstance();
  stage = await setStage(instance);
});
afterAll(() => instance.close());

const missingInformation = { reason: 'missing-information', itemIds: ['symptoms'] } as const;

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

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addAgent, createCoachingDesk, push } from '../../builders/coaching-desk.ts';
import { resolvedTickets } from '../../builders/resolved-tickets.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { as, decisionOn, openTicket, setStage, tagOf, type Stage } from '../escalations/stage.ts';

let instance: TestInstance;
beforeAll(async () => {
  instance = await createTestInstance();
});
afterAll(() => instance.close());

const missing = { reason: 'missing-information', itemIds: ['symptoms'] } as const;

describe('a returned escalation', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await setStage(instance);
  });

  test('is told to who sent it, with the reason, once for each return, and to nobody else', async () => {
    const ticket = await openTicket(instance, stage, { subject: 'Camaro stalls' });
    const [alice, sue] = [as(instance, stage.alice), as(instance, stage.sue)];
    const sent = await alice.escalations.send(tagOf(ticket));
    expect((await alice.notices.list({ after: 0 })).notices).toEqual([]);
    await sue.escalations.giveBack({ ...decisionOn(sent), ...missing, note: 'Which engine?' });
    const { notices, serverNow } = await alice.notices.list({ after: 0 });
    expect(notices).toEqual([
      {
        kind: 'returned',
        noticeId: `${sent.escalationId} 2`,
        at: expect.any(Number),
        ticket: { connectorId: ticket.connectorId, externalId: ticket.externalId },
        subject: 'Camaro stalls',
        reason: 'Which engine?',
      },
    ]);
    expect((await alice.notices.list({ after: serverNow })).notices, 'after it').toEqual([]);
    for (const other of [stage.bob, stage.sue, stage.lena]) {
      expect((await as(instance, other).notices.list({ after: 0 })).notices).toEqual([]);
    }
  });

  test('is no news any more when it was withdrawn', async () => {
    const ticket = await openTicket(instance, stage);
    const [alice, sue] = [as(instance, stage.alice), as(instance, stage.sue)];
    const sent = await alice.escalations.send(tagOf(ticket));
    const returned = await sue.escalations.giveBack({ ...decisionOn(sent), ...missing });
    const { note: _note, ...step } = decisionOn(returned);
    await alice.escalations.withdraw(step);
    expect((await alice.notices.list({ after: 0 })).notices).toEqual([]);
  });
});

test('a coaching trigger is told to whom it is about, and not to a colleague', async () => {
  const desk = await createCoachingDesk(instance);
  const alice = await addAgent(instance, desk, 'alice');
  const bob = await addAgent(instance, desk, 'bob');
  const everyDay = Array.from({ length: 20 }, (_, index) => index + 1);
  await push(instance, desk, resolvedTickets({ agentId: 'alice', atOnce: 20, withFollowUp: 40, daysAgo: everyDay }));
  const told = () => as(instance, alice).notices.list({ after: 0 });
  await expect.poll(async () => (await told()).notices.length).toBe(1);
  expect((await told()).notices).toMatchObject([{ kind: 'coaching', ticket: null, subject: expect.any(String) }]);
  expect((await as(instance, bob).notices.list({ after: 0 })).notices).toEqual([]);
  const waits = async (person: typeof alice) => (await as(instance, person).waiting.list()).items;
  expect(await waits(alice)).toEqual([{ kind: 'trigger', count: 1, dueAt: null, since: expect.any(Number) }]);
  expect(await waits(bob)).toEqual([]);
});

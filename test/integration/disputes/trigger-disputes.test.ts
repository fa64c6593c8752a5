import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { storeTrigger } from '../../builders/coaching.ts';
import { createDisputeDesk, type DisputeDesk } from '../../builders/disputes.ts';
import { known, type TestPerson } from '../../builders/people.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';

let instance: TestInstance;
let desk: DisputeDesk;
let triggerId: string;
beforeAll(async () => {
  instance = await createTestInstance();
  desk = await createDisputeDesk(instance);
});
beforeEach(async () => {
  triggerId = await storeTrigger(instance, { workspaceId: desk.workspaceId, memberId: desk.alice.viewer.memberId });
});
afterAll(() => instance.close());

const dispute = ({ viewer }: TestPerson = desk.alice) =>
  instance.services.disputes.open(viewer, {
    requestId: randomUUID(),
    target: { kind: 'trigger', triggerId },
    proposal: null,
    reason: 'Half of these were spam.',
  });
const decide = (disputeId: string, decision: 'accepted' | 'rejected', { viewer }: TestPerson = desk.lena) =>
  instance.services.disputes.decide(viewer, {
    disputeId,
    requestId: randomUUID(),
    decision,
    reason: 'They were spam indeed.',
    corrections: [],
  });
async function triggerOf({ viewer }: TestPerson = desk.alice) {
  const { triggers } = await instance.services.coaching.listMine(viewer);
  return known(triggers.find((trigger) => trigger.triggerId === triggerId));
}
async function recordOf() {
  const { records } = await instance.services.coaching.listTeam(desk.lena.viewer);
  return known(records[0]).record;
}

test('a disputed trigger is withdrawn with the reason, and counts as wrong in its own record and nowhere else', async () => {
  const before = await recordOf();
  const opened = await dispute();
  expect(opened).toMatchObject({ state: 'open', metricId: 'first-contact-resolution', leads: ['Lena Lead'] });
  expect(await triggerOf()).toMatchObject({ state: 'open', dispute: 'open', withdrawal: null });
  const shown = await instance.services.disputes.get(desk.lena.viewer, opened.disputeId);
  expect(shown).toMatchObject({ mayDecide: true, trigger: { threshold: 0.65, ticketCount: 50 }, reviews: null });

  await decide(opened.disputeId, 'accepted');
  expect(await triggerOf()).toMatchObject({
    state: 'withdrawn',
    dispute: 'decided',
    withdrawal: { reason: 'They were spam indeed.' },
  });
  expect(await recordOf()).toMatchObject({ fired: before.fired, withdrawn: before.withdrawn + 1, dismissed: 0 });
  await expect(instance.services.coaching.acknowledge(desk.alice.viewer, triggerId)).rejects.toMatchObject({
    code: 'CONFLICT',
  });
  const { notices } = await instance.services.notices.list(desk.alice.viewer, 0);
  expect(notices.filter(({ noticeId }) => [triggerId, opened.disputeId].includes(noticeId))).toMatchObject([
    { kind: 'decided', reason: 'They were spam indeed.' },
  ]);
  expect(await instance.services.coaching.findEffect(desk.alice.viewer, triggerId)).toBeNull();
});

test('a rejected dispute leaves the trigger as it is, and cannot be repeated', async () => {
  const { disputeId } = await dispute();
  await decide(disputeId, 'rejected', desk.mara);
  expect(await triggerOf()).toMatchObject({ state: 'open', dispute: 'decided', withdrawal: null });
  await expect(dispute()).rejects.toMatchObject({ code: 'CONFLICT' });
  await instance.services.coaching.acknowledge(desk.alice.viewer, triggerId);
  expect(await triggerOf()).toMatchObject({ state: 'acknowledged' });
});

test('a trigger is disputed by whom it is about, and decided by who leads them', async () => {
  for (const person of [desk.bob, desk.lena, desk.mara])
    await expect(dispute(person)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const { disputeId } = await dispute();
  await expect(decide(disputeId, 'accepted', desk.olga)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(decide(disputeId, 'accepted', desk.alice)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

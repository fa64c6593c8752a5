import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { acceptAsProposed, disputeReply, reject } from '../../builders/disputes.ts';
import { createWorkspace, type TestPerson } from '../../builders/people.ts';
import { useDisputeStage } from './stage.ts';

const stage = useDisputeStage();
const minute = 60_000;

describe('sent again with the same request id', () => {
  test('opening gives the same dispute, also of two at once', async () => {
    const requestId = randomUUID();
    const [first, second] = await Promise.all([
      disputeReply(stage.instance, stage.desk, stage.ticket, { requestId }),
      disputeReply(stage.instance, stage.desk, stage.ticket, { requestId }),
    ]);
    const third = await disputeReply(stage.instance, stage.desk, stage.ticket, { requestId });
    expect([second.disputeId, third.disputeId]).toEqual([first.disputeId, first.disputeId]);
    expect(await stage.disputes.listOwn(stage.desk.alice.viewer)).toHaveLength(1);
  });

  test('deciding gives the same answer and corrects once', async () => {
    const dispute = await disputeReply(stage.instance, stage.desk, stage.ticket);
    const input = acceptAsProposed(dispute);
    const answers = await Promise.all([
      stage.disputes.decide(stage.desk.lena.viewer, input),
      stage.disputes.decide(stage.desk.lena.viewer, input),
    ]);
    expect(answers[0]).toEqual(answers[1]);
    const { rows } = await stage.instance.db.pool.query(
      "SELECT via FROM event WHERE workspace_id = $1 AND type = 'event.corrected'",
      [stage.desk.workspaceId],
    );
    expect(rows).toEqual([{ via: 'person' }]);
  });

  test('withdrawing gives the same answer', async () => {
    const { disputeId } = await disputeReply(stage.instance, stage.desk, stage.ticket);
    const input = { disputeId, requestId: randomUUID() };
    const first = await stage.disputes.withdraw(stage.desk.alice.viewer, input);
    expect(await stage.disputes.withdraw(stage.desk.alice.viewer, input)).toEqual(first);
    expect(first.state).toBe('withdrawn');
  });
});

describe('of two who decide at once', () => {
  test('one wins and the other is told by whom and how', async () => {
    const dispute = await disputeReply(stage.instance, stage.desk, stage.ticket);
    const results = await Promise.allSettled([
      stage.disputes.decide(stage.desk.lena.viewer, acceptAsProposed(dispute)),
      stage.disputes.decide(stage.desk.mara.viewer, reject(dispute)),
    ]);
    const lost = results.find((result) => result.status === 'rejected');
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(lost?.reason).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringMatching(/^(Lena Lead|Mara Manager) has decided/),
    });
    const [own] = await stage.disputes.listOwn(stage.desk.alice.viewer);
    expect(await stage.firstResponseOf(stage.desk.alice)).toBe(own?.state === 'accepted' ? 30 * minute : 2 * minute);
  });

  test('a withdrawal is told to whoever decides after it, and the other way round', async () => {
    const first = await disputeReply(stage.instance, stage.desk, stage.ticket);
    await stage.disputes.withdraw(stage.desk.alice.viewer, { disputeId: first.disputeId, requestId: randomUUID() });
    await expect(stage.disputes.decide(stage.desk.lena.viewer, reject(first))).rejects.toMatchObject({
      code: 'CONFLICT',
      message: 'This dispute was withdrawn meanwhile.',
    });
    const second = await disputeReply(stage.instance, stage.desk, stage.ticket);
    await stage.disputes.decide(stage.desk.lena.viewer, reject(second));
    const late = { disputeId: second.disputeId, requestId: randomUUID() };
    await expect(stage.disputes.withdraw(stage.desk.alice.viewer, late)).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});

describe('who may see and decide', () => {
  test('is a lead of the person’s team or a manager', async () => {
    const { disputeId } = await disputeReply(stage.instance, stage.desk, stage.ticket);
    const seenBy = async ({ viewer }: TestPerson) =>
      (await stage.disputes.listToDecide(viewer)).map((view) => view.mayDecide);
    expect(await seenBy(stage.desk.lena)).toEqual([true]);
    expect(await seenBy(stage.desk.mara)).toEqual([true]);
    expect(await seenBy(stage.desk.olga)).toEqual([]);
    await expect(stage.disputes.get(stage.desk.olga.viewer, disputeId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(stage.disputes.get(stage.desk.bob.viewer, disputeId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const dispute = await stage.disputes.get(stage.desk.alice.viewer, disputeId);
    await expect(stage.disputes.decide(stage.desk.olga.viewer, reject(dispute))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('is never the person themselves, also a lead or manager', async () => {
    for (const person of [stage.desk.lena, stage.desk.mara]) {
      const target = { kind: 'figure', metricId: 'csat', from: 0, to: minute } as const;
      const own = await stage.disputes.open(person.viewer, {
        requestId: randomUUID(),
        target,
        proposal: null,
        reason: 'Mine.',
      });
      expect(own.mayDecide).toBe(false);
      await expect(stage.disputes.decide(person.viewer, reject(own))).rejects.toMatchObject({ code: 'FORBIDDEN' });
      expect((await stage.disputes.listToDecide(person.viewer)).map(({ disputeId }) => disputeId)).not.toContain(
        own.disputeId,
      );
    }
  });

  test('without a lead it is the managers', async () => {
    const actor = { workspaceId: stage.desk.workspaceId, actorMemberId: null };
    await stage.instance.services.teams.setMember(actor, stage.desk.teamId, stage.desk.lena.viewer.memberId, false);
    const dispute = await disputeReply(stage.instance, stage.desk, stage.ticket);
    expect(dispute.leads).toEqual([]);
    await expect(stage.disputes.decide(stage.desk.lena.viewer, reject(dispute))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await stage.disputes.decide(stage.desk.mara.viewer, reject(dispute))).state).toBe('rejected');
  });

  test('nobody of another workspace, whatever their role', async () => {
    const dispute = await disputeReply(stage.instance, stage.desk, stage.ticket);
    const stranger = await createWorkspace(stage.instance);
    await expect(stage.disputes.get(stranger.viewer, dispute.disputeId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(stage.disputes.decide(stranger.viewer, reject(dispute))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(disputeReply(stage.instance, stage.desk, stage.ticket, { by: stranger })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await stage.disputes.listToDecide(stranger.viewer)).toEqual([]);
  });

  test('a look at the evidence stands in the person’s log, and every step in the audit log', async () => {
    const dispute = await disputeReply(stage.instance, stage.desk, stage.ticket);
    await stage.disputes.get(stage.desk.alice.viewer, dispute.disputeId);
    await stage.disputes.get(stage.desk.lena.viewer, dispute.disputeId);
    await stage.disputes.decide(stage.desk.lena.viewer, acceptAsProposed(dispute));
    expect(await stage.instance.services.audit.listLooksAt(stage.desk.alice.viewer, { limit: 10 })).toMatchObject([
      { viewerName: 'Lena Lead', what: `a dispute about ticket ${stage.ticket.ticketId}` },
    ]);
    const entries = await stage.instance.services.audit.listEntries(stage.desk.admin.viewer, { limit: 2 });
    expect(entries).toMatchObject([
      { action: 'dispute.accepted', actorMemberId: stage.desk.lena.viewer.memberId, detail: { corrections: 1 } },
      { action: 'dispute.opened', actorMemberId: stage.desk.alice.viewer.memberId },
    ]);
  });
});

test('a decision is told to the person, once, and nothing is told of a withdrawal', async () => {
  const told = async () => (await stage.instance.services.notices.list(stage.desk.alice.viewer, 0)).notices;
  const first = await disputeReply(stage.instance, stage.desk, stage.ticket);
  await stage.disputes.withdraw(stage.desk.alice.viewer, { disputeId: first.disputeId, requestId: randomUUID() });
  expect(await told()).toEqual([]);
  const second = await disputeReply(stage.instance, stage.desk, stage.ticket);
  const waiting = async () => (await stage.instance.services.waiting.list(stage.desk.lena.viewer)).items;
  expect(await waiting()).toEqual([{ kind: 'dispute', count: 1, dueAt: null, since: expect.any(Number) }]);
  await stage.disputes.decide(stage.desk.lena.viewer, reject(second));
  expect(await waiting()).toEqual([]);
  expect(await told()).toMatchObject([
    { kind: 'decided', noticeId: second.disputeId, ticket: stage.ref(), reason: 'It was written by hand.' },
  ]);
  expect((await stage.instance.services.notices.list(stage.desk.lena.viewer, 0)).notices).toEqual([]);
});

import { randomUUID } from 'node:crypto';
import type { EventChange } from '@shiftlight/shared/events/correction.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  acceptAsProposed,
  answerTicket,
  automatic,
  createDisputeDesk,
  disputeReply,
  reject,
  type AnsweredTicket,
  type DisputeDesk,
} from '../../builders/disputes.ts';
import { addMember, createWorkspace, known, type TestPerson } from '../../builders/people.ts';
import { deliver } from '../../builders/pushing-desk.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { writeTicket } from '../../builders/ticket-events.ts';

const minute = 60_000;

let instance: TestInstance;
let desk: DisputeDesk;
let ticket: AnsweredTicket;
beforeAll(async () => {
  instance = await createTestInstance();
});
beforeEach(async () => {
  desk = await createDisputeDesk(instance);
  ticket = await answerTicket(instance, desk);
});
afterAll(() => instance.close());

const disputes = () => instance.services.disputes;
const ref = () => ({ connectorId: desk.connectorId, externalId: ticket.ticketId });
async function viewOfTicket() {
  const { tickets } = await instance.services.tickets.lookup(desk.admin.viewer, [ref()]);
  return known(tickets[0]);
}
async function firstResponseOf({ viewer }: TestPerson) {
  const { figures } = await instance.services.me.figures(viewer, '7-days');
  return known(figures.find(({ metricId }) => metricId === 'first-response-time')).value;
}
const eventTarget = (sourceEventId: string) => ({
  kind: 'event' as const,
  connectorId: desk.connectorId,
  ticketId: ticket.ticketId,
  sourceEventId,
});

describe('a dispute about an event', () => {
  test('is shown on the ticket while it waits, and changes no number', async () => {
    const before = await viewOfTicket();
    const dispute = await disputeReply(instance, desk, ticket);
    const after = await viewOfTicket();
    expect(dispute).toMatchObject({ state: 'open', memberName: 'Alice Adler', leads: ['Lena Lead'], mayDecide: false });
    expect(after.disputes).toEqual([{ kind: 'event', sourceEventId: ticket.automaticId }]);
    expect(after.position).toBeGreaterThan(before.position);
    expect(after.clocks).toEqual(before.clocks);
  });

  test('moves clocks and figures once a lead accepts it, and the receipt says why', async () => {
    expect(await firstResponseOf(desk.alice)).toBe(2 * minute);
    const dispute = await disputeReply(instance, desk, ticket);
    const decided = await disputes().decide(desk.lena.viewer, acceptAsProposed(dispute));
    const decision = { closedByName: 'Lena Lead', decisionReason: 'The rule is known.' };
    expect(decided).toMatchObject({ state: 'accepted', ...decision });
    expect(await firstResponseOf(desk.alice)).toBe(30 * minute);
    const { clocks, disputes: marks } = await viewOfTicket();
    expect(marks).toEqual([]);
    expect(clocks.find(({ kind }) => kind === 'first-response')).toMatchObject({ usedMs: 30 * minute });
    const { receipts, events, names } = await instance.services.ticketReceipts.receipts(desk.alice.viewer, ref());
    const receipt = known(receipts.find(({ clock }) => clock.kind === 'first-response'));
    expect(receipt.events.find(({ eventId }) => eventId === ticket.automaticId)).toMatchObject({
      effect: 'ignored',
      ignored: 'automatic',
      corrections: [{ decidedBy: desk.lena.viewer.memberId, disputeId: dispute.disputeId }],
    });
    expect(events.map(({ corrections }) => corrections.length)).toEqual([0, 0, 1, 0]);
    expect(names[desk.lena.viewer.memberId]).toBe('Lena Lead');
  });

  test('shows before a decision what it would change, and afterwards what it did', async () => {
    const { disputeId, ...dispute } = await disputeReply(instance, desk, ticket);
    const before = await disputes().get(desk.lena.viewer, disputeId);
    const expected = {
      clocks: expect.arrayContaining([
        expect.objectContaining({
          kind: 'first-response',
          before: expect.objectContaining({ usedMs: 2 * minute }),
          after: expect.objectContaining({ usedMs: 30 * minute }),
        }),
      ]),
      figures: expect.arrayContaining([
        expect.objectContaining({
          metricId: 'first-response-time',
          before: { value: 2 * minute, n: 1 },
          after: { value: 30 * minute, n: 1 },
        }),
      ]),
    };
    expect(before.effect).toMatchObject(expected);
    expect(before.events.map(({ type }) => type)).toEqual([
      'ticket.created',
      'assignee.changed',
      'message.added',
      'message.added',
    ]);
    await disputes().decide(desk.lena.viewer, acceptAsProposed({ disputeId, ...dispute }));
    expect((await disputes().get(desk.alice.viewer, disputeId)).effect).toMatchObject(expected);
  });

  test('leaves everything as it is when it is rejected', async () => {
    const dispute = await disputeReply(instance, desk, ticket);
    await disputes().decide(desk.lena.viewer, reject(dispute));
    expect(await firstResponseOf(desk.alice)).toBe(2 * minute);
    expect((await viewOfTicket()).disputes).toEqual([]);
    expect(await disputes().listOwn(desk.alice.viewer)).toMatchObject([
      { state: 'rejected', decisionReason: 'It was written by hand.', closedByName: 'Lena Lead' },
    ]);
  });

  test('can be opened again after a rejection, but never twice at a time', async () => {
    const dispute = await disputeReply(instance, desk, ticket);
    await expect(disputeReply(instance, desk, ticket)).rejects.toMatchObject({ code: 'CONFLICT' });
    await disputes().decide(desk.lena.viewer, reject(dispute));
    expect((await disputeReply(instance, desk, ticket)).disputeId).not.toBe(dispute.disputeId);
  });

  test('rebuilding changes nothing of what a decision left', async () => {
    await disputes().decide(desk.lena.viewer, acceptAsProposed(await disputeReply(instance, desk, ticket)));
    const { different } = await instance.services.ingest.rebuild(desk.workspaceId);
    expect(different).toEqual([]);
    expect(await firstResponseOf(desk.alice)).toBe(30 * minute);
  });

  test('an accepted one holds for events that arrive later', async () => {
    await disputes().decide(desk.lena.viewer, acceptAsProposed(await disputeReply(instance, desk, ticket)));
    const later = writeTicket(ticket.ticketId);
    const status = {
      ...later.status(Date.now() - minute, 'solved', 'alice'),
      id: `${ticket.ticketId}/solved`,
      order: 90,
    };
    const early = { ...later.answered(ticket.openedAt + 20 * minute, 'bob'), id: `${ticket.ticketId}/bob`, order: 80 };
    await deliver(instance, desk, { events: [status] });
    expect(await firstResponseOf(desk.alice)).toBe(30 * minute);
    await deliver(instance, desk, { events: [early] });
    expect(await firstResponseOf(desk.bob)).toBe(20 * minute);
    expect((await instance.services.ingest.rebuild(desk.workspaceId)).different).toEqual([]);
  });

  test('tells live channels at once', async () => {
    const stop = new AbortController();
    const messages = instance.services.live.watch(desk.alice.viewer, [ref()], stop.signal)[Symbol.asyncIterator]();
    await messages.next();
    await disputeReply(instance, desk, ticket);
    const { value } = await messages.next();
    expect(value.tickets[0]?.disputes).toHaveLength(1);
    stop.abort();
  });
});

describe('what makes no sense is refused with what to do', () => {
  test.each<{ name: string; change: EventChange | null; id?: () => string; code: string }>([
    { name: 'an event that the ticket has not', change: automatic, id: () => 'unheard of', code: 'NOT_FOUND' },
    { name: 'what is counted like this already', change: { kind: 'automatic', automatic: false }, code: 'INVALID' },
    { name: 'no proposal', change: null, code: 'INVALID' },
    {
      name: 'a colleague whom nobody knows',
      change: { kind: 'actor', actor: { kind: 'agent', personId: 'zoe' } },
      code: 'INVALID',
    },
    {
      name: 'leaving out a creation',
      change: { kind: 'ignored', ignored: true },
      id: () => ticket.createdId,
      code: 'INVALID',
    },
  ])('$name', async ({ change, id = () => ticket.automaticId, code }) => {
    await expect(openWith(change, id())).rejects.toMatchObject({ code });
    expect(await disputes().listOwn(desk.alice.viewer)).toEqual([]);
  });

  test('a ticket that the person took no part in', async () => {
    const zoe = await addMember(instance, desk.workspaceId, 'agent', { name: 'Zoe', teamId: desk.teamId });
    await expect(disputeReply(instance, desk, ticket, { by: zoe })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('accepting without a correction, rejecting with one', async () => {
    const dispute = await disputeReply(instance, desk, ticket);
    const accepted = acceptAsProposed(dispute);
    const { lena } = desk;
    await expect(disputes().decide(lena.viewer, { ...accepted, corrections: [] })).rejects.toMatchObject({
      code: 'INVALID',
    });
    await expect(disputes().decide(lena.viewer, { ...accepted, decision: 'rejected' })).rejects.toMatchObject({
      code: 'INVALID',
    });
    expect((await disputes().listOwn(desk.alice.viewer))[0]?.state).toBe('open');
  });

  test('corrections that would leave nothing of a ticket change nothing at all', async () => {
    const lone = writeTicket();
    const events = [lone.answered(Date.now() - 20 * minute, 'alice'), lone.answered(Date.now() - 10 * minute, 'alice')];
    await deliver(instance, desk, { events });
    const target = {
      kind: 'event',
      connectorId: desk.connectorId,
      ticketId: lone.ticketId,
      sourceEventId: `${lone.ticketId}/1`,
    } as const;
    const change = { kind: 'ignored', ignored: true } as const;
    const dispute = await disputes().open(desk.alice.viewer, {
      requestId: randomUUID(),
      target,
      proposal: change,
      reason: 'Test.',
    });
    const corrections = events.map(({ id }) => ({ ...target, sourceEventId: id, change }));
    const decision = { ...acceptAsProposed(dispute), corrections };
    await expect(disputes().decide(desk.lena.viewer, decision)).rejects.toMatchObject({ code: 'INVALID' });
    expect((await disputes().listOwn(desk.alice.viewer))[0]?.state).toBe('open');
  });

  function openWith(proposal: EventChange | null, sourceEventId: string) {
    const input = { requestId: randomUUID(), target: eventTarget(sourceEventId), proposal, reason: 'For a reason.' };
    return disputes().open(desk.alice.viewer, input);
  }
});

describe('sent again with the same request id', () => {
  test('opening gives the same dispute, also of two at once', async () => {
    const requestId = randomUUID();
    const [first, second] = await Promise.all([
      disputeReply(instance, desk, ticket, { requestId }),
      disputeReply(instance, desk, ticket, { requestId }),
    ]);
    const third = await disputeReply(instance, desk, ticket, { requestId });
    expect([second.disputeId, third.disputeId]).toEqual([first.disputeId, first.disputeId]);
    expect(await disputes().listOwn(desk.alice.viewer)).toHaveLength(1);
  });

  test('deciding gives the same answer and corrects once', async () => {
    const dispute = await disputeReply(instance, desk, ticket);
    const input = acceptAsProposed(dispute);
    const answers = await Promise.all([
      disputes().decide(desk.lena.viewer, input),
      disputes().decide(desk.lena.viewer, input),
    ]);
    expect(answers[0]).toEqual(answers[1]);
    const { rows } = await instance.db.pool.query(
      "SELECT via FROM event WHERE workspace_id = $1 AND type = 'event.corrected'",
      [desk.workspaceId],
    );
    expect(rows).toEqual([{ via: 'person' }]);
  });

  test('withdrawing gives the same answer', async () => {
    const { disputeId } = await disputeReply(instance, desk, ticket);
    const input = { disputeId, requestId: randomUUID() };
    const first = await disputes().withdraw(desk.alice.viewer, input);
    expect(await disputes().withdraw(desk.alice.viewer, input)).toEqual(first);
    expect(first.state).toBe('withdrawn');
  });
});

describe('of two who decide at once', () => {
  test('one wins and the other is told by whom and how', async () => {
    const dispute = await disputeReply(instance, desk, ticket);
    const results = await Promise.allSettled([
      disputes().decide(desk.lena.viewer, acceptAsProposed(dispute)),
      disputes().decide(desk.mara.viewer, reject(dispute)),
    ]);
    const lost = results.find((result) => result.status === 'rejected');
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(lost?.reason).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringMatching(/^(Lena Lead|Mara Manager) has decided/),
    });
    const [own] = await disputes().listOwn(desk.alice.viewer);
    expect(await firstResponseOf(desk.alice)).toBe(own?.state === 'accepted' ? 30 * minute : 2 * minute);
  });

  test('a withdrawal is told to whoever decides after it, and the other way round', async () => {
    const first = await disputeReply(instance, desk, ticket);
    await disputes().withdraw(desk.alice.viewer, { disputeId: first.disputeId, requestId: randomUUID() });
    await expect(disputes().decide(desk.lena.viewer, reject(first))).rejects.toMatchObject({
      code: 'CONFLICT',
      message: 'This dispute was withdrawn meanwhile.',
    });
    const second = await disputeReply(instance, desk, ticket);
    await disputes().decide(desk.lena.viewer, reject(second));
    const late = { disputeId: second.disputeId, requestId: randomUUID() };
    await expect(disputes().withdraw(desk.alice.viewer, late)).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});

describe('who may see and decide', () => {
  test('is a lead of the person’s team or a manager', async () => {
    const { disputeId } = await disputeReply(instance, desk, ticket);
    const seenBy = async ({ viewer }: TestPerson) =>
      (await disputes().listToDecide(viewer)).map((view) => view.mayDecide);
    expect(await seenBy(desk.lena)).toEqual([true]);
    expect(await seenBy(desk.mara)).toEqual([true]);
    expect(await seenBy(desk.olga)).toEqual([]);
    await expect(disputes().get(desk.olga.viewer, disputeId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(disputes().get(desk.bob.viewer, disputeId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const dispute = await disputes().get(desk.alice.viewer, disputeId);
    await expect(disputes().decide(desk.olga.viewer, reject(dispute))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('is never the person themselves, also a lead or manager', async () => {
    for (const person of [desk.lena, desk.mara]) {
      const target = { kind: 'figure', metricId: 'csat', from: 0, to: minute } as const;
      const own = await disputes().open(person.viewer, {
        requestId: randomUUID(),
        target,
        proposal: null,
        reason: 'Mine.',
      });
      expect(own.mayDecide).toBe(false);
      await expect(disputes().decide(person.viewer, reject(own))).rejects.toMatchObject({ code: 'FORBIDDEN' });
      expect((await disputes().listToDecide(person.viewer)).map(({ disputeId }) => disputeId)).not.toContain(
        own.disputeId,
      );
    }
  });

  test('without a lead it is the managers', async () => {
    const actor = { workspaceId: desk.workspaceId, actorMemberId: null };
    await instance.services.teams.setMember(actor, desk.teamId, desk.lena.viewer.memberId, false);
    const dispute = await disputeReply(instance, desk, ticket);
    expect(dispute.leads).toEqual([]);
    await expect(disputes().decide(desk.lena.viewer, reject(dispute))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await disputes().decide(desk.mara.viewer, reject(dispute))).state).toBe('rejected');
  });

  test('nobody of another workspace, whatever their role', async () => {
    const dispute = await disputeReply(instance, desk, ticket);
    const stranger = await createWorkspace(instance);
    await expect(disputes().get(stranger.viewer, dispute.disputeId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(disputes().decide(stranger.viewer, reject(dispute))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(disputeReply(instance, desk, ticket, { by: stranger })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await disputes().listToDecide(stranger.viewer)).toEqual([]);
  });

  test('a look at the evidence stands in the person’s log, and every step in the audit log', async () => {
    const dispute = await disputeReply(instance, desk, ticket);
    await disputes().get(desk.alice.viewer, dispute.disputeId);
    await disputes().get(desk.lena.viewer, dispute.disputeId);
    await disputes().decide(desk.lena.viewer, acceptAsProposed(dispute));
    expect(await instance.services.audit.listLooksAt(desk.alice.viewer, { limit: 10 })).toMatchObject([
      { viewerName: 'Lena Lead', what: `a dispute about ticket ${ticket.ticketId}` },
    ]);
    const entries = await instance.services.audit.listEntries(desk.admin.viewer, { limit: 2 });
    expect(entries).toMatchObject([
      { action: 'dispute.accepted', actorMemberId: desk.lena.viewer.memberId, detail: { corrections: 1 } },
      { action: 'dispute.opened', actorMemberId: desk.alice.viewer.memberId },
    ]);
  });
});

test('a decision is told to the person, once, and nothing is told of a withdrawal', async () => {
  const told = async () => (await instance.services.notices.list(desk.alice.viewer, 0)).notices;
  const first = await disputeReply(instance, desk, ticket);
  await disputes().withdraw(desk.alice.viewer, { disputeId: first.disputeId, requestId: randomUUID() });
  expect(await told()).toEqual([]);
  const second = await disputeReply(instance, desk, ticket);
  const waiting = async () => (await instance.services.waiting.list(desk.lena.viewer)).items;
  expect(await waiting()).toEqual([{ kind: 'dispute', count: 1, dueAt: null, since: expect.any(Number) }]);
  await disputes().decide(desk.lena.viewer, reject(second));
  expect(await waiting()).toEqual([]);
  expect(await told()).toMatchObject([
    { kind: 'decided', noticeId: second.disputeId, ticket: ref(), reason: 'It was written by hand.' },
  ]);
  expect((await instance.services.notices.list(desk.lena.viewer, 0)).notices).toEqual([]);
});

describe('a dispute about a clock or a figure', () => {
  test('marks the clock, and is settled by correcting the event that the lead finds', async () => {
    const target = {
      kind: 'clock',
      connectorId: desk.connectorId,
      ticketId: ticket.ticketId,
      clockKind: 'first-response',
      cycle: 0,
    } as const;
    const dispute = await disputes().open(desk.alice.viewer, {
      requestId: randomUUID(),
      target,
      proposal: null,
      reason: 'Too short.',
    });
    expect((await viewOfTicket()).disputes).toEqual([{ kind: 'clock', clockKind: 'first-response', cycle: 0 }]);
    expect((await disputes().get(desk.lena.viewer, dispute.disputeId)).effect).toBeNull();
    const corrections = [
      {
        connectorId: desk.connectorId,
        ticketId: ticket.ticketId,
        sourceEventId: ticket.automaticId,
        change: automatic,
      },
    ];
    const preview = await disputes().preview(desk.lena.viewer, { disputeId: dispute.disputeId, corrections });
    expect(preview.clocks.map(({ kind }) => kind)).toContain('first-response');
    expect(await firstResponseOf(desk.alice)).toBe(2 * minute);
    const decision = {
      disputeId: dispute.disputeId,
      requestId: randomUUID(),
      decision: 'accepted',
      reason: 'So it is.',
      corrections,
    } as const;
    await disputes().decide(desk.lena.viewer, decision);
    expect(await firstResponseOf(desk.alice)).toBe(30 * minute);
  });

  test('a clock that the ticket has not cannot be disputed', async () => {
    const target = {
      kind: 'clock',
      connectorId: desk.connectorId,
      ticketId: ticket.ticketId,
      clockKind: 'resolution',
      cycle: 7,
    } as const;
    const opening = disputes().open(desk.alice.viewer, {
      requestId: randomUUID(),
      target,
      proposal: null,
      reason: 'Too short.',
    });
    await expect(opening).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('the figure is marked in every period that shares days with it, for its owner only', async () => {
    const { from, to } = await instance.services.me.figures(desk.alice.viewer, 'today');
    const target = { kind: 'figure', metricId: 'first-response-time', from, to } as const;
    await disputes().open(desk.alice.viewer, { requestId: randomUUID(), target, proposal: null, reason: 'Not mine.' });
    const marked = async ({ viewer }: TestPerson, period: 'today' | 'month') =>
      (await instance.services.me.figures(viewer, period)).disputedMetricIds;
    expect(await marked(desk.alice, 'today')).toEqual(['first-response-time']);
    expect(await marked(desk.alice, 'month')).toEqual(['first-response-time']);
    expect(await marked(desk.bob, 'today')).toEqual([]);
  });

  test('accepted, it shows the difference in its own period', async () => {
    const target = {
      kind: 'figure',
      metricId: 'first-response-time',
      from: ticket.openedAt - minute,
      to: Date.now(),
    } as const;
    const { disputeId } = await disputes().open(desk.alice.viewer, {
      requestId: randomUUID(),
      target,
      proposal: null,
      reason: 'A rule.',
    });
    const corrections = [
      {
        connectorId: desk.connectorId,
        ticketId: ticket.ticketId,
        sourceEventId: ticket.automaticId,
        change: automatic,
      },
    ];
    await disputes().decide(desk.lena.viewer, {
      disputeId,
      requestId: randomUUID(),
      decision: 'accepted',
      reason: 'Yes.',
      corrections,
    });
    const { effect, events } = await disputes().get(desk.alice.viewer, disputeId);
    expect(events).toEqual([]);
    expect(effect).toMatchObject({ from: target.from, to: target.to });
    expect(effect?.figures?.find(({ metricId }) => metricId === 'first-response-time')).toMatchObject({
      before: { value: 2 * minute },
      after: { value: 30 * minute },
    });
  });
});

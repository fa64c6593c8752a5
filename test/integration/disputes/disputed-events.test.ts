import { describe, expect, test } from 'vitest';
import { acceptAsProposed, disputeReply, reject } from '../../builders/disputes.ts';
import { known } from '../../builders/people.ts';
import { deliver } from '../../builders/pushing-desk.ts';
import { writeTicket } from '../../builders/ticket-events.ts';
import { useDisputeStage } from './stage.ts';

const stage = useDisputeStage();
const minute = 60_000;

describe('a dispute about an event', () => {
  test('is shown on the ticket while it waits, and changes no number', async () => {
    const before = await stage.viewOfTicket();
    const dispute = await disputeReply(stage.instance, stage.desk, stage.ticket);
    const after = await stage.viewOfTicket();
    expect(dispute).toMatchObject({ state: 'open', memberName: 'Alice Adler', leads: ['Lena Lead'], mayDecide: false });
    expect(after.disputes).toEqual([{ kind: 'event', sourceEventId: stage.ticket.automaticId }]);
    expect(after.position).toBeGreaterThan(before.position);
    expect(after.clocks).toEqual(before.clocks);
  });

  test('moves clocks and figures once a lead accepts it, and the receipt says why', async () => {
    expect(await stage.firstResponseOf(stage.desk.alice)).toBe(2 * minute);
    const dispute = await disputeReply(stage.instance, stage.desk, stage.ticket);
    const decided = await stage.disputes.decide(stage.desk.lena.viewer, acceptAsProposed(dispute));
    const decision = { closedByName: 'Lena Lead', decisionReason: 'The rule is known.' };
    expect(decided).toMatchObject({ state: 'accepted', ...decision });
    expect(await stage.firstResponseOf(stage.desk.alice)).toBe(30 * minute);
    const { clocks, disputes: marks } = await stage.viewOfTicket();
    expect(marks).toEqual([]);
    expect(clocks.find(({ kind }) => kind === 'first-response')).toMatchObject({ usedMs: 30 * minute });
    const { receipts, events, names } = await stage.instance.services.ticketReceipts.receipts(
      stage.desk.alice.viewer,
      stage.ref(),
    );
    const receipt = known(receipts.find(({ clock }) => clock.kind === 'first-response'));
    expect(receipt.events.find(({ eventId }) => eventId === stage.ticket.automaticId)).toMatchObject({
      effect: 'ignored',
      ignored: 'automatic',
      corrections: [{ decidedBy: stage.desk.lena.viewer.memberId, disputeId: dispute.disputeId }],
    });
    expect(events.map(({ corrections }) => corrections.length)).toEqual([0, 0, 1, 0]);
    expect(names[stage.desk.lena.viewer.memberId]).toBe('Lena Lead');
  });

  test('shows before a decision what it would change, and afterwards what it did', async () => {
    const { disputeId, ...dispute } = await disputeReply(stage.instance, stage.desk, stage.ticket);
    const before = await stage.disputes.get(stage.desk.lena.viewer, disputeId);
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
    await stage.disputes.decide(stage.desk.lena.viewer, acceptAsProposed({ disputeId, ...dispute }));
    expect((await stage.disputes.get(stage.desk.alice.viewer, disputeId)).effect).toMatchObject(expected);
  });

  test('leaves everything as it is when it is rejected', async () => {
    const dispute = await disputeReply(stage.instance, stage.desk, stage.ticket);
    await stage.disputes.decide(stage.desk.lena.viewer, reject(dispute));
    expect(await stage.firstResponseOf(stage.desk.alice)).toBe(2 * minute);
    expect((await stage.viewOfTicket()).disputes).toEqual([]);
    expect(await stage.disputes.listOwn(stage.desk.alice.viewer)).toMatchObject([
      { state: 'rejected', decisionReason: 'It was written by hand.', closedByName: 'Lena Lead' },
    ]);
  });

  test('can be opened again after a rejection, but never twice at a time', async () => {
    const dispute = await disputeReply(stage.instance, stage.desk, stage.ticket);
    await expect(disputeReply(stage.instance, stage.desk, stage.ticket)).rejects.toMatchObject({ code: 'CONFLICT' });
    await stage.disputes.decide(stage.desk.lena.viewer, reject(dispute));
    expect((await disputeReply(stage.instance, stage.desk, stage.ticket)).disputeId).not.toBe(dispute.disputeId);
  });

  test('rebuilding changes nothing of what a decision left', async () => {
    await stage.disputes.decide(
      stage.desk.lena.viewer,
      acceptAsProposed(await disputeReply(stage.instance, stage.desk, stage.ticket)),
    );
    const { different } = await stage.instance.services.ingest.rebuild(stage.desk.workspaceId);
    expect(different).toEqual([]);
    expect(await stage.firstResponseOf(stage.desk.alice)).toBe(30 * minute);
  });

  test('an accepted one holds for events that arrive later', async () => {
    await stage.disputes.decide(
      stage.desk.lena.viewer,
      acceptAsProposed(await disputeReply(stage.instance, stage.desk, stage.ticket)),
    );
    const later = writeTicket(stage.ticket.ticketId);
    const status = {
      ...later.status(Date.now() - minute, 'solved', 'alice'),
      id: `${stage.ticket.ticketId}/solved`,
      order: 90,
    };
    const early = {
      ...later.answered(stage.ticket.openedAt + 20 * minute, 'bob'),
      id: `${stage.ticket.ticketId}/bob`,
      order: 80,
    };
    await deliver(stage.instance, stage.desk, { events: [status] });
    expect(await stage.firstResponseOf(stage.desk.alice)).toBe(30 * minute);
    await deliver(stage.instance, stage.desk, { events: [early] });
    expect(await stage.firstResponseOf(stage.desk.bob)).toBe(20 * minute);
    expect((await stage.instance.services.ingest.rebuild(stage.desk.workspaceId)).different).toEqual([]);
  });

  test('tells live channels at once', async () => {
    const stop = new AbortController();
    const watched = stage.instance.services.live.watch(stage.desk.alice.viewer, [stage.ref()], stop.signal);
    const messages = watched[Symbol.asyncIterator]();
    await messages.next();
    await disputeReply(stage.instance, stage.desk, stage.ticket);
    const { value } = await messages.next();
    expect(value.tickets[0]?.disputes).toHaveLength(1);
    stop.abort();
  });
});

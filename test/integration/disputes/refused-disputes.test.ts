import { randomUUID } from 'node:crypto';
import type { EventChange } from '@shiftlight/shared/events/correction.ts';
import { describe, expect, test } from 'vitest';
import { acceptAsProposed, automatic, disputeReply } from '../../builders/disputes.ts';
import { addMember } from '../../builders/people.ts';
import { deliver } from '../../builders/pushing-desk.ts';
import { writeTicket } from '../../builders/ticket-events.ts';
import { useDisputeStage } from './stage.ts';

const stage = useDisputeStage();
const minute = 60_000;

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
      id: () => stage.ticket.createdId,
      code: 'INVALID',
    },
  ])('$name', async ({ change, id = () => stage.ticket.automaticId, code }) => {
    await expect(openWith(change, id())).rejects.toMatchObject({ code });
    expect(await stage.disputes.listOwn(stage.desk.alice.viewer)).toEqual([]);
  });

  test('a ticket that the person took no part in', async () => {
    const zoe = await addMember(stage.instance, stage.desk.workspaceId, 'agent', {
      name: 'Zoe',
      teamId: stage.desk.teamId,
    });
    await expect(disputeReply(stage.instance, stage.desk, stage.ticket, { by: zoe })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('accepting without a correction, rejecting with one', async () => {
    const dispute = await disputeReply(stage.instance, stage.desk, stage.ticket);
    const accepted = acceptAsProposed(dispute);
    const { lena } = stage.desk;
    await expect(stage.disputes.decide(lena.viewer, { ...accepted, corrections: [] })).rejects.toMatchObject({
      code: 'INVALID',
    });
    await expect(stage.disputes.decide(lena.viewer, { ...accepted, decision: 'rejected' })).rejects.toMatchObject({
      code: 'INVALID',
    });
    expect((await stage.disputes.listOwn(stage.desk.alice.viewer))[0]?.state).toBe('open');
  });

  test('corrections that would leave nothing of a ticket change nothing at all', async () => {
    const lone = writeTicket();
    const events = [lone.answered(Date.now() - 20 * minute, 'alice'), lone.answered(Date.now() - 10 * minute, 'alice')];
    await deliver(stage.instance, stage.desk, { events });
    const target = {
      kind: 'event',
      connectorId: stage.desk.connectorId,
      ticketId: lone.ticketId,
      sourceEventId: `${lone.ticketId}/1`,
    } as const;
    const change = { kind: 'ignored', ignored: true } as const;
    const dispute = await stage.disputes.open(stage.desk.alice.viewer, {
      requestId: randomUUID(),
      target,
      proposal: change,
      reason: 'Test.',
    });
    const corrections = events.map(({ id }) => ({ ...target, sourceEventId: id, change }));
    const decision = { ...acceptAsProposed(dispute), corrections };
    await expect(stage.disputes.decide(stage.desk.lena.viewer, decision)).rejects.toMatchObject({ code: 'INVALID' });
    expect((await stage.disputes.listOwn(stage.desk.alice.viewer))[0]?.state).toBe('open');
  });

  function openWith(proposal: EventChange | null, sourceEventId: string) {
    const input = {
      requestId: randomUUID(),
      target: stage.eventTarget(sourceEventId),
      proposal,
      reason: 'For a reason.',
    };
    return stage.disputes.open(stage.desk.alice.viewer, input);
  }
});

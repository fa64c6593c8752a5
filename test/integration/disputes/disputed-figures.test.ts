import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { automatic } from '../../builders/disputes.ts';
import type { TestPerson } from '../../builders/people.ts';
import { useDisputeStage } from './stage.ts';

const stage = useDisputeStage();
const minute = 60_000;

describe('a dispute about a clock or a figure', () => {
  test('marks the clock, and is settled by correcting the event that the lead finds', async () => {
    const target = {
      kind: 'clock',
      connectorId: stage.desk.connectorId,
      ticketId: stage.ticket.ticketId,
      clockKind: 'first-response',
      cycle: 0,
    } as const;
    const dispute = await stage.disputes.open(stage.desk.alice.viewer, {
      requestId: randomUUID(),
      target,
      proposal: null,
      reason: 'Too short.',
    });
    expect((await stage.viewOfTicket()).disputes).toEqual([{ kind: 'clock', clockKind: 'first-response', cycle: 0 }]);
    expect((await stage.disputes.get(stage.desk.lena.viewer, dispute.disputeId)).effect).toBeNull();
    const corrections = [
      {
        connectorId: stage.desk.connectorId,
        ticketId: stage.ticket.ticketId,
        sourceEventId: stage.ticket.automaticId,
        change: automatic,
      },
    ];
    const preview = await stage.disputes.preview(stage.desk.lena.viewer, { disputeId: dispute.disputeId, corrections });
    expect(preview.clocks.map(({ kind }) => kind)).toContain('first-response');
    expect(await stage.firstResponseOf(stage.desk.alice)).toBe(2 * minute);
    const decision = {
      disputeId: dispute.disputeId,
      requestId: randomUUID(),
      decision: 'accepted',
      reason: 'So it is.',
      corrections,
    } as const;
    await stage.disputes.decide(stage.desk.lena.viewer, decision);
    expect(await stage.firstResponseOf(stage.desk.alice)).toBe(30 * minute);
  });

  test('a clock that the ticket has not cannot be disputed', async () => {
    const target = {
      kind: 'clock',
      connectorId: stage.desk.connectorId,
      ticketId: stage.ticket.ticketId,
      clockKind: 'resolution',
      cycle: 7,
    } as const;
    const opening = stage.disputes.open(stage.desk.alice.viewer, {
      requestId: randomUUID(),
      target,
      proposal: null,
      reason: 'Too short.',
    });
    await expect(opening).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('the figure is marked in every period that shares days with it, for its owner only', async () => {
    const { from, to } = await stage.instance.services.me.figures(stage.desk.alice.viewer, 'today');
    const target = { kind: 'figure', metricId: 'first-response-time', from, to } as const;
    await stage.disputes.open(stage.desk.alice.viewer, {
      requestId: randomUUID(),
      target,
      proposal: null,
      reason: 'Not mine.',
    });
    const marked = async ({ viewer }: TestPerson, period: 'today' | 'month') =>
      (await stage.instance.services.me.figures(viewer, period)).disputedMetricIds;
    expect(await marked(stage.desk.alice, 'today')).toEqual(['first-response-time']);
    expect(await marked(stage.desk.alice, 'month')).toEqual(['first-response-time']);
    expect(await marked(stage.desk.bob, 'today')).toEqual([]);
  });

  test('accepted, it shows the difference in its own period', async () => {
    const target = {
      kind: 'figure',
      metricId: 'first-response-time',
      from: stage.ticket.openedAt - minute,
      to: Date.now(),
    } as const;
    const { disputeId } = await stage.disputes.open(stage.desk.alice.viewer, {
      requestId: randomUUID(),
      target,
      proposal: null,
      reason: 'A rule.',
    });
    const corrections = [
      {
        connectorId: stage.desk.connectorId,
        ticketId: stage.ticket.ticketId,
        sourceEventId: stage.ticket.automaticId,
        change: automatic,
      },
    ];
    await stage.disputes.decide(stage.desk.lena.viewer, {
      disputeId,
      requestId: randomUUID(),
      decision: 'accepted',
      reason: 'Yes.',
      corrections,
    });
    const { effect, events } = await stage.disputes.get(stage.desk.alice.viewer, disputeId);
    expect(events).toEqual([]);
    expect(effect).toMatchObject({ from: target.from, to: target.to });
    expect(effect?.figures?.find(({ metricId }) => metricId === 'first-response-time')).toMatchObject({
      before: { value: 2 * minute },
      after: { value: 30 * minute },
    });
  });
});

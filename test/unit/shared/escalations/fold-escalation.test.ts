import type { EscalationStep } from '@shiftlight/shared/escalations/escalation-steps.ts';
import {
  canFollow,
  escalationStates,
  foldEscalation,
  toRatedEvent,
} from '@shiftlight/shared/escalations/fold-escalation.ts';
import { returnReasons, type ReturnReason } from '@shiftlight/shared/escalations/return-reasons.ts';
import { computeFigure } from '@shiftlight/shared/metrics/compute-figure.ts';
import { getMetric } from '@shiftlight/shared/metrics/index.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { known } from '../../../builders/people.ts';
import { minute } from '../../../builders/ticket-story.ts';

const by = (byMemberId: string, at: number) => ({ byMemberId, at: minute(at) });
const sent = (at: number): EscalationStep => ({
  kind: 'sent',
  ...by('ann', at),
  answers: { a: '1' },
  missingItemIds: ['b'],
});
const resent = (at: number): EscalationStep => ({
  kind: 'resent',
  ...by('ann', at),
  answers: { a: '2' },
  missingItemIds: [],
});
const accepted = (at: number, complete = true): EscalationStep => ({
  kind: 'accepted',
  ...by('sue', at),
  complete,
  note: null,
});
const withdrawn = (at: number): EscalationStep => ({ kind: 'withdrawn', ...by('ann', at) });
const returned = (at: number, reason: ReturnReason = 'missing-information'): EscalationStep => ({
  kind: 'returned',
  ...by('sue', at),
  reason,
  itemIds: ['b'],
  note: null,
});

describe('an escalation', () => {
  test('waits as it was sent', () => {
    expect(foldEscalation([sent(0)])).toMatchObject({
      state: 'waiting',
      answers: { a: '1' },
      missingItemIds: ['b'],
      rating: null,
    });
  });

  test('carries the answers that were sent last', () => {
    const progress = foldEscalation([sent(0), returned(5), resent(9)]);
    expect(progress).toMatchObject({
      state: 'waiting',
      answers: { a: '2' },
      missingItemIds: [],
      returns: [{ returnedAt: minute(5), resentAt: minute(9) }],
      sentByMemberId: 'ann',
      changedAt: minute(9),
    });
  });

  test.each([
    { name: 'accepted as complete', steps: [sent(0), accepted(4)], complete: true, at: 4 },
    { name: 'accepted with gaps', steps: [sent(0), accepted(4, false)], complete: false, at: 4 },
    {
      name: 'returned for what was missing',
      steps: [sent(0), returned(4), resent(6), accepted(9)],
      complete: false,
      at: 4,
    },
    { name: 'returned as unclear', steps: [sent(0), returned(4, 'unclear')], complete: false, at: 4 },
    {
      name: 'returned to the wrong team first: the next judgement holds',
      steps: [sent(0), returned(4, 'wrong-team'), resent(6), accepted(9)],
      complete: true,
      at: 9,
    },
  ])('is rated once, at the first judgement: $name', ({ steps, complete, at }) => {
    expect(foldEscalation(steps).rating).toEqual({ at: minute(at), byMemberId: 'sue', complete });
  });

  test.each([
    { name: 'nobody judged', steps: [sent(0)] },
    { name: 'it could have been answered', steps: [sent(0), returned(4, 'can-be-answered'), withdrawn(5)] },
    { name: 'it was withdrawn', steps: [sent(0), withdrawn(1)] },
  ])('is not rated when $name', ({ steps }) => {
    expect(foldEscalation(steps).rating).toBeNull();
  });

  test.each([
    { name: 'without being sent', steps: [accepted(1)] },
    { name: 'accepted twice', steps: [sent(0), accepted(1), accepted(2)] },
    { name: 'sent again without having come back', steps: [sent(0), resent(2)] },
    { name: 'withdrawn when it was taken', steps: [sent(0), accepted(1), withdrawn(2)] },
    { name: 'nothing at all', steps: [] },
  ])('cannot be $name', ({ steps }) => {
    expect(() => foldEscalation(steps)).toThrow(RangeError);
  });
});

const nextSteps = [resent, accepted, withdrawn, ...returnReasons.map((reason) => (at: number) => returned(at, reason))];
/** Any history that can happen. */
const histories = fc.array(fc.nat(nextSteps.length - 1), { maxLength: 12 }).map((picks) =>
  picks.reduce<EscalationStep[]>(
    (steps, pick, index) => {
      const step = known(nextSteps[pick])(index + 1);
      return canFollow(foldEscalation(steps).state, step.kind) ? [...steps, step] : steps;
    },
    [sent(0)],
  ),
);

describe('of any history', () => {
  test('a rating never changes once it is given', () => {
    fc.assert(
      fc.property(histories, (steps) => {
        const ratings = steps.map((_, index) => foldEscalation(steps.slice(0, index + 1)).rating);
        const first = ratings.findIndex((rating) => rating !== null);
        if (first >= 0) for (const later of ratings.slice(first)) expect(later).toEqual(ratings[first]);
      }),
    );
  });

  test('it is back exactly while its last return is open', () => {
    fc.assert(
      fc.property(histories, (steps) => {
        const { state, returns } = foldEscalation(steps);
        expect(escalationStates).toContain(state);
        const isOpen = returns.at(-1)?.resentAt === null;
        expect(isOpen).toBe(state === 'returned' || (state === 'withdrawn' && steps.at(-2)?.kind === 'returned'));
      }),
    );
  });
});

test('completeness is computed from ratings: two of three were complete at the first hand-over', () => {
  const histories = [
    [sent(0), accepted(4)],
    [sent(0), returned(5), resent(6), accepted(7)],
    [sent(0), accepted(8)],
    [sent(0)],
  ];
  const events = histories.flatMap((steps, index) => {
    const { rating } = foldEscalation(steps);
    const escalation = { escalationId: `e${index}`, ticketId: 't', agentId: 'ann' };
    return rating === null ? [] : [toRatedEvent(escalation, rating)];
  });
  const context = { calendar: null, from: minute(0), to: minute(100), agentId: 'ann', variant: null };
  expect(computeFigure(getMetric('escalation-completeness'), { tickets: [], events }, context)).toMatchObject({
    value: 2 / 3,
    n: 3,
  });
});

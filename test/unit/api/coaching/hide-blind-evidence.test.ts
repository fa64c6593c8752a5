import { hideBlindEvidence } from '@shiftlight/api/modules/coaching/hide-blind-evidence.ts';
import { supportKpisTriggers } from '@shiftlight/shared/coaching/presets.ts';
import { blindReason } from '@shiftlight/shared/metrics/blind-review.ts';
import { computeFigure } from '@shiftlight/shared/metrics/compute-figure.ts';
import { getMetric } from '@shiftlight/shared/metrics/index.ts';
import { expect, test } from 'vitest';
import { event } from '../../../builders/business-event.ts';
import { known } from '../../../builders/people.ts';

const period = { from: 1_000, to: 2_000 };
const events = [event('review.completed', 0, { reviewId: 'r', ticketId: 'T1', scoreRatio: 0.6 })];
const figure = computeFigure(
  getMetric('qa-score'),
  { tickets: [], events },
  { calendar: null, from: 0, to: 10 ** 15, agentId: null, variant: null },
);

const callOf = (ruleId: string) => ({
  memberId: 'alice',
  rule: known(supportKpisTriggers.find(({ id }) => id === ruleId)),
  evidence: {
    ...{ figure, threshold: 0.85, sure: true, ...period, ticketCount: 0 },
    interval: [0.5, 0.7] as const,
    team: null,
  },
});
const blind = { reviewId: 'r', agentId: 'alice', at: 1_500, isCalibration: false };

test('the figure that holds a blind review is kept back, the threshold and the period are not', () => {
  const { evidence } = callOf('quality-score');
  expect(evidence.figure.value).toBe(0.6);
  expect(hideBlindEvidence(callOf('quality-score'), [blind])).toMatchObject({
    figure: { value: null, n: 0, interval: null, reason: blindReason },
    ...{ threshold: 0.85, interval: null, sure: false, ...period },
  });
});

test.each([
  { name: 'nothing is blind', ruleId: 'quality-score', reviews: [] },
  { name: 'the review is somebody else’s', ruleId: 'quality-score', reviews: [{ ...blind, agentId: 'bob' }] },
  { name: 'the review was outside its window', ruleId: 'quality-score', reviews: [{ ...blind, at: 2_000 }] },
  { name: 'no review counts in it', ruleId: 'satisfaction', reviews: [blind] },
])('the evidence is whole when $name', ({ ruleId, reviews }) => {
  const call = callOf(ruleId);
  expect(hideBlindEvidence(call, reviews)).toEqual(call.evidence);
});

import { createAgentScorecard } from '@shiftlight/shared/scorecards/agent-scorecard.ts';
import { scorecardMetricIds } from '@shiftlight/shared/scorecards/scorecard-metric-ids.ts';
import { supportKpis } from '@shiftlight/shared/scorecards/presets/support-kpis.ts';
import { describe, expect, test } from 'vitest';
import { event } from '../../../builders/business-event.ts';
import { answers, customerWrites, minute, opened, replies, solved, told } from '../../../builders/ticket-story.ts';

const period = { calendar: null, from: minute(0), to: minute(10_000) };
const resolved = (by: string, n: number, rating: number, again: boolean) =>
  Array.from({ length: n }, (_, index) =>
    told(
      [
        opened(0),
        replies(by, 5),
        ...(again ? [customerWrites(8), replies(by, 9)] : []),
        solved(by, 10),
        answers('csat', rating, 20 + index),
      ],
      { ticketId: `${by}-${index}` },
    ),
  );
const events = Array.from({ length: 6 }, (_, index) =>
  event('review.completed', 30, { reviewId: `r${index}`, ticketId: 'x', scoreRatio: 0.95 }),
);
const data = { tickets: [...resolved('ann', 40, 5, true), ...resolved('bob', 60, 2, false)], events };

describe('a scorecard', () => {
  const ann = createAgentScorecard(data, period, 'ann', supportKpis.targets);
  const row = (metricId: string) => ann.rows.find((one) => one.metricId === metricId);

  test('shows what the draft asks for, in its order', () => {
    expect(ann.rows.map(({ metricId }) => metricId)).toEqual(scorecardMetricIds);
    expect(row('tickets-handled')?.figure.value).toBe(40);
    expect(row('qa-score')?.figure.value).toBeCloseTo(0.95, 9);
  });
  test('judges by the targets for all tickets', () => {
    expect(row('csat')?.judgement?.verdict).toBe('aim-met');
    expect(row('qa-score')?.judgement?.verdict).toBe('aim-met');
    expect(row('tickets-handled')?.judgement).toBeNull();
  });
  test('compares with the team on the same work', () => {
    expect(row('csat')?.comparison?.verdict).toBe('better');
    expect(row('first-contact-resolution')?.comparison?.verdict).toBe('worse');
    expect(row('qa-score')?.comparison).toBeNull();
  });
  test('names what is behind beyond chance', () => {
    expect(ann.developmentAreas).toEqual(['first-contact-resolution']);
    expect(createAgentScorecard(data, period, 'bob', supportKpis.targets).developmentAreas).toEqual(['csat']);
  });
  test('lists wins, newest first', () => {
    expect(ann.wins).toHaveLength(40);
    expect(ann.wins[0]).toBe('ann-39');
    expect(createAgentScorecard(data, period, 'bob', []).wins).toEqual([]);
  });
  test('of somebody without work is empty and blames nobody', () => {
    const nobody = createAgentScorecard(data, period, 'eva', supportKpis.targets);
    expect(nobody.developmentAreas).toEqual([]);
    expect(nobody.rows.every(({ comparison }) => comparison === null)).toBe(true);
  });
});

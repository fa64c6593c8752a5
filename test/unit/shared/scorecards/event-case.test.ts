import { describe, expect, test } from 'vitest';
import { listEventCases } from '@shiftlight/shared/scorecards/event-case.ts';
import { event } from '../../../builders/business-event.ts';
import { minute } from '../../../builders/ticket-story.ts';

const day = { from: minute(0), to: minute(1440) };
const shift = (start: number, end: number) => ({ shiftId: `shift at ${start}`, from: minute(start), to: minute(end) });
const review = (at: number, own: object = {}) => event('review.completed', at, { scoreRatio: 0.8, ...own });

describe('what business events give the measures of a scorecard', () => {
  test('is stored in every definition of a metric', () => {
    const cases = listEventCases([review(10)], day);
    expect(cases.map(({ measure, value }) => [measure, value])).toEqual([
      ['qa-score', 0.8],
      ['qa-score:scale-of-10', 8.2],
      ['qa-score:pass-rate', 1],
    ]);
    expect(cases.map(({ agentId, at }) => [agentId, at])).toEqual(cases.map(() => ['ann', minute(10)]));
  });

  test('leaves out what no figure counts, and what lies outside the period', () => {
    const events = [review(-1), review(1440), review(10, { calibrationId: 'c' }), review(10, { scoreRatio: null })];
    expect(listEventCases(events, day)).toEqual([]);
  });

  test('holds planned time as the weight of a shift, which counts from its end on', () => {
    const planned = event('shift.scheduled', 0, shift(60, 180));
    const worked = event('shift.worked', 0, { from: minute(90), to: minute(200) });
    expect(listEventCases([planned, worked], day)).toEqual([
      {
        ...{ measure: 'schedule-adherence', subject: 'shift', subjectId: 'shift at 60', agentId: 'ann' },
        ...{ at: minute(60), value: 90 * 60_000, weight: 120 * 60_000, knownAt: minute(180) },
      },
    ]);
  });
});

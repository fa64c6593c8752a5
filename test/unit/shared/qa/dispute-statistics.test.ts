import { countDisputes, leastDecided, type DecidedReview } from '@shiftlight/shared/qa/dispute-statistics.ts';
import { wilsonInterval } from '@shiftlight/shared/statistics/wilson-interval.ts';
import { describe, expect, test } from 'vitest';

const decide = (changes: Partial<DecidedReview> = {}): DecidedReview => ({
  firstReviewerId: 'lena',
  rubricId: 'quality',
  ratedCriteria: ['tone', 'facts'],
  accepted: false,
  differentCriteria: [],
  ...changes,
});
const times = (count: number, changes: Partial<DecidedReview>) => Array.from({ length: count }, () => decide(changes));

describe('decided disputes of reviews', () => {
  test('are none before anything is decided', () => {
    const none = { decided: 0, accepted: 0, ratio: null, interval: null };
    expect(countDisputes([])).toEqual({ overall: none, reviewers: [], rubrics: [], criteria: [] });
  });

  test('give no share below the minimum sample, and one with its interval from there on', () => {
    const few = times(leastDecided - 1, { accepted: true });
    expect(countDisputes(few).overall).toEqual({ decided: 4, accepted: 4, ratio: null, interval: null });
    expect(countDisputes([...few, decide()]).overall).toEqual({
      decided: 5,
      accepted: 4,
      ratio: 0.8,
      interval: wilsonInterval(4, 5),
    });
  });

  test('are counted for each first reviewer, whose reviews were overturned most often first', () => {
    const { reviewers } = countDisputes([
      ...times(3, { firstReviewerId: 'sue' }),
      ...times(2, { firstReviewerId: 'lena', accepted: true }),
    ]);
    expect(reviewers.map(({ reviewerId, decided, accepted }) => [reviewerId, decided, accepted])).toEqual([
      ['lena', 2, 2],
      ['sue', 3, 0],
    ]);
  });

  test('count a criterion where it was rated, as accepted only where the second review differs in it and holds', () => {
    const { criteria } = countDisputes([
      decide({ accepted: true, differentCriteria: ['facts'] }),
      decide({ accepted: false, differentCriteria: ['tone'] }),
      decide({ accepted: true, ratedCriteria: ['facts'], differentCriteria: ['facts'] }),
      decide({ rubricId: 'calls', ratedCriteria: ['tone'] }),
    ]);
    expect(
      criteria.map(({ rubricId, criterionId, decided, accepted }) => [rubricId, criterionId, decided, accepted]),
    ).toEqual([
      ['quality', 'facts', 3, 2],
      ['quality', 'tone', 2, 0],
      ['calls', 'tone', 1, 0],
    ]);
  });

  test('are counted for each rubric', () => {
    const { rubrics } = countDisputes([decide(), decide({ rubricId: 'calls', accepted: true })]);
    expect(rubrics.map(({ rubricId, decided, accepted }) => [rubricId, decided, accepted])).toEqual([
      ['calls', 1, 1],
      ['quality', 1, 0],
    ]);
  });
});

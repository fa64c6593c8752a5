import { reportCalibration } from '@shiftlight/shared/qa/calibration.ts';
import { calibrateCriteria, gradeReviewer } from '@shiftlight/shared/qa/calibrate-criteria.ts';
import { defaultRubric } from '@shiftlight/shared/qa/default-rubric.ts';
import { compareWithBenchmark } from '@shiftlight/shared/qa/reviewer-accuracy.ts';
import { describe, expect, test } from 'vitest';

const score = (ticketId: string, reviewerId: string, scoreRatio: number | null) => ({
  ticketId,
  reviewerId,
  scoreRatio,
});

describe('a calibration', () => {
  const report = reportCalibration([
    score('A', 'lea', 0.9),
    score('A', 'max', 0.8),
    score('B', 'lea', 0.7),
    score('B', 'max', 0.64),
    score('C', 'lea', 1),
    score('C', 'max', null),
  ]);

  test('finds the spread of every ticket that two rated', () => {
    expect(report.tickets).toEqual([
      { ticketId: 'A', n: 2, mean: expect.closeTo(0.85, 9), spread: expect.closeTo(0.1, 9) },
      { ticketId: 'B', n: 2, mean: expect.closeTo(0.67, 9), spread: expect.closeTo(0.06, 9) },
    ]);
  });
  test('finds who is milder than the others', () => {
    expect(report.reviewers).toEqual([
      { reviewerId: 'lea', n: 2, leanRatio: expect.closeTo(0.08, 9) },
      { reviewerId: 'max', n: 2, leanRatio: expect.closeTo(-0.08, 9) },
    ]);
  });
  test('is out of tolerance from five percent on', () => {
    expect(report).toMatchObject({ varianceRatio: expect.closeTo(0.08, 9), withinTolerance: false });
    expect(reportCalibration([score('A', 'lea', 0.9), score('A', 'max', 0.86)]).withinTolerance).toBe(true);
  });
  test('has an agreement', () => {
    expect(report.alpha).toBeGreaterThan(0);
    expect(report.alpha).toBeLessThan(1);
  });
  test('knows nothing from single reviews', () => {
    expect(reportCalibration([score('A', 'lea', 0.9)])).toMatchObject({
      tickets: [],
      varianceRatio: null,
      alpha: null,
      withinTolerance: null,
    });
  });
});

test.each([
  {
    name: 'counts equal ratings',
    pairs: [
      { rating: 3, benchmark: 3 },
      { rating: 2, benchmark: 4 },
    ],
    n: 2,
    equalRatio: 0.5,
    meanDistance: 1,
  },
  {
    name: 'leaves out what either did not rate',
    pairs: [
      { rating: null, benchmark: 3 },
      { rating: 2, benchmark: null },
      { rating: 1, benchmark: 1 },
    ],
    n: 1,
    equalRatio: 1,
    meanDistance: 0,
  },
  { name: 'knows nothing without pairs', pairs: [], n: 0, equalRatio: null, meanDistance: null },
])('a comparison with the benchmark $name', ({ pairs, ...expected }) => {
  expect(compareWithBenchmark(pairs)).toEqual({
    n: expected.n,
    equalRatio: expected.equalRatio,
    meanDistance: expected.meanDistance,
  });
});

describe('a calibration by criterion', () => {
  const rubric = {
    criteria: defaultRubric.criteria.map((criterion) => ({ ...criterion, scaleMin: 0, scaleMax: 100 })),
  };
  const review = (reviewerId: string, communication: number | null, accuracy: number) => ({
    ticketId: 'A',
    reviewerId,
    ratings: [
      { criterionId: 'communication', value: communication },
      { criterionId: 'accuracy', value: accuracy },
    ],
  });
  test('finds in which one the reviewers are apart', () => {
    const found = calibrateCriteria(rubric, [review('lea', 80, 90), review('max', 40, 88)]);
    expect(found.map(({ varianceRatio, withinTolerance }) => [varianceRatio, withinTolerance])).toEqual([
      [0.4, false],
      [expect.closeTo(0.02, 12), true],
      [null, null],
    ]);
  });
  test('leaves out what a reviewer found not to apply', () => {
    const [communication] = calibrateCriteria(rubric, [review('lea', 80, 90), review('max', null, 90)]);
    expect(communication?.varianceRatio).toBeNull();
  });
  test('grades a reviewer beside the benchmark', () => {
    const reviews = [review('lea', 80, 90), review('max', 40, 90), { ...review('max', 1, 1), ticketId: 'B' }];
    expect(gradeReviewer(reviews, 'max', 'lea')).toEqual({ n: 2, equalRatio: 0.5, meanDistance: 20 });
  });
});

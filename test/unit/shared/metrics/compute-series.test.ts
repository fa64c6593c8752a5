import { readState } from '@shiftlight/shared/metrics/accumulators/accumulator.ts';
import { accumulateSeries, computeSeries, findSeriesTrend } from '@shiftlight/shared/metrics/compute-series.ts';
import { getMetric } from '@shiftlight/shared/metrics/index.ts';
import { describe, expect, test } from 'vitest';
import { minute, opened, reopened, replies, solved, told } from '../../../builders/ticket-story.ts';

const context = { calendar: null, agentId: null, variant: null };
/** Three periods of ten minutes; between the second and the third there is a hole. */
const periods = [
  { from: minute(0), to: minute(10) },
  { from: minute(10), to: minute(20) },
  { from: minute(30), to: minute(40) },
];
const answered = (at: number, agent: string, answerAt: number) => told([opened(at), replies(agent, answerAt)]);
const tickets = [
  answered(0, 'ann', 2),
  answered(0, 'bob', 9),
  answered(0, 'ann', 10),
  answered(15, 'ann', 19),
  answered(0, 'ann', 20),
  answered(28, 'bob', 30),
  answered(30, 'ann', 40),
];
const firstResponse = getMetric('first-response-time');
const samplesOf = (agentId: string | null) =>
  accumulateSeries(firstResponse, tickets, { ...context, agentId }, periods).map((state) => readState(state).n);

describe('a series', () => {
  test('puts each case into the period of its instant; what falls on an end or into a hole is in none or the next', () => {
    expect(samplesOf(null)).toEqual([2, 2, 1]);
  });
  test('can be of one person', () => {
    expect(samplesOf('ann')).toEqual([1, 2, 0]);
  });
  test('is what each period gives by itself', () => {
    const series = computeSeries(firstResponse, tickets, context, periods);
    expect(series.map(({ from, to, figure }) => [from, to, figure.n, figure.value])).toEqual([
      [minute(0), minute(10), 2, expect.closeTo(5.5 * 60_000, -4)],
      [minute(10), minute(20), 2, expect.closeTo(7 * 60_000, -4)],
      [minute(30), minute(40), 1, expect.closeTo(2 * 60_000, -4)],
    ]);
  });
  test('over no periods is empty', () => {
    expect(accumulateSeries(firstResponse, tickets, context, [])).toEqual([]);
    expect(computeSeries(firstResponse, tickets, context, [])).toEqual([]);
  });
  test('of a stock is taken at the end of each period, and its periods are never added up', () => {
    const backlog = getMetric('ticket-backlog');
    const open = [told([opened(0), solved('ann', 15)]), told([opened(5), solved('ann', 35), reopened(50)])];
    const series = computeSeries(backlog, open, context, periods);
    expect(series.map(({ figure }) => figure.value)).toEqual([2, 1, 0]);
    expect(() => accumulateSeries(backlog, open, context, periods)).toThrow('Periods of ticket-backlog do not add up.');
    expect(computeSeries(backlog, open, context, [])).toEqual([]);
  });
  test('is as known at the end of its last period, unless another instant is named', () => {
    const weekly = { ...context, variant: 'within-a-week' };
    const week = 7 * 1440;
    const once = [told([opened(0), solved('ann', 5)])];
    const reopenRate = getMetric('reopen-rate');
    const countOf = (to: number, asOf?: number) =>
      computeSeries(reopenRate, once, asOf === undefined ? weekly : { ...weekly, asOf }, [
        { from: minute(0), to: minute(10) },
        { from: minute(10), to },
      ]).map(({ figure }) => figure.n);
    expect(countOf(minute(week))).toEqual([0, 0]);
    expect(countOf(minute(week + 5))).toEqual([1, 0]);
    expect(countOf(minute(20), minute(week + 5))).toEqual([1, 0]);
  });
  test('says which events are missing', () => {
    const costs = computeSeries(getMetric('csat'), [], context, periods);
    expect(costs.map(({ figure }) => figure.value)).toEqual([null, null, null]);
    expect(costs[0]?.figure.reason).not.toBeNull();
  });
});

describe('the trend of a series', () => {
  const volume = getMetric('ticket-volume');
  const counts = (...perPeriod: readonly number[]) => {
    const opening = perPeriod.flatMap((count, day) => Array.from({ length: count }, () => told([opened(day * 10)])));
    const stretches = perPeriod.map((_, day) => ({ from: minute(day * 10), to: minute(day * 10 + 10) }));
    return computeSeries(volume, opening, context, stretches);
  };
  test('is the change per period', () => {
    expect(findSeriesTrend(counts(1, 3, 5, 7))).toMatchObject({ slope: expect.closeTo(2, 9), direction: 'rising' });
  });
  test('weighs counts alike, whatever they are', () => {
    expect(findSeriesTrend(counts(0, 0, 9))?.slope).toBeCloseTo(4.5, 9);
  });
  test('needs three periods with a value', () => {
    expect(findSeriesTrend(counts(1, 2))).toBeNull();
    const series = computeSeries(firstResponse, [answered(0, 'ann', 2), answered(10, 'ann', 12)], context, periods);
    expect(findSeriesTrend(series)).toBeNull();
  });
  test('leaves out periods without a value, but not their place, and lets larger samples weigh more', () => {
    const periodsOf = [0, 10, 20, 30].map((from) => ({ from: minute(from), to: minute(from + 10) }));
    const many = Array.from({ length: 8 }, () => answered(30, 'ann', 37));
    const some = [answered(0, 'ann', 1), answered(10, 'ann', 13), ...many];
    const trend = findSeriesTrend(computeSeries(firstResponse, some, context, periodsOf));
    expect((trend?.slope ?? 0) / 60_000).toBeCloseTo(2, 1);
  });
});

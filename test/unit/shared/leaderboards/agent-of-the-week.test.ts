import { chooseAgentOfTheWeek } from '@shiftlight/shared/leaderboards/agent-of-the-week.ts';
import type { Figure } from '@shiftlight/shared/metrics/figure.ts';
import { expect, test } from 'vitest';

const figureOf = (metricId: string, value: number, n = 50): Figure => ({
  ...{ metricId, label: metricId, unit: 'ratio', better: 'higher', value, n, median: null, p90: null },
  ...{ interval: null, reason: null, minimumSample: 30, definitionVersion: 1 },
});
const person = (csat: number, fcr: number, handled: number, n?: number): readonly Figure[] => [
  figureOf('csat', csat, n),
  figureOf('first-contact-resolution', fcr),
  figureOf('tickets-handled', handled),
];
const withoutReviews = (metricId: string) => metricId !== 'qa-score';

test('is who stands highest by the weights that the workspace measures', () => {
  const people = new Map([
    ['ann', person(0.9, 0.5, 40)],
    ['ben', person(0.8, 0.9, 50)],
    ['cleo', person(0.7, 0.6, 60)],
  ]);
  const { weights, winners } = chooseAgentOfTheWeek(people, withoutReviews);
  expect(weights.map(({ metricId }) => metricId)).toEqual(['csat', 'first-contact-resolution', 'tickets-handled']);
  // Half way up in satisfaction (weight 3), best in first contact (2), half way up in tickets (2): (1.5 + 2 + 1) of 7.
  expect(winners).toMatchObject([{ agentId: 'ben', score: expect.closeTo((100 * 4.5) / 7, 9) }]);
});

test('are all who reach the same score', () => {
  const people = new Map(['ann', 'ben', 'cleo'].map((name) => [name, person(0.8, 0.8, 50)]));
  expect(chooseAgentOfTheWeek(people, withoutReviews).winners).toHaveLength(3);
});

test.each([
  { name: 'with fewer than three people', people: [person(0.9, 0.5, 40), person(0.8, 0.9, 50)] },
  {
    name: 'when one of three lacks the sample',
    people: [person(0.9, 0.5, 40), person(0.8, 0.9, 50), person(1, 1, 99, 3)],
  },
])('is nobody $name', ({ people }) => {
  const byName = new Map(people.map((figures, index) => [String(index), figures]));
  expect(chooseAgentOfTheWeek(byName, withoutReviews).winners).toEqual([]);
});

test('is nobody where nothing that counts is measured', () => {
  const people = new Map(['ann', 'ben', 'cleo'].map((name) => [name, person(0.8, 0.8, 50)]));
  expect(chooseAgentOfTheWeek(people, () => false)).toEqual({ weights: [], winners: [] });
});

import type { BusinessEvent } from '@shiftlight/shared/events/business-events.ts';
import { caseOf, observe } from '@shiftlight/shared/metrics/event-cases.ts';
import { getMetric } from '@shiftlight/shared/metrics/index.ts';
import { notCounted } from '@shiftlight/shared/metrics/observation.ts';
import { describe, expect, test } from 'vitest';
import { event } from '../../../builders/business-event.ts';
import { deleted, minute, opened, solved, told, type Step } from '../../../builders/ticket-story.ts';

const context = { calendar: null, from: minute(0), to: minute(100), agentId: null, variant: null };

function casesOf(metricId: string, events: readonly BusinessEvent[], stories: readonly (readonly Step[])[] = []) {
  const metric = getMetric(metricId);
  if (metric.over !== 'data') throw new Error(`${metricId} is not over business events.`);
  const tickets = stories.map((steps, index) => told(steps, { ticketId: `T${index + 1}` }));
  return metric.of({ tickets, events }, context);
}

describe('what a cost adds to a period', () => {
  const cost = (amount: number, from: number, to: number, currency = 'EUR') =>
    event('cost.recorded', from, { amount, currency, from: minute(from), to: minute(to) });
  test.each([
    { name: 'all of it when it lies within', given: cost(90, 10, 40), part: 90 },
    { name: 'its share when it began before', given: cost(90, -50, 100), part: 60 },
    { name: 'its share when it goes on', given: cost(90, 40, 130), part: 60 },
    { name: 'its share when it is longer than the period', given: cost(90, -100, 200), part: 30 },
  ])('$name', ({ given, part }) => {
    expect(casesOf('cost-per-ticket', [given])).toEqual([caseOf('cost', given.id, observe(minute(0), null, part, 0))]);
  });

  test.each([
    { name: 'ends when the period begins', given: cost(90, -50, 0) },
    { name: 'begins when the period ends', given: cost(90, 100, 150) },
    { name: 'has no length', given: cost(90, 50, 50) },
  ])('nothing when it $name', ({ given }) => {
    expect(casesOf('cost-per-ticket', [given])).toEqual([caseOf('cost', given.id, notCounted('Outside the period'))]);
  });

  test('nothing in a currency that is not the main one of the period', () => {
    const euros = cost(50, 0, 100);
    const dollars = cost(900, 50, 1000, 'USD');
    expect(casesOf('cost-per-ticket', [euros, dollars])).toEqual([
      caseOf('cost', euros.id, observe(minute(0), null, 50, 0)),
      caseOf('cost', dollars.id, notCounted('Recorded in USD')),
    ]);
  });

  test('is divided by tickets that were opened, or resolved, but not deleted', () => {
    const stories = [[opened(0), solved('ann', 9)], [opened(1)], [opened(2), solved('ann', 5), deleted(7)]];
    expect(casesOf('cost-per-ticket', [], stories)).toEqual([
      caseOf('ticket', 'T1', observe(minute(0), null, 0, 1)),
      caseOf('ticket', 'T2', observe(minute(1), null, 0, 1)),
      caseOf('ticket', 'T3', notCounted('Ticket was deleted')),
    ]);
    expect(casesOf('cost-per-resolution', [], stories)).toEqual([
      caseOf('ticket', 'T1', observe(minute(9), null, 0, 1)),
      caseOf('ticket', 'T2', notCounted('Not resolved')),
      caseOf('ticket', 'T3', notCounted('Ticket was deleted')),
    ]);
  });
});

describe('what a customer adds to retention', () => {
  const arr = (customerId: string, at: number, value: number, currency = 'EUR') =>
    event('revenue.changed', at, { customerId, arr: value, currency });
  test('is the revenue kept over that at the start, taken at the end of the period, split by who the customer is', () => {
    const profile = event('customer.profiled', -9, { customerId: 'acme', segment: 'enterprise', geography: 'EU' });
    const dimensions = { segment: 'enterprise', geography: 'EU', product: null, tenure: '0–3 months' } as const;
    expect(casesOf('nrr', [profile, arr('acme', -5, 100), arr('acme', 50, 130)])).toEqual([
      caseOf('customer', 'acme', observe(minute(100) - 1, null, 130, 100), dimensions),
    ]);
    expect(casesOf('grr', [profile, arr('acme', -5, 100), arr('acme', 50, 130)])).toEqual([
      caseOf('customer', 'acme', observe(minute(100) - 1, null, 100, 100), dimensions),
    ]);
  });

  test('is nothing in another currency, and says so', () => {
    const cases = casesOf('nrr', [arr('euro', -5, 100), arr('dollar', -5, 90, 'USD')]);
    expect(cases.map(({ subjectId, outcome }) => [subjectId, outcome])).toEqual([
      ['euro', observe(minute(100) - 1, null, 100, 100)],
      ['dollar', notCounted('Revenue is in USD')],
    ]);
  });
});

import { readState } from '@shiftlight/shared/metrics/accumulators/accumulator.ts';
import { accumulate } from '@shiftlight/shared/metrics/compute-figure.ts';
import { getMetric } from '@shiftlight/shared/metrics/index.ts';
import type { MeasuredTicket } from '@shiftlight/shared/metrics/measured-ticket.ts';
import type { Metric } from '@shiftlight/shared/metrics/metric.ts';
import { atLeast } from '@shiftlight/shared/scorecards/bound.ts';
import { defineTarget } from '@shiftlight/shared/scorecards/target.ts';
import { createTicketFold } from '@shiftlight/shared/tickets/create-ticket-fold.ts';
import {
  addByPerson,
  createStatesByPerson,
  mergePeople,
  type StatesByPerson,
} from '@shiftlight/shared/what-if/accumulate-by-person.ts';
import { compareFigures } from '@shiftlight/shared/what-if/compare-figures.ts';
import { describe, expect, test } from 'vitest';
import { writeTeamHistory } from '../../../builders/team-history.ts';

const day = 86_400_000;
const until = Date.UTC(2026, 9, 31);
const context = { calendar: null, from: until - 30 * day, to: until, variant: null };
const fold = createTicketFold({ policies: [], calendars: new Map() });

function foldAll(seed: number): readonly MeasuredTicket[] {
  const events = writeTeamHistory(['ann', 'bo', 'cy'], { until, days: 40, tickets: 60, seed });
  return [...Map.groupBy(events, ({ ticketId }) => ticketId).values()].map((own) => fold.run(own));
}

const tickets = foldAll(7);
/** What a metric gathers over these tickets, one helpdesk after the other. */
function gather(
  metric: Metric,
  helpdesks: readonly (readonly MeasuredTicket[])[],
  personOf: (agentId: string) => string | null,
): StatesByPerson {
  const states = createStatesByPerson(metric, null);
  for (const own of helpdesks) addByPerson(states, metric, own, context, personOf);
  return states;
}

const memberOf = (agentId: string) => (agentId === 'cy' ? null : `member-${agentId}`);

describe.each(['csat', 'first-response-time', 'tickets-handled', 'first-contact-resolution'])('%s by person', (id) => {
  const metric = getMetric(id);
  const { whole, people } = gather(metric, [tickets], memberOf);

  test('is for each person what the figure of that person is', () => {
    for (const agentId of ['ann', 'bo']) {
      const own = people.get(`member-${agentId}`);
      const figure = accumulate(metric, tickets, { ...context, agentId });
      expect(own === undefined ? null : readState(own)).toEqual(readState(figure));
    }
  });

  test('counts the work of people it does not know in the whole alone', () => {
    expect([...people.keys()].toSorted()).toEqual(['member-ann', 'member-bo']);
    expect(readState(whole)).toEqual(readState(accumulate(metric, tickets, { ...context, agentId: null })));
  });

  test('adds up over helpdesks and over people', () => {
    const other = foldAll(8);
    const merged = gather(metric, [tickets, other], memberOf);
    const both = accumulate(metric, [...tickets, ...other], { ...context, agentId: null });
    expect(readState(merged.whole).n).toBe(both.n);
    const pair = mergePeople(merged, ['member-ann', 'member-bo', 'member-nobody']);
    const apart = ['member-ann', 'member-bo'].map((one) => mergePeople(merged, [one])?.n ?? 0);
    expect(pair?.n).toBe(apart.reduce((sum, n) => sum + n, 0));
  });
});

describe('a figure before and after', () => {
  const metric = getMetric('csat');
  const { whole } = gather(metric, [tickets], () => null);
  const reading = readState(whole);
  const low = [defineTarget({ metricId: 'csat', aim: atLeast(0), source: 'test' })];
  const high = [defineTarget({ metricId: 'csat', aim: atLeast(1), source: 'test' })];
  const input = { metric, state: whole };

  test('is nothing where value, sample and verdict stay', () => {
    expect(compareFigures({ ...input, targets: low }, { ...input, targets: low })).toBeNull();
  });

  test('differs where only the verdict does, and keeps the minimum sample', () => {
    const many = { ...input, state: mergeMany(20) };
    const shift = compareFigures({ ...many, targets: low }, { ...many, targets: high });
    expect([shift?.before.verdict, shift?.after.verdict]).toEqual(['aim-met', 'missed']);
    expect(shift?.before.value).toBe(shift?.after.value);
  });

  test('goes from nothing to something', () => {
    const shift = compareFigures({ metric, state: null, targets: [] }, { ...input, targets: [] });
    expect(shift).toMatchObject({
      before: { value: null, n: 0, verdict: null },
      after: { value: reading.value, n: reading.n, verdict: null },
    });
  });

  function mergeMany(times: number) {
    return gather(
      metric,
      Array.from({ length: times }, () => tickets),
      () => null,
    ).whole;
  }
});

import { countAsChosen } from '@shiftlight/shared/metrics/chosen/count-as-chosen.ts';
import { choosableMetrics, listProfileChoices } from '@shiftlight/shared/metrics/chosen/choosable-metrics.ts';
import type { DefinitionSet } from '@shiftlight/shared/metrics/chosen/definition-set.ts';
import {
  findFirstChange,
  listWithOtherUnit,
  toDefinitionsKey,
} from '@shiftlight/shared/metrics/chosen/definitions-key.ts';
import { listDefinitionSpans } from '@shiftlight/shared/metrics/chosen/list-definition-spans.ts';
import { countsAlike, listHeld, toHeld } from '@shiftlight/shared/metrics/chosen/list-held.ts';
import { computeFigure } from '@shiftlight/shared/metrics/compute-figure.ts';
import { createFigureReceipt } from '@shiftlight/shared/metrics/figure-receipt.ts';
import { getMeasure } from '@shiftlight/shared/metrics/get-measure.ts';
import { getMetric } from '@shiftlight/shared/metrics/index.ts';
import type { MeasuredTicket } from '@shiftlight/shared/metrics/measured-ticket.ts';
import type { TicketMetric } from '@shiftlight/shared/metrics/metric.ts';
import { listFigureCases } from '@shiftlight/shared/scorecards/figure-case.ts';
import { createTicketFold } from '@shiftlight/shared/tickets/create-ticket-fold.ts';
import { describe, expect, test } from 'vitest';
import { writeTeamHistory } from '../../../builders/team-history.ts';

const day = 86_400_000;
const until = Date.UTC(2026, 9, 31);
const fold = createTicketFold({ policies: [], calendars: new Map() });
const tickets: readonly MeasuredTicket[] = [
  ...Map.groupBy(
    writeTeamHistory(['ann', 'bo'], { until, days: 40, tickets: 80, seed: 11 }),
    ({ ticketId }) => ticketId,
  ).values(),
].map((own) => fold.run(own));

const set = (version: number, validFrom: number, variants: DefinitionSet['variants'] = {}): DefinitionSet => ({
  version,
  validFrom,
  storedAt: validFrom,
  variants,
});
const spansOf = (sets: readonly DefinitionSet[]) =>
  listDefinitionSpans(sets, 'csat').map(({ from, until: to, variant, version }) => [from, to, variant, version]);

describe('the definition of a metric', () => {
  test.each([
    { name: 'is the default one where nobody chose', sets: [], expected: [[0, null, null, 0]] },
    {
      name: 'changes on the day that was chosen',
      sets: [set(1, 50, { csat: 'thumbs' })],
      expected: [
        [0, 50, null, 0],
        [50, null, 'thumbs', 1],
      ],
    },
    {
      name: 'of all past cases leaves nothing of what was before',
      sets: [set(1, 50, { csat: 'thumbs' }), set(2, 0, { csat: 'mean-of-5' })],
      expected: [[0, null, 'mean-of-5', 2]],
    },
    {
      name: 'stays where a version changes another metric',
      sets: [set(1, 50, { csat: 'thumbs' }), set(2, 60, { csat: 'thumbs', 'reopen-rate': 'within-a-week' })],
      expected: [
        [0, 50, null, 0],
        [50, null, 'thumbs', 1],
      ],
    },
    {
      name: 'goes back to the default',
      sets: [set(1, 50, { csat: 'thumbs' }), set(2, 60)],
      expected: [
        [0, 50, null, 0],
        [50, 60, 'thumbs', 1],
        [60, null, null, 2],
      ],
    },
    {
      name: 'forgets a plan that a newer version replaced before it began',
      sets: [set(1, 90, { csat: 'thumbs' }), set(2, 60, { csat: 'good-and-bad' })],
      expected: [
        [0, 60, null, 0],
        [60, null, 'good-and-bad', 2],
      ],
    },
  ])('$name', ({ sets, expected }) => {
    expect(spansOf(sets)).toEqual(expected);
  });
});

const whole = { calendar: null, from: 0, to: until + day, agentId: null, variant: null };
const change = until - 15 * day;

const choices = choosableMetrics.flatMap((metric) => metric.variants.map(({ id }) => [metric.id, id] as const));

test.each(choices)('%s as %s for all cases is the variant itself', (metricId, variant) => {
  const metric = findTicketMetric(metricId);
  const chosen = countAsChosen(metric, listDefinitionSpans([set(1, 0, { [metricId]: variant })], metricId));
  expect(computeFigure(chosen, tickets, whole)).toEqual(computeFigure(metric, tickets, { ...whole, variant }));
});

const addable = choices.filter(([id, variant]) => getMeasure(getMetric(id), variant).unit === getMetric(id).unit);

test.each(addable)('%s as %s from a day on is the default before it and the variant after it', (metricId, variant) => {
  const metric = findTicketMetric(metricId);
  const chosen = countAsChosen(metric, listDefinitionSpans([set(1, change, { [metricId]: variant })], metricId));
  const before = { ...whole, to: change };
  const after = { ...whole, from: change };
  expect(computeFigure(chosen, tickets, before)).toEqual(computeFigure(metric, tickets, before));
  expect(computeFigure(chosen, tickets, after)).toEqual(computeFigure(metric, tickets, { ...after, variant }));
  const apart = computeFigure(chosen, tickets, before).n + computeFigure(chosen, tickets, after).n;
  expect(computeFigure(chosen, tickets, whole).n).toBe(apart);
});

describe('a metric that a workspace counts otherwise', () => {
  const id = 'csat';
  const metric = findTicketMetric(id);
  const asMean = countAsChosen(metric, listDefinitionSpans([set(3, 0, { csat: 'mean-of-5' })], id));
  const asThumbs = countAsChosen(metric, listDefinitionSpans([set(1, change, { csat: 'thumbs' })], id));

  test('has its unit, and its variants keep theirs', () => {
    expect(asMean.unit).toBe('score');
    expect(computeFigure(asMean, tickets, { ...whole, variant: 'thumbs' })).toEqual(
      computeFigure(metric, tickets, { ...whole, variant: 'thumbs' }),
    );
  });

  test('tells which definitions held in a period, and nothing where the default one always did', () => {
    expect(listHeld(asThumbs, { from: change - day, to: change + day })).toMatchObject([
      { variant: null, label: null, from: 0, until: change },
      { variant: 'thumbs', label: 'Thumbs', from: change, until: null, version: 1 },
    ]);
    expect(toHeld(asThumbs, { from: change - day, to: change })).toEqual({});
    expect(toHeld(metric, { from: 0, to: until })).toEqual({});
  });

  test('compares only within one definition', () => {
    const [before, after] = [
      { from: change - day, to: change },
      { from: change, to: change + day },
    ];
    expect([
      countsAlike(asThumbs, [before, after]),
      countsAlike(asThumbs, [before]),
      countsAlike(asThumbs, [after]),
    ]).toEqual([false, true, true]);
  });

  test('has the definition of the period on its receipt, not the newest one', () => {
    const receiptOf = (from: number, to: number) => createFigureReceipt(asThumbs, tickets, { ...whole, from, to });
    expect(receiptOf(0, change).definition).toBe(metric.definition);
    expect(receiptOf(change, until).definition).toBe(getMeasure(metric, 'thumbs').definition);
    expect(receiptOf(0, until).held).toHaveLength(2);
  });

  test('has the cases of the definition stored under its own name', () => {
    const cases = tickets.flatMap((ticket) => listFigureCases(ticket, null, (of) => (of === id ? asMean : null)));
    const valuesOf = (measure: string) => cases.filter((one) => one.measure === measure).map(({ value }) => value);
    expect(valuesOf('csat').length).toBeGreaterThan(0);
    const sum = valuesOf('csat').reduce((total, value) => total + value, 0);
    expect(sum / valuesOf('csat').length).toBeCloseTo(computeFigure(asMean, tickets, whole).value ?? 0, 9);
  });
});

describe('what stored cases follow from', () => {
  const key = (...sets: readonly DefinitionSet[]) => toDefinitionsKey(sets);
  test.each([
    { name: 'nothing chosen', before: key(), after: key(), expected: null },
    { name: 'a choice from a day on', before: key(), after: key(set(1, 70, { csat: 'thumbs' })), expected: 70 },
    {
      name: 'a metric without stored cases',
      before: key(),
      after: key(set(1, 70, { 'reopen-rate': 'within-a-week' })),
      expected: null,
    },
    {
      name: 'two changes, of which the first counts',
      before: key(set(1, 70, { csat: 'thumbs' })),
      after: key(set(1, 70, { csat: 'thumbs' }), set(2, 40, { csat: 'thumbs', 'resolution-time': 'on-hold' })),
      expected: 40,
    },
    {
      name: 'a choice taken back for all',
      before: key(set(1, 0, { csat: 'thumbs' })),
      after: key(set(2, 0)),
      expected: 0,
    },
  ])('changes with $name', ({ before, after, expected }) => {
    expect(findFirstChange(before, after)).toBe(expected);
  });

  test('says which metrics come in another unit', () => {
    const mean = key(set(1, 0, { csat: 'mean-of-5', 'first-response-time': 'from-creation' }));
    expect(listWithOtherUnit(key(), mean)).toEqual(['csat']);
    expect(listWithOtherUnit(mean, key())).toEqual(['csat']);
    expect(listWithOtherUnit(mean, mean)).toEqual([]);
  });
});

describe('a profile', () => {
  test('chooses what its helpdesk counts and keeps the rest', () => {
    expect(listProfileChoices('zammad', { csat: 'thumbs' })).toEqual({
      'first-response-time': 'without-pending',
      'next-reply-time': 'longest-wait',
      'resolution-time': 'first-without-pending',
      csat: 'thumbs',
    });
    expect(listProfileChoices('seeds', { csat: 'thumbs' })).toEqual({});
    expect(listProfileChoices('nobody', {})).toBeNull();
  });
});

function findTicketMetric(id: string): TicketMetric {
  const metric = getMetric(id);
  if (metric.over !== 'tickets') throw new Error(`${id} is not over tickets.`);
  return metric;
}

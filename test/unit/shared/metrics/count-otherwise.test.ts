import { choosableMetrics, findChoosable } from '@shiftlight/shared/metrics/chosen/choosable-metrics.ts';
import { countAsChosen } from '@shiftlight/shared/metrics/chosen/count-as-chosen.ts';
import { listDefinitionSpans } from '@shiftlight/shared/metrics/chosen/list-definition-spans.ts';
import { computeFigure } from '@shiftlight/shared/metrics/compute-figure.ts';
import { getMetric } from '@shiftlight/shared/metrics/index.ts';
import type { TicketMetric } from '@shiftlight/shared/metrics/metric.ts';
import { countOtherwise } from '@shiftlight/shared/metrics/profiles/count-otherwise.ts';
import { metricProfiles } from '@shiftlight/shared/metrics/profiles/index.ts';
import { createTicketFold } from '@shiftlight/shared/tickets/create-ticket-fold.ts';
import { describe, expect, test } from 'vitest';
import { writeTeamHistory } from '../../../builders/team-history.ts';

const firstContact = getChoosable('first-contact-resolution');
const day = 86_400_000;
const until = Date.UTC(2026, 9, 31);
const fold = createTicketFold({ policies: [], calendars: new Map() });
const tickets = [
  ...Map.groupBy(
    writeTeamHistory(['ann', 'bo'], { until, days: 40, tickets: 80, seed: 12 }),
    ({ ticketId }) => ticketId,
  ).values(),
].map((own) => fold.run(own));
const context = { calendar: null, from: until - 40 * day, to: until, agentId: 'ann', variant: null };
const count = (metric: TicketMetric) => countOtherwise(metric, [{ input: tickets, agentId: 'ann' }], context);

describe('the same tickets as helpdesks count them', () => {
  test.each(choosableMetrics)('$id: each is the figure by that definition', (metric) => {
    for (const { helpdesks, definition, figure } of count(metric)) {
      for (const helpdesk of helpdesks) {
        const variant = metricProfiles.find(({ label }) => label === helpdesk)?.variants[metric.id] ?? null;
        expect(variant, 'another definition than the one in force').not.toBeNull();
        const { unit, value, n } = computeFigure(metric, tickets, { ...context, variant });
        expect([helpdesk, figure]).toEqual([helpdesk, { unit, value, n }]);
        expect(definition).toBe(metric.variants.find(({ id }) => id === variant)?.definition ?? metric.definition);
      }
    }
  });

  test('names every helpdesk with another definition once', () => {
    const others = metricProfiles.filter(({ variants }) => typeof variants['first-contact-resolution'] === 'string');
    const named = count(firstContact).flatMap(({ helpdesks }) => helpdesks);
    expect(named.toSorted()).toEqual(others.map(({ label }) => label).toSorted());
    expect(named.length).toBeGreaterThan(2);
  });

  test('leaves out the definition that the workspace has chosen, and says the usual one instead', () => {
    const variant = 'one-human-reply';
    const sets = [{ version: 1, validFrom: 0, storedAt: 0, variants: { [firstContact.id]: variant } }];
    const chosen = countAsChosen(firstContact, listDefinitionSpans(sets, firstContact.id));
    const users = metricProfiles.filter(({ variants }) => variants[firstContact.id] === variant);
    const named = count(chosen).flatMap(({ helpdesks }) => helpdesks);
    expect(users.length).toBeGreaterThan(0);
    expect(named).not.toEqual(expect.arrayContaining(users.map(({ label }) => label)));
  });

  test('says nothing of figures that all count alike', () => {
    expect(countOtherwise(getMetric('tickets-handled'), [{ input: tickets, agentId: 'ann' }], context)).toEqual([]);
  });
});

function getChoosable(id: string): TicketMetric {
  const found = findChoosable(id);
  if (found === null) throw new Error(`The definition of ${id} cannot be chosen.`);
  return found;
}

import { expect, test } from 'vitest';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import { getMetric } from '@shiftlight/shared/metrics/index.ts';
import { createTicketFold } from '@shiftlight/shared/tickets/create-ticket-fold.ts';
import { foldTicket, stepTicket } from '@shiftlight/api/ingest/fold-tickets.ts';
import type { WorkspaceRules } from '@shiftlight/api/rules/rules-cache.ts';
import { writeTicket } from '../../../builders/ticket-events.ts';

const day = 24 * 60 * 60_000;
const start = Date.UTC(2026, 10, 2, 9);
const key = { workspaceId: 'w', connectorId: 'c', externalId: '7' };

/** Version 2 holds for tickets that were opened a day after the start. */
const fold = createTicketFold({ policies: [], calendars: new Map() });
const rules: WorkspaceRules = {
  storedCalendars: new Map(),
  calendars: new Map(),
  mainCalendar: null,
  mainCalendarId: null,
  definitions: [],
  getMetric,
  findPolicyVersion: (openedAt) => (openedAt >= start + day ? 2 : 1),
  listPolicies: () => [],
  getFold: () => fold,
};
const run = (events: readonly TicketEvent[]) => foldTicket(key, events, rules, start + 2 * day);
const ticket = writeTicket('7');
const events = {
  early: ticket.created(start),
  asked: ticket.asked(start + 60_000),
  late: ticket.created(start + day),
  answered: ticket.answered(start + day + 1, 'alice'),
};

test.each([
  { name: 'the creation', given: [events.asked, events.late], version: 2 },
  {
    name: 'the first creation of two, in whatever order they are given',
    given: [events.late, events.early],
    version: 1,
  },
  { name: 'the first creation of two, the other way round', given: [events.early, events.late], version: 1 },
  { name: 'the first event where no creation is known', given: [events.answered, events.asked], version: 1 },
])('the policies are those of the day of $name', ({ given, version }) => {
  expect(run(given).policyVersion).toBe(version);
});

test('nothing cannot be folded', () => {
  expect(() => run([])).toThrow('without events');
});

test.each([
  { name: 'newer events', events: [events.answered], continues: true },
  { name: 'newer events in any order', events: [ticket.asked(start + day + 9), events.answered], continues: true },
  { name: 'an older event', events: [ticket.asked(start + 1)], continues: false },
  { name: 'an older event among newer ones', events: [events.answered, ticket.asked(start + 1)], continues: false },
  { name: 'a creation that comes last', events: [events.late], continues: false },
])('$name: goes on from what is stored is $continues', ({ events: more, continues }) => {
  const record = { ...run([events.early, events.asked]), position: 1 };
  const next = stepTicket(record, more, rules, start + 2 * day);
  expect(next === null).toBe(!continues);
  if (next !== null) expect(next.state).toEqual(run([events.early, events.asked, ...more]).state);
});

test('what an older version of the fold wrote is not continued', () => {
  const folded = run([events.early, events.asked]);
  const old = { ...folded, state: { ...folded.state, fold: { lastOrder: 0, lastId: '' } }, position: 1 };
  expect(stepTicket(old, [events.answered], rules, start + 2 * day)).toBeNull();
});

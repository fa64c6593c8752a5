import { expect, test } from 'vitest';
import { holdBackFuture } from '@shiftlight/api/ingest/hold-back-future.ts';
import { writeTicket } from '../../../builders/ticket-events.ts';

const now = Date.UTC(2026, 10, 2, 9);
const ticket = writeTicket('7');

test.each([
  { name: 'now', at: now, held: false },
  { name: 'in exactly five minutes', at: now + 300_000, held: false },
  { name: 'a millisecond later', at: now + 300_001, held: true },
  { name: 'in 2099', at: Date.UTC(2099, 0, 1), held: true },
])('an event dated $name is held back: $held', ({ at, held }) => {
  const good = ticket.created(now - 1);
  const dated = ticket.asked(at);
  const { events, rejected } = holdBackFuture({ events: [good, dated], people: [], rejected: [] }, now);
  expect(events).toEqual(held ? [good] : [good, dated]);
  expect(rejected.map(({ reason, content }) => [reason, content])).toEqual(
    held ? [['future-dated', { events: [dated] }]] : [],
  );
});

test('what was rejected already stays rejected', () => {
  const rejected = [{ reason: 'malformed', detail: 'x', content: null }] as const;
  expect(holdBackFuture({ events: [ticket.asked(now + 900_000)], people: [], rejected }, now).rejected).toHaveLength(2);
});

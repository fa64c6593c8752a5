import { expect, test } from 'vitest';
import { findMapped, withMappedStatus } from '@shiftlight/shared/events/map-status.ts';
import type { StatusChanged } from '@shiftlight/shared/events/ticket-events.ts';

const event: StatusChanged = {
  ...{ id: 's1', ticketId: '1', at: 0, order: 0, actor: { kind: 'agent', personId: 'a' } },
  ...{ type: 'status.changed', status: 'open', rawStatus: 'Waiting for parts' },
};

test('a status counts as what was decided for its name, whatever its case', () => {
  expect(withMappedStatus(event, { 'Waiting for parts': 'on-hold' })).toEqual({ ...event, status: 'on-hold' });
  expect(withMappedStatus(event, { 'waiting for parts': 'pending' })).toMatchObject({ status: 'pending' });
  expect(withMappedStatus(event, { 'Waiting for parts': 'on-hold', 'waiting for parts': 'pending' })).toMatchObject({
    status: 'on-hold',
  });
});

test('what was not decided, and what has no status, stays the same event', () => {
  expect(withMappedStatus(event, { Other: 'closed' })).toBe(event);
  expect(withMappedStatus(event, { 'Waiting for parts': 'open' })).toBe(event);
  const note = { ...event, type: 'ticket.deleted' } as const;
  expect(withMappedStatus(note, { 'Waiting for parts': 'on-hold' })).toBe(note);
});

test.each(['constructor', 'toString', '__proto__'])('“%s” is no decision that everything inherits', (name) => {
  expect(findMapped(name, {})).toBeNull();
});

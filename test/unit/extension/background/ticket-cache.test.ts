import { expect, test } from 'vitest';
import { createTicketCache } from '@shiftlight/extension/background/ticket-cache.ts';
import { aTicket } from '../ui/clocks.ts';

const ref = { connectorId: 'c', externalId: '1' };
const view = (position: number, subject: string) => ({ tickets: [aTicket({ position, subject })], calendars: [] });

test('keeps the view with the higher position, whatever comes last', () => {
  const cache = createTicketCache();
  cache.merge(view(5, 'newer'));
  expect(cache.merge(view(4, 'older'))).toEqual([]);
  expect(cache.pick([ref])[0]?.subject).toBe('newer');
});

test('takes a view of the same position, which a new policy may have changed', () => {
  const cache = createTicketCache();
  cache.merge(view(5, 'before'));
  cache.merge(view(5, 'after'));
  expect(cache.pick([ref])[0]?.subject).toBe('after');
});

test('gives only tickets that it knows', () => {
  const cache = createTicketCache();
  cache.merge(view(1, 'known'));
  expect(cache.pick([ref, { connectorId: 'c', externalId: '2' }])).toHaveLength(1);
});

test('forgets what is gone', () => {
  const cache = createTicketCache();
  cache.merge(view(1, 'gone'));
  cache.remove([ref]);
  expect(cache.pick([ref])).toEqual([]);
});

test('goes on from its snapshot', () => {
  const cache = createTicketCache();
  cache.merge(view(3, 'kept'));
  const woken = createTicketCache();
  woken.merge(cache.snapshot());
  expect(woken.pick([ref])).toEqual(cache.pick([ref]));
});

test('drops the tickets that it heard of longest ago when it grows too large', () => {
  const cache = createTicketCache();
  for (let id = 0; id < 1_600; id += 1) cache.merge({ tickets: [aTicket({ externalId: String(id) })], calendars: [] });
  expect(cache.snapshot().tickets).toHaveLength(1_500);
  expect(cache.pick([{ connectorId: 'c', externalId: '1599' }])).toHaveLength(1);
});

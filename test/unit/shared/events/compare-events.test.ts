import { compareEvents } from '@shiftlight/shared/events/compare-events.ts';
import { expect, test } from 'vitest';

test.each([
  { name: 'by instant', a: { at: 1, order: 9, id: 'z' }, b: { at: 2, order: 0, id: 'a' }, sign: -1 },
  {
    name: 'then by the source’s own sequence',
    a: { at: 1, order: 2, id: 'a' },
    b: { at: 1, order: 1, id: 'z' },
    sign: 1,
  },
  { name: 'then by id', a: { at: 1, order: 1, id: 'a' }, b: { at: 1, order: 1, id: 'b' }, sign: -1 },
  { name: 'then by id the other way', a: { at: 1, order: 1, id: 'b' }, b: { at: 1, order: 1, id: 'a' }, sign: 1 },
  { name: 'and the same event is equal', a: { at: 1, order: 1, id: 'a' }, b: { at: 1, order: 1, id: 'a' }, sign: 0 },
])('events are ordered $name', ({ a, b, sign }) => {
  expect(Math.sign(compareEvents(a, b))).toBe(sign);
});

import { expect, test } from 'vitest';
import { createRequestIds } from '../../../../extension/messaging/create-request-ids.ts';

test('what is sent again unchanged has the same id', () => {
  const idOf = createRequestIds();
  expect(idOf({ label: 'Five a week' })).toBe(idOf({ label: 'Five a week' }));
});

test('what was changed before it is sent again has another id', () => {
  const idOf = createRequestIds();
  const ids = ['Five a week', 'Six a week', 'Five a week'].map((label) => idOf({ label }));
  expect(new Set(ids).size).toBe(3);
});

test('two forms never share an id', () => {
  expect(createRequestIds()('the same')).not.toBe(createRequestIds()('the same'));
});

import { expect, test } from 'vitest';
import { toExternalId } from '@shiftlight/api/connectors/kit/external-id.ts';

test.each([[null], [undefined], [0], ['0'], [''], [' '], ['null'], ['None'], ['-'], [false], [{}], [[]], [Number.NaN]])(
  '%j stands for nobody',
  (value) => {
    expect(toExternalId(value)).toBeNull();
  },
);

test.each([
  [42, '42'],
  ['42', '42'],
  [' 42 ', '42'],
  [-1, '-1'],
  [8447388090495, '8447388090495'],
  ['712020:7bf45758-6986-4e0e-aefc-a3000196d8d2', '712020:7bf45758-6986-4e0e-aefc-a3000196d8d2'],
])('%j is an id', (value, expected) => {
  expect(toExternalId(value)).toBe(expected);
});

import { expect, test } from 'vitest';
import { pageRequestSchema } from '@shiftlight/extension/messaging/requests.ts';

test('a call of a procedure without input gets through, though messages drop what is undefined', () => {
  const sent = { type: 'api.call', kind: 'query', path: 'coaching.mine', input: undefined };
  expect(pageRequestSchema.safeParse(JSON.parse(JSON.stringify(sent))).success).toBe(true);
});

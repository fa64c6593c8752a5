import { pageRequestSchema } from '@shiftlight/extension/messaging/requests.ts';
import { expect, test } from 'vitest';

/** As a message arrives: what is undefined is lost on the way. */
const sent = (message: object): unknown => JSON.parse(JSON.stringify(message));

test.each([
  { name: 'without input', input: undefined },
  { name: 'with input', input: { period: 'month' } },
])('a call of the API $name is understood', ({ input }) => {
  const message = sent({ type: 'api.call', kind: 'query', path: 'escalations.own', input });
  expect(pageRequestSchema.safeParse(message).data).toEqual(message);
});

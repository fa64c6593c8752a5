import { afterAll, beforeAll, expect, test } from 'vitest';
import { rateLimits } from '@shiftlight/api/auth/limits.ts';
import { send } from '../../builders/http-client.ts';
import { createWorkspace, type TestPerson } from '../../builders/people.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';

let instance: TestInstance;
let admin: TestPerson;
beforeAll(async () => {
  instance = await createTestInstance({ RATE_LIMIT: '1' });
  admin = await createWorkspace(instance);
});
afterAll(() => instance.close());

const limit = rateLimits['/sign-in/email'].max;

function guess(attempt: number, headers: Record<string, string> = {}) {
  return send(instance, '/api/auth/sign-in/email', {
    headers: { origin: instance.baseUrl, ...headers },
    body: { email: admin.email, password: `guess number ${attempt}` },
  });
}

test('guessing passwords stops at the limit, even with the right one and a made-up address', async () => {
  const guesses = await Promise.all(Array.from({ length: limit }, (_, attempt) => guess(attempt)));
  expect(guesses.map(({ status }) => status)).toEqual(guesses.map(() => 401));

  const next = await guess(limit, { 'x-forwarded-for': '203.0.113.9', 'x-shiftlight-client-address': '203.0.113.9' });
  expect(next.status).toBe(429);
  expect(Number(next.headers.get('x-retry-after'))).toBeGreaterThan(0);

  const right = await send(instance, '/api/auth/sign-in/email', {
    body: { email: admin.email, password: admin.password },
  });
  expect(right.status).toBe(429);
});

test('the count is kept in the database, so that all API processes share it', async () => {
  const rows = await instance.db.prisma.rateLimit.findMany({ where: { key: { contains: '/sign-in/email' } } });
  expect(rows.map(({ key, count }) => [key, count])).toEqual([['127.0.0.1|/sign-in/email', limit]]);
});

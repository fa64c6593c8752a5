import { afterEach, expect, test, vi } from 'vitest';
import { createApiClient } from '@shiftlight/extension/api-client/api-client.ts';
import { toProblem } from '@shiftlight/extension/api-client/api-problem.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const problemOf = () =>
  createApiClient('https://shiftlight.example.com', null)
    .system.info.query()
    .then(
      () => 'none',
      (error: unknown) => toProblem(error).code,
    );

const refusal = (code: string) => [{ error: { message: 'm', code: -32_000, data: { code, httpStatus: 400 } } }];

test.each([
  ['UNAUTHORIZED', 'signed-out'],
  ['FORBIDDEN', 'no-access'],
  ['TOO_MANY_REQUESTS', 'too-many-requests'],
  ['INTERNAL_SERVER_ERROR', 'server-error'],
])('%s of the API is shown as %s', async (code, problem) => {
  vi.stubGlobal('fetch', async () => Response.json(refusal(code), { status: 400 }));
  expect(await problemOf()).toBe(problem);
});

test('an address where nobody answers is unreachable', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  expect(await problemOf()).toBe('unreachable');
});

test('a web page that is no API is not Shiftlight', async () => {
  vi.stubGlobal('fetch', async () => new Response('<!doctype html><h1>Hello</h1>'));
  expect(await problemOf()).toBe('not-shiftlight');
});

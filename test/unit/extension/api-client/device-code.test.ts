import { afterEach, expect, test, vi } from 'vitest';
import { requestDeviceCode, requestToken } from '@shiftlight/extension/api-client/device-code.ts';

const apiUrl = 'https://shiftlight.example.com';
const code = {
  device_code: 'secret-half',
  user_code: 'BCDF2345',
  verification_uri: `${apiUrl}/device`,
  verification_uri_complete: `${apiUrl}/device?user_code=BCDF2345`,
  expires_in: 900,
  interval: 2,
};

/** The next request is answered with this. */
function answerWith(status: number, body: unknown): void {
  vi.stubGlobal('fetch', async () => Response.json(body, { status }));
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test('gets a device code', async () => {
  answerWith(200, code);
  expect(await requestDeviceCode(apiUrl)).toMatchObject({ user_code: 'BCDF2345', interval: 2 });
});

test.each([
  [429, { message: 'slow' }, 'too-many-requests'],
  [500, {}, 'server-error'],
  [200, { unexpected: true }, 'server-error'],
])('a code refused with %i and %j is the problem %s', async (status, body, problem) => {
  answerWith(status, body);
  await expect(requestDeviceCode(apiUrl)).rejects.toMatchObject({ code: problem });
});

test.each([
  ['granted', 200, { access_token: 't' }, { state: 'granted', token: 't' }],
  ['not confirmed yet', 400, { error: 'authorization_pending' }, { state: 'pending' }],
  ['asked too often', 400, { error: 'slow_down' }, { state: 'slow-down' }],
  ['limited', 429, {}, { state: 'slow-down' }],
])('a token that is %s', async (_name, status, body, answer) => {
  answerWith(status, body);
  expect(await requestToken(apiUrl, 'secret-half')).toEqual(answer);
});

test.each([
  ['expired_token', 'code-expired'],
  ['invalid_grant', 'code-expired'],
  ['access_denied', 'code-denied'],
  ['something_else', 'server-error'],
])('after %s no token will come: %s', async (error, problem) => {
  answerWith(400, { error });
  await expect(requestToken(apiUrl, 'secret-half')).rejects.toMatchObject({ code: problem });
});

test('without a network the problem is unreachable', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  await expect(requestToken(apiUrl, 'secret-half')).rejects.toMatchObject({ code: 'unreachable' });
});

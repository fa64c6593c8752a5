import { TRPCClientError } from '@trpc/client';
import { expect, test } from 'vitest';
import { Problem } from '@shiftlight/extension/messaging/problem.ts';
import { explain, isConflict, isSignedOut } from '@shiftlight/extension/web/api/explain.ts';
import { sayBrowser } from '@shiftlight/extension/web/pages/account/say-browser.ts';
import { findNext } from '@shiftlight/extension/web/use-path.ts';

const refusal = (code: string, message: string) =>
  TRPCClientError.from({ error: { code: -32_000, message, data: { code, httpStatus: 400 } } });

const viaWorker = (problem: Problem) => TRPCClientError.from(problem);

test('puts input errors beside their fields', () => {
  const issues = [
    { path: ['admin', 'email'], message: 'Enter an e-mail address.' },
    { path: ['name'], message: 'Enter a name.' },
  ];
  expect(explain(refusal('BAD_REQUEST', JSON.stringify(issues)))).toEqual({
    message: null,
    fields: { 'admin.email': 'Enter an e-mail address.', name: 'Enter a name.' },
  });
});

test.each([
  ['CONFLICT', 'Ana is a member already.', 'Ana is a member already.'],
  ['BAD_REQUEST', 'The address has no ticket system.', 'The address has no ticket system.'],
  [
    'INTERNAL_SERVER_ERROR',
    'column x does not exist',
    'Shiftlight could not answer. Try again; if it stays, tell your admin.',
  ],
])('says of %s %j: %s', (code, message, words) => {
  expect(explain(refusal(code, message)).message).toBe(words);
});

test('says of a lost connection what to do', () => {
  expect(explain(new TypeError('Failed to fetch')).message).toBe(
    'No answer from this address. Check it, and that you are on the right network.',
  );
});

test('says the same on a page of the extension, where refusals come through the worker', () => {
  const issues = [{ path: ['name'], message: 'Enter a name.' }];
  expect(explain(viaWorker(new Problem('refused', JSON.stringify(issues)))).fields).toEqual({ name: 'Enter a name.' });
  expect(explain(viaWorker(new Problem('conflict', 'Ana is a member already.'))).message).toBe(
    'Ana is a member already.',
  );
  expect(explain(new Problem('unreachable')).message).toMatch(/^No answer from this address/);
  expect(explain(viaWorker(new Problem('unreachable'))).message).toMatch(/^No answer from this address/);
  expect(isSignedOut(viaWorker(new Problem('signed-out')))).toBe(true);
});

test('knows that nobody is signed in', () => {
  expect([isSignedOut(refusal('UNAUTHORIZED', '')), isSignedOut(refusal('FORBIDDEN', ''))]).toEqual([true, false]);
});

test.each([
  ['/device?user_code=X', '/device?user_code=X'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
])('after signing in for %s goes to %s', (next, path) => {
  history.replaceState(null, '', `/sign-in?next=${encodeURIComponent(next)}`);
  expect(findNext()).toBe(path);
});

test.each([
  [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
    'Chrome on Linux',
  ],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:153.0) Gecko/20100101 Firefox/153.0', 'Firefox on Windows'],
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0', 'Edge on Windows'],
  ['node', 'Another program'],
  [null, 'Unknown program'],
])('calls %s %s', (userAgent, name) => {
  expect(sayBrowser(userAgent)).toBe(name);
});

test('knows that somebody else was faster, whichever way the answer came', () => {
  expect(isConflict(refusal('CONFLICT', 'Load it again.'))).toBe(true);
  expect(isConflict(viaWorker(new Problem('conflict')))).toBe(true);
  expect(isConflict(refusal('BAD_REQUEST', ''))).toBe(false);
});

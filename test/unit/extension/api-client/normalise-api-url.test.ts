import { expect, test } from 'vitest';
import { normaliseApiUrl } from '@shiftlight/extension/api-client/normalise-api-url.ts';

test.each([
  ['https://shiftlight.example.com', 'https://shiftlight.example.com'],
  ['  https://shiftlight.example.com/  ', 'https://shiftlight.example.com'],
  ['shiftlight.example.com', 'https://shiftlight.example.com'],
  ['https://tools.example.com/shiftlight/', 'https://tools.example.com/shiftlight'],
  ['localhost:4400', 'http://localhost:4400'],
  ['127.0.0.1:4400', 'http://127.0.0.1:4400'],
  ['HTTPS://Shiftlight.Example.COM/?x#y', 'https://shiftlight.example.com'],
])('reads %j as %s', (typed, apiUrl) => {
  expect(normaliseApiUrl(typed)).toBe(apiUrl);
});

test.each([
  '',
  '   ',
  'https://',
  'my shiftlight',
  'https://ana:secret@example.com',
  'javascript:alert(1)',
  'ftp://example.com',
])('refuses %j', (typed) => {
  expect(normaliseApiUrl(typed)).toBeNull();
});

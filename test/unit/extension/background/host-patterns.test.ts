import { expect, test } from 'vitest';
import { toHostPattern, toHostPatterns, toPagePattern } from '@shiftlight/extension/background/host-patterns.ts';

test.each([
  ['https://desk.example.com/rt', 'https://desk.example.com/*'],
  ['http://127.0.0.1:4400', 'http://127.0.0.1:4400/*'],
  ['https://desk.example.com:443/', 'https://desk.example.com/*'],
])('asks for exactly one origin: %s', (url, pattern) => {
  expect(toHostPattern(url)).toBe(pattern);
});

test('asks once for two installations on one origin', () => {
  expect(toHostPatterns(['https://a.example/x', 'https://a.example/y'])).toEqual(['https://a.example/*']);
});

test.each([
  ['https://desk.example.com/rt/', 'https://desk.example.com/rt/*'],
  ['https://desk.example.com', 'https://desk.example.com/*'],
])('runs only below the helpdesk’s own path: %s', (baseUrl, pattern) => {
  expect(toPagePattern(baseUrl)).toBe(pattern);
});

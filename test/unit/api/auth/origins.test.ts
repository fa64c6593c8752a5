import { describe, expect, test } from 'vitest';
import { ownOrigins, publicUrl } from '@shiftlight/api/auth/own-origins.ts';
import { isOwnSite, mayOpenSocket } from '@shiftlight/api/auth/request-origin.ts';

describe('where people reach this API', () => {
  test.each([
    {
      name: 'without a configured address: the loopback names',
      source: { PORT: 4400 },
      url: 'http://127.0.0.1:4400',
      origins: ['http://127.0.0.1:4400', 'http://localhost:4400'],
    },
    {
      name: 'a configured address alone',
      source: { PORT: 4400, PUBLIC_URL: 'https://desk.example.com' },
      url: 'https://desk.example.com',
      origins: ['https://desk.example.com'],
    },
    {
      name: 'an address below a path, its slash removed',
      source: { PORT: 1, PUBLIC_URL: 'https://example.com/shiftlight/' },
      url: 'https://example.com/shiftlight',
      origins: ['https://example.com'],
    },
  ])('$name', ({ source, url, origins }) => {
    expect(publicUrl(source)).toBe(url);
    expect(ownOrigins(source)).toEqual(origins);
  });
});

const own = ['https://desk.example.com'];

test.each([
  { origin: 'https://desk.example.com', site: undefined, expected: true },
  { origin: undefined, site: undefined, expected: true },
  { origin: undefined, site: 'none', expected: true },
  { origin: undefined, site: 'same-origin', expected: true },
  { origin: undefined, site: 'same-site', expected: false },
  { origin: undefined, site: 'cross-site', expected: false },
  { origin: 'https://desk.example.com', site: 'cross-site', expected: false },
  { origin: 'https://desk.example.com.evil.test', site: undefined, expected: false },
  { origin: 'http://desk.example.com', site: undefined, expected: false },
  { origin: 'null', site: undefined, expected: false },
])('a cookie from origin $origin, site $site counts: $expected', ({ origin, site, expected }) => {
  const headers = {
    ...(origin === undefined ? {} : { origin }),
    ...(site === undefined ? {} : { 'sec-fetch-site': site }),
  };
  expect(isOwnSite(headers, own)).toBe(expected);
});

test.each([
  { origin: undefined, expected: true },
  { origin: 'https://desk.example.com', expected: true },
  { origin: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop', expected: true },
  { origin: 'moz-extension://11111111-2222-4333-8444-555555555555', expected: true },
  { origin: 'https://evil.example', expected: false },
  { origin: 'https://chrome-extension.evil.example', expected: false },
  { origin: 'chrome-extension://abc.evil.example', expected: false },
  { origin: 'chrome-extension://', expected: false },
  { origin: 'null', expected: false },
])('a socket from $origin may open: $expected', ({ origin, expected }) => {
  expect(mayOpenSocket(origin, own)).toBe(expected);
});

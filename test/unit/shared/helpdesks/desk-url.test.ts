import { findDeskUrl, findOrigin } from '@shiftlight/shared/helpdesks/desk-url.ts';
import { expect, test } from 'vitest';

interface Row {
  readonly name: string;
  readonly base: string;
  readonly url: string;
  readonly path: string | null;
}

test.each<Row>([
  { name: 'takes the sub-path off', base: 'https://a.example/rt', url: 'https://a.example/rt/x?q#h', path: '/x' },
  { name: 'does not mind a closing slash of the base', base: 'https://a.example/rt/', url: '/rt/x', path: '/x' },
  { name: 'reads the base page itself', base: 'https://a.example/rt', url: 'https://a.example/rt', path: '/' },
  { name: 'does not mind the case of the host', base: 'https://A.example', url: 'HTTPS://a.EXAMPLE/x', path: '/x' },
  { name: 'leaves out the default port', base: 'https://a.example:443', url: 'https://a.example/x', path: '/x' },
  { name: 'keeps a port of its own', base: 'http://a.example:8080', url: 'http://a.example:8080/x', path: '/x' },
  { name: 'follows a scheme-relative link', base: 'https://a.example', url: '//a.example/x', path: '/x' },
  { name: 'keeps a bare hash on the base page', base: 'https://a.example/z', url: '#ticket/1', path: '/' },
  { name: 'refuses another host', base: 'https://a.example', url: 'https://b.example/x', path: null },
  { name: 'refuses another port', base: 'http://a.example:8080', url: 'http://a.example/x', path: null },
  { name: 'refuses another scheme', base: 'https://a.example', url: 'http://a.example/x', path: null },
  { name: 'refuses a path that only begins alike', base: 'https://a.example/rt', url: '/rt2/x', path: null },
  {
    name: 'is not fooled by a name before @',
    base: 'https://a.example',
    url: 'https://a.example@b.example/x',
    path: null,
  },
  { name: 'refuses a script link', base: 'https://a.example', url: 'javascript:alert(1)', path: null },
  { name: 'refuses a base that is no address', base: 'desk', url: '/x', path: null },
])('$name', ({ base, url, path }) => {
  expect(findDeskUrl(base, url)?.path ?? null).toBe(path);
});

test('keeps query and hash apart', () => {
  expect(findDeskUrl('https://a.example', '/x?a=1&b=2#h?i')).toEqual({ path: '/x', query: 'a=1&b=2', hash: 'h?i' });
});

test.each([
  ['https://desk.example/rt/x', 'https://desk.example'],
  ['http://127.0.0.1:8101/', 'http://127.0.0.1:8101'],
  ['mailto:a@b.example', null],
])('the origin of %s is %s', (url, origin) => {
  expect(findOrigin(url)).toBe(origin);
});

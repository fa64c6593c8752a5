import { expect, test } from 'vitest';
import { parseStorableJson } from '@shiftlight/api/connectors/parse-storable-json.ts';

test.each([
  { name: 'plain text', json: '{"a":"Grüße 🚀"}', expected: { a: 'Grüße 🚀' } },
  { name: 'an escaped pair', json: String.raw`["\ud83d\ude80"]`, expected: ['🚀'] },
  { name: 'NUL', json: String.raw`{"a":["x\u0000y"]}`, expected: { a: ['x\uFFFDy'] } },
  { name: 'NUL in a key', json: String.raw`{"a\u0000":1}`, expected: { 'a\uFFFD': 1 } },
  { name: 'the first half of a pair', json: String.raw`"\uD83D!"`, expected: '\uFFFD!' },
  { name: 'the second half of a pair', json: String.raw`"\ude80"`, expected: '\uFFFD' },
  { name: 'an escape that is escaped itself', json: String.raw`"\\u0000"`, expected: String.raw`\u0000` },
  {
    name: 'numbers, booleans and null',
    json: String.raw`["\u0000",1.5,true,null]`,
    expected: ['\uFFFD', 1.5, true, null],
  },
])('$name', ({ json, expected }) => {
  expect(parseStorableJson(json)).toEqual(expected);
});

test('what is no JSON throws a SyntaxError', () => {
  expect(() => parseStorableJson('{')).toThrow(SyntaxError);
});

import { CommanderError } from 'commander';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { toErrorReport } from '@shiftlight/api/cli/cli-error.ts';
import { getWorkspace } from '@shiftlight/api/cli/find-workspace.ts';
import { parseOptions } from '@shiftlight/api/cli/parse-options.ts';
import { toProgressText } from '@shiftlight/api/cli/to-progress-text.ts';
import { toTable } from '@shiftlight/api/cli/to-table.ts';
import { ShiftlightError } from '@shiftlight/api/errors.ts';

test.each([
  { name: 'our own error', error: new ShiftlightError('CONFLICT', 'Taken.'), code: 'CONFLICT', message: 'Taken.' },
  {
    name: 'a wrong option',
    error: new CommanderError(1, 'x', 'error: no such option'),
    code: 'USAGE',
    message: 'no such option',
  },
  { name: 'any other error', error: new Error('The disk is full.'), code: 'FAILED', message: 'The disk is full.' },
  { name: 'something thrown that is no error', error: 'odd', code: 'FAILED', message: 'odd' },
])('$name is reported as $code', ({ error, code, message }) => {
  expect(toErrorReport(error)).toEqual({ error: { code, message } });
});

test('columns are as wide as their widest cell, without spaces at the end', () => {
  expect(
    toTable(
      ['id', 'name'],
      [
        ['1', 'Acme'],
        ['22', 'B'],
      ],
      'nothing',
    ),
  ).toBe('id  name\n1   Acme\n22  B');
  expect(toTable(['id'], [], 'There is nothing yet.')).toBe('There is nothing yet.');
});

test.each([
  { progress: null, text: 'history not begun' },
  { progress: { phase: 'history' as const, done: 200, total: 1_000 }, text: 'history: 200 of 1000 tickets' },
  { progress: { phase: 'history' as const, done: 200, total: null }, text: 'history: 200 tickets' },
  { progress: { phase: 'live' as const, done: 1_000, total: 1_000 }, text: 'up to date' },
])('progress reads $text', ({ progress, text }) => {
  expect(toProgressText(progress)).toBe(text);
});

test('every wrong option is named with what to enter', () => {
  const schema = z.object({
    name: z.string().min(1, 'Enter a name.'),
    admin: z.object({ age: z.number('Enter a number.') }),
  });
  expect(() => parseOptions(schema, { name: '', admin: { age: 'x' } })).toThrow(
    'Some options cannot be used:\n  name: Enter a name.\n  admin.age: Enter a number.',
  );
});

describe('which workspace', () => {
  const zone = { timeZone: 'UTC' };
  const one = { id: '1', name: 'Acme', ...zone };
  const among = (...all: (typeof one)[]) => ({ list: () => Promise.resolve(all) });

  test.each([
    { name: 'the only one', all: [one], wanted: undefined },
    { name: 'the one of this name', all: [one, { id: '2', name: 'Beta', ...zone }], wanted: 'Acme' },
    { name: 'the one of this id', all: [one, { id: '2', name: 'Acme', ...zone }], wanted: '1' },
  ])('$name', async ({ all, wanted }) => {
    expect(await getWorkspace(among(...all), wanted)).toEqual(one);
  });

  test.each([
    { name: 'there is none', all: [], wanted: undefined, message: /Make one: npx shiftlight workspace create/ },
    { name: 'nobody has this name', all: [one], wanted: 'Nowhere', message: /no workspace Nowhere.*Acme/s },
    {
      name: 'two could be meant',
      all: [one, { ...one, id: '2' }],
      wanted: 'Acme',
      message: /Say which workspace.*1 {2}Acme.*2 {2}Acme/s,
    },
  ])('is an error that helps when $name', async ({ all, wanted, message }) => {
    await expect(getWorkspace(among(...all), wanted)).rejects.toThrow(message);
  });
});

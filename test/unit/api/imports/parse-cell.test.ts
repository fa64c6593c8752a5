import { describe, expect, test } from 'vitest';
import type { FieldKind } from '@shiftlight/api/imports/fields.ts';
import { parseCell } from '@shiftlight/api/imports/parse-cell.ts';

const berlin = { timeZone: 'Europe/Berlin', dates: null, decimal: 'point', lengths: 'ms' } as const;
const read = (cell: unknown, kind: FieldKind, rules: Partial<typeof berlin> | object = {}) =>
  parseCell(
    cell,
    { path: 'x', kind, required: true, values: ['refunded'], description: null },
    { ...berlin, ...rules },
  );
const at = (text: string) => ({ value: Date.parse(text) });

describe('an instant', () => {
  test.each([
    { name: 'with its offset', cell: '2026-11-02T14:30:00+01:00', expected: at('2026-11-02T13:30Z') },
    { name: 'in UTC', cell: '2026-11-02T14:30:00.250Z', expected: at('2026-11-02T14:30:00.250Z') },
    { name: 'with UTC spelled out', cell: '2026-11-02 14:30:00 UTC', expected: at('2026-11-02T14:30Z') },
    { name: 'without an offset, local winter time', cell: '2026-11-02 14:30', expected: at('2026-11-02T13:30Z') },
    { name: 'without an offset, local summer time', cell: '2026-07-02 14:30:05', expected: at('2026-07-02T12:30:05Z') },
    { name: 'a day alone is its midnight', cell: '2026-11-02', expected: at('2026-11-01T23:00Z') },
    { name: 'with points', cell: '02.11.2026 14:30', expected: at('2026-11-02T13:30Z') },
    {
      name: 'with slashes, month first',
      cell: '11/02/2026, 2:30 PM',
      rules: { dates: 'month-first' },
      expected: at('2026-11-02T13:30Z'),
    },
    {
      name: 'with slashes, day first',
      cell: '02/11/2026 14:30',
      rules: { dates: 'day-first' },
      expected: at('2026-11-02T13:30Z'),
    },
    {
      name: 'half an hour past midnight',
      cell: '11/2/2026 12:30 am',
      rules: { dates: 'month-first' },
      expected: at('2026-11-01T23:30Z'),
    },
    { name: 'in seconds', cell: '1793625000', expected: { value: 1_793_625_000_000 } },
    { name: 'in milliseconds, as a number of JSON', cell: 1_793_625_000_123, expected: { value: 1_793_625_000_123 } },
    { name: 'the day number of a workbook, local time', cell: '46328.604166666664', expected: at('2026-11-02T13:30Z') },
    {
      name: 'with slashes that may mean two things',
      cell: '02/11/2026',
      expected: { problem: 'Choose whether the day or the month comes first in this file.' },
    },
    { name: 'a day that does not exist', cell: '2026-02-30', expected: { problem: 'There is no such day or time.' } },
    {
      name: 'an hour that does not exist',
      cell: '2026-02-03 25:00',
      expected: { problem: 'There is no such day or time.' },
    },
    {
      name: 'a time that the clocks showed twice',
      cell: '2026-10-25 02:30',
      expected: { problem: expect.stringContaining('the clocks were changed') },
    },
    {
      name: 'a time that the clocks skipped',
      cell: '2026-03-29 02:30',
      expected: { problem: expect.stringContaining('add the offset') },
    },
    { name: 'words', cell: 'yesterday', expected: { problem: expect.stringContaining('no date and time') } },
  ])('$name: $cell', ({ cell, rules, expected }) => {
    expect(read(cell, 'instant', rules)).toEqual(expected);
  });
});

describe('a number', () => {
  test.each([
    { cell: '12.5', decimal: 'point', expected: { value: 12.5 } },
    { cell: '1,234.50', decimal: 'point', expected: { value: 1_234.5 } },
    { cell: '1.234,50', decimal: 'comma', expected: { value: 1_234.5 } },
    { cell: '-3', decimal: 'comma', expected: { value: -3 } },
    { cell: '1 234 567', decimal: 'point', expected: { value: 1_234_567 } },
    { cell: '1.2E-3', decimal: 'point', expected: { value: 0.0012 } },
    { cell: '12,5', decimal: 'point', expected: { problem: 'This is no number with a decimal point.' } },
    { cell: '12.5', decimal: 'comma', expected: { problem: 'This is no number with a decimal comma.' } },
    { cell: '€ 12', decimal: 'point', expected: { problem: 'This is no number with a decimal point.' } },
  ])('$cell with a decimal $decimal', ({ cell, decimal, expected }) => {
    expect(read(cell, 'number', { decimal })).toEqual(expected);
  });

  test('of minutes becomes a length', () => {
    expect(read('1.5', 'length', { lengths: 'min' })).toEqual({ value: 90_000 });
  });
});

test.each([
  { cell: 'Yes', kind: 'truth', expected: { value: true } },
  { cell: 'nein', kind: 'truth', expected: { value: false } },
  { cell: true, kind: 'truth', expected: { value: true } },
  { cell: 'perhaps', kind: 'truth', expected: { problem: 'Send yes or no.' } },
  { cell: 'vip; urgent | ', kind: 'list', expected: { value: ['vip', 'urgent'] } },
  { cell: ['a;b'], kind: 'list', expected: { value: ['a;b'] } },
  { cell: ' Refunded ', kind: 'choice', expected: { value: 'refunded' } },
  { cell: 17, kind: 'text', expected: { value: '17' } },
  { cell: [1], kind: 'text', expected: { problem: 'A text is expected.' } },
] as const)('$cell as a $kind', ({ cell, kind, expected }) => {
  expect(read(cell, kind)).toEqual(expected);
});

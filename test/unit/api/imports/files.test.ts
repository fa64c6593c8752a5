import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFormat } from '@shiftlight/api/imports/files/find-format.ts';
import { openTable } from '@shiftlight/api/imports/files/open-table.ts';
import { brokenLine } from '@shiftlight/api/imports/files/read-json-lines.ts';
import type { TableRow } from '@shiftlight/api/imports/files/table-file.ts';
import { createWorkbook } from '../../../builders/workbook.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shiftlight-tables-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(name: string, content: string | Buffer) {
  const path = join(folder, name);
  writeFileSync(path, content);
  const table = await openTable(path, findFormat(name));
  const rows: TableRow[] = [];
  for await (const row of table.rows) rows.push(row);
  return { columns: table.columns, rows };
}

describe('a CSV file', () => {
  test.each([
    { name: 'with commas', text: 'a,b\n1,"x, ""y"""\n' },
    { name: 'with semicolons, as Excel writes it in Germany', text: '\uFEFFa;b\r\n1;"x, ""y"""\r\n' },
    { name: 'with tabs', text: 'a\tb\n1\t"x, ""y"""\n' },
    { name: 'with empty lines', text: 'a,b\n\n1,"x, ""y"""\n,\n' },
  ])('$name', async ({ text }) => {
    const { columns, rows } = await read('a.csv', text);
    expect([columns, rows.map(({ cells }) => cells)]).toEqual([['a', 'b'], [{ a: '1', b: 'x, "y"' }]]);
  });

  test('in UTF-16, as older programs write it', async () => {
    const { rows } = await read('a.csv', Buffer.from('\uFEFFName\nJosé\n', 'utf16le'));
    expect(rows.map(({ cells }) => cells)).toEqual([{ Name: 'José' }]);
  });

  test('tells in which line a row stands', async () => {
    const { rows } = await read('a.csv', 'a,b\n1,"two\nlines"\n3,4\n');
    expect(rows.map(({ line }) => line)).toEqual([3, 4]);
  });

  test('with columns of the same name or none keeps them apart', async () => {
    const { columns } = await read('a.csv', 'a,a,,\n1,2,3,4\n');
    expect(columns).toEqual(['a', 'a (2)', 'Column 3', 'Column 4']);
  });

  test.each([
    { name: 'in another encoding', content: Buffer.from('Name\nJos\xe9\n', 'latin1'), message: 'not in UTF-8' },
    { name: 'with a quotation mark too many', content: 'a,b\n1,"x\n2,y\n', message: 'a quotation mark is missing' },
    { name: 'that is empty', content: '', message: 'The file is empty' },
  ])('$name is refused with what to do', async ({ content, message }) => {
    await expect(read('a.csv', content)).rejects.toThrow(message);
  });
});

describe('a workbook', () => {
  test('is read from the sheet that stands first', async () => {
    const { columns, rows } = await read(
      'a.xlsx',
      createWorkbook([
        ['id', 'when', 'who & why', 'ok'],
        ['7', 46_328.5, { inline: 'Ann <ann>' }, true],
        [null, null, null, null],
        ['8', null, 'Bob', false],
      ]),
    );
    expect(columns).toEqual(['id', 'when', 'who & why', 'ok']);
    expect(rows).toEqual([
      { line: 2, cells: { id: '7', when: '46328.5', 'who & why': 'Ann <ann>', ok: 'true' } },
      { line: 4, cells: { id: '8', when: '', 'who & why': 'Bob', ok: 'false' } },
    ]);
  });

  test.each([
    { name: 'that is none', content: 'a,b', message: 'no workbook' },
    { name: 'that is cut off', content: createWorkbook([['a'], ['1']]).subarray(0, 300), message: 'no workbook' },
    { name: 'without rows', content: createWorkbook([]), message: 'The first sheet is empty' },
    { name: 'that counts from 1904', content: createWorkbook([['a']], { from1904: true }), message: 'from 1904' },
  ])('$name is refused with what to do', async ({ content, message }) => {
    await expect(read('a.xlsx', content)).rejects.toThrow(message);
  });

  test('with many columns finds each by its letters', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `c${index}`);
    const { rows } = await read('a.xlsx', createWorkbook([names, names.map((_, index) => index)]));
    expect(rows[0]?.cells).toMatchObject({ c25: '25', c26: '26', c59: '59' });
  });
});

describe('JSON lines', () => {
  test('keep their kinds, and objects within are reached by their path', async () => {
    const { columns, rows } = await read('a.jsonl', '{"a":1,"actor":{"kind":"agent"}}\n\n{"list":["x"],"a":null}\n');
    expect(columns).toEqual(['a', 'actor.kind', 'list']);
    expect(rows).toEqual([
      { line: 1, cells: { a: 1, 'actor.kind': 'agent' } },
      { line: 3, cells: { list: ['x'], a: null } },
    ]);
  });

  test('that are broken come back as they were', async () => {
    const { rows } = await read('a.jsonl', '{"a":1}\nnot json\n[1]\n');
    expect(rows.slice(1)).toEqual([
      { line: 2, cells: { [brokenLine]: 'not json' } },
      { line: 3, cells: { [brokenLine]: '[1]' } },
    ]);
  });
});

test.each([
  { name: 'a.xls', message: 'Save it as .xlsx' },
  { name: 'a.json', message: 'one event a line' },
  { name: 'a.pdf', message: 'Send .csv, .xlsx or .jsonl' },
  { name: 'a', message: 'Send .csv, .xlsx or .jsonl' },
])('$name is refused with what to do', ({ name, message }) => {
  expect(() => findFormat(name)).toThrow(message);
});

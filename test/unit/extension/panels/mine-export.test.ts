import { describe, expect, test } from 'vitest';
import { toCsv } from '../../../../extension/panels/mine/to-csv.ts';

const lineOf = (value: unknown) =>
  toCsv([{ store: 'tickets', record: { key: '1', subject: value } }])
    .split('\r\n')
    .slice(1)
    .join('\r\n');

describe('an export as CSV', () => {
  test('has one line for each field of each record', () => {
    const records = [
      { store: 'teams', record: { key: 'a', name: 'Support', leads: true } },
      { store: 'profile', record: { key: 'b', name: 'Alice' } },
    ];
    expect(toCsv(records).split('\r\n')).toEqual([
      'kind,record,field,value',
      'teams,a,name,Support',
      'teams,a,leads,true',
      'profile,b,name,Alice',
      '',
    ]);
  });

  test.each<{ name: string; value: unknown; cell: string }>([
    { name: 'quotes commas', value: 'a, b', cell: '"a, b"' },
    { name: 'doubles quotes', value: 'say "hi"', cell: '"say ""hi"""' },
    { name: 'keeps line breaks inside quotes', value: 'a\nb', cell: '"a\nb"' },
    { name: 'leaves nothing where nothing is stored', value: null, cell: '' },
    { name: 'takes the power of a formula', value: '=HYPERLINK("x")', cell: '"\'=HYPERLINK(""x"")"' },
    { name: 'leaves numbers as numbers, also negative ones', value: -5, cell: '-5' },
    { name: 'writes nested records as JSON', value: { at: 1 }, cell: '"{""at"":1}"' },
  ])('$name', ({ value, cell }) => {
    expect(lineOf(value)).toBe(`tickets,1,subject,${cell}\r\n`);
  });
});

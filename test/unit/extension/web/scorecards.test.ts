import { toCsvText } from '@shiftlight/extension/ui/files/to-csv-text.ts';
import { toCardPath, toPeriod, toScope } from '@shiftlight/extension/web/pages/scorecards/card-address.ts';
import { toCardTable } from '@shiftlight/extension/web/pages/scorecards/card-table.ts';
import { listLines } from '@shiftlight/extension/web/pages/scorecards/list-lines.ts';
import { describe, expect, test } from 'vitest';
import { insight, note, view } from '../../../builders/scorecard-view.ts';

describe('wins', () => {
  test('are those of the figures and those that were added, each with where it comes from', () => {
    const lines = listLines(
      view(
        [note('n', { text: 'Calm.' })],
        [insight('improved csat', 'win', 'improved'), insight('x', 'area', 'behind-team')],
      ),
      'win',
    );
    expect(lines.map(({ text, from }) => [text, from])).toEqual([
      ['Customer satisfaction improved beyond chance', 'from the figures'],
      ['Calm.', 'by Lena'],
    ]);
  });

  test.each([
    { name: 'one of the figures', target: 'improved csat' },
    { name: 'one that was added', target: 'n' },
  ])('leave out $name that was taken off', ({ target }) => {
    const all = [note('n', { text: 'Calm.' }), note('o', { kind: 'removed', target })];
    const lines = listLines(view(all, [insight('improved csat', 'win', 'improved')]), 'win');
    expect(lines).toHaveLength(1);
    expect(lines.map(({ id }) => id)).not.toContain(target);
  });
});

const around = { period: 'November 2026', before: 'October 2026' };

test('the table of a scorecard says what the screen says', () => {
  const comment = note('c', { kind: 'comment', text: 'Shall we talk?' });
  expect(toCardTable(view([note('n', { text: 'Calm.' }), comment]), { ...around, isOwn: false })).toEqual([
    ['Alice', 'November 2026', 'UTC'],
    ['Figure', 'Value', 'Target', 'Change', 'Interval and sample', 'Same mix of work', 'Note'],
    ['Customer satisfaction', '61 %', '', '', '50–70 %, n 40', '80 % expected for this mix: behind it', ''],
    ['Wins'],
    ['Calm.', 'by Lena'],
    ['To work on'],
    ['Comments'],
    ['Shall we talk?', 'Lena', expect.stringContaining('1970')],
  ]);
});

test('the table of an own scorecard speaks to its person', () => {
  expect(toCardTable(view([]), { ...around, isOwn: true })[2]).toContain('80 % expected for your mix: you are behind');
});

test('CSV is quoted, and no text becomes a formula', () => {
  expect(toCsvText([['a,b', 'say "x"', '=1+1'], ['plain']])).toBe('"a,b","say ""x""",\'=1+1\r\nplain\r\n');
});

describe('the address of a scorecard', () => {
  test.each([
    { rest: [], scope: { scope: 'member', memberId: 'me' } },
    { rest: ['member', 'm1'], scope: { scope: 'member', memberId: 'm1' } },
    { rest: ['team', 't1'], scope: { scope: 'team', teamId: 't1' } },
    { rest: ['workspace'], scope: { scope: 'workspace' } },
    { rest: ['nonsense'], scope: { scope: 'member', memberId: 'me' } },
  ])('$rest', ({ rest, scope }) => {
    expect(toScope(rest, 'me')).toEqual(scope);
  });

  test('keeps the period', () => {
    expect(toCardPath({ scope: 'team', id: 't1' }, '2026-11')).toBe('/scorecards/team/t1?period=2026-11');
    expect(toPeriod('2026-Q1', 0).text).toBe('2026-Q1');
    expect(toPeriod('nonsense', Date.UTC(2026, 10, 15) / 86_400_000).text).toBe('2026-11');
  });
});

import { toCsvText } from '@shiftlight/extension/ui/files/to-csv-text.ts';
import { toCardPath, toPeriod, toScope } from '@shiftlight/extension/web/pages/scorecards/card-address.ts';
import { toCardTable } from '@shiftlight/extension/web/pages/scorecards/card-table.ts';
import { listLines } from '@shiftlight/extension/web/pages/scorecards/list-lines.ts';
import type {
  Insight,
  ScorecardFigure,
  ScorecardNote,
  ScorecardView,
} from '@shiftlight/shared/views/scorecard-view.ts';
import { describe, expect, test } from 'vitest';

const figure: ScorecardFigure = {
  ...{ metricId: 'csat', label: 'Customer satisfaction', unit: 'ratio', better: 'higher', value: 0.61, n: 40 },
  ...{ median: null, p90: null, interval: [0.5, 0.7], reason: null, minimumSample: 30, definitionVersion: 1 },
  ...{ missing: [], change: null, target: null },
  comparison: {
    metricId: 'csat',
    state: 'compared',
    n: 40,
    observed: 0.61,
    expected: 0.8,
    interval: [-0.3, -0.1],
    verdict: 'worse',
  },
};
const insight = (id: string, kind: Insight['kind'], reason: Insight['reason']): Insight => ({
  ...{ id, kind, reason, metricId: 'csat', answers: 0, tickets: [] },
});
const note = (id: string, changes: Partial<ScorecardNote>): ScorecardNote => ({
  ...{ id, kind: 'win', text: null, target: null, authorName: 'Lena', byViewer: false, at: 0 },
  ...changes,
});

function view(notes: readonly ScorecardNote[], insights: readonly Insight[] = []): ScorecardView {
  const stretch = { from: 0, to: 1 };
  return {
    subject: { scope: 'member', id: 'm', name: 'Alice' },
    card: {
      ...{ ...stretch, period: '2026-11', timeZone: 'UTC', previous: stretch, previousSoFar: stretch },
      ...{ figures: [figure], insights, comparedWith: null, computedAt: 1 },
      basis: { calendarId: null, policyVersion: 1, targetVersion: 0, definitions: {} },
    },
    state: { kind: 'open', closesAt: null },
    notes,
    may: { comment: true, edit: true, acknowledge: false, restate: false, close: false },
    waiting: 0,
    serverNow: 1,
  };
}

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

test('the table of a scorecard says what the screen says', () => {
  expect(toCardTable(view([note('n', { text: 'Calm.' })]), 'October', false)).toEqual([
    ['Alice', '2026-11', 'UTC'],
    ['Figure', 'Value', 'Target', 'Change', 'Interval and sample', 'Same mix of work', 'Note'],
    ['Customer satisfaction', '61 %', '', '', '50–70 %, n 40', '80 % expected for this mix: behind it', ''],
    ['Wins'],
    ['Calm.', 'by Lena'],
    ['To work on'],
  ]);
});

test('the table of an own scorecard speaks to its person', () => {
  expect(toCardTable(view([]), 'October', true)[2]).toContain('80 % expected for your mix: you are behind');
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
    expect(toPeriod('nonsense', Date.UTC(2026, 10, 15)).text).toBe('2026-11');
  });
});

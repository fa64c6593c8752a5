import { startOfDate } from '@shiftlight/shared/time/start-of-date.ts';
import { describe, expect, test } from 'vitest';
import { parseAmount, toAmountText, unitOf } from '@shiftlight/extension/web/components/rules/parse-amount.ts';
import { findStartsAt, firstStart, toRuleChange } from '@shiftlight/extension/web/components/rules/rule-start.ts';
import { listPeriods } from '@shiftlight/extension/web/components/what-if/list-periods.ts';
import {
  findFault,
  isSameCalendar,
  listExceptions,
  listHolidays,
  newCalendar,
  withException,
  withHoliday,
  withoutException,
  withoutHoliday,
} from '@shiftlight/extension/web/pages/calendars/calendar-draft.ts';
import { listPreviewDays } from '@shiftlight/extension/web/pages/calendars/day-preview.ts';
import {
  areSamePolicies,
  findPolicyFaults,
  move,
  newPolicy,
  parseNumbers,
  toPolicies,
  withPart,
  withValues,
} from '@shiftlight/extension/web/pages/policies/policy-draft.ts';
import {
  findBoundFault,
  isSameDraft,
  listTargetLines,
  withOverride,
} from '@shiftlight/extension/web/pages/targets/target-draft.ts';

const hour = 3_600_000;
const berlin = 'Europe/Berlin';

describe('amounts', () => {
  test.each([
    { unit: 'ratio', text: '85', value: 0.85 },
    { unit: 'ratio', text: '7,5', value: 0.075 },
    { unit: 'ratio', text: '-1', value: -0.01 },
    { unit: 'ms', text: '1.5', value: 1.5 * hour },
    { unit: 'count', text: ' 12 ', value: 12 },
    { unit: 'count', text: '', value: null },
    { unit: 'count', text: '1.2.3', value: null },
    { unit: 'count', text: 'many', value: null },
  ] as const)('“$text” as $unit is $value', ({ unit, text, value }) => {
    expect(parseAmount(unit, text, 'hours')).toBe(value);
  });

  test.each([0.29, 0.57, 0.999, 1, 0])('a share of %d comes back from the field as it went in', (share) => {
    expect(parseAmount('ratio', toAmountText('ratio', share, 'minutes'), 'minutes')).toBe(share);
  });

  test('lengths are shown in the largest unit that is whole', () => {
    expect([48 * hour, 36 * hour, 90 * 60_000, 0].map(unitOf)).toEqual(['days', 'hours', 'minutes', 'minutes']);
  });
});

describe('the start of a change', () => {
  const now = Date.UTC(2026, 9, 24, 22, 30);

  test('is proposed for tomorrow in the workspace’s zone, the day of a clock change included', () => {
    expect(firstStart(now, berlin)).toEqual({ kind: 'date', date: '2026-10-26' });
    expect(startOfDate('2026-10-26', berlin)).toBe(Date.UTC(2026, 9, 25, 23));
    expect(startOfDate('2026-10-25', berlin)).toBe(Date.UTC(2026, 9, 24, 22));
  });

  test.each([
    {
      name: 'a later day begins at its midnight',
      start: { kind: 'date', date: '2026-11-01' },
      at: Date.UTC(2026, 9, 31, 23),
    },
    { name: 'today means now', start: { kind: 'date', date: '2026-10-25' }, at: now },
    { name: 'a day before is refused', start: { kind: 'date', date: '2026-10-24' }, at: null },
    { name: 'an empty date is refused', start: { kind: 'date', date: '' }, at: null },
    { name: 'at once has no instant', start: { kind: 'now', date: '' }, at: undefined },
  ] as const)('$name', ({ start, at }) => {
    expect(findStartsAt(start, now, berlin)).toBe(at);
  });

  test('goes to the API as it is meant', () => {
    expect(toRuleChange({ kind: 'all', date: '' }, undefined)).toEqual({ appliesTo: 'all-tickets' });
    expect(toRuleChange({ kind: 'date', date: '' }, 5)).toEqual({ appliesTo: 'new-tickets', startsAt: 5 });
  });

  test('periods to look at are the running month, quarter and year with those before them', () => {
    const texts = listPeriods(Date.UTC(2026, 0, 31, 23, 30), berlin).map(({ text }) => text);
    expect(texts.slice(0, 3)).toEqual(['2026-02', '2026-01', '2025-12']);
    expect(texts.slice(12)).toEqual([
      ...['2025-02', '2026-Q1', '2025-Q4', '2025-Q3', '2025-Q2', '2025-Q1'],
      ...['2026', '2025', '2024'],
    ]);
  });
});

describe('a calendar', () => {
  const draft = newCalendar('Office', berlin);

  test('keeps what the form does not show', () => {
    const definition = { ...draft.definition, rules: { holidayCutsOvernight: true } };
    const changed = withoutHoliday(withHoliday(definition, '2026-12-24', 'Eve', false), '2026-12-24');
    expect(changed.rules).toEqual({ holidayCutsOvernight: true });
  });

  test('lists closed days of every year first, with their names', () => {
    const once = withHoliday(draft.definition, '2026-12-27', '', false);
    expect(listHolidays(withHoliday(once, '2026-12-25', 'Christmas', true))).toEqual([
      { date: '12-25', name: 'Christmas', everyYear: true },
      { date: '2026-12-27', name: null, everyYear: false },
    ]);
  });

  test('an exception takes the place of the one before on its date, and can be taken back', () => {
    const line = { kind: 'dateOverrides', date: '2026-12-24', name: 'Eve' } as const;
    const first = withException(draft.definition, { ...line, intervals: [] });
    const second = withException(first, { ...line, intervals: [['09:00', '12:00']] });
    expect(listExceptions(second)).toEqual([{ ...line, intervals: [['09:00', '12:00']] }]);
    expect(listExceptions(withoutException(second, 'dateOverrides', '2026-12-24'))).toEqual([]);
  });

  test('says what cannot be used, and that a name is missing', () => {
    expect(findFault(draft)).toBeNull();
    expect(findFault({ ...draft, name: ' ' })).toBe('');
    const broken = { ...draft.definition, weekly: { mon: [['25:00', '26:00']] as const } };
    expect(findFault({ name: 'Office', definition: broken })).toContain('25:00');
  });

  test('is the same with its parts in another order or empty', () => {
    const { timeZone, weekly } = draft.definition;
    expect(isSameCalendar(draft, { name: 'Office', definition: { holidays: [], weekly, timeZone } })).toBe(true);
    expect(isSameCalendar(draft, { ...draft, name: 'Other' })).toBe(false);
  });

  test('is drawn day by day, also on the day that has 25 hours', () => {
    const definition = withHoliday(draft.definition, '2026-10-26', 'Bridge day', false);
    const days = listPreviewDays(definition, Date.UTC(2026, 9, 23, 10), 5);
    expect(days.map(({ date, open, closedBecause, name }) => [date, open.length, closedBecause, name])).toEqual([
      ['2026-10-23', 1, null, null],
      ['2026-10-24', 0, 'day-off', null],
      ['2026-10-25', 0, 'day-off', null],
      ['2026-10-26', 0, 'holiday', 'Bridge day'],
      ['2026-10-27', 1, null, null],
    ]);
    expect(days[4]?.open[0]).toMatchObject({ from: 9 / 24, to: 17 / 24 });
  });
});

describe('policies', () => {
  const stored = {
    id: 'p',
    version: 4,
    name: 'Standard',
    targets: [{ kind: 'resolution', budgetMs: hour, calendarId: null }],
  } as const;

  test('get their next version only when something in them changed', () => {
    const renamed = { ...stored, name: ' Premium ' };
    expect(toPolicies([stored], [stored])).toEqual([stored]);
    expect(toPolicies([renamed], [stored])).toEqual([{ ...stored, name: 'Premium', version: 5 }]);
    expect(toPolicies([newPolicy('q', 'New', null)], [stored])[0]?.version).toBe(1);
  });

  test('are not the same in another order', () => {
    const other = { ...stored, id: 'q' };
    expect(areSamePolicies([stored, other], [stored, other])).toBe(true);
    expect(areSamePolicies([stored, other], move([stored, other], 0, 1))).toBe(false);
  });

  test('are not stored without a name or a length', () => {
    const [target] = stored.targets;
    const faults = findPolicyFaults([
      { ...stored, id: 'a', name: '' },
      { ...stored, id: 'b', targets: [{ ...target, budgetMs: null }] },
      stored,
    ]);
    expect([...faults]).toEqual([
      ['a', 'needsName'],
      ['b', 'needsBudget'],
    ]);
  });

  test('lose a condition without values, and the match with its last one', () => {
    const match = withValues({ priority: ['P1'] }, 'channel', ['chat']);
    expect(match).toEqual({ priority: ['P1'], channel: ['chat'] });
    expect(withValues(withValues(match, 'priority', []), 'channel', [])).toBeUndefined();
    expect(Object.keys(withPart({ ...stored, match: { priority: ['P1'] } }, 'match', undefined))).not.toContain(
      'match',
    );
  });

  test.each([
    ['10, 5;30', [5, 10, 30]],
    ['', []],
    ['5, x', null],
    ['101', null],
  ])('numbers of “%s” are %j', (text, numbers) => {
    expect(parseNumbers(text, 0, 100)).toEqual(numbers);
  });
});

describe('targets', () => {
  const draft = { preset: 'support-kpis', overrides: [] };
  const own = { metricId: 'csat', aim: { kind: 'at-least', value: 0.8 }, minimum: null } as const;

  test('of the preset stay in sight beside an own one', () => {
    const line = listTargetLines(withOverride(draft, 'csat', own)).find(({ metricId }) => metricId === 'csat');
    expect(line?.own).toEqual(own);
    expect(line?.fromPreset.length).toBeGreaterThan(1);
  });

  test('are changed in place and taken back', () => {
    const first = withOverride(withOverride(draft, 'csat', own), 'nps', { metricId: 'nps', aim: null, minimum: null });
    const second = withOverride(first, 'csat', { ...own, aim: null });
    expect(second.overrides.map(({ metricId }) => metricId)).toEqual(['csat', 'nps']);
    expect(isSameDraft(withOverride(withOverride(first, 'csat', null), 'nps', null), draft)).toBe(true);
    expect(isSameDraft(first, draft)).toBe(false);
  });

  test.each([
    [{ kind: 'between', low: 2, high: 1 }, 'count', 'lowAboveHigh'],
    [{ kind: 'at-least', value: 85 }, 'ratio', 'shareRange'],
    [{ kind: 'below', value: -1 }, 'ms', 'notNegative'],
    [{ kind: 'at-least', value: -5 }, 'score', null],
    [{ kind: 'falling' }, 'count', null],
  ] as const)('%j of a figure in %s: %s', (bound, unit, fault) => {
    expect(findBoundFault(bound, unit)).toBe(fault);
  });
});

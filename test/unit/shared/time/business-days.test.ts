import { type BusinessDayRules, createBusinessDays } from '@shiftlight/shared/time/business-days.ts';
import { describe, expect, test } from 'vitest';

const nineToFive = [['09:00', '17:00']] as const;
const office = {
  timeZone: 'Europe/Berlin',
  weekly: { mon: nineToFive, tue: nineToFive, wed: nineToFive, thu: nineToFive, fri: nineToFive },
  holidays: ['2026-04-03', '2026-04-06'],
};
const t = (text: string) => Date.parse(`${text}Z`);
const iso = (at: number) => (Number.isFinite(at) ? new Date(at).toISOString().slice(0, 16) : at);

describe('adding business days', () => {
  const rows: readonly { name: string; rules?: Partial<BusinessDayRules>; at: string; days: number; result: string }[] =
    [
      {
        name: 'keeps the local time of day over a change of clocks',
        at: '2026-03-27T09:00',
        days: 1,
        result: '2026-03-30T08:00',
      },
      { name: 'skips holidays and weekends', at: '2026-04-02T10:00', days: 1, result: '2026-04-07T10:00' },
      { name: 'goes back the same way', at: '2026-04-07T10:00', days: -1, result: '2026-04-02T10:00' },
      { name: 'keeps a time outside hours', at: '2026-04-01T20:00', days: 1, result: '2026-04-02T20:00' },
      { name: 'leaves the start alone for zero days', at: '2026-04-04T10:00', days: 0, result: '2026-04-04T10:00' },
      {
        name: 'moves into hours where the rule says so',
        rules: { landing: 'open' },
        at: '2026-04-01T20:00',
        days: 1,
        result: '2026-04-07T07:00',
      },
      {
        name: 'moves back into hours where the rule says so',
        rules: { landing: 'open' },
        at: '2026-04-01T20:00',
        days: -1,
        result: '2026-03-31T15:00',
      },
      {
        name: 'starts on the next business day where the rule says so',
        rules: { closedStart: 'onward-date' },
        at: '2026-04-04T10:00',
        days: 1,
        result: '2026-04-08T10:00',
      },
      {
        name: 'starts at the next opening where the rule says so',
        rules: { closedStart: 'onward' },
        at: '2026-04-01T20:00',
        days: 1,
        result: '2026-04-07T07:00',
      },
      {
        name: 'starts at the end of work before where the rule says so',
        rules: { closedStart: 'against' },
        at: '2026-04-04T10:00',
        days: 1,
        result: '2026-04-07T15:00',
      },
    ];
  test.each(rows)('$name', ({ rules, at, days, result }) => {
    const business = createBusinessDays(office, { closedStart: 'keep', landing: 'keep', ...rules });
    expect(iso(business.add(t(at), days))).toBe(result);
  });

  test('does not count a date that the zone left out', () => {
    const samoa = createBusinessDays({ timeZone: 'Pacific/Apia', weekly: { thu: nineToFive, fri: nineToFive } });
    expect(iso(samoa.add(t('2011-12-29T22:00'), 1))).toBe('2012-01-04T22:00');
    expect(samoa.between(t('2011-12-29T22:00'), t('2012-01-05T22:00'))).toBe(2);
  });

  test('never arrives where the calendar does not open again', () => {
    const once = createBusinessDays({ timeZone: 'UTC', weekly: {}, dateOverrides: { '2026-04-01': nineToFive } });
    expect(once.add(t('2026-04-01T10:00'), 1)).toBe(Infinity);
    expect(once.add(t('2026-04-01T10:00'), -1)).toBe(-Infinity);
  });
});

describe('counting business days', () => {
  test.each([
    { from: '2026-04-01T10:00', to: '2026-04-02T08:00', days: 1 },
    { from: '2026-04-01T10:00', to: '2026-04-01T20:00', days: 0 },
    { from: '2026-04-02T10:00', to: '2026-04-08T10:00', days: 2 },
    { from: '2026-04-08T10:00', to: '2026-04-02T10:00', days: -2 },
  ])('$days from $from to $to', ({ from, to, days }) => {
    expect(createBusinessDays(office).between(t(from), t(to))).toBe(days);
  });

  test('knows a business day by its local date', () => {
    const business = createBusinessDays(office);
    expect(business.isBusinessDay(t('2026-04-02T21:59'))).toBe(true);
    expect(business.isBusinessDay(t('2026-04-02T22:00'))).toBe(false);
  });
});

import { findDaysFault, toDaysText } from '@shiftlight/extension/web/pages/scorecards/days-fault.ts';
import { parseCardPeriod } from '@shiftlight/shared/scorecards/card-period.ts';
import { expect, test } from 'vitest';

const today = '2026-11-22';

test.each([
  { name: 'two days in order', from: '2026-11-03', to: '2026-11-20', fault: null },
  { name: 'a single day', from: today, to: today, fault: null },
  { name: 'a last day to come, as in a running month', from: '2026-11-20', to: '2026-11-30', fault: null },
  { name: '366 days', from: '2024-01-01', to: '2024-12-31', fault: null },
  { name: '367 days', from: '2024-01-01', to: '2025-01-01', fault: 'too-long' },
  { name: 'a last day before the first', from: '2026-11-20', to: '2026-11-03', fault: 'order' },
  { name: 'a first day to come', from: '2026-11-23', to: '2026-11-30', fault: 'future' },
  { name: 'a year that is still being typed', from: '0002-11-03', to: '2026-11-20', fault: 'too-long' },
  { name: 'no first day', from: '', to: today, fault: 'missing' },
  { name: 'no last day', from: today, to: '', fault: 'missing' },
])('free dates: $name', ({ from, to, fault }) => {
  expect(findDaysFault(from, to, today)).toBe(fault);
  if (fault === null) expect(parseCardPeriod(toDaysText(from, to))?.kind).toBe('days');
});

import type { CardPeriod } from '@shiftlight/shared/scorecards/card-period.ts';
import { DAY_MS } from '@shiftlight/shared/time/local-date.ts';
import { formatDateRange, formatMonthOfYear } from '../../../ui/words/instant.ts';
import { scorecardsWords } from './scorecards-words.ts';

/** A period as a person says it: `November 2026`, `Q4 2026`, `Week 47 of 2026`. */
export function sayPeriod({ kind, text, first, end }: CardPeriod): string {
  const utc = { timeZone: 'UTC' };
  switch (kind) {
    case 'year':
      return text;
    case 'quarter':
      return `${text.slice(5)} ${text.slice(0, 4)}`;
    case 'month':
      return formatMonthOfYear(first * DAY_MS, utc);
    case 'week':
      return scorecardsWords().week(String(Number(text.slice(6))), text.slice(0, 4));
    case 'days':
      return formatDateRange(first * DAY_MS, (end - 1) * DAY_MS, utc);
  }
}

import { parseCardPeriod } from '@shiftlight/shared/scorecards/card-period.ts';

/** Why two dates are no period that can be shown. */
export type DaysFault = 'missing' | 'order' | 'future' | 'too-long';

/** What is wrong with free dates as `YYYY-MM-DD`, both included; null when they can be shown. Throws nothing. */
export function findDaysFault(from: string, to: string, today: string): DaysFault | null {
  if (from === '' || to === '') return 'missing';
  // Dates of this form are in the order of their texts.
  if (to < from) return 'order';
  if (from > today) return 'future';
  return parseCardPeriod(toDaysText(from, to)) === null ? 'too-long' : null;
}

/** The period of free dates, as addresses write it. */
export const toDaysText = (from: string, to: string): string => `${from}..${to}`;

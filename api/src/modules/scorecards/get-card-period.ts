import { parseCardPeriod, type CardPeriod } from '@shiftlight/shared/scorecards/card-period.ts';
import { ShiftlightError } from '../../errors.ts';

/** The period of a text as addresses write it. Throws INVALID for one that is none. */
export function getCardPeriod(text: string): CardPeriod {
  const period = parseCardPeriod(text);
  if (period === null) throw new ShiftlightError('INVALID', 'This is no period. Write 2026-11 for a month.');
  return period;
}

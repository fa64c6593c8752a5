import { localDayOf } from '@shiftlight/shared/metrics/local-day.ts';
import { cardPeriodAt, shiftCardPeriod, type CardPeriod } from '@shiftlight/shared/scorecards/card-period.ts';

/** The running month and the six before it, newest first. */
export function listPeriods(now: number, timeZone: string): readonly CardPeriod[] {
  const running = cardPeriodAt('month', localDayOf(now, timeZone));
  return Array.from({ length: 7 }, (_, index) => shiftCardPeriod(running, -index));
}

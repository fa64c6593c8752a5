import { localDayOf } from '@shiftlight/shared/metrics/local-day.ts';
import { cardPeriodAt, shiftCardPeriod, type CardPeriod } from '@shiftlight/shared/scorecards/card-period.ts';

/** The running month and the twelve before it, then the running quarter and year with those before them, newest first. */
export function listPeriods(now: number, timeZone: string): readonly CardPeriod[] {
  const today = localDayOf(now, timeZone);
  const lengths = { month: 13, quarter: 5, year: 3 } as const;
  return (['month', 'quarter', 'year'] as const).flatMap((kind) =>
    Array.from({ length: lengths[kind] }, (_, index) => shiftCardPeriod(cardPeriodAt(kind, today), -index)),
  );
}

import type { MeView } from '@shiftlight/shared/views/me-view.ts';
import type { FigureUnit } from '@shiftlight/shared/metrics/figure.ts';
import { formatDay, formatMonth } from '../../ui/words/instant.ts';
import { meWords } from './me-words.ts';

/** What a change is said against: `Fri 20 Nov`, `the 7 days before`, `October`; for a count the same stretch of it. */
export function sayBefore({ period, previous, previousSoFar, timeZone }: MeView, unit: FigureUnit): string {
  const words = meWords();
  const name =
    period === 'today'
      ? formatDay(previous.from, { timeZone })
      : period === 'month'
        ? formatMonth(previous.from, { timeZone })
        : words.sevenDaysBefore;
  return unit === 'count' && previousSoFar.to < previous.to ? words.sameStretch(name) : name;
}

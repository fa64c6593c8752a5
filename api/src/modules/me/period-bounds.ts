import type { MePeriod } from '@shiftlight/shared/views/me-view.ts';

/** Start of the period in the zone, epoch ms. `today` and `month` begin at local midnight; `7-days` covers today and the six days before. */
export function findPeriodStart(period: MePeriod, now: number, timeZone: string): number {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).startOfDay();
  switch (period) {
    case 'today':
      return today.epochMilliseconds;
    case '7-days':
      return today.subtract({ days: 6 }).startOfDay().epochMilliseconds;
    case 'month':
      return today.with({ day: 1 }).startOfDay().epochMilliseconds;
  }
}

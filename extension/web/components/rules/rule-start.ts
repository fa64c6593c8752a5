import { localDateOf, localDayOf } from '@shiftlight/shared/metrics/local-day.ts';
import type { EpochMs } from '@shiftlight/shared/time/instant.ts';
import { toDateText } from '@shiftlight/shared/time/local-date.ts';
import { startOfDate } from '@shiftlight/shared/time/start-of-date.ts';

/** From when a change shall hold: at once, from the beginning of a local date, or also for all that was before. */
export interface RuleStart {
  readonly kind: 'now' | 'date' | 'all';
  /** `YYYY-MM-DD` in the workspace's zone; looked at for `date` only. */
  readonly date: string;
}

/** Tomorrow: nobody's day changes its rules while it goes on. */
export function firstStart(now: EpochMs, timeZone: string): RuleStart {
  return { kind: 'date', date: toDateText(localDayOf(now, timeZone) + 1) };
}

/** The instant of a start, `undefined` for the others; null while its date is none, or lies before today. */
export function findStartsAt({ kind, date }: RuleStart, now: EpochMs, timeZone: string): EpochMs | undefined | null {
  if (kind !== 'date') return undefined;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || date < localDateOf(now, timeZone)) return null;
  return Math.max(startOfDate(date, timeZone), now);
}

/** As the procedures take it. */
export function toRuleChange(start: RuleStart, startsAt: EpochMs | undefined) {
  const appliesTo = start.kind === 'all' ? ('all-tickets' as const) : ('new-tickets' as const);
  return { appliesTo, ...(startsAt === undefined ? {} : { startsAt }) };
}

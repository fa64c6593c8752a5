import { formatLocalDate } from '../../../ui/words/instant.ts';
import { getLocale } from '../../../ui/words/language.ts';

/** A date of a calendar: `3 Oct 2026`, or `3 October` for one of every year. */
export function sayDay(date: string): string {
  if (date.length !== 5) return formatLocalDate(date);
  // 2000 has a 29 February.
  return new Intl.DateTimeFormat(getLocale(), { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    Date.parse(`2000-${date}`),
  );
}

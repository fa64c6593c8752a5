import { addHolidays, type AddedHoliday } from '@shiftlight/shared/time/add-holidays.ts';
import type { CalendarDefinition } from '@shiftlight/shared/time/calendar-definition.ts';
import { CalendarError } from '@shiftlight/shared/time/calendar-error.ts';
import { compileCalendar } from '@shiftlight/shared/time/compile-calendar.ts';
import { importIcal } from '@shiftlight/shared/time/import-ical.ts';
import { ShiftlightError } from '../../errors.ts';
import type { StoredCalendar } from '../../rules/rules.repository.ts';

/** What an iCalendar file would add to a calendar. */
export interface IcalPreview {
  readonly calendarId: string;
  /** Version of the calendar that it was compared with. */
  readonly version: number;
  readonly name: string;
  readonly added: readonly AddedHoliday[];
  /** Days of the file that the calendar has already. */
  readonly known: number;
  readonly skipped: readonly { readonly name: string; readonly reason: string }[];
}

/** The calendar with a file's holidays. Throws INVALID with what is wrong when the text is no calendar or nothing would be open any more. */
export function planIcalImport(
  calendar: StoredCalendar,
  text: string,
): { readonly preview: IcalPreview; readonly definition: CalendarDefinition } {
  const { calendarId, version, name } = calendar;
  try {
    const imported = importIcal(text, calendar.definition.timeZone);
    const { definition, added, known } = addHolidays(calendar.definition, imported);
    compileCalendar(definition);
    return { preview: { calendarId, version, name, added, known, skipped: imported.skipped }, definition };
  } catch (error) {
    if (error instanceof CalendarError) throw new ShiftlightError('INVALID', error.message, { cause: error });
    throw error;
  }
}

/** Throws INVALID when the file holds nothing that the calendar could take. */
export function checkAdds({ added, known, skipped }: IcalPreview): void {
  if (added.length > 0) return;
  if (known > 0)
    throw new ShiftlightError(
      'INVALID',
      'The calendar has all days of this file already. Nothing needs to be imported.',
    );
  const [first] = skipped;
  throw new ShiftlightError(
    'INVALID',
    first === undefined
      ? 'There are no events in this file. Choose another one.'
      : `Nothing in this file can be imported. “${first.name}”: ${first.reason}`,
  );
}

import type { CalendarDefinition, LocalInterval } from './calendar-definition.ts';
import type { ImportedHolidays } from './import-ical.ts';

/** A closed day or part of a day that an import adds. */
export interface AddedHoliday {
  /** `YYYY-MM-DD`, or `MM-DD` for every year. */
  readonly date: string;
  readonly name: string | null;
  /** Closed parts of the day; null = the whole day. */
  readonly parts: readonly LocalInterval[] | null;
  readonly everyYear: boolean;
}

export interface CalendarWithHolidays {
  readonly definition: CalendarDefinition;
  /** What the calendar did not have, by date. */
  readonly added: readonly AddedHoliday[];
  /** How many of the imported days it had already. */
  readonly known: number;
}

type Intervals = Readonly<Record<string, readonly LocalInterval[]>>;

function findNew(present: Intervals = {}, imported: Intervals): [string, readonly LocalInterval[]][] {
  const same =
    ([open, close]: LocalInterval) =>
    (other: LocalInterval) =>
      other[0] === open && other[1] === close;
  return Object.entries(imported)
    .map(([date, parts]): [string, readonly LocalInterval[]] => [
      date,
      parts.filter((part) => !(present[date] ?? []).some(same(part))),
    ])
    .filter(([, parts]) => parts.length > 0);
}

function withParts(
  present: Intervals = {},
  added: readonly (readonly [string, readonly LocalInterval[]])[],
): Intervals {
  return {
    ...present,
    ...Object.fromEntries(added.map(([date, parts]) => [date, [...(present[date] ?? []), ...parts]])),
  };
}

/** A calendar with imported holidays added to its own; nothing that it has is taken away, and a name that it gives stays. */
export function addHolidays(definition: CalendarDefinition, imported: ImportedHolidays): CalendarWithHolidays {
  const holidays = imported.holidays.filter((date) => definition.holidays?.includes(date) !== true);
  const yearly = imported.recurringHolidays.filter((date) => definition.recurringHolidays?.includes(date) !== true);
  const breaks = findNew(definition.breaks, imported.breaks);
  const yearlyBreaks = findNew(definition.recurringBreaks, imported.recurringBreaks);
  const toAdded = (date: string, parts: AddedHoliday['parts']): AddedHoliday => ({
    date,
    name: imported.dayNames[date] ?? null,
    parts,
    everyYear: date.length === 5,
  });
  const added = [
    ...[...holidays, ...yearly].map((date) => toAdded(date, null)),
    ...[...breaks, ...yearlyBreaks].map(([date, parts]) => toAdded(date, parts)),
  ].sort((a, b) => (a.date < b.date ? -1 : 1));
  const found =
    imported.holidays.length +
    imported.recurringHolidays.length +
    Object.keys(imported.breaks).length +
    Object.keys(imported.recurringBreaks).length;
  return {
    definition: {
      ...definition,
      holidays: [...(definition.holidays ?? []), ...holidays].sort(),
      recurringHolidays: [...(definition.recurringHolidays ?? []), ...yearly].sort(),
      breaks: withParts(definition.breaks, breaks),
      recurringBreaks: withParts(definition.recurringBreaks, yearlyBreaks),
      dayNames: { ...imported.dayNames, ...definition.dayNames },
    },
    added,
    known: found - added.length,
  };
}

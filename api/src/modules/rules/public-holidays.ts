import Holidays from 'date-holidays';
import { ShiftlightError } from '../../errors.ts';

export interface PublicHoliday {
  /** Local date, `YYYY-MM-DD`. */
  readonly date: string;
  readonly name: string;
}

export interface HolidayQuery {
  /** ISO 3166-1 code, for example `DE`. */
  readonly country: string;
  /** State or province as the library knows it, for example `BY`; null = what holds in the whole country. */
  readonly region: string | null;
  readonly year: number;
  /** ISO 639-1 code of the language of the names; absent = the country's own. A name that is not known in it comes in another. */
  readonly language?: string;
}

/** A country or a part of one. */
export interface HolidayPlace {
  readonly code: string;
  readonly name: string;
}

const dayMs = 86_400_000;

/** Countries with their regions, by name in English. */
export function listHolidayPlaces(): readonly (HolidayPlace & { readonly regions: readonly HolidayPlace[] })[] {
  const library = new Holidays();
  return toPlaces(library.getCountries('en')).map((country) => ({
    ...country,
    regions: toPlaces(library.getStates(country.code, 'en')),
  }));
}

function toPlaces(names: Readonly<Record<string, string>> | undefined): readonly HolidayPlace[] {
  return Object.entries(names ?? {})
    .map(([code, name]) => ({ code, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** Public holidays of a country or region in one year, in date order. Throws INVALID with what there is when the place is unknown. */
export function listPublicHolidays({ country, region, year, language }: HolidayQuery): readonly PublicHoliday[] {
  const library = new Holidays();
  const countries = library.getCountries();
  if (!Object.hasOwn(countries, country)) {
    throw new ShiftlightError(
      'INVALID',
      `No holidays are known for the country ${country}. Use its two letters, for example DE.`,
    );
  }
  const regions = library.getStates(country) ?? {};
  if (region !== null && !Object.hasOwn(regions, region)) {
    const known = Object.keys(regions).join(', ') || 'none';
    throw new ShiftlightError('INVALID', `${countries[country] ?? country} has no region ${region}. Known: ${known}.`);
  }
  if (region === null) library.init(country);
  else library.init(country, region);
  if (language !== undefined) library.setLanguages([language, ...library.getLanguages()]);
  return library
    .getHolidays(year)
    .filter((holiday) => holiday.type === 'public')
    .flatMap((holiday) => listDays(holiday).map((date) => ({ date, name: toName(holiday, language) })));
}

/** The library's Spanish calls the Ascension (39 days after Easter) by the name of the Assumption in August. */
function toName(
  { rule, name }: { readonly rule: string; readonly name: string },
  language: string | undefined,
): string {
  return language === 'es' && rule.startsWith('easter 39') ? name.replace('La Asunción', 'La Ascensión') : name;
}

/** The library gives the first local date as text and the length as two instants. */
function listDays(holiday: { readonly date: string; readonly start: Date; readonly end: Date }): readonly string[] {
  const first = Date.parse(`${holiday.date.slice(0, 10)}T00:00:00Z`);
  const count = Math.max(1, Math.round((holiday.end.getTime() - holiday.start.getTime()) / dayMs));
  return Array.from({ length: count }, (_, index) => new Date(first + index * dayMs).toISOString().slice(0, 10));
}

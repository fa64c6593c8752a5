import { describe, expect, test } from 'vitest';
import { listPublicHolidays } from '@shiftlight/api/modules/rules/public-holidays.ts';

// Source of the dates: the laws on public holidays of Germany, Bavaria and the United States.
describe('public holidays', () => {
  test.each([
    { place: 'Germany', country: 'DE', region: null, includes: '2026-10-03', excludes: '2026-11-01' },
    { place: 'Bavaria, which has more', country: 'DE', region: 'BY', includes: '2026-11-01', excludes: '2026-10-31' },
    {
      place: 'the United States, by weekday',
      country: 'US',
      region: null,
      includes: '2026-11-26',
      excludes: '2026-11-25',
    },
    { place: 'Germany, by the moon', country: 'DE', region: null, includes: '2026-04-06', excludes: '2026-04-07' },
  ])('of $place', ({ country, region, includes, excludes }) => {
    const dates = listPublicHolidays({ country, region, year: 2026 }).map(({ date }) => date);
    expect([dates.includes(includes), dates.includes(excludes)]).toEqual([true, false]);
  });

  test('come in order, each with its name', () => {
    const holidays = listPublicHolidays({ country: 'DE', region: null, year: 2026 });
    expect(holidays.map(({ date }) => date)).toEqual(holidays.map(({ date }) => date).toSorted());
    expect(holidays.find(({ date }) => date === '2026-12-25')?.name).toMatch(/Weihnacht/);
  });

  test.each([
    { language: 'de', name: 'Christi Himmelfahrt' },
    { language: 'en', name: 'Ascension Day' },
    { language: 'es', name: 'La Ascensión' },
  ])('are named in $language, the same days', ({ language, name }) => {
    const place = { country: 'DE', region: null, year: 2026 };
    const holidays = listPublicHolidays({ ...place, language });
    expect(holidays.find(({ date }) => date === '2026-05-14')?.name).toBe(name);
    expect(holidays.map(({ date }) => date)).toEqual(listPublicHolidays(place).map(({ date }) => date));
  });

  test.each([
    { name: 'an unknown country', country: 'XX', region: null, message: /country XX/ },
    { name: 'an unknown region, and says which there are', country: 'DE', region: 'ZZ', message: /ZZ.*BY/ },
  ])('refuse $name', ({ country, region, message }) => {
    expect(() => listPublicHolidays({ country, region, year: 2026 })).toThrow(message);
  });
});

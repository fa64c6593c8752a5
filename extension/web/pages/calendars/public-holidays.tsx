import type { CalendarDefinition } from '@shiftlight/shared/time/calendar-definition.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../ui/components/button.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { SelectField } from '../../../ui/components/select-field.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { getLanguage } from '../../../ui/words/language.ts';
import { formatNumber } from '../../../ui/words/number.ts';
import { explain } from '../../api/explain.ts';
import { webApi } from '../../api/web-api.ts';
import { useSubmit } from '../../use-submit.ts';
import { withHoliday } from './calendar-draft.ts';
import { calendarsWords } from './calendars-words.ts';
import { listCountries } from './list-countries.ts';

interface PublicHolidaysProps {
  readonly definition: CalendarDefinition;
  onChange(definition: CalendarDefinition): void;
}

/** Public holidays of a country or region in a year, put into the draft. */
export function PublicHolidays({ definition, onChange }: PublicHolidaysProps) {
  const words = calendarsWords();
  const now = useNow(3_600_000);
  const thisYear = new Date(now).getFullYear();
  const places = useQuery({
    queryKey: ['holiday-places'],
    queryFn: () => webApi.calendars.holidayPlaces.query(),
    staleTime: Infinity,
  });
  const [country, setCountry] = useState('');
  const [region, setRegion] = useState('');
  const [year, setYear] = useState(String(thisYear));
  const [result, setResult] = useState<string | null>(null);
  const chosen = places.data?.find(({ code }) => code === country);
  const { busy, problem, onSubmit } = useSubmit(async () => {
    const days = await webApi.calendars.publicHolidays.query({
      country,
      region: region === '' ? null : region,
      year: Number(year),
      language: getLanguage(),
    });
    const fresh = days.filter(({ date }) => definition.holidays?.includes(date) !== true);
    onChange(days.reduce((changed, { date, name }) => withHoliday(changed, date, name, false), definition));
    setResult(fresh.length === 0 ? words.allKnown : words.added(formatNumber(fresh.length, 0)));
  });
  if (places.isError) return <Notice kind="problem">{explain(places.error).message}</Notice>;
  return (
    <form className="add-row" onSubmit={onSubmit} aria-label={words.country}>
      <SelectField
        label={words.country}
        options={[{ value: '', name: words.chooseCountry }, ...listCountries(places.data ?? [])]}
        value={country}
        onChange={(event) => {
          setCountry(event.target.value);
          setRegion('');
          setResult(null);
        }}
      />
      {chosen !== undefined && chosen.regions.length > 0 && (
        <SelectField
          label={words.region}
          options={[
            { value: '', name: words.wholeCountry },
            ...chosen.regions.map(({ code, name }) => ({ value: code, name })),
          ]}
          value={region}
          onChange={(event) => setRegion(event.target.value)}
        />
      )}
      <SelectField
        label={words.year}
        options={[0, 1, 2].map((ahead) => ({ value: String(thisYear + ahead), name: String(thisYear + ahead) }))}
        value={year}
        onChange={(event) => setYear(event.target.value)}
      />
      <Button type="submit" busy={busy} disabled={country === ''}>
        {words.addPublic}
      </Button>
      <div className="row-note" aria-live="polite">
        {result !== null && <p className="dim">{result}</p>}
        {problem.message !== null && <Notice kind="problem">{problem.message}</Notice>}
      </div>
    </form>
  );
}

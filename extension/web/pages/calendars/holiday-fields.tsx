import type { CalendarDefinition } from '@shiftlight/shared/time/calendar-definition.ts';
import { useState } from 'react';
import { Button } from '../../../ui/components/button.tsx';
import { Check } from '../../../ui/components/check.tsx';
import { Field } from '../../../ui/components/field.tsx';
import { listHolidays, withHoliday, withoutHoliday } from './calendar-draft.ts';
import { calendarsWords } from './calendars-words.ts';
import { IcalFile } from './ical-file.tsx';
import { PublicHolidays } from './public-holidays.tsx';
import { sayDay } from './say-day.ts';

interface HolidayFieldsProps {
  readonly definition: CalendarDefinition;
  onChange(definition: CalendarDefinition): void;
}

/** Closed days: the list, and the ways to add to it. */
export function HolidayFields({ definition, onChange }: HolidayFieldsProps) {
  const words = calendarsWords();
  const holidays = listHolidays(definition);
  return (
    <fieldset>
      <legend>{words.holidays}</legend>
      {holidays.length === 0 && <p className="dim">{words.noHolidays}</p>}
      <ul className="days">
        {holidays.map(({ date, name, everyYear }) => (
          <li key={date}>
            <span>
              {sayDay(date)} {name !== null && <b>{name}</b>}{' '}
              {everyYear && <span className="dim">{words.everyYear}</span>}
            </span>
            <Button
              look="quiet"
              aria-label={words.remove(name ?? sayDay(date))}
              onClick={() => onChange(withoutHoliday(definition, date))}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
      <OneDay onAdd={(date, name, everyYear) => onChange(withHoliday(definition, date, name, everyYear))} />
      <PublicHolidays definition={definition} onChange={onChange} />
      <IcalFile definition={definition} onChange={onChange} />
    </fieldset>
  );
}

function OneDay({ onAdd }: { onAdd(date: string, name: string, everyYear: boolean): void }) {
  const words = calendarsWords();
  const [date, setDate] = useState('');
  const [name, setName] = useState('');
  const [everyYear, setEveryYear] = useState(false);
  return (
    <div className="add-row">
      <Field label={words.holidayDate} type="date" value={date} onChange={(event) => setDate(event.target.value)} />
      <Field label={words.holidayName} value={name} maxLength={120} onChange={(event) => setName(event.target.value)} />
      <Check checked={everyYear} onToggle={setEveryYear}>
        {words.everyYear}
      </Check>
      <Button
        disabled={date === ''}
        onClick={() => {
          onAdd(date, name, everyYear);
          setName('');
        }}
      >
        {words.addHoliday}
      </Button>
    </div>
  );
}

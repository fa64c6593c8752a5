import type { CalendarDefinition, LocalInterval } from '@shiftlight/shared/time/calendar-definition.ts';
import { useState } from 'react';
import { Button } from '../../../ui/components/button.tsx';
import { Field } from '../../../ui/components/field.tsx';
import { SelectField } from '../../../ui/components/select-field.tsx';
import {
  exceptionKinds,
  isTime,
  listExceptions,
  withException,
  withoutException,
  type ExceptionKind,
} from './calendar-draft.ts';
import { calendarsWords } from './calendars-words.ts';
import { IntervalFields } from './interval-fields.tsx';
import { sayDay } from './say-day.ts';

interface ExceptionFieldsProps {
  readonly definition: CalendarDefinition;
  onChange(definition: CalendarDefinition): void;
}

/** Dates that differ from the week: the list, and a form for one more. */
export function ExceptionFields({ definition, onChange }: ExceptionFieldsProps) {
  const words = calendarsWords();
  const lines = listExceptions(definition);
  return (
    <fieldset>
      <legend>{words.exceptions}</legend>
      <p className="dim">{words.exceptionsHint}</p>
      {lines.length === 0 && <p className="dim">{words.noExceptions}</p>}
      <ul className="days">
        {lines.map(({ kind, date, intervals, name }) => (
          <li key={`${kind} ${date}`}>
            <span>
              {sayDay(date)} {name !== null && <b>{name}</b>}{' '}
              <span className="dim">
                {words.kinds[kind]}:{' '}
                {intervals.length === 0 ? words.allDay : intervals.map((times) => times.join('–')).join(', ')}
              </span>
            </span>
            <Button
              look="quiet"
              aria-label={words.remove(`${sayDay(date)} ${words.kinds[kind]}`)}
              onClick={() => onChange(withoutException(definition, kind, date))}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
      <OneException definition={definition} onChange={onChange} />
    </fieldset>
  );
}

function OneException({ definition, onChange }: ExceptionFieldsProps) {
  const words = calendarsWords();
  const [kind, setKind] = useState<ExceptionKind>('dateOverrides');
  const [date, setDate] = useState('');
  const [name, setName] = useState('');
  const [intervals, setIntervals] = useState<readonly LocalInterval[]>([['10:00', '14:00']]);
  const mayCloseAll = kind === 'dateOverrides';
  const isUsable =
    date !== '' && intervals.every((times) => times.every(isTime)) && (mayCloseAll || intervals.length > 0);
  return (
    <div className="add-row">
      <Field label={words.holidayDate} type="date" value={date} onChange={(event) => setDate(event.target.value)} />
      <Field label={words.holidayName} value={name} maxLength={120} onChange={(event) => setName(event.target.value)} />
      <SelectField
        label={words.kind}
        options={exceptionKinds.map((one) => ({ value: one, name: words.kinds[one] }))}
        value={kind}
        onChange={(event) => setKind(exceptionKinds.find((one) => one === event.target.value) ?? kind)}
      />
      <IntervalFields day={words.exceptions} intervals={intervals} none={words.allDay} onChange={setIntervals} />
      <Button
        disabled={!isUsable}
        onClick={() => {
          const key = kind === 'recurringBreaks' ? date.slice(5) : date;
          onChange(withException(definition, { kind, date: key, intervals, name }));
          setName('');
        }}
      >
        {words.addException}
      </Button>
    </div>
  );
}

import { useMemo } from 'react';
import { Field } from '../../../ui/components/field.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { SelectField } from '../../../ui/components/select-field.tsx';
import { UnsavedBar } from '../../components/rules/unsaved-bar.tsx';
import { Section } from '../../components/section.tsx';
import { listTimeZones } from '../../components/time-zones.ts';
import { findFault, type CalendarDraft } from './calendar-draft.ts';
import { calendarsWords } from './calendars-words.ts';
import { DayPicture } from './day-picture.tsx';
import { listPreviewDays } from './day-preview.ts';
import { ExceptionFields } from './exception-fields.tsx';
import { HolidayFields } from './holiday-fields.tsx';
import { WeekFields } from './week-fields.tsx';

interface CalendarFormProps {
  readonly draft: CalendarDraft;
  readonly now: number;
  /** True for an older version, which is only looked at. */
  readonly isFixed: boolean;
  /** True for a draft that is not stored. */
  readonly isChanged: boolean;
  onChange(draft: CalendarDraft): void;
}

/** A calendar with everything people set in it, and what the next days look like. */
export function CalendarForm({ draft, now, isFixed, isChanged, onChange }: CalendarFormProps) {
  const words = calendarsWords();
  const { name, definition } = draft;
  const zones = useMemo(() => listTimeZones(), []);
  const fault = findFault(draft);
  const change = (next: CalendarDraft['definition']) => onChange({ name, definition: next });
  return (
    <>
      <Section title={name.trim() === '' ? words.newName : name}>
        <fieldset disabled={isFixed}>
          <div className="two">
            <Field
              label={words.name}
              value={name}
              maxLength={120}
              onChange={(event) => onChange({ name: event.target.value, definition })}
            />
            <SelectField
              label={words.zone}
              options={
                zones.some(({ value }) => value === definition.timeZone)
                  ? zones
                  : [{ value: definition.timeZone, name: definition.timeZone }, ...zones]
              }
              value={definition.timeZone}
              onChange={(event) => change({ ...definition, timeZone: event.target.value })}
            />
          </div>
          {definition.rules !== undefined && <p className="dim">{words.inherited}</p>}
          <WeekFields definition={definition} onChange={change} />
        </fieldset>
      </Section>
      <Section title={words.preview}>
        {fault === null ? (
          <DayPicture days={listPreviewDays(definition, now)} timeZone={definition.timeZone} />
        ) : (
          <>
            <p className="dim">{words.broken}</p>
            {fault !== '' && <Notice kind="problem">{fault}</Notice>}
          </>
        )}
      </Section>
      <Section title={`${words.holidays} · ${words.exceptions}`} full>
        <fieldset disabled={isFixed} className="stack">
          <HolidayFields definition={definition} onChange={change} />
          <ExceptionFields definition={definition} onChange={change} />
        </fieldset>
        {isChanged && <UnsavedBar />}
      </Section>
    </>
  );
}

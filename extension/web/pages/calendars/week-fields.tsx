import { weekdays, type CalendarDefinition } from '@shiftlight/shared/time/calendar-definition.ts';
import { Button } from '../../../ui/components/button.tsx';
import { withHours } from './calendar-draft.ts';
import { calendarsWords } from './calendars-words.ts';
import { IntervalFields } from './interval-fields.tsx';

interface WeekFieldsProps {
  readonly definition: CalendarDefinition;
  onChange(definition: CalendarDefinition): void;
}

/** Opening hours of each weekday. */
export function WeekFields({ definition, onChange }: WeekFieldsProps) {
  const words = calendarsWords();
  const monday = definition.weekly.mon ?? [];
  const copyMonday = () =>
    onChange(weekdays.slice(1, 5).reduce((changed, day) => withHours(changed, day, monday), definition));
  return (
    <fieldset>
      <legend>{words.week}</legend>
      <p className="dim">{words.weekHint}</p>
      <ul className="week">
        {weekdays.map((day) => (
          <li key={day}>
            <b>{words.weekdays[day]}</b>
            <IntervalFields
              day={words.weekdays[day]}
              intervals={definition.weekly[day] ?? []}
              none={words.closed}
              onChange={(hours) => onChange(withHours(definition, day, hours))}
            />
          </li>
        ))}
      </ul>
      <div className="cluster">
        <Button onClick={copyMonday}>{words.copy}</Button>
      </div>
    </fieldset>
  );
}

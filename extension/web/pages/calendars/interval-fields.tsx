import type { LocalInterval } from '@shiftlight/shared/time/calendar-definition.ts';
import { useId } from 'react';
import { Button } from '../../../ui/components/button.tsx';
import { isTime } from './calendar-draft.ts';
import { calendarsWords } from './calendars-words.ts';

interface IntervalFieldsProps {
  /** Which day, for screen readers. */
  readonly day: string;
  readonly intervals: readonly LocalInterval[];
  /** What is said when there are none. */
  readonly none: string;
  onChange(intervals: readonly LocalInterval[]): void;
}

/** Openings of a day: from and to, as many as there are. */
export function IntervalFields({ day, intervals, none, onChange }: IntervalFieldsProps) {
  const words = calendarsWords();
  const id = useId();
  const isWrong = intervals.some((times) => times.some((time) => !isTime(time)));
  const next = (): LocalInterval => {
    const last = intervals.at(-1)?.[1] ?? '';
    return isTime(last) && last < '22:00' ? [last, '23:00'] : ['09:00', '17:00'];
  };
  return (
    <div className="openings">
      {intervals.length === 0 && <span className="dim">{none}</span>}
      {intervals.map((interval, index) => (
        <span className="opening" key={index}>
          <TimeField
            label={words.opens(day)}
            describedBy={isWrong ? id : undefined}
            value={interval[0]}
            onChange={(opens) => onChange(intervals.with(index, [opens, interval[1]]))}
          />
          <span aria-hidden="true">–</span>
          <TimeField
            label={words.closes(day)}
            describedBy={isWrong ? id : undefined}
            value={interval[1]}
            onChange={(closes) => onChange(intervals.with(index, [interval[0], closes]))}
          />
          <Button
            look="quiet"
            aria-label={words.removeHours(day, interval.join('–'))}
            onClick={() => onChange(intervals.toSpliced(index, 1))}
          >
            ×
          </Button>
        </span>
      ))}
      <Button look="quiet" aria-label={words.addHours(day)} onClick={() => onChange([...intervals, next()])}>
        {words.addShort}
      </Button>
      {isWrong && (
        <span className="error" id={id} role="alert">
          {words.badTime}
        </span>
      )}
    </div>
  );
}

interface TimeFieldProps {
  readonly label: string;
  readonly describedBy: string | undefined;
  readonly value: string;
  onChange(value: string): void;
}

function TimeField({ label, describedBy, value, onChange }: TimeFieldProps) {
  return (
    <input
      className="time"
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={!isTime(value) || undefined}
      inputMode="numeric"
      maxLength={8}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onBlur={(event) => onChange(completeTime(event.target.value))}
    />
  );
}

/** `9`, `9:30` and `0930` as people type them. */
function completeTime(text: string): string {
  const match = /^(\d{1,2})(?::?(\d{2}))?$/.exec(text.trim());
  if (match === null) return text.trim();
  const whole = `${(match[1] ?? '').padStart(2, '0')}:${match[2] ?? '00'}`;
  return isTime(whole) ? whole : text.trim();
}

import { useState } from 'react';
import type { CardPeriod } from '@shiftlight/shared/scorecards/card-period.ts';
import { toDateText } from '@shiftlight/shared/time/local-date.ts';
import { Button } from '../../../ui/components/button.tsx';
import { Field } from '../../../ui/components/field.tsx';
import { findDaysFault, toDaysText, type DaysFault } from './days-fault.ts';
import { scorecardsWords } from './scorecards-words.ts';

interface DaysFormProps {
  readonly period: CardPeriod;
  /** Today as `YYYY-MM-DD`. */
  readonly today: string;
  readonly onChoose: (text: string) => void;
}

/** From one day to another, both included. Shown when asked for, not while a date is being typed. */
export function DaysForm({ period, today, onChoose }: DaysFormProps) {
  const words = scorecardsWords();
  const [from, setFrom] = useState(toDateText(period.first));
  const [to, setTo] = useState(toDateText(period.end - 1));
  const [fault, setFault] = useState<DaysFault | null>(null);
  return (
    <form
      className="days-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const found = findDaysFault(from, to, today);
        setFault(found);
        if (found === null) onChoose(toDaysText(from, to));
      }}
    >
      <Field
        label={words.firstDay}
        type="date"
        max={today}
        value={from}
        error={fault === 'future' ? words.daysFaults.future : undefined}
        onChange={(event) => setFrom(event.target.value)}
      />
      <Field
        label={words.lastDay}
        type="date"
        value={to}
        error={fault === null || fault === 'future' ? undefined : words.daysFaults[fault]}
        onChange={(event) => setTo(event.target.value)}
      />
      <Button type="submit">{words.showDays}</Button>
    </form>
  );
}

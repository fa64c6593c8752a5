import { useState } from 'react';
import { minutesRange } from '../settings/settings.ts';
import { Field } from '../ui/components/field.tsx';
import { settingsWords } from './settings-words.ts';

interface MinutesFieldProps {
  readonly label: string;
  /** Null = none of its own. */
  readonly value: number | null;
  readonly placeholder?: string;
  readonly disabled: boolean;
  /** Called with usable numbers only; null when an optional field was emptied. */
  readonly onChange: (minutes: number | null) => void;
}

/** A number of minutes. What is typed stays in the field also while it cannot be used, with the reason below. */
export function MinutesField({ label, value, placeholder, disabled, onChange }: MinutesFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? (value === null ? '' : String(value));
  const isOptional = placeholder !== undefined;
  const isUsable = (candidate: string) =>
    candidate === ''
      ? isOptional
      : /^\d+$/.test(candidate) && Number(candidate) >= minutesRange.low && Number(candidate) <= minutesRange.high;
  return (
    <Field
      label={label}
      inputMode="numeric"
      autoComplete="off"
      size={4}
      disabled={disabled}
      value={text}
      {...(placeholder === undefined ? {} : { placeholder })}
      onChange={(event) => {
        const next = event.target.value.trim();
        setTyped(next);
        if (isUsable(next)) onChange(next === '' ? null : Number(next));
      }}
      onBlur={() => {
        if (isUsable(text)) setTyped(null);
      }}
      error={isUsable(text) ? null : settingsWords().minutesFault}
    />
  );
}

import { useState } from 'react';
import { Field } from '../../../ui/components/field.tsx';

interface WholeFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly error: string | null;
  readonly value: number;
  /** 0, which cannot be saved, while the field holds no whole number. */
  onChange(value: number): void;
}

/** A whole number. The text stays as it was typed. */
export function WholeField({ label, hint, error, value, onChange }: WholeFieldProps) {
  const [text, setText] = useState(String(value));
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      error={error}
      inputMode="numeric"
      maxLength={6}
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        onChange(/^\s*\d+\s*$/.test(event.target.value) ? Number(event.target.value) : 0);
      }}
    />
  );
}

import { useState } from 'react';
import { Field } from '../../../ui/components/field.tsx';
import { parseNumbers } from './policy-draft.ts';
import { policiesWords } from './policies-words.ts';

interface NumbersFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly values: readonly number[];
  readonly high: number;
  onChange(values: readonly number[]): void;
}

/** Several numbers in one field; the text stays as it was typed while the field has the focus. */
export function NumbersField({ label, hint, values, high, onChange }: NumbersFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && parseNumbers(typed, 0, high) === null;
  return (
    <Field
      label={label}
      hint={hint}
      error={isWrong ? policiesWords().badList : null}
      value={typed ?? values.join(', ')}
      onBlur={() => {
        if (!isWrong) setTyped(null);
      }}
      onChange={(event) => {
        setTyped(event.target.value);
        const numbers = parseNumbers(event.target.value, 0, high);
        if (numbers !== null) onChange(numbers);
      }}
    />
  );
}

import type { InputHTMLAttributes } from 'react';
import { Labelled, type FieldTexts } from './labelled.tsx';

type FieldProps = FieldTexts & Omit<InputHTMLAttributes<HTMLInputElement>, 'id'>;

/** A labelled input. */
export function Field({ label, hint, error, ...input }: FieldProps) {
  return (
    <Labelled label={label} hint={hint} error={error}>
      {(ties) => <input {...input} {...ties} />}
    </Labelled>
  );
}

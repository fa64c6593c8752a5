import type { TextareaHTMLAttributes } from 'react';
import { Labelled, type FieldTexts } from './labelled.tsx';

type TextFieldProps = FieldTexts & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'>;

/** A labelled field for several lines. */
export function TextField({ label, hint, error, ...textarea }: TextFieldProps) {
  return (
    <Labelled label={label} hint={hint} error={error}>
      {(ties) => <textarea rows={3} {...textarea} {...ties} />}
    </Labelled>
  );
}

import { useId, type ReactNode } from 'react';

/** What a field is called, what helps to fill it, and what is wrong with it. */
export interface FieldTexts {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | null;
}

/** What ties the field itself to those texts. */
export interface FieldTies {
  readonly id: string;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string | undefined;
}

interface LabelledProps extends FieldTexts {
  readonly children: (ties: FieldTies) => ReactNode;
}

/** A field with its label; hint and error are read together with it. */
export function Labelled({ label, hint, error = null, children }: LabelledProps) {
  const id = useId();
  const describedBy = [hint === undefined ? null : `${id}-hint`, error === null ? null : `${id}-error`].filter(
    (part) => part !== null,
  );
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-invalid': error === null ? undefined : true,
        'aria-describedby': describedBy.length === 0 ? undefined : describedBy.join(' '),
      })}
      {hint !== undefined && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error !== null && (
        <span className="error" id={`${id}-error`} role="alert">
          {error}
        </span>
      )}
    </div>
  );
}

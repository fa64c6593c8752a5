import type { SelectHTMLAttributes } from 'react';
import { Labelled, type FieldTexts } from './labelled.tsx';

interface SelectFieldProps extends Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id'>, FieldTexts {
  readonly options: readonly { readonly value: string; readonly name: string }[];
}

/** One of several, from a list that opens. */
export function SelectField({ label, hint, error = null, options, ...select }: SelectFieldProps) {
  return (
    <Labelled label={label} error={error} {...(hint === undefined ? {} : { hint })}>
      {(ties) => (
        <select {...select} {...ties}>
          {options.map(({ value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

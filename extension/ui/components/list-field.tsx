import { useId, useState } from 'react';

interface ListFieldProps {
  readonly label: string;
  readonly hint: string;
  /** What stands between two of them; a line break makes a field of several lines. */
  readonly separator: ',' | '\n';
  readonly values: readonly string[];
  onChange(values: readonly string[]): void;
}

/** Several short texts written as one; the text stays as it was typed while the field has the focus. */
export function ListField({ label, hint, separator, values, onChange }: ListFieldProps) {
  const id = useId();
  const joined = values.join(separator === ',' ? ', ' : '\n');
  const [typed, setTyped] = useState<string | null>(null);
  const shared = {
    id,
    value: typed ?? joined,
    'aria-describedby': `${id}-hint`,
    onBlur: () => setTyped(null),
    onChange: (event: { readonly target: { readonly value: string } }) => {
      setTyped(event.target.value);
      onChange(
        event.target.value
          .split(separator)
          .map((one) => one.trim())
          .filter((one) => one !== ''),
      );
    },
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {separator === ',' ? <input type="text" {...shared} /> : <textarea rows={3} {...shared} />}
      <span className="hint" id={`${id}-hint`}>
        {hint}
      </span>
    </div>
  );
}

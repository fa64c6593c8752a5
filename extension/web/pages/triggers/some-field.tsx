import { useId } from 'react';
import { Check } from '../../../ui/components/check.tsx';
import { Choice } from '../../../ui/components/choice.tsx';

interface SomeFieldProps<T extends string> {
  readonly labels: { readonly name: string; readonly all: string; readonly some: string };
  readonly options: readonly { readonly id: T; readonly name: string }[];
  /** null = all. */
  readonly value: readonly T[] | null;
  readonly error: string | null;
  onChange(value: readonly T[] | null): void;
}

/** All, or some that are chosen. */
export function SomeField<T extends string>({ labels, options, value, error, onChange }: SomeFieldProps<T>) {
  const id = useId();
  return (
    <div className="stack">
      <Choice
        label={labels.name}
        name={id}
        options={[
          { id: 'all', name: labels.all },
          { id: 'some', name: labels.some },
        ]}
        value={value === null ? 'all' : 'some'}
        onChoose={(choice) => onChange(choice === 'all' ? null : [])}
      />
      {value !== null && (
        <div className="cluster" role="group" aria-label={labels.name}>
          {options.map((option) => (
            <Check
              key={option.id}
              checked={value.includes(option.id)}
              onToggle={(isOn) => onChange(isOn ? [...value, option.id] : value.filter((one) => one !== option.id))}
            >
              {option.name}
            </Check>
          ))}
        </div>
      )}
      {error !== null && (
        <p className="error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

import type { InputHTMLAttributes, ReactNode } from 'react';

interface CheckProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'onChange' | 'onToggle'> {
  readonly children: ReactNode;
  readonly onToggle: (checked: boolean) => void;
}

/** A checkbox with its words; pressing the words toggles it too. */
export function Check({ children, onToggle, ...input }: CheckProps) {
  return (
    <label className="check">
      <input {...input} type="checkbox" onChange={(event) => onToggle(event.target.checked)} />
      <span>{children}</span>
    </label>
  );
}

import { Field } from '../components/field.tsx';

interface CountFieldProps {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly value: number;
  onCount(count: number): void;
}

/** A whole number within bounds; what lies outside is moved to the nearest bound. */
export function CountField({ label, min, max, value, onCount }: CountFieldProps) {
  return (
    <Field
      label={label}
      type="number"
      min={min}
      max={max}
      value={value}
      onChange={(event) => onCount(Math.min(max, Math.max(min, Math.round(Number(event.target.value)) || min)))}
    />
  );
}

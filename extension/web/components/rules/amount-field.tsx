import type { FigureUnit } from '@shiftlight/shared/metrics/figure.ts';
import { useId, useState } from 'react';
import { lengthUnits, parseAmount, toAmountText, unitOf, type LengthUnit } from './parse-amount.ts';
import { ruleWords } from './rule-words.ts';

interface AmountFieldProps {
  readonly label: string;
  readonly unit: FigureUnit;
  /** Null while the field holds no number. */
  readonly value: number | null;
  onChange(value: number | null): void;
}

const units = Object.keys(lengthUnits).flatMap((name): LengthUnit[] =>
  name === 'minutes' || name === 'hours' || name === 'days' ? [name] : [],
);

/** A number in the unit of a figure: shares in per cent, lengths with their unit beside them. The text stays as it was typed. */
export function AmountField({ label, unit, value, onChange }: AmountFieldProps) {
  const words = ruleWords();
  const id = useId();
  const [lengthUnit, setLengthUnit] = useState<LengthUnit>(unit === 'ms' && value !== null ? unitOf(value) : 'minutes');
  const [text, setText] = useState(value === null ? '' : toAmountText(unit, value, lengthUnit));
  const isWrong = parseAmount(unit, text, lengthUnit) === null;
  const type = (next: string, nextUnit: LengthUnit) => {
    setText(next);
    setLengthUnit(nextUnit);
    onChange(parseAmount(unit, next, nextUnit));
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="amount">
        <input
          id={id}
          inputMode="decimal"
          maxLength={16}
          value={text}
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? `${id}-error` : undefined}
          onChange={(event) => type(event.target.value, lengthUnit)}
        />
        {unit === 'ratio' && <span aria-hidden="true">%</span>}
        {unit === 'ms' && (
          <select
            aria-label={words.unit(label)}
            value={lengthUnit}
            onChange={(event) => type(text, units.find((one) => one === event.target.value) ?? 'minutes')}
          >
            {units.map((one) => (
              <option key={one} value={one}>
                {words[one]}
              </option>
            ))}
          </select>
        )}
      </div>
      {isWrong && (
        <span className="error" id={`${id}-error`}>
          {words.notNumber}
        </span>
      )}
    </div>
  );
}
